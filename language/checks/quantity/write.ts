import type { Quantity } from './quantity'

/** A value with its unit, for a message: 14,300,000,000 USD · 49 % · ~100 · 2008. */
export function valueText({ value, unit, vague, approximate }: Quantity): string {
  const about = vague || approximate ? '~' : ''
  const number = unit.kind === 'date' || unit.kind === 'time' ? String(value) : groupDigits(value)
  switch (unit.kind) {
    case 'percent':
      return unit.name === 'point' ? `${about}${number} pp` : `${about}${number} %`
    case 'money':
    case 'measure':
      return `${about}${number} ${UNIT[unit.name] ?? unit.name}`
    default:
      return about + number
  }
}

const UNIT: Record<string, string> = {
  km2: 'km²',
  m2: 'm²',
  foot2: 'ft²',
  mile2: 'mi²',
  foot: 'ft',
  inch: 'in',
  degree: '°',
}
const groupDigits = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 6 })

/**
 * The words of a numeral with another value, in the same notation: "$1.43 billion" with 14 300 000 000 is "$14.3 billion".
 * Undefined if the notation has no digits or can't express the value exactly.
 */
export function rewriteNumber(
  words: string,
  value: number,
  language: string,
  unit: Quantity['unit'],
): string | undefined {
  const english = language.startsWith('en')
  if (unit.kind === 'date' && unit.name === 'month' && english) return monthLike(words, value)
  const number = /[\d][\d.,]*/.exec(words)
  if (!number) return undefined
  const head = words.slice(0, number.index)
  const tail = words.slice(number.index + number[0].length)
  if (unit.kind === 'date' || unit.kind === 'time')
    return `${head}${String(value).padStart(/^0\d$/.test(number[0]) ? 2 : 1, '0')}${tail}`
  if (english && /^(?:st|nd|rd|th)$/.test(tail)) return `${head}${ordinal(value)}`
  if (english) return `${head}${englishNumber(value, unit.kind === 'money')}${tail.replace(SCALE_WORDS, '')}`
  return language.startsWith('ko')
    ? `${head}${koreanNumber(value)}${tail.replace(/^[\d.,\s천백십만억조]+/, '')}`
    : undefined
}

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13
  return `${groupDigits(value)}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
}

/** A number in words of either language: 100 million, 1억. */
export const writtenNumber = (value: number, language: 'en' | 'ko') =>
  language === 'ko' ? koreanNumber(value) : englishNumber(value, false)

const SCALE_WORDS =
  /^(?:(?:bn|tn|mn|m|k|b)(?![a-z])|(?:[ -]?(?:hundred|thousand|million|billion|trillion|quadrillion|dozen)\b)+)/i

/** 14.3 billion, 275,000: AP style uses million and up. */
function englishNumber(value: number, money: boolean): string {
  for (const [word, scale] of [
    ['trillion', 1e12],
    ['billion', 1e9],
    ['million', 1e6],
  ] as const) {
    const share = value / scale
    if (share >= 1 && Number(share.toPrecision(money ? 6 : 5)) === share) return `${share} ${word}`
  }
  return groupDigits(value)
}

/** 143억, 27만5000, 1억2500만. */
function koreanNumber(value: number): string {
  if (value < 10_000 || !Number.isInteger(value)) return groupDigits(value)
  let rest = value
  let out = ''
  for (const [word, scale] of [
    ['조', 1e12],
    ['억', 1e8],
    ['만', 1e4],
  ] as const) {
    const part = Math.floor(rest / scale)
    rest -= part * scale
    if (part > 0) out += `${part}${word}`
  }
  return rest > 0 ? `${out}${rest}` : out
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function monthLike(words: string, value: number): string | undefined {
  const name = MONTHS[value - 1]
  if (!name) return undefined
  const short = words.endsWith('.') || words.length === 3
  return short && name.length > 5 ? `${name.slice(0, name === 'September' ? 4 : 3)}.` : name
}
