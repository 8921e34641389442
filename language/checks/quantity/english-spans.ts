import { type Quantity, silentQuantity } from './quantity'

const SPAN =
  /\b(?:(an?|each|every|per|the|last|past|this|next|full|whole)[ -](year|month|week|day|hour|minute)(?: (and a half))?|(half|quarter)[- ](?:an? |of a )?(century|year|hour|mile|day))\b/gi
const SPAN_UNITS: Record<string, readonly [factor: number, unit: string]> = {
  century: [100, 'year'],
  year: [12, 'month'],
  hour: [60, 'minute'],
  day: [24, 'hour'],
}

/** "a year" matches 1년 and 12개월, "half a century" 50년; they are never reported as missing themselves. */
export function withSpans(text: string, found: readonly Quantity[]): Quantity[] {
  const spans = [...text.matchAll(SPAN)].flatMap((match) => {
    const [all, , unit, more, part, whole = ''] = match
    const [factor, name] = SPAN_UNITS[whole.toLowerCase()] ?? [1, whole]
    const read = part
      ? ([factor * (/half/i.test(part) ? 0.5 : 0.25), name] as const)
      : ([more ? 1.5 : 1, (unit ?? '').toLowerCase()] as const)
    return silentQuantity(match.index, match.index + all.length, read[0], { kind: 'duration', name: read[1] })
  })
  const rates = [...text.matchAll(RATE)].map((match) => {
    const [, part = '', whole = ''] = match
    return silentQuantity(match.index, match.index + match[0].length, smallNumber(part) / smallNumber(whole), {
      kind: 'fraction',
      name: '',
    })
  })
  const parts = found.flatMap(({ start, end, value, unit }) =>
    unit.kind === 'ordinal' && value >= 3 && !/\d/.test(text.slice(start, end))
      ? silentQuantity(start, end, 1 / value, { kind: 'fraction', name: '' })
      : [],
  )
  const more = found.flatMap(({ start, end, value }) => {
    const part = / and (?:a|one|three)[- ]quarters?\b/y
    part.lastIndex = end
    const match = part.exec(text)
    const whole = value + (match?.[0].includes('three') ? 0.75 : 0.25)
    return match ? silentQuantity(start, end + match[0].length, whole, { kind: 'plain', name: '' }) : []
  })
  const quarters = [...text.matchAll(/\bquarters?\b/gi)].map(({ index, 0: word }) =>
    silentQuantity(index, index + word.length, 0.25, { kind: 'fraction', name: '' }),
  )
  const others = [...more, ...spans, ...rates, ...parts, ...quarters, ...holidays(text)].filter(({ value }) =>
    Number.isFinite(value),
  )
  return others.length === 0 ? [...found] : [...found, ...others].sort((a, b) => a.start - b.start)
}

/** One in five is 20 percent. */
const SMALL = 'one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}'
const RATE = new RegExp(`\\b(${SMALL}) (?:in|out of|of|in every|of every|out of every) (${SMALL})\\b`, 'gi')
const smallNumber = (word: string) =>
  /^\d/.test(word)
    ? Number(word)
    : 1 + ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].indexOf(word.toLowerCase())

const HOLIDAYS: Record<string, readonly [month: number, day: number]> = { 'new year': [1, 1], christmas: [12, 25] }

/** Days that Korean gives as a date: New Year's Day, Christmas. */
function holidays(text: string): Quantity[] {
  return [...text.matchAll(/\b(New Year|Christmas)\b/g)].flatMap(({ index, 0: name }) => {
    const [month = 0, day = 0] = HOLIDAYS[name.toLowerCase()] ?? []
    const at = [index, index + name.length] as const
    return [
      silentQuantity(...at, month, { kind: 'date', name: 'month' }),
      silentQuantity(...at, day, { kind: 'date', name: 'day' }),
    ]
  })
}

const SCALE = /(?:thousand|million|billion|trillion|\d(?:bn|m|k|tn))$/i

/** "3 to 5 million" and "150 million … and then 200.": a number without scale next to one with a scale may share it. */
export function withScales(text: string, found: readonly Quantity[]): Quantity[] {
  const scaled = found.map(({ start, end, unit }) => {
    const written = text.slice(start, end).replace(/\s?(?:dollars?|euros?|pounds?|won|yen|yuan|percent|people)$/i, '')
    const scale = SCALE.exec(written)?.[0].toLowerCase().replace(/^\d/, '')
    return unit.kind === 'date' || scale === undefined ? 0 : (FACTOR[scale] ?? 0)
  })
  if (!scaled.some((factor) => factor > 0)) return [...found]
  let last = 0
  return found.map((quantity, index) => {
    if (scaled[index]) last = scaled[index] ?? 0
    if (scaled[index] || !quantity.digits || quantity.value >= 1000) return quantity
    const next = scaled[index + 1] ?? 0
    const joined =
      next > 0 &&
      /^(?: to | and | or |\s?[-–]\s?| to as much as )[$€£¥]?$/.test(
        text.slice(quantity.end, (found[index + 1]?.start ?? 0) + 1).replace(/[\d]$/, ''),
      )
    const factor = joined
      ? next
      : quantity.unit.kind === 'plain' && /^[.,;!?"”’)]|^$/.test(text.slice(quantity.end))
        ? last
        : 0
    return factor > 0 ? { ...quantity, readings: [Number((quantity.value * factor).toPrecision(12))] } : quantity
  })
}

const FACTOR: Record<string, number> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
}
