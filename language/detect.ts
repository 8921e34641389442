import { francAll } from 'franc-min'
import { languageOf, scriptShares } from './script'
import { smallWords } from './side-of'

/** So much of a text tells its language; more only takes time. In UTF-16 code units. */
const SAMPLE = 12_000

/**
 * The language that a text is plainly in, as a BCP 47 tag; null where nothing is plain. The script comes first: Korean,
 * Japanese and Chinese announce themselves, and Russian by letters of its own. Then the small words of the languages known
 * by name, then the letters that come in threes (franc: Cavnar & Trenkle 1994).
 */
export function detectLanguage(paragraphs: readonly string[]): string | null {
  const text = sampleOf(paragraphs)
  const told = languageOf(text)
  if (told === 'ko' || told === 'ja' || told === 'zh') return told
  if (told === 'ru' && !/[ґєіїўѓќљњћђ]/iu.test(text) && /[ыэ]/iu.test(text)) return 'ru'
  const words = scriptShares(text).latin < 0.7 ? [] : smallWords(text)
  return plainly(words) ?? byLetters(text, words[0]?.language)
}

/** Paragraphs from all over the text: it may begin with what is in another language. */
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

/** At least two small words of a language, and twice as many as of any other. */
function plainly([first, second]: ReturnType<typeof smallWords>): string | null {
  return first && first.count >= 2 && first.count >= 2 * (second?.count ?? 0) ? first.language : null
}

const ENOUGH_LETTERS = 80

/** How near the second may come; related languages come nearer and are left to people. */
const CLEARLY = 0.9

/** `likely`: what most of the small words say; where the letters say the same, they needn't say it as clearly. */
function byLetters(text: string, likely: string | undefined): string | null {
  const [first, second] = francAll(text)
  if (!first || first[0] === 'und') return null
  const { language } = new Intl.Locale(first[0])
  if (language === likely) return language
  const isPlain = letters(text) >= ENOUGH_LETTERS && (second?.[1] ?? 0) <= CLEARLY
  return isPlain ? language : null
}

const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

/** Is a text that is told as the one language perhaps said to be the other? Written alike, they are told apart by few. */
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
