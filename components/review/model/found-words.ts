import type { Finding } from '@/domain/contract/shapes'
import type { Range } from '@/domain/text/splice'
import type { Mark } from './segments'
import { standsAt } from './thread-marks'

/** Words of a paragraph that a finding is about: its own, or those of the other side. */
export type FoundWords = Range & { readonly id: string; readonly quote: string }

/** What the findings are about in each paragraph, by its id. */
export function wordsByParagraph(findings: readonly Finding[]): ReadonlyMap<string, readonly FoundWords[]> {
  const groups = new Map<string, FoundWords[]>()
  for (const { id, check, counterpart, ...own } of findings) {
    for (const { paragraphId, start, end, quote } of counterpart ? [own, counterpart] : [own]) {
      // How paragraphs are divided is about none of their words.
      const words = check === 'structure' ? { id, start: 0, end: 0, quote: '' } : { id, start, end, quote }
      const group = groups.get(paragraphId)
      if (group) group.push(words)
      else groups.set(paragraphId, [words])
    }
  }
  return groups
}

/** Their marks in a text. One that covers no words is about the paragraph; one whose words have changed marks nothing. */
export const foundMarks = (text: string, words: readonly FoundWords[]): Mark[] =>
  words.filter(coversWords).flatMap(({ id, quote, ...range }): Mark[] => {
    const place = standsAt(text, range, quote)
    return place ? [{ id, kind: 'finding', ...place }] : []
  })

export const coversWords = ({ start, end }: Range): boolean => start < end
