import { type NumeralWords, numeralWords } from '../lexicon/numerals'
import type { Figure, MeasureUnit } from './figure'

/**
 * The numbers of a language whose words stand in `lexicon/numerals`: 3,5 Millionen, fünfundzwanzig, mil millones, XIXe siècle,
 * 29 de septiembre, ٢٥ ألف. What small words say only matches the other side: `ein` and `một` are articles as well.
 */
export function wordedFigures(text: string, language: string): Figure[] {
  const scanner = scannerOf(language)
  return [...text.matchAll(scanner.pattern)].flatMap((match) => scanner.read(match))
}

type Scanner = { readonly pattern: RegExp; readonly read: (match: RegExpExecArray) => Figure[] }
type Word = { readonly pattern: RegExp; readonly value: number; readonly scale: boolean }

const scanners = new Map<string, Scanner>()

function scannerOf(language: string): Scanner {
  const code = language.slice(0, 2)
  const known = scanners.get(code)
  if (known) return known
  const words = numeralWords(code)
  if (!words) throw new Error(`The numerals of ${code} aren't known`)
  const scanner = makeScanner(words, code)
  scanners.set(code, scanner)
  return scanner
}

const entriesOf = (list: string) =>
  list.split(',').map((entry): readonly [pattern: string, value: number] => {
    const at = entry.lastIndexOf('=')
    return [entry.slice(0, at).trim().replace(/\s+/g, ' '), Number(entry.slice(at + 1))]
  })

/** Digits in groups by point, space or apostrophe, and a decimal comma, or the reverse: which it is, the number tells. */
const DIGITS = "\\d{1,3}(?:[.,'’\\u00a0\\u202f ]\\d{3})+(?![\\d])(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?"

function makeScanner(lexicon: NumeralWords, code: string): Scanner {
  const scales = entriesOf(lexicon.scales)
  const all = [...scales, ...entriesOf(lexicon.words)]
  const words = all.map(
    ([pattern, value], index): Word => ({
      pattern: new RegExp(`^(?:${pattern})$`, 'iu'),
      value,
      scale: index < scales.length,
    }),
  )
  const any = `(?:${all
    .map(([pattern]) => pattern)
    .sort((a, b) => b.length - a.length)
    .join('|')})`
  const scale = `(?:${scales.map(([pattern]) => pattern).join('|')})`
  const { joint, before = '', behind = '' } = lexicon
  const months = lexicon.months === '' ? [] : lexicon.months.split(',').map((name) => `(?:${name.trim()})`)
  const month = months.length === 0 ? '(?!)' : months.join('|')
  const heads = lexicon.heads.map(
    ([pattern], index) => `(?<=(?<!\\p{L})(?:${pattern}))(?<h${index}>\\d+|[IVX]+(?!\\p{L}))`,
  )
  const decades = entriesOf(lexicon.decades ?? '').filter(([pattern]) => pattern !== '')
  const decade = decades.length === 0 ? '(?!)' : decades.map(([pattern]) => pattern).join('|')
  const pattern = new RegExp(
    [
      `(?<![\\d.,])(?<day>\\d{1,2})(?:\\.|er|[º°])?(?=\\s(?:de\\s|من\\s)?(?:${month})(?!\\p{L}))`,
      `(?<!\\p{L})${before}(?<decade>${decade})(?!\\p{L})`,
      `(?<!\\p{L})(?<month>${month})(?!\\p{L})`,
      ...heads,
      '(?<!\\p{L})(?<roman>[IVX]+)(?:e|ème|ᵉ|º)?(?=\\s(?:siècles?|secolo))',
      `(?<![\\d.,]|\\p{Script=Latin})(?<digits>${DIGITS})(?<scales>(?:\\s?(?:${scale})(?!\\p{L}))*)(?:(?:er(?![ -]Jahr)|re|e|ème|nde?|ste|[ºª])(?!\\p{L})|\\.[ºª])?`,
      `(?<!\\p{L})${before}(?<spelled>${any}(?:${joint}${any})*)${behind}(?!\\p{L})`,
    ].join('|'),
    'giu',
  )
  const unitsFirst = code === 'de' || code === 'nl' || code === 'ar'
  const joined = new RegExp(`^${joint}$`).test('')
  const one = new RegExp(joined ? any : `${any}(?!\\p{L})`, 'giu')
  const read = (match: RegExpExecArray): Figure[] => {
    const groups = match.groups ?? {}
    const [start, end] = [match.index, match.index + match[0].length]
    const as = (value: number, unit?: MeasureUnit): Figure[] => [{ start, end, value, ...(unit && { unit }) }]
    const date = (name: string): MeasureUnit => ({ kind: 'date', name })
    if (groups.day) return as(Number(groups.day), date('day'))
    if (groups.month)
      return as(1 + months.findIndex((name) => new RegExp(`^${name}$`, 'iu').test(match[0])), date('month'))
    if (groups.decade) {
      const word = groups.decade
      const [, value = 0] = decades.find(([known]) => new RegExp(`^(?:${known})$`, 'iu').test(word)) ?? []
      return as(value, date('decade'))
    }
    const head = lexicon.heads.findIndex((_, index) => groups[`h${index}`] !== undefined)
    const [, kind = 'plain', name = ''] = lexicon.heads[head] ?? []
    if (head >= 0) return as(/\d/.test(match[0]) ? Number(match[0]) : romanValue(match[0]), { kind, name })
    if (groups.roman) return as(romanValue(groups.roman), date('century'))
    if (groups.digits !== undefined)
      return digitFigures(groups.digits, groups.scales ?? '', words, one, code, start, end)
    return spelledFigures(groups.spelled ?? '', match, words, one, unitsFirst)
  }
  return { pattern, read }
}

function digitFigures(
  digits: string,
  scales: string,
  words: readonly Word[],
  one: RegExp,
  code: string,
  start: number,
  end: number,
): Figure[] {
  const factor = [...scales.matchAll(one)].reduce((product, [word]) => product * (wordOf(word, words)?.value ?? 1), 1)
  const [value = 0, ...others] = valuesOf(digits, code).map((read) => precise(read * factor))
  return [{ start, end, value, ...(others.length > 0 && { readings: [value, ...others] }) }]
}

/** 1.127 is 1127 where the comma is decimal, and may be 1.127; 7.5, 3,26 and 2.000.000 are certain. */
function valuesOf(digits: string, code: string): number[] {
  const bare = digits.replace(/['’\u00a0\u202f ]/g, '')
  const marks = [...bare.matchAll(/[.,]/g)].map(([mark]) => mark)
  const whole = Number(bare.replace(/[.,]/g, ''))
  if (marks.length === 0) return [whole]
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))
  const decimal = Number(`${bare.slice(0, last).replace(/[.,]/g, '')}.${bare.slice(last + 1)}`)
  const groups = bare.length - last === 4 && marks.every((mark) => mark === marks[0]) && !bare.startsWith('0')
  if (!groups) return [decimal]
  if (marks.length > 1) return [whole]
  return marks[0] === ',' && code !== 'ar' ? [decimal, whole] : [whole, decimal]
}

const wordOf = (text: string, words: readonly Word[]) => words.find(({ pattern }) => pattern.test(text))

/** fünfundzwanzig, mil quinientos millones, ثلاثة وعشرون ألفا; "deux, trois" in a row are two numbers. */
function spelledFigures(
  spelled: string,
  match: RegExpExecArray,
  words: readonly Word[],
  one: RegExp,
  unitsFirst: boolean,
): Figure[] {
  const from = match.index + match[0].indexOf(spelled)
  const found: Figure[] = []
  let sum = new Sum(unitsFirst)
  let start = from
  let end = from
  const finish = () => {
    const value = precise(sum.value)
    const share = value > 0 && value < 1
    if (end > start) found.push({ start, end, value, ...(share && { unit: { kind: 'fraction' as const, name: '' } }) })
  }
  for (const token of spelled.matchAll(one)) {
    const word = wordOf(token[0], words)
    if (!word) continue
    if (!sum.takes(word)) {
      finish()
      sum = new Sum(unitsFirst)
      start = from + token.index
    }
    sum.add(word)
    end = from + token.index + token[0].length
  }
  finish()
  return found
}

/** A number in words, told word by word. */
class Sum {
  /** Units before tens: fünfundzwanzig, خمسة وعشرون. */
  constructor(private readonly unitsFirst: boolean) {}

  private total = 0
  private group = 0
  private unit = 0
  private last: Word | undefined
  private scale = Number.POSITIVE_INFINITY

  get value(): number {
    return this.total + this.group + this.unit
  }

  takes({ value, scale }: Word): boolean {
    const last = this.last
    if (!last || scale || last.scale) return true
    const inverted =
      this.unitsFirst && last.value < 10 && value >= 10 && (value % 10 === 0 || value < 20) && value <= 90
    const score = (last.value === 60 || last.value === 80) && value < 20
    const round = [100, 10].some((power) => last.value % power === 0 && value < power)
    return inverted || score || round || (value === 0.5 && last.value >= 1)
  }

  add(word: Word): void {
    if (!word.scale) this.unit += word.value
    else if (word.value < 1000) {
      this.group += (this.unit || 1) * word.value
      this.unit = 0
    } else if (word.value > this.scale) {
      this.total = (this.value || 1) * word.value
      this.group = 0
      this.unit = 0
    } else {
      this.total += (this.group + this.unit || 1) * word.value
      this.group = 0
      this.unit = 0
    }
    if (word.scale && word.value >= 1000) this.scale = word.value
    this.last = word
  }
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 }

function romanValue(numeral: string): number {
  const values = [...numeral.toUpperCase()].map((char) => ROMAN[char] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

const precise = (value: number) => Number(value.toPrecision(12))
