import { type Pair, place } from '../check'
import { type Add, grouped } from './ledger'

/** Kim Jong Il, Kim Jong-il, Kim Jong-Il: one way of writing Korean given names in an article. */
export function styles(pairs: readonly Pair[], add: Add) {
  const uses = pairs.flatMap((pair) =>
    [...pair.target.matchAll(/(?<![\p{L}-])[A-Z][a-z]{1,4} [A-Z][a-z]{1,5}[- ]?[A-Z]?[a-z]{1,5}(?![\p{L}-])/gu)]
      .filter(([words]) => /^[A-Z][a-z]+ [A-Z][a-z]+(?:-[A-Za-z]| [A-Z])[a-z]+$/.test(words))
      .map((match) => ({
        pair,
        at: match.index,
        words: match[0],
        letters: match[0].replace(/[- ]/g, '').toLowerCase(),
      })),
  )
  for (const list of grouped(uses, ({ letters }) => letters).values()) {
    const spellings = [...grouped(list, ({ words }) => words)].sort(([, a], [, b]) => b.length - a.length)
    const [usual, ...others] = spellings
    if (!usual) continue
    for (const [words, all] of others)
      for (const { pair, at } of all)
        add(pair.key, {
          ...place(pair, 'target', at, at + words.length),
          severity: 'minor',
          message: { key: 'name.style', values: { target: words, expected: usual[0] } },
          expected: usual[0],
          confidence: 0.8,
        })
  }
}
