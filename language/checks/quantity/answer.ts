import { ENGLISH_NUMBER_WORDS, KOREAN_NUMBER_WORDS } from '../../lexicon/number-words'
import { anyOf } from '../../lexicon/word-list'

/** Regnal numbers, world wars, editions: Benedict XVI, World War II. */
const ROMAN = /^(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})$/
const DIGIT: Record<string, number> = { I: 1, V: 5, X: 10 }

const tables: Record<string, (readonly [pattern: RegExp, values: readonly number[]])[]> = {
  en: ENGLISH_NUMBER_WORDS.map(([words, ...values]) => [new RegExp(`^${anyOf(words)}$`, 'i'), values]),
  ko: KOREAN_NUMBER_WORDS.map(([words, ...values]) => [new RegExp(`^${anyOf(words)}`), values]),
}
/** A quick first test: most words contain no number. */
const any: Record<string, RegExp> = {
  en: new RegExp(`^(?:${ENGLISH_NUMBER_WORDS.map(([words]) => anyOf(words)).join('|')})$`, 'i'),
  ko: new RegExp(`^(?:${KOREAN_NUMBER_WORDS.map(([words]) => anyOf(words)).join('|')})`),
}
const known = new Map<string, readonly number[]>()
const MOST_KNOWN = 20_000

/** How many words of the text stand for each value. */
export function answersIn(text: string, language: string): Map<number, number> {
  const code = language.slice(0, 2)
  const answers = new Map<number, number>()
  for (const [word] of text.matchAll(/\p{L}[\p{L}-]{0,30}/gu))
    for (const value of valuesOf(word, code)) answers.set(value, (answers.get(value) ?? 0) + 1)
  return answers
}

function valuesOf(word: string, code: string): readonly number[] {
  const key = `${code}${word}`
  const cached = known.get(key)
  if (cached) return cached
  const values = (any[code]?.test(word) ? (tables[code] ?? []) : []).flatMap(([pattern, found]) =>
    pattern.test(word) ? found : [],
  )
  if (ROMAN.test(word)) values.push(romanValue(word))
  if (code === 'ar' && /^\p{L}{3,}(?:ين|ان)$/u.test(word)) values.push(2)
  if (known.size < MOST_KNOWN) known.set(key, values)
  return values
}

function romanValue(numeral: string): number {
  const values = [...numeral].map((char) => DIGIT[char] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}
