import { alignSentences } from './align/sentence-pairs'
import { bandsOf, isKept, memoryForm } from './memory'

export type Languages = { readonly source: string; readonly target: string }

/** A sentence with its translation, as it is stored. */
export type Remembered = { readonly source: string; readonly target: string; readonly bands: number[] }

/** Less sure than this, two sentences aren't taken for each other's translation. */
const SURE = 0.5

/** The sentences of a text with what stands for them in its translation. */
export function remembered(source: string, target: string, languages: Languages): Remembered[] {
  return alignSentences(source, target, languages).flatMap((pair) => {
    if (!pair.source || !pair.target || pair.confidence < SURE) return []
    const words = source.slice(pair.source.start, pair.source.end)
    const form = memoryForm(words)
    if (!isKept(form)) return []
    return [{ source: words, target: target.slice(pair.target.start, pair.target.end), bands: bandsOf(form) }]
  })
}
