import { francAll } from 'franc-min'
import { languageOf, scriptShares } from './script'
import { smallWords } from './side-of'

/** This much of a text is enough to tell its language, in UTF-16 code units. */
const SAMPLE = 12_000

/**
 * The language of a text if it is clear, as a BCP 47 tag; null if it isn't. The script comes first: Korean, Japanese and
 * Chinese have their own, and Russian has letters of its own. Then the function words of the languages with a list, then
 * the letter trigrams (franc: Cavnar & Trenkle 1994).
 */
export function detectLanguage(paragraphs: readonly string[]): string | null {
  const text = sampleOf(paragraphs)
  const told = languageOf(text)
  if (told === 'ko' || told === 'ja' || told === 'zh') return told
  if (told === 'ru' && !/[ґєіїўѓќљњћђ]/iu.test(text) && /[ыэ]/iu.test(text)) return 'ru'
  const words = scriptShares(text).latin < 0.7 ? [] : smallWords(text)
  return plainly(words) ?? byLetters(text, words[0]?.language)
}

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

/** At least two function words of a language, and twice as many as of any other. */
function plainly([first, second]: ReturnType<typeof smallWords>): string | null {
  return first && first.count >= 2 && first.count >= 2 * (second?.count ?? 0) ? first.language : null
}

const ENOUGH_LETTERS = 80

/** How close the second may be; related languages are closer and are left to people. */
const CLEARLY = 0.9

/** `likely`: the language of most function words; if the trigrams agree, they needn't be as clear. */
function byLetters(text: string, likely: string | undefined): string | null {
  const [first, second] = francAll(text)
  if (!first || first[0] === 'und') return null
  const { language } = new Intl.Locale(first[0])
  if (language === likely) return language
  const isPlain = letters(text) >= ENOUGH_LETTERS && (second?.[1] ?? 0) <= CLEARLY
  return isPlain ? language : null
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
