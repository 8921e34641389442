import { narrow } from '@/components/redline/narrow'
import type { Finding } from '@/domain/contract/findings'
import type { Anchor, Paragraph, Thread } from '@/domain/contract/shapes'
import type { Range } from '@/domain/text/splice'
import { alternativesIn, cardsOf, partsInPlace } from './alternatives'
import type { Draft } from './draft'
import { reanchor } from './draft'
import type { Mark } from './segments'
import { isSettled, proposalsIn } from './threads'

/**
 * The mark of a thread on a text: the place where its words were, if they are gone; none where it is about the whole
 * paragraph. `drawn`: with the change that a suggestion asks for.
 */
export function markOf(thread: Thread, paragraph: Paragraph, drawn = true): Mark | undefined {
  const { anchor, suggestion, id, kind, author } = thread
  const range = anchor && placeIn(paragraph, anchor)
  if (!range || (suggestion && anchor.state === 'orphaned')) return
  const place = { id, kind, start: range.start, end: range.end, by: author.name }
  if (!drawn || suggestion?.decision !== 'pending' || suggestion.conflict || suggestion.structure) return place
  const { range: deletes, replacement } = narrow(suggestion.original, suggestion.replacement, range.start)
  return { ...place, deletes, inserts: { at: deletes.end, text: replacement } }
}

/** A text and a thread may come one after the other: until both are of one version, the words themselves say where they are. */
const placeIn = ({ version, text }: Paragraph, anchor: Anchor): Range | undefined =>
  anchor.version === version || anchor.state !== 'exact' ? anchor : reanchor(text, anchor, anchor.quote)

/**
 * What is drawn in a paragraph: what is open, what is in focus, what is being written; settled ones when asked for. Of
 * alternatives only one change is drawn, the one that their card shows: two at one place can't be read. `edited`: the
 * suggestion whose words are being edited in place.
 */
export function marksIn(
  paragraph: Paragraph,
  threads: readonly Thread[],
  drafts: readonly Draft[],
  { focused, settled, edited = null }: { focused: string | null; settled: boolean; edited?: string | null },
): Mark[] {
  const shown = threads.filter((thread) => settled || thread.id === focused || !isSettled(thread))
  const parts = partsInPlace(shown)
  const drawn = new Set(
    cardsOf(shown, alternativesIn(shown), focused).flatMap(({ thread }) =>
      (parts.get(thread.id) ?? [thread]).map(({ id }) => id),
    ),
  )
  return [
    ...shown.flatMap((thread) => markOf(thread, paragraph, drawn.has(thread.id) && thread.id !== edited) ?? []),
    ...proposalsIn(threads, 'remove', focused).map(({ thread }) => removal(thread, paragraph)),
    ...drafts.flatMap((draft) => draftMarks(draft, paragraph)),
  ]
}

function removal({ id, author }: Thread, { text }: Paragraph): Mark {
  const whole = { start: 0, end: text.length }
  return { id, kind: 'suggestion', ...whole, deletes: whole, removes: true, by: author.name }
}

/** The words that a draft is about, and those that it links them to. */
function draftMarks({ id, place, links }: Draft, paragraph: Paragraph): Mark[] {
  const own = place?.range ? [{ paragraphId: place.paragraphId, quote: place.quote, ...place.range }] : []
  return [...own, ...links].flatMap(({ paragraphId, quote, start, end }): Mark[] => {
    const range = paragraphId === paragraph.id ? reanchor(paragraph.text, { start, end }, quote) : undefined
    return range ? [{ id, kind: 'draft', start: range.start, end: range.end }] : []
  })
}

/** The words of a paragraph that a finding is about, on its own side or the other. */
export type FindingWords = Range & { readonly id: string; readonly quote: string }

/** The words of findings by paragraph id. */
export function wordsByParagraph(findings: readonly Finding[]): ReadonlyMap<string, readonly FindingWords[]> {
  const groups = new Map<string, FindingWords[]>()
  for (const { id, check, counterpart, ...own } of findings) {
    for (const { paragraphId, start, end, quote } of counterpart ? [own, counterpart] : [own]) {
      // A finding about paragraph structure covers no words.
      const words = check === 'structure' ? { id, start: 0, end: 0, quote: '' } : { id, start, end, quote }
      const group = groups.get(paragraphId)
      if (group) group.push(words)
      else groups.set(paragraphId, [words])
    }
  }
  return groups
}

/** The findings' marks in a text. None for a finding about the whole paragraph, or whose words have changed. */
export const findingMarks = (text: string, words: readonly FindingWords[]): Mark[] =>
  words.filter(coversWords).flatMap(({ id, quote, ...range }): Mark[] => {
    const place = reanchor(text, range, quote)
    return place ? [{ id, kind: 'finding', ...place }] : []
  })

export const coversWords = ({ start, end }: Range): boolean => start < end
