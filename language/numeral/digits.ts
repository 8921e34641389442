import type { Figure } from './numeral'

/** Digits with the separators of the language: 1,234.5 in most, 1.234,5 or 1 234,5 in those listed here. */
const DECIMAL_COMMA = new Set([
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'ru',
  'pl',
  'sv',
  'da',
  'nb',
  'no',
  'fi',
  'cs',
  'tr',
])

const POINT = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const COMMA = "\\d{1,3}(?:[.'’\\u00a0\\u202f]\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?"

/** The source of a regular expression for digits written with a decimal point. */
export const DIGITS = POINT

/** Full-width digits as ASCII ones; the length stays, so offsets stay. */
export function narrow(text: string): string {
  return text.replace(/[０-９．，％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

/** The value of digits with decimal point and thousands commas. */
export function digitValue(digits: string): number {
  return Number(digits.replaceAll(',', ''))
}

export function digitFigures(text: string, language: string): Figure[] {
  const comma = DECIMAL_COMMA.has(language.slice(0, 2))
  const pattern = new RegExp(`(?<![\\d.,])(?:${comma ? COMMA : POINT})`, 'g')
  return [...narrow(text).matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: comma ? commaValue(match[0]) : digitValue(match[0]),
  }))
}

const commaValue = (digits: string) => Number(digits.replace(/[^\d,]/g, '').replace(',', '.'))
