import { plainWords } from '../plain-words'
import type { Review } from '../review'
import { rowsOf } from './rows'

/** Plain text, unit by unit: the paragraphs of the source, then those of the translation, separated by blank lines. */
export async function* writeBilingualText(review: Review): AsyncGenerator<string> {
  const notes: string[] = []
  let between = ''
  for await (const { source, target } of rowsOf(review, notes)) {
    yield between + [...source, ...target].map(plainWords).join('\n\n')
    between = '\n\n'
  }
  for (const [index, note] of notes.entries()) {
    yield `${between}[${index + 1}] ${note}`
    between = '\n\n'
  }
  yield '\n'
}
