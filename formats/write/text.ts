import type { Revision } from './document'
import { editionOf } from './edition'
import { plainWords } from './plain-words'

/** Plain text: paragraphs separated by blank lines, notes as [n] with their words after the article. */
export function writeText(revision: Revision): string {
  const { paragraphs, notes } = editionOf(revision)
  return `${[...paragraphs.map(plainWords), ...notes.map((note, index) => `[${index + 1}] ${note}`)].join('\n\n')}\n`
}
