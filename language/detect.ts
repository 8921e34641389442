import { francAll } from 'franc-min'
import { ONE_LANGUAGE, TELLING_LETTERS, VIETNAMESE } from './lexicon/telling-letters'
import { isTraditional } from './lexicon/traditional'
import { mainScript, type Script, scriptOf, scriptShares } from './script'
import { smallWords } from './side-of'

/** This much of a text is enough to tell its language, in UTF-16 code units. */
const SAMPLE = 12_000

/** A language as a BCP 47 tag. It isn't certain where the text is short, or quotes much of another one. */
export type ToldLanguage = { readonly language: string; readonly certain: boolean }

/** The language of a text if it is clear, as a BCP 47 tag; null if it isn't. */
export const detectLanguage = (paragraphs: readonly string[]): string | null =>
  tellLanguage(paragraphs)?.language ?? null

/**
 * The language of a text, and whether that is certain; null if nothing tells it. The script comes first: most have one
 * language or a few, which differ by letters of their own. Then the function words of the languages with a list, then the
 * letter trigrams (franc: Cavnar & Trenkle 1994).
 */
export function tellLanguage(paragraphs: readonly string[]): ToldLanguage | null {
  const text = sampleOf(paragraphs).normalize('NFC')
  const script = mainScript(text)
  if (script === null) return null
  const shares = scriptShares(text)
  const isPure = (script === 'kana' ? shares.kana + shares.han : shares[script]) >= PURE
  const told = inScript(text, script)
  return told && { language: told.language, certain: told.certain && isPure }
}

/** So much of a text is in the script of its language if nothing else of it can be meant. */
const PURE = 0.8

function inScript(text: string, script: Script): ToldLanguage | null {
  switch (script) {
    case 'hangul':
      return { language: 'ko', certain: true }
    case 'kana':
      return { language: 'ja', certain: true }
    case 'han':
      return { language: isTraditional(text) ? 'zh-Hant' : 'zh', certain: true }
    case 'thai':
      return { language: 'th', certain: true }
    case 'greek':
      return { language: 'el', certain: true }
    case 'hebrew':
      return byTellingLetters(text, 'hebrew') ?? { language: 'he', certain: true }
    case 'arabic':
      return byTellingLetters(text, 'arabic') ?? byWords(text, script) ?? { language: 'ar', certain: false }
    case 'cyrillic':
      return byTellingLetters(text, 'cyrillic') ?? byWords(text, script) ?? byTrigrams(text) ?? RUSSIAN
    case 'devanagari':
      return byWords(text, script) ?? { language: 'hi', certain: false }
    case 'latin':
      return asVietnamese(text) ?? byWords(text, script) ?? byTrigrams(text)
    case 'other':
      return byOneLanguage(text)
  }
}

const RUSSIAN: ToldLanguage = { language: 'ru', certain: false }

/** Samples from all over the text: it may begin in another language. */
function sampleOf(paragraphs: readonly string[]): string {
  const whole = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
  const every = Math.max(1, Math.ceil(whole / SAMPLE))
  const taken: string[] = []
  for (let k = 0, left = SAMPLE; k < paragraphs.length && left > 0; k += every) {
    const piece = (paragraphs[k] ?? '').slice(0, left)
    taken.push(piece)
    left -= piece.length
  }
  return taken.join('\n')
}

function byTellingLetters(text: string, script: keyof typeof TELLING_LETTERS): ToldLanguage | null {
  const all = letters(text)
  const found = TELLING_LETTERS[script].find(
    ([, pattern, share]) => (text.match(pattern)?.length ?? 0) >= Math.max(1, share * all),
  )
  return found ? { language: found[0], certain: all >= ENOUGH_LETTERS } : null
}

/** Two words in five have a letter as Vietnamese has them, and some have one that is its own. */
function asVietnamese(text: string): ToldLanguage | null {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  const any = words.filter((word) => VIETNAMESE.any.test(word)).length
  const own = words.filter((word) => VIETNAMESE.own.test(word)).length
  return own >= 2 && own >= 0.12 * words.length && any >= 0.4 * words.length
    ? { language: 'vi', certain: own >= 5 }
    : null
}

/** At least two function words of a language, and twice as many as of any other; with three times as many it is certain. */
function byWords(text: string, script: Script): ToldLanguage | null {
  const [first, second] = smallWords(text).filter(({ language }) => scriptOf(language) === script)
  const next = second?.count ?? 0
  if (!first || first.count < 2 || first.count < 2 * next) return null
  return { language: first.language, certain: first.count >= 3 && first.count >= 3 * next }
}

function byOneLanguage(text: string): ToldLanguage | null {
  const found = ONE_LANGUAGE.find(([, pattern]) => pattern.test(text))
  return found ? { language: found[0], certain: true } : null
}

const ENOUGH_LETTERS = 80

/** How close the second may be; related languages are closer and are left to people. */
const CLEARLY = 0.9

/** If they agree with most of the function words, they needn't be as clear. */
function byTrigrams(text: string): ToldLanguage | null {
  const [first, second] = francAll(text)
  if (!first || first[0] === 'und') return null
  const { language } = new Intl.Locale(first[0])
  const isPlain = letters(text) >= ENOUGH_LETTERS && (second?.[1] ?? 0) <= CLEARLY
  return isPlain || language === smallWords(text)[0]?.language ? { language, certain: false } : null
}

/**
 * The likeliest language of a text that doesn't tell it, other than `not`; null without letters. English is the commonest
 * on such a desk.
 */
export function guessLanguage(paragraphs: readonly string[], not?: string): string | null {
  const text = sampleOf(paragraphs).normalize('NFC')
  const isOpen = (language: string | undefined): language is string =>
    language !== undefined && (not === undefined || !isAkin(language, not))
  const told = tellLanguage(paragraphs)?.language
  if (isOpen(told)) return told
  if (letters(text) === 0) return null
  const byWords = smallWords(text).find(({ language }) => isOpen(language))
  const [byLetters] = francAll(text).map(([tag]) => new Intl.Locale(tag).language)
  const likely = [byWords?.language, 'en', 'ko', byLetters === 'und' ? undefined : byLetters]
  return likely.find((language) => isOpen(language)) ?? null
}

const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

/** So many paragraphs, by twos from all over the text, tell whether it is in two languages; the second has more than this share of them. */
const PARAGRAPHS = 60
const SECOND = 0.2

/** Is a text in two languages, like an article with its translation? */
export function holdsTwoLanguages(paragraphs: readonly string[]): boolean {
  const filled = paragraphs.filter((paragraph) => letters(paragraph) > 3)
  const every = Math.max(1, Math.ceil(filled.length / PARAGRAPHS))
  const counts = new Map<string, number>()
  for (const paragraph of filled.filter((_, index) => index % (2 * every) < 2)) {
    const language = detectLanguage([paragraph])
    if (language) counts.set(kin(language), (counts.get(kin(language)) ?? 0) + 1)
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const [, second = 0] = [...counts.values()].sort((a, b) => b - a)
  return second > all * SECOND
}

/** Could a text detected as the one language be the other, as stated? Similar ones differ in only a few words. */
export const isAkin = (one: string, other: string): boolean => kin(one) === kin(other)

const kin = (tag: string) => {
  const language = new Intl.Locale(tag).language
  return KIN.find((group) => group.includes(language))?.[0] ?? language
}

const KIN = [
  ['no', 'nb', 'nn', 'da'],
  ['id', 'ms'],
  ['hr', 'sr', 'bs', 'sh'],
  ['tl', 'fil'],
  ['zh', 'yue'],
]
