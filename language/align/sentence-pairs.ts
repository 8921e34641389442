import { sentences } from '../segment'
import { alignAtoms, type LanguagePair } from './align'

/** UTF-16 offsets, `end` exclusive. */
export type SentenceRange = { start: number; end: number }

/** Sentences that translate each other inside one unit; null on a side without a counterpart. */
export type SentencePair = { source: SentenceRange | null; target: SentenceRange | null; confidence: number }

/**
 * Pairs the sentences of a paragraph with those of its translation, in order. The ranges of one side are disjoint and in
 * order, and cover all of the text but the white space between sentences. A paragraph without words has no pairs.
 */
export function alignSentences(source: string, target: string, languages: LanguagePair): SentencePair[] {
  const [here, there] = [sentences(source, languages.source), sentences(target, languages.target)]
  const beads = alignAtoms(eachAlone(source, here), eachAlone(target, there), languages)
  return beads.map((bead) => ({
    source: around(bead.source, here),
    target: around(bead.target, there),
    confidence: bead.confidence,
  }))
}

const eachAlone = (text: string, ranges: readonly SentenceRange[]) => ({
  texts: ranges.map(({ start, end }) => text.slice(start, end)),
  ends: [0, ...ranges.map((_, k) => k + 1)],
})

function around(indices: readonly number[], ranges: readonly SentenceRange[]): SentenceRange | null {
  const [first, last] = [ranges[indices[0] ?? -1], ranges[indices.at(-1) ?? -1]]
  return first && last ? { start: first.start, end: last.end } : null
}
