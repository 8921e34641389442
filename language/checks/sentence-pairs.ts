import { sentences } from '../segment'
import type { Languages, Pair } from './check'

type Range = { readonly start: number; readonly end: number }

/** The sentences that translate each other where both sides have as many; otherwise the two sides as a whole. */
export function sentencePairs(pair: Pair, languages: Languages): (readonly [source: Range, target: Range])[] {
  const source = sentences(pair.source, languages.source)
  const target = sentences(pair.target, languages.target)
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
