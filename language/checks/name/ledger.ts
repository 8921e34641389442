import { hangulBones, latinBones } from '../../align/sound'
import { englishStem } from '../../lexicon/english-stem'
import { koreanWords as listedWords } from '../../lexicon/ko-en'
import { withoutParticles } from '../../lexicon/korean-stem'
import { regionNames } from '../../lexicon/regions'
import { renderingsOf } from '../../lexicon/renderings'
import { type Found, type Pair, type Place, place, type Side } from '../check'

/** A word that is taken for a name: where it stands, in which pair, and what it sounds like. */
export type Mention = { pair: Pair; side: Side; start: number; end: number; word: string; bones: readonly string[] }

/** Takes a finding for the pair with that key. */
export type Add = (key: string, found: Found) => void

export const placeOf = ({ pair, side, start, end }: Mention): Place => place(pair, side, start, end)

/** A Korean name and a Latin one of the same pair that sound alike. */
export type Entry = { korean: Mention; latin: Mention }

/** Bones of fewer sounds match by chance too often. */
const LEAST_BONES = 3
const MOST_WORDS = 400

/** All pairs of names of an article that sound alike within their pair; the first mention of each in a pair stands for the others. */
export function ledgerOf(pairs: readonly Pair[], korean: Side, tick: () => void): Entry[] {
  const latin = korean === 'source' ? 'target' : 'source'
  return pairs.flatMap((pair) => {
    tick()
    const names = latinNames(pair, latin)
    if (names.length === 0) return []
    const bySound = new Map(names.flatMap((name) => name.bones.map((bones) => [bones, name] as const)))
    const entries = new Map<string, Entry>()
    for (const mention of koreanWords(pair, korean)) {
      const name = mention.bones.map((bones) => bySound.get(bones)).find((found) => found !== undefined)
      if (name && !entries.has(`${mention.word} ${name.word}`))
        entries.set(`${mention.word} ${name.word}`, { korean: mention, latin: name })
    }
    return [...entries.values()]
  })
}

export const capitalised = (text: string) =>
  text.matchAll(/(?<![\p{L}\d'’.-])\p{Lu}[\p{Ll}\p{Lu}]{3,20}(?![\p{L}\d-])/gu)

export const hangulWords = (text: string) => text.matchAll(/(?<![가-힣])[가-힣]{2,14}/g)

/** Capitalised words of four letters and more that no dictionary of ours holds. */
export function latinNames(pair: Pair, side: Side): Mention[] {
  const found = new Map<string, Mention>()
  for (const match of capitalised(pair[side])) {
    const [word] = match
    if (found.has(word) || found.size > MOST_WORDS || isKnown(word)) continue
    const bones = bonesOf(word, latinBones).filter((sounds) => sounds.length >= LEAST_BONES)
    if (bones.length > 0)
      found.set(word, { pair, side, start: match.index, end: match.index + word.length, word, bones })
  }
  return [...found.values()]
}

const isKnown = (word: string) =>
  word === word.toUpperCase() ||
  renderingsOf('ko').has(englishStem(word)) ||
  regionNames('en').has(word.toLowerCase()) ||
  OTHER.test(word)

/** Capitalised at the start of a sentence or in titles, and calendar words. */
const OTHER =
  /^(?:The|This|That|These|Those|There|They|Their|When|Where|What|Which|While|With|After|Before|Because|However|Although|Since|Some|Many|Most|Other|Another|About|Under|Over|From|Into|Even|Also|Only|Such|Each|Both|Then|Than|Here|More|Less|Last|Next|First|Second|Third|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|President|Minister|Senator|Prime|General|University|Street|Sunday)$/

/** Hangul words of two syllables and more, without their particles, that are no words of our lexicon. */
export function koreanWords(pair: Pair, side: Side): Mention[] {
  const found = new Map<string, Mention>()
  for (const match of hangulWords(pair[side])) {
    if (found.size > MOST_WORDS) break
    const word = bareName(match[0])
    if (found.has(word) || word.length < 2 || listedWords(match[0]).length > 0) continue
    const bones = bonesOf(word, (text) => [hangulBones(text)]).filter((sounds) => sounds.length >= LEAST_BONES)
    if (bones.length > 0)
      found.set(word, { pair, side, start: match.index, end: match.index + word.length, word, bones })
  }
  return [...found.values()]
}

/** The shortest form without particles that still is two syllables long. */
export function bareName(word: string): string {
  return withoutParticles(word)
    .filter((form) => form.length >= 2)
    .reduce((shortest, form) => (form.length < shortest.length ? form : shortest), word)
}

const known = new Map<string, readonly string[]>()
const MOST_KNOWN = 20_000

function bonesOf(word: string, read: (word: string) => string[]): readonly string[] {
  const cached = known.get(word)
  if (cached) return cached
  const bones = read(word)
  if (known.size < MOST_KNOWN) known.set(word, bones)
  return bones
}

export function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const list = groups.get(key(item))
    if (list) list.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
