import type { Languages, Pair } from '../checks/check'
import { comparisonOf } from '../checks/quantity/compare'
import { dimensionOf } from '../checks/quantity/dimension'
import type { Quantity } from '../checks/quantity/quantity'
import { koreanSide, type LedgerMention, type Link, linksIn } from './names'

/** What a pair alone contributes to the ledger; which of its words are names depends on the links of all pairs. */
export type PairTerms = { readonly links: readonly Link[]; readonly numbers: readonly LedgerMention[] }

export function readPair(pair: Pair, languages: Languages): PairTerms {
  const korean = koreanSide(languages)
  return { links: korean ? linksIn(pair, korean) : [], numbers: numbersIn(pair, languages) }
}

/**
 * Every number of a pair. Its key is its value and its dimension; a number of the translation takes the key of the one in
 * the source that it translates, or seems meant to: 240 km and 150 miles share one, and so do 143 and a mistaken 1.43.
 */
export function numbersIn(pair: Pair, languages: Languages): LedgerMention[] {
  const { quantities, matches, conflicts } = comparisonOf(pair, languages)
  const rendered = new Map([...matches, ...conflicts].map(({ source, target }) => [target, source]))
  const answered = new Set(rendered.values())
  const mention = (side: LedgerMention['side'], { start, end }: Quantity, of: Quantity): LedgerMention => ({
    ...{ kind: 'number', side, start, end, key: keyOf(of) },
  })
  return [
    ...quantities.source
      .filter((one) => !one.silent || answered.has(one))
      .map((quantity) => mention('source', quantity, quantity)),
    ...quantities.target
      .filter((one) => !one.silent || rendered.has(one))
      .map((quantity) => mention('target', quantity, rendered.get(quantity) ?? quantity)),
  ]
}

function keyOf({ value, unit, name }: Quantity): string {
  const dimension = dimensionOf(unit)
  const measured = name === undefined ? dimension.name : `${dimension.name} of ${name}`
  return `number ${Number((value * dimension.factor).toPrecision(9))} ${measured}`
}
