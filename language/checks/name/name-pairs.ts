import { hangulSkeleton, latinSkeletons } from '../../align/sound'
import { CAPITALISED } from '../../lexicon/capitalised-words'
import { englishStem } from '../../lexicon/english-stem'
import { koreanWords } from '../../lexicon/ko-en'
import { withoutParticles } from '../../lexicon/korean-stem'
import { regionNames } from '../../lexicon/regions'
import { renderingsOf } from '../../lexicon/renderings'
import type { Pair, Side } from '../check'

/** A word taken for a name: its place, its pair, and its sound. */
export type NameMention = {
  pair: Pair
  side: Side
  start: number
  end: number
  word: string
  skeletons: readonly string[]
}

/** A Korean name and a Latin one of the same pair that sound alike. */
export type NamePair = { korean: NameMention; latin: NameMention }

/** Skeletons of fewer consonants match by chance too often. */
const SHORTEST_SKELETON = 3
const MOST_WORDS = 400

/** All pairs of names of an article that sound alike within their pair, by the first mention of each in a pair. */
export function pairNames(pairs: readonly Pair[], korean: Side, tick: () => void): NamePair[] {
  const latin = korean === 'source' ? 'target' : 'source'
  return pairs.flatMap((pair) => {
    tick()
    const names = latinNames(pair, latin)
    if (names.length === 0) return []
    const bySound = new Map(names.flatMap((name) => name.skeletons.map((skeleton) => [skeleton, name] as const)))
    const found = new Map<string, NamePair>()
    for (const mention of koreanNames(pair, korean)) {
      const name = mention.skeletons.map((skeleton) => bySound.get(skeleton)).find((found) => found !== undefined)
      if (name && !found.has(`${mention.word} ${name.word}`))
        found.set(`${mention.word} ${name.word}`, { korean: mention, latin: name })
    }
    return [...found.values()]
  })
}

export const capitalisedWords = (text: string) =>
  text.matchAll(/(?<![\p{L}\d'’.-])\p{Lu}[\p{Ll}\p{Lu}]{3,20}(?![\p{L}\d-])/gu)

export const hangulWords = (text: string) => text.matchAll(/(?<![가-힣])[가-힣]{2,14}/g)

/** Capitalised words of four letters or more that none of our word lists contains. */
export function latinNames(pair: Pair, side: Side): NameMention[] {
  const found = new Map<string, NameMention>()
  for (const match of capitalisedWords(pair[side])) {
    const [word] = match
    if (found.has(word) || found.size > MOST_WORDS || isKnown(word)) continue
    const skeletons = skeletonsOf(word, latinSkeletons).filter((sounds) => sounds.length >= SHORTEST_SKELETON)
    if (skeletons.length > 0)
      found.set(word, { pair, side, start: match.index, end: match.index + word.length, word, skeletons })
  }
  return [...found.values()]
}

const isKnown = (word: string) =>
  word === word.toUpperCase() ||
  renderingsOf('ko').has(englishStem(word)) ||
  regionNames('en').has(word.toLowerCase()) ||
  CAPITALISED.test(word)

/** Hangul words of two syllables or more, without their particles, that our lexicon doesn't contain. */
export function koreanNames(pair: Pair, side: Side): NameMention[] {
  const found = new Map<string, NameMention>()
  for (const match of hangulWords(pair[side])) {
    if (found.size > MOST_WORDS) break
    const word = bareName(match[0])
    if (found.has(word) || word.length < 2 || koreanWords(match[0]).length > 0) continue
    const skeletons = skeletonsOf(word, (text) => [hangulSkeleton(text)]).filter(
      (sounds) => sounds.length >= SHORTEST_SKELETON,
    )
    if (skeletons.length > 0)
      found.set(word, { pair, side, start: match.index, end: match.index + word.length, word, skeletons })
  }
  return [...found.values()]
}

/** The shortest form without particles that still has two syllables. */
export function bareName(word: string): string {
  return withoutParticles(word)
    .filter((form) => form.length >= 2)
    .reduce((shortest, form) => (form.length < shortest.length ? form : shortest), word)
}

const known = new Map<string, readonly string[]>()
const MOST_KNOWN = 20_000

function skeletonsOf(word: string, read: (word: string) => string[]): readonly string[] {
  const cached = known.get(word)
  if (cached) return cached
  const skeletons = read(word)
  if (known.size < MOST_KNOWN) known.set(word, skeletons)
  return skeletons
}
