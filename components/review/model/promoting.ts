import type { ThreadKind } from '@/domain/contract/names'
import type { Finding, Unit } from '@/domain/contract/shapes'
import { categoryOf, gapTypeOf, isLack } from '@/domain/promotion'
import type { DraftPlace } from './draft'
import { coversWords } from './found-words'
import { OPENINGS } from './openings'
import { standsAt } from './thread-marks'

type Words = NonNullable<Finding['counterpart']>

/** The words that a thread of a kind would be about: a correction is for the translation, whichever side was underlined. */
function wordsFor(kind: ThreadKind, finding: Finding): Words | undefined {
  return kind !== 'suggestion' || finding.side === 'target' ? finding : finding.counterpart
}

/** What a person may make of a finding, in the order of the keys. */
export const promotionsOf = (finding: Finding, abilities: readonly string[]) =>
  abilities.includes('judge-finding')
    ? OPENINGS.filter(({ kind, ability }) => abilities.includes(ability) && wordsFor(kind, finding) !== undefined)
    : []

/** Where a draft made from a finding stands; nowhere, where there are no such words or they have changed. */
export function placeFor(kind: ThreadKind, finding: Finding, units: readonly Unit[]): DraftPlace | undefined {
  const words = wordsFor(kind, finding)
  const paragraph = units
    .flatMap(({ source, target }) => [...source, ...target])
    .find(({ id }) => id === words?.paragraphId)
  const range = words && paragraph && standsAt(paragraph.text, words, words.quote)
  if (!range) return
  const { id, unitId, side, version, text } = paragraph
  const place = { paragraphId: id, unitId, side, version }
  // What covers no words is about the whole paragraph; only a correction goes in at a point.
  return coversWords(range) || kind === 'suggestion'
    ? { ...place, range: { start: range.start, end: range.end }, quote: words.quote }
    : { ...place, range: null, quote: text }
}

/** What the fields of a draft made from a finding hold at first: as much as the check knows. */
export function filledFrom(finding: Finding, kind: ThreadKind): Record<string, string> {
  const { message, severity, side, expected } = finding
  switch (kind) {
    case 'comment':
      return { body: message }
    case 'issue':
      return { category: categoryOf(finding), severity, body: message }
    case 'gap':
      return {
        type: gapTypeOf(finding),
        severity,
        explanation: message,
        ...(isLack(finding) && { origin: 'translation' }),
      }
    case 'suggestion':
      return {
        category: categoryOf(finding),
        reason: message,
        ...(side === 'target' && expected !== undefined && { replacement: expected }),
      }
  }
}
