import { type Pair, place } from '../check'
import { editDistance } from './distance'
import type { Add } from './ledger'

/** 베르거(Berger): the source says how it is spelled. */
export function glosses(pair: Pair, add: Add) {
  for (const match of pair.source.matchAll(/([가-힣]{2,10})\s?[(（]([A-Z][a-z]{3,20})[)）]/g)) {
    const [, korean = '', spelled = ''] = match
    if (pair.target.includes(spelled)) continue
    const near = capitalised(pair.target).find(
      ({ word }) =>
        word[0] === spelled[0] &&
        editDistance(word.toLowerCase(), spelled.toLowerCase(), 2) <= (spelled.length > 6 ? 2 : 1),
    )
    if (!near) continue
    const start = match.index + match[0].lastIndexOf(spelled)
    add(pair.key, {
      ...place(pair, 'target', near.start, near.start + near.word.length),
      severity: 'minor',
      message: { key: 'name.gloss', values: { name: korean, target: near.word, expected: spelled } },
      expected: spelled,
      counterpart: place(pair, 'source', start, start + spelled.length),
      confidence: 0.9,
    })
  }
}

const capitalised = (text: string) =>
  [...text.matchAll(/(?<![\p{L}\d])\p{Lu}\p{Ll}{3,20}(?![\p{L}\d])/gu)].map(({ index, 0: word }) => ({
    start: index,
    word,
  }))
