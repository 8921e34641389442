import { type Context, type Found, type Pair, place, type Side } from '../check'
import { dimensionOf } from './dimension'
import { comparisonOf } from './of-pair'
import type { Quantity } from './quantity'
import { rewritten, valueText } from './write'

/** Is a number a part of a date? The date check reports those, the number check all others. */
export const isDate = ({ unit }: Quantity) => unit.kind === 'date' && unit.name !== 'century'

/** Findings for the conflicts, omissions and additions of a pair whose numbers `mine` picks; keys begin with `prefix`. */
export function reported(
  pair: Pair,
  { options, tick }: Context,
  prefix: 'number' | 'date',
  mine: (quantity: Quantity) => boolean,
): Found[] {
  const { conflicts, omitted, added } = comparisonOf(pair, options.languages, tick)
  const at = (side: Side, { start, end }: Quantity) => place(pair, side, start, end)
  const values = (source: Quantity | null, target: Quantity | null) => ({
    ...(source && { source: at('source', source).quote, sourceValue: valueText(source) }),
    ...(target && { target: at('target', target).quote, targetValue: valueText(target) }),
  })
  return [
    ...conflicts
      .filter(({ source }) => mine(source))
      .map(({ source, target }): Found => {
        const sameValue = source.value === target.value
        const expected =
          sameValue || source.vague ? undefined : expectedIn(pair, source, target, options.languages.target)
        return {
          ...at('target', target),
          severity: 'major',
          message: { key: `${prefix}.${sameValue ? 'unit' : 'value'}`, values: values(source, target) },
          ...(expected !== undefined && { expected }),
          counterpart: at('source', source),
          confidence: 0.95,
        }
      }),
    ...omitted.filter(mine).map(
      (source): Found => ({
        ...at('source', source),
        severity: 'major',
        message: { key: `${prefix}.omitted`, values: values(source, null) },
        confidence: 0.9,
      }),
    ),
    ...added.filter(mine).map(
      (target): Found => ({
        ...at('target', target),
        severity: 'major',
        message: { key: `${prefix}.added`, values: values(null, target) },
        confidence: 0.9,
      }),
    ),
  ]
}

function expectedIn(pair: Pair, source: Quantity, target: Quantity, language: string): string | undefined {
  const [from, to] = [dimensionOf(source.unit), dimensionOf(target.unit)]
  const value =
    from.name === to.name ? Number(((source.value * from.factor) / to.factor).toPrecision(10)) : source.value
  return rewritten(pair.target.slice(target.start, target.end), value, language, target.unit)
}
