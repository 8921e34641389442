import { type ArticleContext, type CheckFinding, type Pair, place, type Side } from '../check'
import { comparisonOf } from './compare'
import type { Conflict } from './conflicts'
import { dimensionOf } from './dimension'
import type { Quantity } from './quantity'
import { rewriteNumber, valueText } from './write'

/** Is a number a part of a date? The date check reports those, the number check all others. */
export const isDate = ({ unit }: Quantity) => unit.kind === 'date' && unit.name !== 'century'

type Key<Prefix extends 'number' | 'date'> = `${Prefix}.${'value' | 'unit' | 'omitted' | 'added' | 'exchanged'}`

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
  const values = (source: Quantity | null, target: Quantity | null) => {
    const [from, to] = [source && at('source', source).quote, target && at('target', target).quote]
    return {
      ...(source && { source: shorten(from ?? ''), sourceValue: gloss(source, from ?? '') }),
      ...(target && { target: shorten(to ?? ''), targetValue: gloss(target, to ?? '') }),
    }
  }
  const exchanged = conflicts.filter((one) => conflicts.some((two) => isExchange(one, two)))
  const found: CheckFinding<Key<Prefix>>[] = [
    ...conflicts
      .filter((conflict) => isOwn(conflict.source) && !exchanged.includes(conflict))
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
    ...exchanged.flatMap((one, index) => {
      const two = exchanged.slice(index + 1).find((other) => isExchange(one, other))
      return two && isOwn(one.source) ? exchangeFinding(pair, [one, two], prefix) : []
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

/** 12월 3일 as March 12: each has the other's number. */
const isExchange = (one: Conflict, two: Conflict) =>
  one !== two && one.source.value === two.target.value && two.source.value === one.target.value

/** One finding for two numbers that changed places, on the first of them in the translation. */
export function exchangeFinding<Prefix extends 'number' | 'date'>(
  pair: Pair,
  numbers: readonly [Conflict, Conflict],
  prefix: Prefix,
): CheckFinding<`${Prefix}.exchanged`> {
  const quotesOf = (side: Side) =>
    numbers
      .map((number) => number[side])
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => place(pair, side, start, end))
  const [source, otherSource] = quotesOf('source')
  const [target, otherTarget] = quotesOf('target')
  return {
    ...(target ?? place(pair, 'target', 0, 0)),
    message: {
      key: `${prefix}.exchanged`,
      values: {
        source: source?.quote ?? '',
        otherSource: otherSource?.quote ?? '',
        target: target?.quote ?? '',
        otherTarget: otherTarget?.quote ?? '',
      },
    },
    ...(source && { counterpart: source }),
    confidence: 0.85,
  }
}

/** What the words come to, where that isn't plain: 143억 달러 (14,300,000,000 USD). */
function gloss(quantity: Quantity, words: string): string {
  const plain = quantity.unit.kind === 'date' || quantity.unit.kind === 'time' || quantity.value < 10_000
  if (plain || words.replace(/[^\d.]/g, '') === String(quantity.value)) return ''
  return ` (${valueText(quantity)})`
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
        sourceValue: '',
        target: other.quote,
        targetValue: '',
      }
      return [{ ...other, message: { key: 'number.unit', values }, counterpart: one, confidence: 0.85 }]
    },
  )
}

const isPoint = (words: string) => /포인트|%p|percentage point/i.test(words)

function expectedIn(pair: Pair, source: Quantity, target: Quantity, language: string): string | undefined {
  const [from, to] = [dimensionOf(source.unit), dimensionOf(target.unit)]
  const converted =
    from.name === to.name ? Number(((source.value * from.factor) / to.factor).toPrecision(10)) : source.value
  // 188cm in feet and inches is for a person to round
  if (String(converted).length > String(source.value).length + 4) return undefined
  return rewriteNumber(pair.target.slice(target.start, target.end), converted, language, target.unit)
}
