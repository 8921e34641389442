import { type Sentence, sentences } from '../segment'
import type { Languages, Pair, Side } from './check'

type Read = { readonly language: string; readonly sentences: readonly Sentence[] }
const read = { source: new WeakMap<Pair, Read>(), target: new WeakMap<Pair, Read>() }

/** The sentences of a side, found once for all checks that ask. */
export function sentencesOf(pair: Pair, side: Side, languages: Languages): readonly Sentence[] {
  const language = languages[side]
  const known = read[side].get(pair)
  if (known?.language === language) return known.sentences
  const found = sentences(pair[side], language)
  read[side].set(pair, { language, sentences: found })
  return found
}

/** The sentences that translate each other where both sides have as many; otherwise the two sides as a whole. */
export function sentencePairs(pair: Pair, languages: Languages): (readonly [source: Sentence, target: Sentence])[] {
  const source = sentencesOf(pair, 'source', languages)
  const target = sentencesOf(pair, 'target', languages)
  if (source.length === target.length) return source.map((one, at) => [one, target[at] ?? one] as const)
  return [
    [
      { start: 0, end: pair.source.length },
      { start: 0, end: pair.target.length },
    ],
  ]
}

/** What somebody is quoted with keeps its place but is left out: the translation may have rendered it freely. */
export const withoutQuotes = (text: string) =>
  text.replace(/[“"「][^“”"「」]{1,400}[”"」]/g, (words) => '·'.repeat(words.length))
