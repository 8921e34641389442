import type { Paragraph, Thread, Unit } from './contract/shapes'

/** A note to the reader, which ended a gap. */
export type ReaderNote = {
  readonly threadId: string
  /** Where its reference stands in the translation: in UTF-16 code units of the paragraph's text. Null: nowhere in the unit. */
  readonly place: { readonly paragraphId: string; readonly at: number } | null
  readonly text: string
}

type NotedUnit = Pick<Unit, 'target' | 'excluded'>

/**
 * The notes of a unit in the order in which they are numbered: that of their places in its translation. A gap of the source
 * has its note at the words of the translation that it is linked to, else behind the unit's first paragraph. A unit without
 * a translation has notes too, and what is excluded has none: it isn't in the text that is read.
 */
export function readerNotesIn({ target, excluded }: NotedUnit, threads: readonly Thread[]): ReaderNote[] {
  if (excluded) return []
  const ranks = new Map(target.map(({ id }, index) => [id, index]))
  const rankOf = ({ place }: ReaderNote) => (place ? (ranks.get(place.paragraphId) ?? 0) : Number.POSITIVE_INFINITY)
  return threads
    .flatMap((thread) => noteOf(thread, placeIn(target, thread)))
    .toSorted((one, other) => {
      const [left, right] = [rankOf(one), rankOf(other)]
      return left === right ? (one.place?.at ?? 0) - (other.place?.at ?? 0) : left < right ? -1 : 1
    })
}

/** The notes on gaps of the article as a whole: they come last, at the end of the text. */
export const readerNotesOnWhole = (threads: readonly Thread[]): ReaderNote[] =>
  threads.flatMap((thread) => noteOf(thread, null))

function noteOf({ id, gap }: Thread, place: ReaderNote['place']): ReaderNote[] {
  return gap?.resolution === 'noted' ? [{ threadId: id, place, text: gap.resolutionNote ?? '' }] : []
}

function placeIn(target: readonly Paragraph[], { paragraphId, anchor, gap }: Thread): ReaderNote['place'] {
  const own = target.find(({ id }) => id === paragraphId)
  if (own) return placeAt(own, anchor && anchor.state !== 'orphaned' ? anchor.end : own.text.length)
  for (const { paragraphId: linked, end, state } of gap?.links ?? []) {
    const paragraph = state === 'orphaned' ? undefined : target.find(({ id }) => id === linked)
    if (paragraph) return placeAt(paragraph, end)
  }
  const [first] = target
  return first ? placeAt(first, first.text.length) : null
}

const placeAt = ({ id, text }: Paragraph, at: number) => ({ paragraphId: id, at: Math.min(at, text.length) })
