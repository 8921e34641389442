import { particlesBehind } from '@/domain/text/particle-forms'
import { englishStem } from './lexicon/english-stem'
import { isParticle, withoutParticles } from './lexicon/korean-stem'

/** Words to be found in texts, and what they stand for. */
export type Phrase<T> = {
  readonly words: string
  readonly value: T
  readonly matchCase?: boolean | undefined
  /** Also as part of a longer word. */
  readonly within?: boolean | undefined
  /** English: by its stems, so that reform is found in reforms and reformed. */
  readonly inflected?: boolean | undefined
}

/** UTF-16 offsets, half-open. */
export type PhraseFound<T> = { readonly start: number; readonly end: number; readonly phrase: Phrase<T> }

/** Finds any of many phrases in a text: takes about as long for twenty thousand as for ten. */
export type PhraseIndex<T> = { readonly find: (text: string, tick?: () => void) => PhraseFound<T>[] }

type Indexed<T> = { readonly folded: string; readonly phrase: Phrase<T> }
type Stemmed<T> = { readonly stems: readonly string[]; readonly phrase: Phrase<T> }

/**
 * Phrases by what they begin with: a text is asked for these at each place where a word begins, and only where a phrase may
 * also be part of a word, everywhere. A Korean word is whole with its particles and with the verbs formed of it.
 */
export function indexPhrases<T>(phrases: Iterable<Phrase<T>>, language: string): PhraseIndex<T> {
  const [whole, within] = [new Beginnings<T>(), new Beginnings<T>()]
  const stemmed = new Map<string, Stemmed<T>[]>()
  for (const phrase of phrases) {
    const folded = fold(phrase.words.trim())
    if (folded === '') continue
    const stems = phrase.inflected === true && !isKorean(language) ? stemsOf(folded, language) : []
    const [first] = stems
    if (first) {
      const known = stemmed.get(first.stem)
      const one = { stems: stems.map(({ stem }) => stem), phrase }
      if (known) known.push(one)
      else stemmed.set(first.stem, [one])
    } else (phrase.within === true || UNSPACED.test(folded) ? within : whole).add({ folded, phrase })
  }
  return {
    find: (text, tick = () => {}) => {
      const folded = fold(text)
      return [
        ...(whole.isEmpty ? [] : wholeIn(text, folded, whole, tick)),
        ...(within.isEmpty ? [] : withinIn(text, folded, within, tick)),
        ...(stemmed.size === 0 ? [] : stemmedIn(text, language, stemmed, tick)),
      ].sort((a, b) => a.start - b.start || b.end - a.end)
    },
  }
}

/** By their first letters or digits, or their first sign. */
class Beginnings<T> {
  private readonly byKey = new Map<string, Indexed<T>[]>()
  private lengths: number[] = []

  get isEmpty(): boolean {
    return this.byKey.size === 0
  }

  add(one: Indexed<T>): void {
    const key = /^[\p{L}\p{N}\p{M}]+/u.exec(one.folded)?.[0] ?? one.folded.charAt(0)
    const known = this.byKey.get(key)
    if (known) known.push(one)
    else this.byKey.set(key, [one])
    if (!this.lengths.includes(key.length)) this.lengths = [...this.lengths, key.length].sort((a, b) => a - b)
  }

  /** Those that stand in a text at a place, whatever is around them. */
  at(folded: string, start: number): Indexed<T>[] {
    const found: Indexed<T>[] = []
    for (const length of this.lengths) {
      if (start + length > folded.length) break
      for (const one of this.byKey.get(folded.slice(start, start + length)) ?? [])
        if (folded.startsWith(one.folded, start)) found.push(one)
    }
    return found
  }
}

const MOST = 200

function wholeIn<T>(text: string, folded: string, index: Beginnings<T>, tick: () => void): PhraseFound<T>[] {
  const found: PhraseFound<T>[] = []
  for (const { index: start } of folded.matchAll(WORD_STARTS)) {
    tick()
    for (const one of index.at(folded, start)) {
      const end = start + one.folded.length
      if (endsWord(text, end) && isCase(text, start, one)) found.push({ start, end, phrase: one.phrase })
    }
  }
  return found
}

function withinIn<T>(text: string, folded: string, index: Beginnings<T>, tick: () => void): PhraseFound<T>[] {
  const found: PhraseFound<T>[] = []
  for (let start = 0; start < folded.length; start++) {
    if (start % MOST === 0) tick()
    for (const one of index.at(folded, start))
      if (isCase(text, start, one)) found.push({ start, end: start + one.folded.length, phrase: one.phrase })
  }
  return found
}

function stemmedIn<T>(
  text: string,
  language: string,
  index: ReadonlyMap<string, readonly Stemmed<T>[]>,
  tick: () => void,
): PhraseFound<T>[] {
  const words = stemsOf(text, language)
  return words.flatMap((word, at) => {
    tick()
    return (index.get(word.stem) ?? []).flatMap(({ stems, phrase }): PhraseFound<T>[] => {
      const last = words[at + stems.length - 1]
      if (!last || !stems.every((stem, k) => words[at + k]?.stem === stem)) return []
      return [{ start: word.start, end: last.end, phrase }]
    })
  })
}

const isCase = <T>(text: string, start: number, { folded, phrase }: Indexed<T>): boolean =>
  phrase.matchCase !== true || text.slice(start, start + folded.length) === phrase.words.trim()

/** Where a word begins, and every other sign. */
const WORD_STARTS = /(?<![\p{L}\p{N}\p{M}_])[\p{L}\p{N}]|[^\s\p{L}\p{N}\p{M}]/gu

/** Scripts that put no space between words. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const WORD = /[\p{L}\p{N}\p{M}_]/u

/** Whether a word may end at a place of a text. */
function endsWord(text: string, end: number): boolean {
  if (!WORD.test(text.charAt(end)) || !WORD.test(text.charAt(end - 1))) return true
  return (
    endsNoun(/^[가-힣]{0,8}(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 9))?.[0] ?? 'x') ||
    particlesBehind(text, end) !== null
  )
}

/** What may follow a Korean noun within its word: nothing, particles, the copula, the verbs formed with 하다 and 되다. */
export const endsNoun = (rest: string): boolean =>
  rest === '' ||
  isParticle(rest) ||
  withoutParticles(`가${rest}`).includes('가') ||
  /^(?:하|한|할|함|해|했|되|된|될|됨|돼|됐|이[다며고라란었]|였|입니|적)/.test(rest)

export type StemmedWord = { readonly stem: string; readonly start: number; readonly end: number }

/** The words of a text: of English their stems, else in small letters. */
export function stemsOf(text: string, language: string): StemmedWord[] {
  const english = language.startsWith('en')
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu)].map(({ index, 0: word }) => ({
    stem: english ? englishStem(word) : word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
}

const isKorean = (language: string) => language.startsWith('ko')

/** As texts are compared, of the same length: small letters, one kind of apostrophe, quotation mark, hyphen and space. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  const same = lower.length === text.length ? lower : [...text].map(lowerOfSameLength).join('')
  return ALIKE.test(same)
    ? same.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑]/g, '-').replace(/\s/g, ' ')
    : same
}

const ALIKE = /[’‘“”‐‑]|[^\S ]/

const lowerOfSameLength = (sign: string): string => {
  const lower = sign.toLowerCase()
  return lower.length === sign.length ? lower : sign
}

/** Whether words of a text are part of a phrase that stands there. Both folded. */
export function isPartOf(text: string, start: number, end: number, phrase: string): boolean {
  if (phrase.length < end - start) return false
  for (
    let at = text.indexOf(phrase, Math.max(0, end - phrase.length));
    at >= 0 && at <= start;
    at = text.indexOf(phrase, at + 1)
  )
    if (at + phrase.length >= end) return true
  return false
}
