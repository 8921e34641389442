import { type ArticleContext, type CheckFinding, type Pair, place, type Side } from '../check'
import { comparisonOf } from './compare'
import { dimensionOf } from './dimension'
import type { Quantity } from './quantity'
import { rewriteNumber, valueText } from './write'

/** Is a number a part of a date? The date check reports those, the number check all others. */
export const isDate = ({ unit }: Quantity) => unit.kind === 'date' && unit.name !== 'century'

type Key<Prefix extends 'number' | 'date'> = `${Prefix}.${'value' | 'unit' | 'omitted' | 'added'}`

/**
 * Findings for the conflicts, omissions and additions of a pair among the numbers that `isOwn` selects; keys begin with
 * `prefix`.
 */
export function reportQuantities<Prefix extends 'number' | 'date'>(
  pair: Pair,
  { options, tick }: ArticleContext,
  prefix: Prefix,
  isOwn: (quantity: Quantity) => boolean,
): CheckFinding<Key<Prefix>>[] {
  // If a whole side is missing, the omission check says so.
  if (pair.source.trim() === '' || pair.target.trim() === '') return []
  const { conflicts, omitted, added } = comparisonOf(pair, options.languages, tick)
  const at = (side: Side, { start, end }: Quantity) => place(pair, side, start, end)
  const values = (source: Quantity | null, target: Quantity | null) => ({
    ...(source && { source: shorten(at('source', source).quote), sourceValue: valueText(source) }),
    ...(target && { target: shorten(at('target', target).quote), targetValue: valueText(target) }),
  })
  const found: CheckFinding<Key<Prefix>>[] = [
    ...conflicts
      .filter(({ source }) => isOwn(source))
      .map(({ source, target }) => {
        const sameValue = source.value === target.value
        const expected =
          sameValue || source.vague ? undefined : expectedIn(pair, source, target, options.languages.target)
        return {
          ...at('target', target),
          message: { key: `${prefix}.${sameValue ? 'unit' : 'value'}` as const, values: values(source, target) },
          ...(expected !== undefined && { expected }),
          counterpart: at('source', source),
          confidence: 0.95,
        }
      }),
    ...omitted.filter(isOwn).map((source) => ({
      ...at('source', source),
      message: { key: `${prefix}.omitted` as const, values: values(source, null) },
      confidence: 0.9,
    })),
    ...added.filter(isOwn).map((target) => ({
      ...at('target', target),
      message: { key: `${prefix}.added` as const, values: values(null, target) },
      confidence: 0.9,
    })),
  ]
  return found.slice(0, MOST)
}

/** A pair with more isn't a pair, and nobody reads them all. */
const MOST = 20

/** A number in words can be as long as a paragraph; in a message its beginning is enough. */
const shorten = (words: string) => (words.length > 100 ? `${words.slice(0, 99).trimEnd()}…` : words)

/** 3%포인트 as "3 percent", or the reverse stated explicitly: one of 20 percent gives 23, the other 20.6. */
export function findPointsAsPercent(pair: Pair, { options, tick }: ArticleContext): CheckFinding<'number.unit'>[] {
  return comparisonOf(pair, options.languages, tick).matches.flatMap(
    ({ source, target }): CheckFinding<'number.unit'>[] => {
      if (source.unit.kind !== 'percent' || target.unit.kind !== 'percent' || source.value !== target.value) return []
      const [one, other] = [
        place(pair, 'source', source.start, source.end),
        place(pair, 'target', target.start, target.end),
      ]
      const [from, to] = [isPoint(one.quote), isPoint(other.quote)]
      const bare = from ? source.unit.name === 'point' && target.unit.name === '' : source.unit.name === '' && to
      if (from === to || !bare || (from && /point|포인트/.test(pair.target))) return []
      const values = {
        source: one.quote,
        sourceValue: valueText(source),
        target: other.quote,
        targetValue: valueText(target),
      }
      return [{ ...other, message: { key: 'number.unit', values }, counterpart: one, confidence: 0.85 }]
    },
  )
}

const isPoint = (words: string) => /포인트|%p|percentage point/i.test(words)

function expectedIn(pair: Pair, source: Quantity, target: Quantity, language: string): string | undefined {
  const [from, to] = [dimensionOf(source.unit), dimensionOf(target.unit)]
  const value =
    from.name === to.name ? Number(((source.value * from.factor) / to.factor).toPrecision(10)) : source.value
  return rewriteNumber(pair.target.slice(target.start, target.end), value, language, target.unit)
}
