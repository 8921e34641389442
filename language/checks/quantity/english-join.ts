import type { Quantity } from './quantity'

/**
 * Numbers that continue the one before them: "hundreds of millions", "half a million", "two and a half", "five decades",
 * "twenty-first", 9:45, 3:41.86, August 8-24. Answers what stands for both, or null where they are two.
 */
export function joined(text: string, previous: Quantity, quantity: Quantity): Quantity[] | null {
  const between = text.slice(previous.end, quantity.start)
  if (between.length > 10) return null
  const [first, second] = [text.slice(previous.start, previous.end), text.slice(quantity.start, quantity.end)]
  const { start } = previous
  if (between === ' of ' && isVague(first) && isVague(second))
    return [{ ...withMoneyBehind(text, quantity), start, value: previous.value * quantity.value, vague: true }]
  if (between === ' ' && /^half$/i.test(first) && /^an? /i.test(second))
    return [{ ...quantity, start, value: quantity.value / 2, digits: true }]
  if (/^ and (?:an? |one-)$/.test(between) && /^half/i.test(second))
    return [
      {
        ...previous,
        end: quantity.end,
        value: previous.value + 0.5,
        unit: spanBehind(text, quantity.end) ?? previous.unit,
      },
    ]
  if (between === ' ' && previous.unit.kind === 'plain' && /^(?:decades?|century|centuries)$/i.test(second)) {
    const value = previous.value * (/^d/i.test(second) ? 10 : 100)
    return [{ ...previous, end: quantity.end, value, unit: { kind: 'duration', name: 'year' } }]
  }
  if (between === '-' && quantity.unit.kind === 'ordinal' && /ty$/i.test(first))
    return [{ ...quantity, start, value: previous.value + quantity.value }]
  if (/^:\s?$/.test(between) && previous.digits && previous.value <= 24 && quantity.value < 60)
    return clock(previous, quantity)
  if (previous.unit.kind === 'date' && previous.unit.name === 'day' && DAY_LIST.test(between) && isDay(quantity))
    return [previous, { ...quantity, unit: { kind: 'date', name: 'day' } }]
  if (between === '/' && previous.unit.kind === 'date' && previous.unit.name === 'year')
    return [previous, { ...quantity, unit: previous.unit }]
  return between === '/' && previous.digits && quantity.digits ? slashed(previous, quantity) : null
}

export const isVague = (words: string) => /^(?:dozens|hundreds|thousands|millions|billions)$/i.test(words)

const DAY_LIST = /^(?:\s?[-–]\s?|\s(?:and|or|to|through)\s|,\s)$/
const isDay = ({ value, unit, digits }: Quantity) =>
  digits && Number.isInteger(value) && value >= 1 && value <= 31 && (unit.kind === 'plain' || unit.kind === 'ordinal')

/** 9:45 is a time of day, 3:41.86 a span. */
function clock(one: Quantity, two: Quantity): Quantity[] {
  const [kind, first, second] = Number.isInteger(two.value)
    ? (['time', 'hour', 'minute'] as const)
    : (['duration', 'minute', 'second'] as const)
  return [
    { ...one, unit: { kind, name: first } },
    { ...two, unit: { kind, name: second } },
  ]
}

/** 9/11 may be a date, 1/3 a share: each answers, none is missed. */
function slashed(one: Quantity, two: Quantity): Quantity[] {
  const parts: Quantity[] = [
    { ...one, silent: true, unit: { kind: 'date', name: 'month' } },
    { ...two, silent: true, unit: { kind: 'date', name: 'day' } },
  ]
  const share = {
    ...two,
    start: one.start,
    value: one.value / two.value,
    silent: true,
    unit: { kind: 'fraction', name: '' } as const,
  }
  return two.value > 0 ? [...parts, share] : parts
}

function spanBehind(text: string, end: number): Quantity['unit'] | null {
  const unit = /^[- ](year|month|week|day|hour|minute)s?\b/.exec(text.slice(end, end + 12))?.[1]
  return unit ? { kind: 'duration', name: unit } : null
}

/** millions of euros. */
export function withMoneyBehind(text: string, quantity: Quantity): Quantity {
  const match = /^ of (dollars|euros|pounds|won|yen|yuan)\b/.exec(text.slice(quantity.end, quantity.end + 12))
  const name = MONEY[match?.[1] ?? '']
  return match && name ? { ...quantity, end: quantity.end + match[0].length, unit: { kind: 'money', name } } : quantity
}

const MONEY: Record<string, string> = {
  dollars: 'USD',
  euros: 'EUR',
  pounds: 'GBP',
  won: 'KRW',
  yen: 'JPY',
  yuan: 'CNY',
}
