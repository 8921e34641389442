import { styleText } from 'node:util'
import { table } from '../measure'

/** What was measured, beside its limit. */
export type Figure = {
  readonly name: string
  readonly is: number
  readonly unit: '' | '×' | 'ms' | 's' | 'MB'
  readonly limit?: { readonly atMost: number } | { readonly atLeast: number }
  /** Of what a ratio was made, or what else there is to say. */
  readonly from?: string
}

export function show(title: string, figures: readonly Figure[]) {
  table(
    title,
    ['', 'measured', 'limit', '', 'from'],
    figures.map((figure) => {
      const { name, is, unit, limit, from = '' } = figure
      return [name, inUnit(is, unit), limit ? limitOf(limit, unit) : '', verdict(figure), from]
    }),
  )
}

function verdict({ is, limit }: Figure): string {
  if (!limit) return ''
  const isMet = 'atMost' in limit ? is <= limit.atMost : is >= limit.atLeast
  return isMet ? 'met' : styleText('red', 'not met')
}

const limitOf = (limit: NonNullable<Figure['limit']>, unit: Figure['unit']) =>
  'atMost' in limit ? `≤ ${inUnit(limit.atMost, unit)}` : `≥ ${inUnit(limit.atLeast, unit)}`

function inUnit(value: number, unit: Figure['unit']): string {
  const digits = unit === '×' ? 2 : unit === 's' ? 1 : 0
  return `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`
}

/** The value that a part of all didn't exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)
