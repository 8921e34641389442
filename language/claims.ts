import type { Languages, Pair, Side } from './checks/check'
import { sentencesOf } from './checks/sentence-pairs'
import { englishTopic, koreanTopic } from './lexicon/claim-words'
import { withoutParticles } from './lexicon/korean-stem'
import { sentences } from './segment'

/** A sentence as a claim of the article. `about`: its topics, in which two claims can be compared. Offsets are those of the side. */
export type Claim = {
  readonly pair: Pair
  readonly side: Side
  readonly start: number
  readonly end: number
  readonly text: string
  readonly heading: boolean
  readonly about: ReadonlySet<string>
}

/** Longer texts aren't news; they are left out. */
const LONGEST = 4000

/** The claims of a side, in order; none in a language whose words can't be told from each other here. */
export function claimsIn(pairs: readonly Pair[], side: Side, languages: Languages, tick: () => void): Claim[] {
  if (!canCompare(languages[side])) return []
  return pairs.flatMap((pair) => {
    tick()
    const known = read[side].get(pair)
    if (known) return known
    const claims = pair[side].length > LONGEST ? [] : claimsOf(pair, side, languages)
    read[side].set(pair, claims)
    return claims
  })
}

export const canCompare = (language: string) => /^(?:en|ko)\b/.test(language)

const read = { source: new WeakMap<Pair, readonly Claim[]>(), target: new WeakMap<Pair, readonly Claim[]>() }

function claimsOf(pair: Pair, side: Side, languages: Languages): Claim[] {
  let at = 0
  return pair[side].split('\n\n').flatMap((text, index) => {
    const from = at
    at += text.length + 2
    const kind = pair.shape?.[side][index]?.kind
    if (kind === 'code') return []
    const all = text === pair[side] ? sentencesOf(pair, side, languages) : sentences(text, languages[side])
    return all.map(({ start, end }) => ({
      ...{ pair, side, start: from + start, end: from + end, text: text.slice(start, end) },
      heading: kind === 'heading',
      about: topicsOf(text.slice(start, end), languages[side]),
    }))
  })
}

/** What the words of a text are about; see lexicon/claim-words. */
export const topicsOf = (text: string, language: string): Set<string> => new Set(topicWords(text, language).keys())

/** The same, with the words that they were read from. */
export function topicWords(text: string, language: string): Map<string, { word: string; at: number }> {
  const isKorean = language.startsWith('ko')
  const found = new Map<string, { word: string; at: number }>()
  for (const { 0: word, index: at } of text.matchAll(isKorean ? KOREAN_WORD : LATIN_WORD)) {
    const topic =
      isKorean && /[가-힣]/.test(word) ? koreanTopic(withoutParticles(word).at(-1) ?? word) : englishTopic(word)
    if (topic !== undefined && !found.has(topic)) found.set(topic, { word, at })
  }
  return found
}

const LATIN_WORD = /(?<![\p{L}\d])\p{L}[\p{L}\d]{1,30}(?:['’]\p{L}{1,2})?(?![\p{L}\d])/gu
const KOREAN_WORD = /[가-힣]{2,20}|(?<![\p{L}\d])[A-Za-z][A-Za-z\d]{1,30}(?![A-Za-z\d])/gu

/** How many topics two claims share, and which part of the smaller one's that is: 0 to 1. */
export function likeness(one: Claim, other: Claim): { readonly shared: number; readonly part: number } {
  const [small, large] = one.about.size <= other.about.size ? [one.about, other.about] : [other.about, one.about]
  if (small.size === 0) return { shared: 0, part: 0 }
  let shared = 0
  for (const topic of small) if (large.has(topic)) shared++
  return { shared, part: shared / small.size }
}

/**
 * Pairs of claims that share at least `least` topics, each once, the earlier first. Topics that many claims have are too
 * common to bring two together.
 */
export function* akin(claims: readonly Claim[], least: number, tick: () => void): Generator<readonly [Claim, Claim]> {
  const places = new Map<string, number[]>()
  for (const [index, { about }] of claims.entries())
    for (const topic of about) {
      const list = places.get(topic)
      if (list) list.push(index)
      else places.set(topic, [index])
    }
  const COMMON = 30
  for (const [index, claim] of claims.entries()) {
    tick()
    const shared = new Map<number, number>()
    for (const topic of claim.about) {
      const list = places.get(topic) ?? []
      if (list.length > COMMON) continue
      for (const other of list) if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    for (const [other, count] of shared) {
      const earlier = claims[other]
      if (earlier && count >= least) yield [earlier, claim]
    }
  }
}

/** The words of a claim, cut to what a sentence can quote. */
export const quoted = (text: string, most = 90): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most)
        .replace(/\s+\S*$/, '')
        .toWellFormed()} …`
