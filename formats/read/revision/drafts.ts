import type { Provenance } from '../reading'
import { madeBy, type RemarkPoint, type Words } from './tracked'

/** A paragraph of one of the two texts, being built. `of`: the index of the paragraph that its kind comes from. */
export type DraftParagraph = { readonly words: readonly Words[]; readonly of: number }

/** Replaces words of the old text by paragraphs of the new one; offsets are code units of the block's words. */
export type Edit = {
  readonly from: number
  readonly to: number
  readonly before: readonly Words[]
  readonly after: readonly DraftParagraph[]
  readonly ends: readonly (Provenance | undefined)[]
}

export type BlockDraft = {
  readonly type: 'block'
  of: number
  /** The block's words before the changes, with the points in it. */
  readonly base: (Words | RemarkPoint)[]
  length: number
  isSaying: boolean
  readonly edits: Edit[]
  removed?: Provenance
  joined?: Provenance
}

/** A paragraph inserted between blocks, or points of one that neither text has. */
export type Drafted =
  | BlockDraft
  | { readonly type: 'insert'; readonly side: DraftParagraph; readonly made: Provenance }
  | Floating
export type Floating = { readonly type: 'points'; readonly points: readonly RemarkPoint[] }

export const textOf = (pieces: readonly (Words | RemarkPoint)[]): string =>
  pieces.map((piece) => (piece.type === 'words' ? piece.text : '')).join('')

const isBlank = (pieces: readonly (Words | RemarkPoint)[]) => textOf(pieces).trim() === ''
const isWords = (piece: Words | RemarkPoint): piece is Words => piece.type === 'words'

/** Builds blocks, one open at a time. */
export class Drafts {
  readonly done: Drafted[] = []
  private open = blank()
  private waiting: DraftParagraph[] = []
  private waitingMade: Provenance = { author: '' }

  keep(words: Words, of: number): void {
    if (!this.open.isSaying) this.open.of = of
    this.add(words)
  }

  /** Removes and returns the trailing white space of the open block. */
  takeSpace(): Words[] {
    const last = this.open.base.findLastIndex(isWords)
    const words = this.open.base[last]
    if (words?.type !== 'words') return []
    const kept = words.text.trimEnd()
    if (kept.length === words.text.length) return []
    this.open.base[last] = { ...words, text: kept }
    this.open.length -= words.text.length - kept.length
    return [{ ...words, when: 'before', text: words.text.slice(kept.length) }]
  }

  edit(
    pieces: readonly (Words | RemarkPoint)[],
    after: readonly DraftParagraph[],
    of: number,
    ends: Edit['ends'] = [],
  ): void {
    const from = this.open.length
    if (!this.open.isSaying) this.open.of = of
    for (const piece of pieces) this.add(piece)
    const before = pieces.filter(isWords)
    if (before.length === 0 && after.length <= 1 && after.every(({ words }) => words.length === 0)) return
    this.open.edits.push({ from, to: this.open.length, before, after, ends })
  }

  /** Points that are in no block. */
  float(pieces: readonly (Words | RemarkPoint)[]): void {
    this.done.push({ type: 'points', points: pieces.filter((piece): piece is RemarkPoint => piece.type !== 'words') })
  }

  insert(sides: readonly DraftParagraph[], ends: Edit['ends']): void {
    for (const side of sides)
      if (!isBlank(side.words))
        this.done.push({
          type: 'insert',
          side,
          made: madeBy([...side.words.map(({ made }) => made), ...fallback(side, ends)]),
        })
  }

  /** Inserts these after the open block. */
  insertBehind(sides: readonly DraftParagraph[], ends: Edit['ends']): void {
    this.waiting = [...sides]
    this.waitingMade = madeBy(ends)
  }

  close({ joined, removed }: { joined?: Provenance; removed?: Provenance } = {}): void {
    const draft = this.open
    this.open = blank()
    if (!draft.isSaying) {
      this.float(draft.base)
      for (const { after, ends } of draft.edits) this.insert(after, ends)
    } else {
      if (joined) draft.joined = joined
      const gone = removed ?? emptiedBy(draft)
      if (gone && !joined) draft.removed = gone
      this.done.push(draft)
    }
    this.insert(this.waiting, [this.waitingMade])
    this.waiting = []
  }

  private add(piece: Words | RemarkPoint): void {
    this.open.base.push(piece)
    if (piece.type !== 'words') return
    this.open.length += piece.text.length
    this.open.isSaying ||= piece.text.trim() !== ''
  }
}

const blank = (): BlockDraft => ({ type: 'block', of: 0, base: [], length: 0, isSaying: false, edits: [] })

const fallback = ({ words }: DraftParagraph, ends: Edit['ends']) => (words.some(({ made }) => made) ? [] : ends)

/** A block whose words are all deleted, with none inserted, is removed, even if its end wasn't. */
function emptiedBy({ base, edits }: BlockDraft): Provenance | undefined {
  const isGone =
    base.every((piece) => piece.type !== 'words' || piece.when === 'before' || piece.text === '') &&
    edits.every(({ after }) => after.every(({ words }) => isBlank(words)))
  return isGone ? madeBy(edits.flatMap(({ before }) => before.map(({ made }) => made))) : undefined
}
