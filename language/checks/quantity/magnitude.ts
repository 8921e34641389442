import type { Comparison } from './compare'
import type { Quantity } from './quantity'

export type Contradiction = { side: 'source' | 'target'; figures: Quantity; sum: Quantity; digits: number }

/** "Nine-figure salaries in the billions", 9자리 숫자의 수십억 달러: so many figures make another sum than the one behind them. */
export function contradictionsIn(
  texts: Record<'source' | 'target', string>,
  { quantities }: Comparison,
): Contradiction[] {
  return (['source', 'target'] as const).flatMap((side) =>
    quantities[side].flatMap((figures, index): Contradiction[] => {
      const sum = quantities[side][index + 1]
      const digits = figures.readings?.[0]
      if (!figures.vague || !figures.silent || digits === undefined || !sum || sum.bracketed || sum.value < 1e5)
        return []
      if (sum.unit.kind !== 'money' && !sum.vague) return []
      const between = texts[side].slice(figures.end, sum.start)
      if (between.length > 45 || JOINED.test(between)) return []
      const least = String(Math.round(sum.value)).length
      return digits < least || digits > least + (sum.vague ? 2 : 0) ? [{ side, figures, sum, digits }] : []
    }),
  )
}

/** Another sum: nine figures or even billions. */
const JOINED = /[.,;:!?()]|\b(?:and|or|to|even|plus|than|from|if|not)\b|또는|이나|에서|혹은|아니/
