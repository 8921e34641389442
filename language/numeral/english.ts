import { DIGITS, digitValue } from './digits'
import type { Figure, MeasureUnit } from './figure'

const ONES: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}
const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  quadrillion: 1e15,
  lakh: 1e5,
  crore: 1e7,
  dozen: 12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
}
const ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
  thousandth: 1000,
}
const MULTIPLES: Record<string, number> = { dozens: 12, hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9 }
const MONTHS = [
  'jan(?:uary|\\.)?',
  'feb(?:ruary|\\.)?',
  'mar(?:ch|\\.)',
  'apr(?:il|\\.)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust|\\.)?',
  'sept?(?:ember|\\.)?',
  'oct(?:ober|\\.)?',
  'nov(?:ember|\\.)?',
  'dec(?:ember|\\.)?',
]
const MONTH = MONTHS.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`).join('|')

const WORD = `(?:${Object.keys(TENS).join('|')})(?:[- ](?:${Object.keys(ONES).slice(1, 10).join('|')}))?|${Object.keys(ONES).reverse().join('|')}`
const PARTS: Record<string, number> = {
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}
const NTHS = Object.keys(PARTS).join('|')
const SCALE_WORD = 'hundred|thousand|million|billion|trillion|quadrillion|lakh|crore|dozen'
/** Letters directly after the digits, 33.4m and $2bn: not before a letter, nor if m is metres. */
const SCALE_LETTER = '(?:bn|tn|mn|m|k|b)(?![A-Za-z])'
const PATTERN = new RegExp(
  [
    `(?<![\\w.])(?<day>\\d{1,2})(?:st|nd|rd|th)?(?=\\s(?:of\\s)?(?:${MONTH})\\b)`,
    `(?<=\\b(?:${MONTH})\\s)(?<dayBehind>\\d{1,2})(?:st|nd|rd|th)?(?![\\d,.]\\d|[A-Za-z\\d%])`,
    `\\b(?<month>${MONTH})(?![a-z])(?=[ ,.;:)\\-–'’]|$)`,
    `(?<![\\w.])(?<ordinal>\\d+)(?:st|nd|rd|th)\\b`,
    `(?<![\\d.,A-Za-z])(?<digits>${DIGITS}|\\.\\d{2,4}(?!\\d))(?:(?<letter>${SCALE_LETTER})|(?<scales>(?:[ -]?(?:${SCALE_WORD}))+\\b))?`,
    '\\b(?<halfDozen>half a dozen)\\b',
    `\\b(?<share>(?:${Object.keys(ONES).slice(1, 10).join('|')})(?:-(?:${NTHS})s?|\\s(?:${NTHS})s))\\b`,
    `\\b(?<spelled>(?:${WORD}|an?)(?:[- ](?:${SCALE_WORD}))+(?: (?:and )?(?:${WORD})(?:[- ](?:${SCALE_WORD}))*)*|${WORD})\\b`,
    `\\b(?<nth>${Object.keys(ORDINALS).join('|')})\\b`,
    `\\b(?<multiple>${Object.keys(MULTIPLES).join('|')})\\b`,
    '\\b(?<half>half)\\b',
    '\\b(?<decade>decade|decades)\\b',
  ].join('|'),
  'gi',
)

export function englishFigures(text: string): Figure[] {
  const found: Figure[] = []
  for (const match of text.matchAll(PATTERN)) {
    const read = figure(match.groups ?? {})
    if (read && !(read.unit?.name === 'month' && ambiguous(text, match.index, match[0])))
      found.push({ start: match.index, end: match.index + match[0].length, ...read })
  }
  return found
}

const unit = (kind: MeasureUnit['kind'], name = ''): MeasureUnit => ({ kind, name })

function figure(groups: Record<string, string | undefined>): Omit<Figure, 'start' | 'end'> | null {
  const {
    day,
    dayBehind,
    month,
    ordinal,
    digits,
    letter,
    scales,
    halfDozen,
    share,
    spelled,
    nth,
    multiple,
    half,
    decade,
  } = groups
  if (day ?? dayBehind) return { value: Number(day ?? dayBehind), unit: unit('date', 'day') }
  if (month) return { value: monthOf(month), unit: unit('date', 'month') }
  if (ordinal) return { value: Number(ordinal), unit: unit('ordinal') }
  if (digits) return { value: precise(digitValue(digits) * scaleOf(scales ?? letter ?? '')) }
  if (halfDozen) return { value: 6 }
  if (share) return { value: shareOf(share), unit: unit('fraction') }
  if (spelled) return { value: spelledValue(spelled) }
  if (nth) return { value: ORDINALS[nth.toLowerCase()] ?? 0, unit: unit('ordinal') }
  if (multiple) return { value: MULTIPLES[multiple.toLowerCase()] ?? 0, approximate: true }
  if (half) return { value: 0.5, unit: unit('fraction') }
  if (decade) return { value: 10, unit: unit('duration', 'year'), approximate: /s$/i.test(decade) }
  return null
}

/** one-third, two thirds, three-quarters. */
function shareOf(words: string): number {
  const [count = '', part = ''] = words.toLowerCase().split(/[-\s]/)
  return (ONES[count] ?? 0) / (PARTS[part.replace(/s$/, '')] ?? 1)
}

function scaleOf(words: string): number {
  return words
    .toLowerCase()
    .split(/[ -]/)
    .reduce((product, word) => product * (SCALES[word] ?? 1), 1)
}

/** "two hundred and fifty thousand": a running group, multiplied by each scale, added up at each thousand. */
function spelledValue(text: string): number {
  let total = 0
  let group = 0
  for (const word of text.toLowerCase().split(/[- ]/)) {
    const scale = SCALES[word]
    if (word === 'a' || word === 'an') group = 1
    else if (word === 'and') continue
    else if (scale === undefined) group += ONES[word] ?? TENS[word] ?? 0
    else if (scale < 1000) group *= scale
    else {
      total += group * scale
      group = 0
    }
  }
  return total + group
}

/**
 * May and March are words as well, Jan, April, June and August names: Theresa May, Jan Gelfand, April Kim. A month stands beside
 * a number or behind a preposition.
 */
function ambiguous(text: string, start: number, word: string): boolean {
  if (!/^[A-Z]/.test(word)) return true
  const before = text.slice(Math.max(0, start - 16), start)
  const after = text.slice(start + word.length, start + word.length + 16)
  if (/\d(?:st|nd|rd|th)?(?: of)? $|[-–/]$/.test(before) || /^\.?,? [-–]?\d|^[-–/](?:[A-Z]|\d)/.test(after))
    return false
  if (/^(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$/.test(word)) return true
  const dating = DATING.test(before)
  if (FORENAMES.test(word) && !dating && (/\b[A-Z][a-z]+\.? $/.test(before) || /^ [A-Z][a-z]/.test(after))) return true
  if (!/^(?:May|March|Mar\.)$/.test(word)) return false
  if (word === 'May' && /\b(?:an?|the) $/.test(before) && /^ [a-z]/.test(after)) return false
  return !dating && !/^['’]s (?![A-Z])/.test(after)
}

const FORENAMES = /^(?:April|May|March|June|July|August)$/
const DATING =
  /\b(?:in|since|last|until|till|by|early|late|mid|of|from|next|this|that|to|through|and|or|between|on|during|before|after|for|every|each|around)\s+$|\bmid-$/i

function monthOf(word: string): number {
  return 1 + MONTHS.findIndex((name) => new RegExp(`^(?:${name})$`, 'i').test(word))
}

/** 12.3 · 10¹² in floating point isn't exactly 12300000000000: rounded to twelve digits it is. */
const precise = (value: number) => Number(value.toPrecision(12))
