import { narrow } from '@/components/redline/narrow'
import type { Paragraph, Thread } from '@/domain/contract/shapes'
import type { Range } from '@/domain/text/splice'
import { alternativesIn, leaders } from './alternatives'
import type { Draft } from './draft'
import type { Mark } from './segments'
import { proposed } from './structure'
import { isSettled } from './thread-standing'

/**
 * The mark of a thread on the present text; none where it is about the whole paragraph or has lost its words. `drawn`: with
 * the change that a suggestion asks for.
 */
export function markOf(thread: Thread, drawn = true): Mark | undefined {
  const { anchor, suggestion, id, kind, author } = thread
  if (!anchor || anchor.state === 'orphaned') return
  const place = { id, kind, start: anchor.start, end: anchor.end, by: author.name }
  if (!drawn || suggestion?.decision !== 'pending' || suggestion.conflict || suggestion.structure) return place
  const { range, replacement } = narrow(suggestion.original, suggestion.replacement, anchor.start)
  return { ...place, deletes: range, inserts: { at: range.end, text: replacement } }
}

/**
 * What is drawn in a paragraph: what is open, what is in focus, what is being written; settled ones when asked for. Of
 * alternatives only one change is drawn, the one that their card shows: two at one place can't be read.
 */
export function marksIn(
  paragraph: Paragraph,
  threads: readonly Thread[],
  drafts: readonly Draft[],
  { focused, settled }: { focused: string | null; settled: boolean },
): Mark[] {
  const shown = threads.filter((thread) => settled || thread.id === focused || !isSettled(thread))
  const drawn = new Set(leaders(shown, alternativesIn(shown), focused).map(({ thread }) => thread.id))
  return [
    ...shown.flatMap((thread) => markOf(thread, drawn.has(thread.id)) ?? []),
    ...proposed(threads, 'remove', focused).map(({ thread }) => removal(thread, paragraph)),
    ...drafts.flatMap((draft) => draftMark(draft, paragraph) ?? []),
  ]
}

function removal({ id, author }: Thread, { text }: Paragraph): Mark {
  const whole = { start: 0, end: text.length }
  return { id, kind: 'suggestion', ...whole, deletes: whole, removes: true, by: author.name }
}

function draftMark({ id, place }: Draft, paragraph: Paragraph): Mark | undefined {
  if (!place?.range || place.paragraphId !== paragraph.id) return
  const range = standsAt(paragraph.text, place.range, place.quote)
  return range && { id, kind: 'draft', ...range }
}

/** Where words chosen in an earlier text stand in this one: at the same place, or at the only one that reads so. */
export function standsAt(text: string, range: Range, quote: string): Range | undefined {
  if (text.slice(range.start, range.end) === quote && range.end <= text.length) return range
  if (quote === '') return
  const first = text.indexOf(quote)
  if (first < 0 || text.indexOf(quote, first + 1) >= 0) return
  return { start: first, end: first + quote.length }
}
