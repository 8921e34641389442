import type { MeasureUnit } from '../../numeral/figure'

/**
 * Units of one dimension and the value of each in the dimension's base: metres, kilograms, litres, square metres, days.
 * International yard and pound (1959), US gallon; a year has 365 days, a month 30.4: different units agree roughly.
 */
const MEASURES: Record<string, readonly [dimension: string, factor: number]> = {
  km: ['length', 1000],
  // Metres per second beside kilometres and miles per hour, which are written as lengths.
  mps: ['length', 3600],
  m: ['length', 1],
  cm: ['length', 0.01],
  mm: ['length', 0.001],
  mile: ['length', 1609.344],
  foot: ['length', 0.3048],
  inch: ['length', 0.0254],
  yard: ['length', 0.9144],
  kg: ['mass', 1],
  tonne: ['mass', 1000],
  gram: ['mass', 0.001],
  pound: ['mass', 0.4536],
  ounce: ['mass', 0.02835],
  litre: ['volume', 1],
  gallon: ['volume', 3.785],
  barrel: ['volume', 159],
  acre: ['area', 4047],
  hectare: ['area', 10_000],
  m3: ['volume', 1000],
  foot3: ['volume', 28.317],
  m2: ['area', 1],
  pyeong: ['area', 3.3058],
  km2: ['area', 1e6],
  foot2: ['area', 0.0929],
  mile2: ['area', 2.59e6],
  MW: ['power', 1],
}

const SPANS: Record<string, number> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.4,
  year: 365,
  decade: 3650,
}

/** The dimension of a number and its factor to the base: USD, share of a whole, length … */
export type Dimension = { name: string; factor: number }

export function dimensionOf({ kind, name }: MeasureUnit): Dimension {
  switch (kind) {
    case 'money':
      return name === 'cent' ? { name: 'money USD', factor: 0.01 } : { name: `money ${name}`, factor: 1 }
    case 'percent':
      return { name: 'share', factor: name === 'bp' ? 0.0001 : 0.01 }
    case 'fraction':
      return { name: 'share', factor: 1 }
    case 'measure': {
      const [dimension, factor] = MEASURES[name] ?? [name, 1]
      return { name: dimension, factor }
    }
    case 'duration':
      return { name: 'span', factor: SPANS[name] ?? 1 }
    case 'date':
    case 'time':
      return { name: `${kind} ${name}`, factor: 1 }
    case 'count':
      return {
        name: name === 'person' || name === 'year old' || name === 'country' || name === 'times' ? name : 'count',
        factor: 1,
      }
    default:
      return { name: kind, factor: 1 }
  }
}

/** Dimensions whose names a language often omits or words differently: a number of one matches any other of them. */
export const OPEN = new Set(['plain', 'count', 'ordinal', 'person', 'country', 'times', 'share', 'year old'])
