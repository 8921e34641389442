import type { Languages, Pair } from '../check'
import { type Comparison, compareQuantities } from './compare'

const known = new WeakMap<Pair, { languages: string; comparison: Comparison }>()

/** The comparison of a pair's numbers, made once for all checks that ask. */
export function comparisonOf(pair: Pair, languages: Languages, tick = () => {}): Comparison {
  const key = `${languages.source} ${languages.target}`
  const cached = known.get(pair)
  if (cached?.languages === key) return cached.comparison
  const comparison = compareQuantities(pair.source, pair.target, languages, tick)
  known.set(pair, { languages: key, comparison })
  return comparison
}
