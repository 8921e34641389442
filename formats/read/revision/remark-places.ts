import { ceil, floor } from '@/domain/text/grapheme'
import { plainText } from '@/domain/text/inline'
import type { Block } from '../block'
import type { SourcePlaces } from './source-places'
import type { RemarkPoint, Words } from './tracked'

/** What a remark is about; without a range the whole block. */
export type RemarkPlace = { readonly block: number; readonly start?: number; readonly end?: number }

/** A point in the blocks; `at` is an offset in the block's text. */
type Spot = {
  readonly type: RemarkPoint['type']
  readonly remark: string
  readonly block: number
  readonly at: number
  readonly from?: number
}

/** The points of a block as places in its text. */
export function placesIn(
  base: readonly (Words | RemarkPoint)[],
  block: number,
  text: string,
  places: SourcePlaces,
): Spot[] {
  let length = 0
  let words = ''
  const within = (place: number) => Math.min(place, text.length)
  return base.flatMap((piece): Spot[] => {
    if (piece.type === 'words') {
      length += piece.text.length
      words += piece.text
      return []
    }
    const { type, remark } = piece
    if (type === 'start') return [{ type, remark, block, at: floor(text, within(places.startOf(length))) }]
    const at = ceil(text, within(places.endOf(length)))
    if (type === 'end') return [{ type, remark, block, at }]
    // A note is about the word before its reference.
    const word = /\S*\s*$/.exec(words.slice(-200))?.[0].length ?? 0
    return [{ type, remark, block, at, from: floor(text, within(places.startOf(length - word))) }]
  })
}

/** Collects where remarks begin and end. */
export class RemarkPlaces {
  private readonly spots: Spot[] = []

  add(spots: readonly Spot[]): void {
    for (const spot of spots) this.spots.push(spot)
  }

  /** Points in no block: a beginning moves to the next block, an end to the one before. */
  float(points: readonly RemarkPoint[], blocks: readonly Block[]): void {
    const last = blocks.length - 1
    for (const { type, remark } of points) {
      if (type === 'start') this.spots.push({ type, remark, block: blocks.length, at: 0 })
      else this.spots.push({ type: 'end', remark, block: last, at: blocks[last]?.text.length ?? 0 })
      if (type === 'note') this.spots.push({ type: 'start', remark, block: blocks.length, at: 0 })
    }
  }

  /**
   * A remark across several blocks is about the first one's part; one about all of a block, or nothing of it, about the
   * block.
   */
  all(blocks: readonly Block[]): Map<string, RemarkPlace> {
    const ends = new Map(this.spots.filter(({ type }) => type !== 'start').map((spot) => [spot.remark, spot]))
    const starts = new Map(this.spots.filter(({ type }) => type !== 'end').map((spot) => [spot.remark, spot]))
    const places = new Map<string, RemarkPlace>()
    for (const { remark } of this.spots) {
      const [start, end] = [starts.get(remark), ends.get(remark)]
      if (!start || places.has(remark) || blocks.length === 0) continue
      const block = Math.min(Math.max(0, Math.min(start.block, end?.block ?? start.block)), blocks.length - 1)
      const range = start.block === block ? rangeOf(start, end, blocks[block]?.text ?? '') : {}
      places.set(remark, { block, ...range })
    }
    return places
  }
}

function rangeOf(from: Spot, until: Spot | undefined, text: string): { start?: number; end?: number } {
  const start = from.from ?? from.at
  const end = until?.block === from.block ? until.at : text.length
  // Signs around all of the words don't make them a part of the block.
  const isPart =
    start < end && ((end - start) * 2 < text.length || plainText(text.slice(start, end)) !== plainText(text))
  return isPart ? { start, end } : {}
}
