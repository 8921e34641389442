import { endsNoun, fold, indexPhrases, isPartOf, type PhraseIndex, type StemmedWord, stemsOf } from '../../phrases'
import type { GlossaryEntry, HouseTerm, Options, Pair } from '../check'

/** A term of the source with all its renderings: the glossaries may have several, for different domains. */
export type TermGroup = {
  readonly source: string
  readonly of: 'article' | 'workspace'
  readonly entries: readonly HouseTerm[]
}

/** Where a term stands in the source. */
export type TermPlace = { readonly start: number; readonly end: number; readonly term: TermGroup }

const known = new WeakMap<readonly GlossaryEntry[], PhraseIndex<TermGroup>>()

/** Prepared once for a glossary, as long as its list is kept. */
function indexOf(entries: readonly HouseTerm[], of: TermGroup['of'], language: string): PhraseIndex<TermGroup> {
  const before = known.get(entries)
  if (before) return before
  const bySource = new Map<string, HouseTerm[]>()
  for (const entry of entries) {
    const key = fold(entry.source.trim())
    const others = bySource.get(key)
    if (others) others.push(entry)
    else bySource.set(key, [entry])
  }
  const groups = [...bySource.values()].flatMap((list): TermGroup[] => {
    const [first] = list
    return first ? [{ source: first.source, of, entries: list }] : []
  })
  const index = indexPhrases(
    groups.map((value) => ({ words: value.source, value, inflected: !language.startsWith('ko') })),
    language,
  )
  known.set(entries, index)
  return index
}

/** The terms in the source of a pair, in order; the longest where they overlap, and the article's before the workspace's. */
export function termsIn(
  { source }: Pick<Pair, 'source'>,
  { glossary = [], terms = [], languages }: Options,
  tick?: () => void,
): TermPlace[] {
  const found = [
    ...(glossary.length === 0 ? [] : indexOf(glossary, 'article', languages.source).find(source, tick)),
    ...(terms.length === 0 ? [] : indexOf(terms, 'workspace', languages.source).find(source, tick)),
  ]
  const places: TermPlace[] = []
  for (const { start, end, phrase } of found.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )) {
    if (places.some((other) => start < other.end && end > other.start)) continue
    places.push({ start, end, term: phrase.value })
  }
  return places.sort((a, b) => a.start - b.start)
}

const stems = new Map<string, readonly StemmedWord[]>()
const MOST = 50_000

/** The words of a rendering: the same are asked for again and again. */
function stemsOfTerm(words: string, language: string): readonly StemmedWord[] {
  const key = `${language} ${words}`
  const before = stems.get(key)
  if (before) return before
  if (stems.size >= MOST) stems.clear()
  const made = stemsOf(words, language)
  stems.set(key, made)
  return made
}

/** Where words stand in a translation, in any of their forms. A term without letters stands everywhere. */
export function placesOfWords(text: readonly StemmedWord[], words: string, language: string): [number, number][] {
  const wanted = stemsOfTerm(words, language)
  const korean = language.startsWith('ko')
  return text.flatMap((first, at): [number, number][] => {
    const last = text[at + wanted.length - 1]
    const holds = wanted.every(({ stem }, k) => {
      const word = text[at + k]?.stem
      if (word === stem) return true
      return korean && k === wanted.length - 1 && word?.startsWith(stem) && endsNoun(word.slice(stem.length))
    })
    return holds && last ? [[first.start, last.end]] : []
  })
}

export const hasWords = (words: string, language: string): boolean => stemsOfTerm(words, language).length > 0

/** A forbidden rendering in the translation; none where it is part of a right one. */
export function forbiddenIn(
  { entries }: TermGroup,
  target: string,
  words: readonly StemmedWord[],
  language: string,
): [number, number] | undefined {
  const right = entries.map((entry) => fold(entry.target))
  const folded = fold(target)
  return entries
    .flatMap(({ forbidden = [] }) => forbidden)
    .filter((one) => hasWords(one, language))
    .flatMap((one) => placesOfWords(words, one, language))
    .find(([start, end]) => !right.some((one) => isPartOf(folded, start, end, one)))
}
