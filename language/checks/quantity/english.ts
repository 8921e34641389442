import { ENGLISH_EMPHASIS } from '../../lexicon/number-words'
import { withScales, withSpans } from './english-spans'
import { asFigures, isFigures, type Quantity } from './quantity'

/**
 * What an English number means besides its value:
 * - "5 in the morning" is an hour; 24-hour and 12-hour clocks are one; 0715 GMT is a clock.
 * - August 8-24, Sept. 11 and 12: days that share the month. the '80s, 1980s, in her 30s: decades.
 * - hundreds of billions, tens of thousands, a nine-figure sum, in the low six figures: orders of magnitude.
 * - 1/3, 4 1/3: fractions; 9/11 a date. 2007-08 two years. One in five, a third, a quarter: shares.
 * - five decades are 50 years, a half-point half a percentage point; half a million, two and a half.
 * - "a year" and "last week" imply a one that Korean writes out (1년, 12개월).
 * - between 3 and 5 million: the scale of the second also applies to the first.
 * - "one" is mostly a pronoun.
 */
export function refineEnglish(text: string, found: readonly Quantity[]): Quantity[] {
  const out: Quantity[] = []
  for (const quantity of found) {
    const previous = out[out.length - 1]
    const both = previous ? joinQuantities(text, previous, quantity) : null
    if (both) out.splice(-1, 1, ...both)
    else out.push(...refineOne(text, quantity))
  }
  return withScales(text, withSpans(text, withGuesses(text, out)))
}

/** 1-2 sentences, three or four: about so many, like numbers in words. */
function withGuesses(text: string, found: readonly Quantity[]): Quantity[] {
  const guess = (one: Quantity | undefined, two: Quantity | undefined) =>
    one?.unit.kind === 'plain' &&
    two !== undefined &&
    two.value === one.value + 1 &&
    two.value < 10 &&
    /^(?:-|–| or )$/.test(text.slice(one.end, two.start)) &&
    /^ [a-z]{3,}s\b/.test(text.slice(two.end, two.end + 20))
  return found.map((quantity, index) =>
    guess(quantity, found[index + 1]) || guess(found[index - 1], quantity) ? { ...quantity, digits: false } : quantity,
  )
}

function refineOne(text: string, quantity: Quantity): Quantity[] {
  const { start, end, value } = quantity
  const written = text.slice(start, end)
  const before = text.slice(Math.max(0, start - 12), start)
  if (isFigures(value) && isSum(before, text.slice(end, end + 24))) return [asFigures(quantity)]
  if (!isVague(written))
    return militaryClock(text, quantity) ?? [withUnit(quantity, before, text.slice(end, end + 24), written)]
  const tens = /\btens of $/i.test(before)
  return [{ ...withMoneyBehind(text, quantity), vague: true, ...(tens && { start: start - 8, value: value * 10 }) }]
}

/** "Three figures of the opposition" are people, a six-digit code is six digits. */
const isSum = (before: string, after: string) =>
  SUM.test(after) || (/\b(?:in|into|low|mid|high)[- ](?:the )?$/.test(before) && /^ (?:figures|digits)\b/.test(after))
const SUM =
  /^[- ](?:figure\b|digit (?:amount|bid|bonus|budget|contract|deal|fee|fine|growth|increase|loss|offer|price|profit|rise|salar|sum))/

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

/** The unit of an English number by the words around it, where the numeral alone doesn't tell. */
function withUnit(quantity: Quantity, before: string, after: string, written: string): Quantity {
  const { value, unit, digits } = quantity
  const as = (kind: Quantity['unit']['kind'], name = ''): Quantity => ({ ...quantity, unit: { kind, name } })
  if (unit.kind === 'plain' || unit.kind === 'date') {
    if (digits && /^['’]?s\b/.test(after) && value % 10 === 0 && value < 2100)
      return { ...as('date', 'decade'), end: quantity.end + (/^['’]?s/.exec(after)?.[0].length ?? 0) }
    if (digits && value <= 24 && /^\s(?:in the (?:morning|afternoon|evening)|at night|o['’]clock)/.test(after))
      return as('time', 'hour')
  }
  if (unit.kind === 'plain') {
    if (/^[- ]degrees?\b|^\s?°/.test(after))
      return {
        ...as('measure', 'degree'),
        value: /(?:minus |[-−])$/.test(before) || /^[- ]degrees? below/.test(after) ? -value : value,
      }
    if (/^\s?mm\b|^[- ]millimet/.test(after)) return as('measure', 'mm')
    if (/^[- ]pounds?\b/.test(after)) return as('measure', 'pound')
    if (/^ basis points?\b/.test(after)) return as('percent', 'bp')
    if (/^[- ](?:percentage[- ])?points?\b/.test(after)) return as('percent', 'point')
    if (/\d{4}[-–/]$/.test(before) && /^\d\d$/.test(written)) return as('date', 'year')
    if (/\bage[ds]?\s$/.test(before)) return as('count', 'year old')
  }
  if (unit.kind === 'fraction' && /^[- ](?:of )?(?:an? )?(?:percentage[- ])?point\b/.test(after))
    return as('percent', 'point')
  if (unit.kind === 'fraction' && /^ of (?:a|one) percent\b/.test(after)) return as('percent')
  if (unit.kind === 'fraction' && /\b(?:first|second|latter|other)[- ]$/i.test(before))
    return { ...quantity, silent: true }
  if (unit.kind === 'ordinal' && /^[- ](?:minute|hour)\b/.test(after))
    return as('duration', /^.minute/.test(after) ? 'minute' : 'hour')
  if (unit.kind === 'date' && unit.name === 'month' && /^['’]s/.test(after)) return { ...quantity, silent: true }
  if (value === 100 && unit.kind === 'percent' && ENGLISH_EMPHASIS.test(after)) return { ...quantity, silent: true }
  if (unit.name === 'm' && /^(?: per |\/| a )s(?:ec(?:ond)?)?\b/.test(after)) return as('measure', 'mps')
  return /^one$/i.test(written) && unit.kind === 'plain' ? { ...quantity, silent: true } : quantity
}

/**
 * Numbers that continue the one before them: "hundreds of millions", "half a million", "two and a half", "five decades",
 * "twenty-first", August 8-24. Returns the combined number, or null if they are two.
 */
function joinQuantities(text: string, previous: Quantity, quantity: Quantity): Quantity[] | null {
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
  if (/^(?:[- ]|, )$/.test(between) && previous.unit.name === 'foot' && quantity.value < 12)
    return [previous, { ...quantity, unit: { kind: 'measure', name: 'inch' } }]
  if (between === '-' && quantity.unit.kind === 'ordinal' && /ty$/i.test(first))
    return [{ ...quantity, start, value: previous.value + quantity.value }]
  if (previous.unit.kind === 'date' && previous.unit.name === 'day' && DAY_LIST.test(between) && isDay(quantity))
    return [previous, { ...quantity, unit: { kind: 'date', name: 'day' } }]
  if (between === '/' && previous.unit.kind === 'date' && previous.unit.name === 'year')
    return [previous, { ...quantity, unit: previous.unit }]
  return between === '/' && previous.digits && quantity.digits ? readSlash(previous, quantity) : null
}

const isVague = (words: string) => /^(?:dozens|hundreds|thousands|millions|billions)$/i.test(words)

const DAY_LIST = /^(?:\s?[-–]\s?|\s(?:and|or|to|through)\s|,\s)$/
const isDay = ({ value, unit, digits }: Quantity) =>
  digits && Number.isInteger(value) && value >= 1 && value <= 31 && (unit.kind === 'plain' || unit.kind === 'ordinal')

/** 9/11 may be a date, 1/3 a share: each can match, none is reported as missing. */
function readSlash(one: Quantity, two: Quantity): Quantity[] {
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
function withMoneyBehind(text: string, quantity: Quantity): Quantity {
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
