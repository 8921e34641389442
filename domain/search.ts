import type { Range } from './text/splice'

/**
 * Text as searches compare it, so that what looks the same is the same: NFKC, lower case, plain quotation marks and hyphens,
 * nothing invisible. One space stands around each token: a row of letters and digits, or any other single character. So a
 * whole word is one between spaces, in every script, and the database needs to know no letters.
 */
export function searchForm(text: string): string {
  const tokens = plainSigns(text).normalize('NFKC').toLowerCase().replace(INVISIBLE, '').match(TOKENS)
  return tokens ? ` ${tokens.join(' ')} ` : ''
}

const TOKENS = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu

/** Format characters (joiners, marks of direction, soft hyphens) and variation selectors. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu

const plainSigns = (text: string) =>
  text
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑–—]/g, '-')

/** One thing to be found: a word, or the words of a quotation. `form`: as texts are compared, without the outer spaces. */
export type SearchPart = { readonly typed: string; readonly form: string }

/** What somebody typed: all of it must be in a text, in any order; what stands in quotation marks, as it stands. */
export function searchParts(typed: string): SearchPart[] {
  const parts = [...plainSigns(typed.normalize('NFC')).matchAll(/"([^"]+)"|[^\s"]+/g)].map(([word, quoted = word]) => {
    const whole = quoted.trim().replace(UNFINISHED, '')
    return { typed: whole, form: searchForm(whole).trim() }
  })
  return parts.filter(({ form }, at) => form !== '' && parts.findIndex((other) => other.form === form) === at)
}

/** A letter that is to become a syllable while somebody types Korean. */
const UNFINISHED = /(?<=[가-힣])[\u3131-\u318e]$/

/** The words as they follow one another in a text that holds exactly them. */
export const phraseOf = (parts: readonly SearchPart[]): string => parts.map(({ form }) => form).join(' ')

/**
 * Whether words stand in a form as words of their own. In scripts that put endings to a word, or no space behind it, they
 * need only begin one.
 */
export const isWhole = (form: string, phrase: string): boolean => form.includes(wholeForm(phrase))

/** What a form holds that has the words as words of their own. */
export const wholeForm = (phrase: string): string => (JOINED.test(phrase) ? ` ${phrase}` : ` ${phrase} `)

const JOINED = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u

/** Whether a form holds all the parts. */
export const holdsAll = (form: string, parts: readonly SearchPart[]): boolean =>
  parts.every((part) => form.includes(part.form))

/** The letters of a gram: the parts of words that the database keeps an index of. */
const GRAM = 3

/**
 * What the index must hold of a text with all the parts, as a `tsquery`: the grams of their tokens, and of a shorter token
 * that a gram begins with it. Signs are left out where there are letters: nearly every text has them.
 */
export function gramQuery(parts: readonly SearchPart[]): string {
  const tokens = parts.flatMap(({ form }) => form.split(' '))
  const telling = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token))
  const grams = new Set((telling.length > 0 ? telling : tokens).flatMap(gramsOf))
  return [...grams].join(' & ')
}

function gramsOf(token: string): string[] {
  const letters = [...token]
  if (letters.length < GRAM) return [`${quote(token)}:*`]
  return letters.slice(0, 1 - GRAM).map((_, at) => quote(letters.slice(at, at + GRAM).join('')))
}

const quote = (gram: string) => `'${gram.replace(/['\\]/g, '$&$&')}'`

/** The places of what was searched for in a text as it is shown, in order and apart. */
export function placesOf(text: string, parts: readonly SearchPart[]): Range[] {
  const pattern = patternOf(parts)
  return pattern
    ? [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
    : []
}

/**
 * Finds any of the parts, however their tokens are spaced: all together where they follow one another, else the longest first.
 * Null: there is nothing to find.
 */
export function patternOf(parts: readonly SearchPart[]): RegExp | null {
  const pattern = ({ typed }: SearchPart) =>
    (typed.replace(INVISIBLE, '').match(TOKENS) ?? []).map(tokenPattern).join('\\s*')
  const [phrase, ...each] = [
    parts.map(pattern).join('\\s+'),
    ...parts.toSorted((one, other) => other.typed.length - one.typed.length).map(pattern),
  ]
  const patterns = [...(parts.length > 1 ? [phrase] : []), ...each].filter((one) => one !== undefined && one !== '')
  return patterns.length > 0 ? new RegExp(patterns.join('|'), 'giu') : null
}

function tokenPattern(token: string): string {
  if (token === "'") return "['‘’ʼ]"
  if (token === '"') return '["“”„]'
  if (token === '-') return '[-‐‑–—]'
  return token.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
