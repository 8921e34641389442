import { dimensionOf, OPEN } from './dimension'
import type { Quantity } from './quantity'

/** How the units of two numbers agree. */
type UnitLevel = 'same' | 'converted' | 'reworded' | 'unseen'

/**
 * How well two numbers agree, the surest first: the same value and unit · after conversion (24 hours = a day, 150 miles =
 * 240 km, half = 50 %) · in units that languages express differently (24개국, 24-nation) · with a unit missing on one side
 * ("from 20 to 30 percent") · by another reading ("3 to 5 million") · the same roughly.
 */
export const RANKS = {
  same: 0,
  converted: 1,
  reworded: 2,
  unseen: 3,
  reading: 3.5,
  roughly: { same: 4, converted: 4.1, reworded: 4.2, unseen: 4.3 },
} as const

/** The rank of two numbers; null if they don't agree. */
export function agreement(a: Quantity, b: Quantity): number | null {
  const shared = unitAgreement(a, b)
  if (shared === null) return null
  const { level, factor, loose } = shared
  if (a.readings?.includes(b.value) || b.readings?.includes(a.value)) return RANKS.reading
  if (a.unit.name === 'degree' && b.unit.name === 'degree' && a.value !== b.value)
    return isSameHeat(a.value, b.value) ? RANKS.converted : null
  const isMeasuredAlike = level === 'same' || level === 'converted'
  if (a.value === b.value && (factor === 1 || !isMeasuredAlike)) return RANKS[level]
  if (factor !== 1) {
    const ratio = (a.value * factor) / b.value
    if (Math.abs(ratio - 1) <= 1e-9) return Math.max(RANKS.converted, RANKS[level])
    if (loose) return isCloseMeasure(a.value, factor, b.value, 1) ? RANKS.roughly.same : null
    return Math.abs(ratio - 1) <= 0.03 && isMeasuredAlike ? RANKS.roughly.same : null
  }
  if (
    a.unit.kind === 'time' &&
    a.unit.name === 'hour' &&
    b.unit.kind === 'time' &&
    Math.max(a.value, b.value) <= 24 &&
    a.value % 12 === b.value % 12
  )
    return RANKS.converted
  if (isYear(a) && isYear(b))
    return a.value % 100 === b.value % 100 && Math.min(a.value, b.value) < 100 ? RANKS.converted : null
  if (a.unit.kind === 'date' || a.unit.kind === 'time' || a.unit.kind === 'ordinal') return null
  if (a.vague || b.vague) return isWithinVague(a, b) ? RANKS.roughly[level] : null
  return level !== 'unseen' && isRounded(a, b) ? RANKS.roughly[level] : null
}

/**
 * 150 miles and 240 km: the same within the precision of either. A measure is assumed to be rounded to its last nonzero
 * digit, with a tolerance of a hundredth.
 */
export function isCloseMeasure(a: number, factorA: number, b: number, factorB: number): boolean {
  const slack = 0.01 + Math.max(halfStep(a), halfStep(b))
  return Math.abs((a * factorA) / (b * factorB) - 1) <= slack
}

/** Half a unit of the last nonzero digit, as a share of the value: 900 → 50/900; at most a tenth. */
function halfStep(value: number): number {
  const digits = Math.max(1, significant(value))
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - digits + 1)
  return Math.min(0.1, step / 2 / (Math.abs(value) || 1))
}

/** 22 °C is 72 °F: either may be either if neither is named. */
const isSameHeat = (a: number, b: number) => Math.abs(a * 1.8 + 32 - b) < 1.6 || Math.abs(b * 1.8 + 32 - a) < 1.6

/** 98년 and 1998, the '80s and 1980년대. */
const isYear = ({ unit }: Quantity) => unit.kind === 'date' && (unit.name === 'year' || unit.name === 'decade')

/** `factor`: the value of the first unit in the second. `loose`: a measure, which is converted roughly. */
type Units = { level: UnitLevel; factor: number; loose: boolean }

const units = (level: UnitLevel): Units => ({ level, factor: 1, loose: false })

/** 파운드 and pounds are money or weight: if one side is certain, the other is the same. */
function asPounds(quantity: Quantity, other: Quantity): Quantity {
  const weight = dimensionOf(other.unit).name === 'mass'
  return quantity.unit.name === 'GBP' && weight ? { ...quantity, unit: { kind: 'measure', name: 'pound' } } : quantity
}

function unitAgreement(source: Quantity, target: Quantity): Units | null {
  const [a, b] = [asPounds(source, target), asPounds(target, source)]
  if (a.unit.kind === b.unit.kind && a.unit.name === b.unit.name) return units('same')
  const [one, other] = [dimensionOf(a.unit), dimensionOf(b.unit)]
  const plain = one.name === 'plain' || other.name === 'plain'
  if (one.name === other.name) {
    const factor = one.factor / other.factor
    return { level: 'converted', factor, loose: a.unit.kind === 'measure' }
  }
  const kinds = [a.unit.kind, b.unit.kind]
  if (kinds.includes('time') && kinds.includes('duration'))
    return a.unit.name === b.unit.name ? units('converted') : null
  if (OPEN.has(one.name) && OPEN.has(other.name))
    return units(one.name === 'share' || other.name === 'share' ? 'unseen' : 'reworded')
  if (one.name === 'date day' || other.name === 'date day') {
    const rest = one.name === 'date day' ? b : a
    if (rest.unit.kind === 'ordinal' || plain) return units('unseen')
    return rest.unit.kind === 'duration' && rest.unit.name === 'day' ? units('unseen') : null
  }
  if (plain || kinds.includes('ordinal') || one.name === 'count' || other.name === 'count') {
    const rest = plain && one.name === 'plain' ? b : plain ? a : OPEN.has(one.name) ? b : a
    if (rest.unit.kind === 'date')
      return plain || rest.unit.name === 'century' || rest.unit.name === 'decade' || rest.unit.name === 'year'
        ? units('unseen')
        : null
    if (rest.unit.kind === 'time') return plain ? units('unseen') : null
    return units('unseen')
  }
  const spans = kinds.includes('duration') && (kinds.includes('count') || kinds.includes('date'))
  return spans && a.unit.name.slice(0, 4) === b.unit.name.slice(0, 4) ? units('reworded') : null
}

/** 수십만 covers 100 000 to a little over 999 999; "dozens" 12 to 99. */
function isWithinVague(a: Quantity, b: Quantity): boolean {
  const [vague, other] = a.vague ? [a, b] : [b, a]
  const low = 10 ** Math.floor(Math.log10(Math.max(1, vague.value)))
  return other.value >= low && other.value < low * 10
}

/**
 * The translation (b) is the source rounded or truncated to its own digits (at least two of them): 46.3 and 46, 1 379 and 1
 * 400; it can't have more digits than the source. If either is marked as approximate (약, 여, nearly), a twentieth more or
 * less is allowed, and 20여 is 20 to 29.
 */
function isRounded(a: Quantity, b: Quantity): boolean {
  const [fine, coarse] = significant(a.value) >= significant(b.value) || !a.approximate ? [a, b] : [b, a]
  const digits = significant(coarse.value)
  if (digits >= 2 && significant(fine.value) > digits) {
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(coarse.value))) - digits + 1)
    if (Math.abs(fine.value - coarse.value) < unit * (fine.approximate || coarse.approximate ? 1 : 0.5000001))
      return true
  }
  const rough = a.approximate ? a : b.approximate ? b : null
  if (!rough) return false
  const other = rough === a ? b : a
  // 20여 명 doesn't say that it was 22; 24 may be two dozen.
  if (rough === a && significant(b.value) > significant(a.value) && !(b.value <= 96 && b.value % 12 === 0)) return false
  const step = 10 ** Math.floor(Math.log10(Math.max(1, rough.value)))
  const last = rough.value % step === 0 ? step : rough.value / 20
  return other.value >= rough.value * 0.95 && other.value < Math.max(rough.value + last, rough.value * 1.05)
}

/** Digits up to the last nonzero one: 46.3 has three, 1 400 two. */
function significant(value: number): number {
  const text = String(Math.abs(value)).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '')
  return value % 1 === 0 ? text.replace(/0+$/, '').length : text.length
}
