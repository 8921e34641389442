import { legible } from '../../numeral/legible'
import { numerals } from '../../numeral/numeral'
import { withClocks } from './clock'
import { refineEnglish } from './english'
import { withFigureDates } from './figures-date'
import { refineKorean } from './korean'
import { plainText } from './plain-text'
import { type Quantity, silentQuantity } from './quantity'

/** The numbers of a text, in order; HTML entities are decoded. */
export function readQuantities(text: string, language: string, tick = () => {}): Quantity[] {
  const plain = plainText(text)
  const brackets = bracketsOf(plain)
  const found = numerals(plain, language).flatMap((numeral): Quantity[] => {
    tick()
    const { start, end } = numeral
    if (isInsideWord(plain, start)) return []
    const name = nameAround(plain, start, end)
    const figure = /^\d+/.exec(plain.slice(start, end))?.[0]
    return [
      {
        ...numeral,
        // F-15K is fifteen, not fifteen thousand
        value: name !== undefined && figure ? Number(figure) : numeral.value,
        digits: /\d/.test(plain.slice(start, end)),
        bracketed: brackets(start),
        name,
        vague: false,
        silent: insideAddress(plain, start) || insideCode(plain, start, end) || isMarker(plain, start, end),
      },
    ]
  })
  const clocked = withClocks(legible(plain, language), withHalves(plain, refine(plain, found, language)))
  return withSums(plain, withMonths(plain, withFigureDates(plain, clocked, language)))
}

function refine(text: string, found: Quantity[], language: string): Quantity[] {
  switch (language.slice(0, 2)) {
    case 'ko':
      return refineKorean(text, found)
    case 'en':
      return refineEnglish(text, found)
    default:
      return refineWorded(text, found)
  }
}

const SMALLER: Record<string, readonly [unit: string, factor: number]> = {
  year: ['month', 12],
  week: ['day', 7],
  day: ['hour', 24],
  hour: ['minute', 60],
  minute: ['second', 60],
  foot: ['inch', 12],
}

/** 5時半, 5시 반: half past; 2年半, 两个半小时: and a half. */
function withHalves(text: string, found: readonly Quantity[]): Quantity[] {
  return found.flatMap((quantity) => {
    const { start, end, value, unit } = quantity
    if (!/^\s?[半반](?![가-힣]{2})/.test(text.slice(end, end + 4))) return [quantity]
    if (unit.kind === 'time') return [quantity, silentQuantity(start, end + 1, 30, { kind: 'time', name: 'minute' })]
    return unit.kind === 'duration' && Number.isInteger(value) && text[end] === '半'
      ? [{ ...quantity, value: value + 0.5 }]
      : [quantity]
  })
}

/**
 * Small numbers in words are articles and pronouns as well (ein, une, một), and a month's name a word (mars, mayo): they only match
 * the other side. A few years are a span: 36年.
 */
function refineWorded(text: string, found: readonly Quantity[]): Quantity[] {
  return found.map((quantity, index) => {
    const { value, unit, digits } = quantity
    const month = unit.kind === 'date' && unit.name === 'month' && !digits
    const year = unit.kind === 'date' && unit.name === 'year'
    const dated = month && [found[index - 1], found[index + 1]].some((other) => isBeside(text, quantity, other))
    const era = year ? ERAS[text.slice(Math.max(0, quantity.start - 2), quantity.start)] : undefined
    if (era !== undefined && value < 70) return { ...quantity, start: quantity.start - 2, value: era + value }
    const span =
      unit.kind === 'date' &&
      unit.name === 'year' &&
      value < 100 &&
      !/[和成治正年]$/.test(text.slice(0, quantity.start))
    return {
      ...quantity,
      silent: quantity.silent || (month ? !dated : !digits && (value <= 12 || unit.kind === 'fraction')),
      ...(unit.kind === 'date' &&
        unit.name === 'century' &&
        value <= 5 &&
        !digits &&
        !/[IVX]/.test(text.slice(quantity.start, quantity.end)) && {
          value: value * 100,
          unit: { kind: 'duration', name: 'year' } as const,
        }),
      ...(span && { unit: { kind: 'duration', name: 'year' } as const }),
    }
  })
}

/** The year before the first of a Japanese era: 令和6年 is 2024. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 }

const isBeside = (text: string, { start, end }: Quantity, other: Quantity | undefined) =>
  other?.unit.kind === 'date' && text.slice(Math.min(end, other.end), Math.max(start, other.start)).length < 6

/** 2년 6개월 is also 30 months, 1시간 30분 also 90 minutes; 6ft 2in is one height. */
function withSums(text: string, found: Quantity[]): Quantity[] {
  const merged = new Set<Quantity>()
  const sums = found.flatMap((one, index) => {
    const next = found[index + 1]
    const { kind } = one.unit
    const smaller = kind === 'duration' || kind === 'measure' ? SMALLER[one.unit.name] : undefined
    if (!smaller || !next || next.unit.kind === 'plain') return []
    const [unit, factor] = smaller
    if (next.unit.name !== unit || !/^(?:[-\s]?|,?\s(?:and\s)?)$/.test(text.slice(one.end, next.start))) return []
    const sum = silentQuantity(one.start, next.end, one.value * factor + next.value, { kind, name: unit })
    if (kind === 'duration') return sum
    merged.add(one).add(next)
    return { ...one, end: next.end, value: sum.value, unit: sum.unit }
  })
  return sums.length === 0
    ? found
    : [...found.filter((one) => !merged.has(one)), ...sums].sort((a, b) => a.start - b.start)
}

/** 8월 8일부터 24일, August 8-24, 24 August: each day knows its month. */
function withMonths(text: string, found: Quantity[]): Quantity[] {
  const out: Quantity[] = []
  for (const [index, quantity] of found.entries()) {
    const [previous, next] = [out[index - 1], found[index + 1]]
    const gap = previous ? text.slice(previous.end, quantity.start) : ''
    const day = quantity.unit.kind === 'date' && quantity.unit.name === 'day'
    const month = !day
      ? undefined
      : previous && isMonth(previous) && /^[.\s]*$/.test(gap)
        ? previous.value
        : next && isMonth(next) && /^\s(?:of\s)?$/.test(text.slice(quantity.end, next.start))
          ? next.value
          : previous?.month !== undefined && gap.length <= 6
            ? previous.month
            : undefined
    out.push(month === undefined ? quantity : { ...quantity, month })
  }
  return out
}

const isMonth = ({ unit }: Quantity) => unit.kind === 'date' && unit.name === 'month'

/** Is a place inside brackets? One pass over the text, queried in order. */
function bracketsOf(text: string): (at: number) => boolean {
  const inside = new Uint8Array(text.length + 1)
  let opened = -1
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '(' || char === '（' || char === '[' || char === '〔') opened = at
    else if ((char === ')' || char === '）' || char === ']' || char === '〕') && opened >= 0) {
      inside.fill(1, opened, at)
      opened = -1
    }
  }
  return (at) => inside[at] === 1
}

/**
 * B-52, G8, MH370; 3G, 24K; the letters are what both sides share. Units and scales after digits are not letters of a name.
 */
function nameAround(text: string, start: number, end: number): string | undefined {
  if (!/[A-Za-z-]/.test(`${text[start - 1] ?? ''}${text[end] ?? ''}${text[end - 1] ?? ''}`)) return undefined
  const before = /(?:^|[^A-Za-z\d])([A-Z][A-Za-z]{0,5})-?$/.exec(text.slice(Math.max(0, start - 8), start))
  if (before?.[1] && /^\d/.test(text.slice(start, end)) && !/^(?:US|HK|NT|RM|No)$/.test(before[1]))
    return before[1].toUpperCase()
  if (
    /^\d+K$/.test(text.slice(start, end)) &&
    !/^\s?[금골]/.test(text.slice(end, end + 2)) &&
    !/[$€£]/.test(text[start - 1] ?? '')
  )
    return 'K'
  const behind = /^-?([GDP]|K(?!\s?[금골])|HD|GB|MB|TB)(?![A-Za-z])/.exec(text.slice(end, end + 4))
  return behind?.[1] && /^\d+$/.test(text.slice(start, end)) ? behind[1] : undefined
}

/** A digit of x86, c0ffee, i18n or 4f2a9c: no number. ES6 and H100 are names. */
function isInsideWord(text: string, start: number): boolean {
  if (!/[A-Za-z\d_]/.test(text[start - 1] ?? '') && !/[A-Za-z]/.test(text.slice(start, start + 12))) return false
  const head = /\w/.test(text[start - 1] ?? '')
    ? (/[A-Za-z\d_]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '')
    : ''
  const word = head + (/^[A-Za-z\d_]*/.exec(text.slice(start, start + 40))?.[0] ?? '')
  return /^\d+[A-Za-z_]+\d/.test(word)
    ? !/^\d+(?:ft|m|h|x|kg|st)\d+/.test(word)
    : /^(?:[a-z_]|[A-Za-z]+\d+[A-Za-z_]+\d|[A-Z][a-z])\w*\d/.test(word)
}

/** 1) and 2), or (1) and (2): they count the parts of the text. */
function isMarker(text: string, start: number, end: number): boolean {
  if (text[end] !== ')' || end - start > 2) return false
  if (text[start - 1] !== '(') return !/\([^)]*$/.test(text.slice(Math.max(0, start - 40), start))
  return text.includes('(1)') && text.includes('(2)')
}

/** A telephone number, with a country's code (+82 2 345 6789) or without, or the concatenated sets of a match: 6-36-2. */
function insideCode(text: string, start: number, end: number): boolean {
  const [from, to] = [Math.max(0, start - 16), end + 16]
  const near = text.slice(from, to)
  if (near.includes('+'))
    for (const match of near.matchAll(/\+\d{1,3}(?:[-\s.]\(?\d{1,5}\)?){2,5}/g))
      if (from + match.index < end && from + match.index + match[0].length > start) return true
  if (!/[-(]/.test(text[start - 1] ?? '') && text[end] !== '-') return false
  for (const match of near.matchAll(/\d{1,4}-\d{3,4}-\d{4}|\(0\d{1,2}\)\s?\d{3,4}-\d{4}|\d-\d\d-\d/g))
    if (from + match.index < end && from + match.index + match[0].length > start) return true
  return false
}

/** In a web or mail address, a file name or a call number: not part of a sentence. */
function insideAddress(text: string, start: number): boolean {
  if (!/\S/.test(text[start - 1] ?? '')) return false
  const word = text.slice(Math.max(0, start - 60), start).match(/\S*$/)?.[0] ?? ''
  return /(?:https?:|www\.|@|\.(?:com|net|org|kr)\b)/i.test(word)
}
