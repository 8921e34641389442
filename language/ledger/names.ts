import { hangulSkeleton, latinSkeletons } from '../align/sound'
import type { Languages, Pair, Side } from '../checks/check'
import { bareName, capitalisedWords, hangulWords, pairNames } from '../checks/name/name-pairs'
import { regionNames } from '../lexicon/regions'

/**
 * A name or a number at its place: UTF-16 offsets in its side of the pair, half-open. Those that translate each other share
 * a key.
 */
export type LedgerMention = {
  readonly kind: 'name' | 'number'
  readonly side: Side
  readonly start: number
  readonly end: number
  readonly key: string
}

/** A name as it is written in Hangul and in Latin letters, in one pair. */
export type Link = { readonly korean: string; readonly latin: string }

/** By spelling: the key that all spellings of one name share. */
export type Names = ReadonlyMap<string, string>

/** The side in Hangul; the ledger of names supports no other pair of scripts. */
export const koreanSide = ({ source, target }: Languages): Side | null =>
  source.startsWith('ko') ? 'source' : target.startsWith('ko') ? 'target' : null

/** The names of a pair that translate each other. */
export const linksIn = (pair: Pair, korean: Side): Link[] => [
  ...pairNames([pair], korean, () => {}).map((entry) => ({ korean: entry.korean.word, latin: entry.latin.word })),
  ...fullNames(pair, korean),
]

/** All spellings that are linked, directly or through others, are one name; its key is its first spelling. */
export function namesOf(links: Iterable<Link>): Names {
  const parents = new Map<string, string>()
  const rootOf = (word: string): string => {
    let root = word
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
    if (root !== word) parents.set(word, root)
    return root
  }
  const words = new Set<string>()
  for (const { korean, latin } of links) {
    words.add(korean).add(latin)
    const [root, other] = [rootOf(korean), rootOf(latin)].sort()
    if (root !== undefined && other !== undefined && root !== other) parents.set(other, root)
  }
  return new Map([...words].map((word) => [word, `name ${rootOf(word)}`]))
}

/** Every place of one of the names in a pair, and of the countries. Offsets as in Place. */
export function namesIn(pair: Pair, korean: Side, names: Names): LedgerMention[] {
  const latin = korean === 'source' ? 'target' : 'source'
  const mention = (side: Side, start: number, word: string, key: string | undefined): LedgerMention[] =>
    key === undefined ? [] : [{ kind: 'name', side, start, end: start + word.length, key }]
  const hangul = [...hangulWords(pair[korean])].flatMap(({ 0: found, index }) => {
    const written = [found.slice(0, 3), bareName(found)].find((word) => names.has(word)) ?? bareName(found)
    return mention(korean, index, written, names.get(written) ?? countryKey('ko', written))
  })
  const full = [...pair[latin].matchAll(latinNamePattern())].flatMap(({ 0: word, index }) =>
    mention(latin, index, word, names.get(word)),
  )
  const single = [...capitalisedWords(pair[latin])].flatMap(({ 0: word, index }) =>
    mention(latin, index, word, names.get(word) ?? countryKey('en', word)),
  )
  const isInside = ({ start, end }: LedgerMention) => full.some((other) => other.start <= start && end <= other.end)
  return [...hangul, ...full, ...single.filter((one) => !isInside(one))]
}

function countryKey(language: string, word: string): string | undefined {
  const code = regionNames(language).get(word.toLowerCase())
  return code === undefined ? undefined : `country ${code}`
}

/** Family names that English spells by custom and not by sound. */
const BY_CUSTOM: Readonly<Record<string, RegExp>> = {
  이: /^(?:Lee|Yi|Rhee|Li)$/,
  유: /^(?:Yoo|Yu|You|Ryu)$/,
  류: /^(?:Ryu|Yoo|Yu)$/,
  노: /^(?:Roh|Noh|No)$/,
  임: /^(?:Lim|Im|Rim)$/,
  나: /^(?:Na|Ra)$/,
  양: /^(?:Yang|Ryang)$/,
  여: /^(?:Yeo|Ryo)$/,
}

/** Korean names of a family and a given name of two syllables, 이재명 and Lee Jae-myung, that correspond in a pair. */
function fullNames(pair: Pair, korean: Side): Link[] {
  const latin = latinFullNames(pair[korean === 'source' ? 'target' : 'source'])
  if (latin.length === 0) return []
  return [...hangulWords(pair[korean])].flatMap(([word]) => {
    const name = bareName(word).slice(0, 3)
    const [family = ''] = name
    const given = hangulSkeleton(name.slice(1))
    if (name.length < 3 || given.length < 2) return []
    const one = latin.find((other) => other.given.includes(given) && isFamily(family, other.family))
    return one ? [{ korean: name, latin: one.words }] : []
  })
}

/** Kim Jong Il, Kim Jong-il: the English forms of a Korean name. */
const latinNamePattern = () =>
  /(?<![\p{L}\d-])(\p{Lu}\p{Ll}{1,4}) (\p{Lu}\p{Ll}{1,5}[- ]\p{L}\p{Ll}{1,5})(?![\p{L}\d-])/gu

const latinFullNames = (text: string) =>
  [...text.matchAll(latinNamePattern())].map(([words, family = '', given = '']) => ({
    words,
    family,
    given: latinSkeletons(given.replace(/[- ]/g, '')),
  }))

const isFamily = (korean: string, latin: string): boolean =>
  BY_CUSTOM[korean]?.test(latin) ?? latinSkeletons(latin).includes(hangulSkeleton(korean))
