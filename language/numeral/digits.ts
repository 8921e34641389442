import type { Figure } from './figure'

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

/** The value of digits with decimal point and thousands commas. */
export function digitValue(digits: string): number {
  return Number(digits.replaceAll(',', ''))
}

export function digitFigures(text: string, language: string): Figure[] {
  const comma = DECIMAL_COMMA.has(language.slice(0, 2))
  const scales = SCALES[language.slice(0, 2)] ?? []
  const words = scales.map(([word], k) => `(?<s${k}>${word})`).join('|')
  const scale = words === '' ? '' : `(?:\\s(?:${words})(?![\\p{L}]))?`
  const pattern = new RegExp(`(?<![\\d.,])(?<digits>${comma ? COMMA : POINT})${scale}`, 'giu')
  return [...text.matchAll(pattern)].map((match) => {
    const { digits = '', ...found } = match.groups ?? {}
    const factor = scales.find((_, k) => found[`s${k}`] !== undefined)?.[1] ?? 1
    const value = Number(((comma ? commaValue(digits) : digitValue(digits)) * factor).toPrecision(12))
    return { start: match.index, end: match.index + match[0].length, value }
  })
}

/** Scale words after digits. A Billion of German, French and Spanish is a million millions. */
const SCALES: Record<string, readonly (readonly [word: string, factor: number])[]> = {
  de: [
    ['tausend', 1e3],
    ['Million(?:en)?|Mio\\.?', 1e6],
    ['Milliarden?|Mrd\\.?', 1e9],
    ['Billion(?:en)?', 1e12],
  ],
  fr: [
    ['mille', 1e3],
    ['millions?', 1e6],
    ['milliards?', 1e9],
    ['billions?', 1e12],
  ],
  es: [
    ['mil millones', 1e9],
    ['mil', 1e3],
    ['millón|millones', 1e6],
    ['billón|billones', 1e12],
  ],
  it: [
    ['mila', 1e3],
    ['milion[ei]', 1e6],
    ['miliard[oi]', 1e9],
  ],
  nl: [
    ['duizend', 1e3],
    ['miljoen', 1e6],
    ['miljard', 1e9],
  ],
  pt: [
    ['mil', 1e3],
    ['milhão|milhões', 1e6],
    ['bilhão|bilhões', 1e9],
  ],
}

const commaValue = (digits: string) => Number(digits.replace(/[^\d,]/g, '').replace(',', '.'))
