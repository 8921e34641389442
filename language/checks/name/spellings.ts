import { type CheckFinding, type Pair, type Place, place } from '../check'
import { latinNames, type NameMention, type NamePair } from './name-pairs'

/** The four ways in which a name is found with two spellings. Each passes its findings to `add`. */

export type NameKey = 'name.variant' | 'name.source' | 'name.gloss' | 'name.style' | 'name.shared'

/** Adds a finding to the pair with that key. */
export type Add = (key: string, found: CheckFinding<NameKey>) => void

type Script = 'latin' | 'korean'

/**
 * One name in one script with several spellings in the other: those that differ from the commonest (or the first) are
 * reported.
 */
export function compareVariants(names: readonly NamePair[], varying: Script, add: Add) {
  const fixed = varying === 'latin' ? 'korean' : 'latin'
  for (const entries of groupBy(names, (entry) => entry[fixed].word).values()) {
    const [usual, ...others] = [...groupBy(entries, (entry) => entry[varying].word)].sort(
      ([, a], [, b]) => b.length - a.length,
    )
    if (!usual) continue
    const [expected, common] = usual
    for (const [word, list] of others) {
      const rare = common.length === 1 || list.length * 2 <= common.length
      if (!rare || !isOtherSpelling(word, expected, varying)) continue
      if (!isTransliteration(word) && standTogether(list, expected, varying)) continue
      for (const entry of list) {
        const mention = entry[varying]
        add(mention.pair.key, {
          ...placeOf(mention),
          message: {
            key: mention.side === 'source' ? 'name.source' : 'name.variant',
            values: { name: entry[fixed].word, target: word, expected },
          },
          expected,
          counterpart: placeOf(entry[fixed]),
          confidence: common.length > list.length ? 0.85 : 0.7,
        })
      }
    }
  }
}

/** Are they two spellings of one name, rather than two words of one root: Iraq and Iraqi, 카스파로프 and 카스파로프씨? */
function isOtherSpelling(one: string, other: string, script: Script): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (long.toLowerCase().startsWith(short.toLowerCase())) return false
  if (script === 'latin') return one[0] === other[0] && editDistance(one.toLowerCase(), other.toLowerCase(), 2) <= 2
  return (
    one.length === other.length && one.length >= 3 && [...one].filter((char, at) => char !== other[at]).length === 1
  )
}

/** Korean names have three syllables at most; of a longer one that sounds like the same Latin name there is only one. */
const isTransliteration = (word: string) => /^[가-힣]{4,}$/.test(word)

/** If both spellings are in one pair they may be two people. */
const standTogether = (list: readonly NamePair[], other: string, script: Script) =>
  list.some((entry) => entry[script].pair[entry[script].side].includes(other))

/**
 * A name known in the article, and in one pair a word in its place that differs by a letter or two and appears nowhere
 * else.
 */
export function findMisspellings(names: readonly NamePair[], pairs: readonly Pair[], add: Add) {
  const spelling = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { korean, latin } of names) {
    if (!spelling.has(korean.word)) spelling.set(korean.word, latin.word)
    counts.set(latin.word, (counts.get(latin.word) ?? 0) + 1)
  }
  if (spelling.size === 0) return
  const matched = new Set(names.map(({ korean, latin }) => `${korean.pair.key} ${korean.word} ${latin.word}`))
  for (const pair of pairs) {
    let candidates: NameMention[] | null = null
    for (const [word] of pair.source.matchAll(/(?<![가-힣])[가-힣]{2,14}/g)) {
      const known = [...Array(Math.max(0, Math.min(3, word.length - 1))).keys()]
        .map((cut) => word.slice(0, word.length - cut))
        .find((form) => spelling.has(form))
      const expected = known && spelling.get(known)
      if (
        !known ||
        !expected ||
        expected.length < 6 ||
        (counts.get(expected) ?? 0) < 2 ||
        pair.target.includes(expected)
      )
        continue
      candidates ??= latinNames(pair, 'target')
      const wrong = candidates.find(
        (mention) =>
          !counts.has(mention.word) &&
          mention.word[0] === expected[0] &&
          !mention.word.startsWith(expected.slice(0, -1)) &&
          editDistance(mention.word, expected, 2) <= 2,
      )
      if (!wrong || matched.has(`${pair.key} ${known} ${wrong.word}`)) continue
      add(pair.key, {
        ...placeOf(wrong),
        message: { key: 'name.variant', values: { name: known, target: wrong.word, expected } },
        expected,
        confidence: 0.8,
      })
      break
    }
  }
}

/** 베르거(Berger): the source gives the spelling itself. */
export function compareGlosses(pair: Pair, add: Add) {
  for (const match of pair.source.matchAll(/([가-힣]{2,10})\s?[(（]([A-Z][a-z]{3,20})[)）]/g)) {
    const [, korean = '', spelled = ''] = match
    if (pair.target.includes(spelled)) continue
    const near = longNames(pair.target).find(
      ({ word }) =>
        word[0] === spelled[0] &&
        editDistance(word.toLowerCase(), spelled.toLowerCase(), 2) <= (spelled.length > 6 ? 2 : 1),
    )
    if (!near) continue
    const start = match.index + match[0].lastIndexOf(spelled)
    add(pair.key, {
      ...place(pair, 'target', near.start, near.start + near.word.length),
      message: { key: 'name.gloss', values: { name: korean, target: near.word, expected: spelled } },
      expected: spelled,
      counterpart: place(pair, 'source', start, start + spelled.length),
      confidence: 0.9,
    })
  }
}

const longNames = (text: string) =>
  [...text.matchAll(/(?<![\p{L}\d])\p{Lu}\p{Ll}{3,20}(?![\p{L}\d])/gu)].map(({ index, 0: word }) => ({
    start: index,
    word,
  }))

/** Kim Jong Il, Kim Jong-il, Kim Jong-Il: an article should write Korean given names in one way. */
export function compareStyles(pairs: readonly Pair[], add: Add) {
  const uses = pairs.flatMap((pair) =>
    [...pair.target.matchAll(/(?<![\p{L}-])[A-Z][a-z]{1,4} [A-Z][a-z]{1,5}[- ]?[A-Z]?[a-z]{1,5}(?![\p{L}-])/gu)]
      .filter(([words]) => /^[A-Z][a-z]+ [A-Z][a-z]+(?:-[A-Za-z]| [A-Z])[a-z]+$/.test(words))
      .map((match) => ({
        pair,
        at: match.index,
        words: match[0],
        letters: match[0].replace(/[- ]/g, '').toLowerCase(),
      })),
  )
  for (const list of groupBy(uses, ({ letters }) => letters).values()) {
    const spellings = [...groupBy(list, ({ words }) => words)].sort(([, a], [, b]) => b.length - a.length)
    const [usual, ...others] = spellings
    if (!usual) continue
    for (const [words, all] of others)
      for (const { pair, at } of all)
        add(pair.key, {
          ...place(pair, 'target', at, at + words.length),
          message: { key: 'name.style', values: { target: words, expected: usual[0] } },
          expected: usual[0],
          confidence: 0.8,
        })
  }
}

const placeOf = ({ pair, side, start, end }: NameMention): Place => place(pair, side, start, end)

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const list = groups.get(key(item))
    if (list) list.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

/**
 * The number of letters to change, drop, add or swap with their neighbour (Damerau 1964), or `most` + 1 if it is larger
 * than `most`.
 */
function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    ;[before, last] = [last, row]
  }
  return last[other.length] ?? 0
}
