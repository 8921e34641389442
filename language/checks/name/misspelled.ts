import type { Pair } from '../check'
import { editDistance } from './distance'
import { type Add, type Entry, latinNames, type Mention, placeOf } from './ledger'

/** A name that the article knows, and in one pair a word in its place that is a letter or two off and stands nowhere else. */
export function misspelled(ledger: readonly Entry[], pairs: readonly Pair[], add: Add) {
  const spelling = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { korean, latin } of ledger) {
    if (!spelling.has(korean.word)) spelling.set(korean.word, latin.word)
    counts.set(latin.word, (counts.get(latin.word) ?? 0) + 1)
  }
  if (spelling.size === 0) return
  const matched = new Set(ledger.map(({ korean, latin }) => `${korean.pair.key} ${korean.word} ${latin.word}`))
  for (const pair of pairs) {
    let names: Mention[] | null = null
    for (const [word] of pair.source.matchAll(/(?<![가-힣])[가-힣]{2,14}/g)) {
      const known = [...Array(Math.max(0, Math.min(3, word.length - 1))).keys()]
        .map((cut) => word.slice(0, word.length - cut))
        .find((form) => spelling.has(form))
      const expected = known && spelling.get(known)
      if (
        !known ||
        !expected ||
        expected.length < 6 ||
        (counts.get(expected) ?? 0) < 2 ||
        pair.target.includes(expected)
      )
        continue
      names ??= latinNames(pair, 'target')
      const wrong = names.find(
        (mention) =>
          !counts.has(mention.word) &&
          mention.word[0] === expected[0] &&
          !mention.word.startsWith(expected.slice(0, -1)) &&
          editDistance(mention.word, expected, 2) <= 2,
      )
      if (!wrong || matched.has(`${pair.key} ${known} ${wrong.word}`)) continue
      add(pair.key, {
        ...placeOf(wrong),
        severity: 'minor',
        message: { key: 'name.variant', values: { name: known, target: wrong.word, expected } },
        expected,
        confidence: 0.8,
      })
      break
    }
  }
}
