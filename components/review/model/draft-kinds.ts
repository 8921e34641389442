import type { Finding } from '@/domain/contract/findings'
import type { ThreadKind } from '@/domain/contract/names'
import type { Unit } from '@/domain/contract/shapes'
import { wordsFor } from '@/domain/promotion'
import { holdsRange, THREAD_KINDS } from '@/domain/thread-kinds'
import type { DraftPlace } from './draft'
import { reanchor } from './reanchor'

const IN_ORDER: readonly ThreadKind[] = ['suggestion', 'comment', 'issue', 'gap']

/** What can be opened on words, in the order of their use, with the ability it takes. */
export const DRAFT_KINDS = IN_ORDER.map((kind) => ({ kind, ability: THREAD_KINDS[kind].opens }))

/** What a person may make of a finding. */
export const promotionsOf = (finding: Finding, abilities: readonly string[]) =>
  abilities.includes('judge-finding')
    ? DRAFT_KINDS.filter(({ kind, ability }) => abilities.includes(ability) && wordsFor(kind, finding) !== undefined)
    : []

/** Where a draft made from a finding stands; nowhere, where there are no such words or they have changed. */
export function placeFor(kind: ThreadKind, finding: Finding, units: readonly Unit[]): DraftPlace | undefined {
  const words = wordsFor(kind, finding)
  const paragraph = units
    .flatMap(({ source, target }) => [...source, ...target])
    .find(({ id }) => id === words?.paragraphId)
  const range = words && paragraph && reanchor(paragraph.text, words, words.quote)
  if (!range) return
  const { id, unitId, side, version, text } = paragraph
  const place = { paragraphId: id, unitId, side, version }
  // What covers no words is about the whole paragraph; only a correction goes in at a point.
  return holdsRange(kind, range)
    ? { ...place, range: { start: range.start, end: range.end }, quote: words.quote }
    : { ...place, range: null, quote: text }
}
