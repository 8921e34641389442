import { isVague, joined, withMoneyBehind } from './english-join'
import { withScales } from './english-scales'
import { withSpans } from './english-spans'
import { withUnit } from './english-unit'
import type { Quantity } from './quantity'

/**
 * What an English number means beside its value:
 * - 9:45 a.m. is an hour and a minute; "5 in the morning" an hour; 24-hour and 12-hour clocks are one; 0715 GMT is a clock.
 * - August 8-24, Sept. 11 and 12: days that share the month. the '80s, 1980s, in her 30s: decades.
 * - hundreds of billions, tens of thousands: orders of magnitude.
 * - 1/3, 4 1/3: fractions; 9/11 a date. 2007-08 two years. One in five, a third, a quarter: shares.
 * - five decades are 50 years, a half-point half a percentage point; half a million, two and a half.
 * - "a year" and "last week" hold a one that Korean writes out (1년, 12개월).
 * - between 3 and 5 million: the scale of the second is that of the first.
 * - "one" is mostly a pronoun.
 */
export function refineEnglish(text: string, found: readonly Quantity[]): Quantity[] {
  const out: Quantity[] = []
  for (const quantity of found) {
    const previous = out[out.length - 1]
    const both = previous ? joined(text, previous, quantity) : null
    if (both) out.splice(-1, 1, ...both)
    else out.push(...alone(text, quantity))
  }
  return withScales(text, withSpans(text, out))
}

function alone(text: string, quantity: Quantity): Quantity[] {
  const { start, end, value } = quantity
  const written = text.slice(start, end)
  const before = text.slice(Math.max(0, start - 12), start)
  if (!isVague(written))
    return militaryClock(text, quantity) ?? [withUnit(quantity, before, text.slice(end, end + 24), written)]
  const tens = /\btens of $/i.test(before)
  return [{ ...withMoneyBehind(text, quantity), vague: true, ...(tens && { start: start - 8, value: value * 10 }) }]
}

/** 0715, 1215 GMT: hour and minute in four digits. */
function militaryClock(text: string, quantity: Quantity): Quantity[] | null {
  const written = text.slice(quantity.start, quantity.end)
  if (!/^(?:[01]\d|2[0-3])[0-5]\d$/.test(written)) return null
  if (
    !/^0/.test(written) &&
    !/^ (?:GMT|UTC|EST|ET|hours|local time)\b/.test(text.slice(quantity.end, quantity.end + 12))
  )
    return null
  const [hour, minute] = [Number(written.slice(0, 2)), Number(written.slice(2))]
  return [
    { ...quantity, value: hour, unit: { kind: 'time', name: 'hour' } },
    { ...quantity, value: minute, unit: { kind: 'time', name: 'minute' }, silent: minute === 0 },
  ]
}
