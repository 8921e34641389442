import { economy } from './ko-en/economy'
import { everyday } from './ko-en/everyday'
import { grammar } from './ko-en/grammar'
import { places } from './ko-en/places'
import { politics } from './ko-en/politics'
import { society } from './ko-en/society'
import { thought } from './ko-en/thought'
import { isParticle, verbForms } from './korean-stem'
import { readWords } from './word-list'

/** A small Korean–English word list. Prefixes of a Korean word are looked up, so 정부는 and 정부의 are 정부. */
const words = readWords([politics, economy, society, grammar, places, everyday, thought], (word) =>
  word.endsWith('다') && word.length > 1 ? verbForms(word) : [word],
)
const LONGEST = Math.max(...[...words.keys()].map((word) => word.length))

/**
 * The English stems of each part of one Korean word (between spaces), compounds split from the left: 핵무기사찰단 → nuclear
 * weapon, inspector.
 */
export function koreanWords(word: string): string[][] {
  const found: string[][] = []
  for (let at = 0; at < word.length; ) {
    const length = longestAt(word, at)
    if (length === 0) break
    found.push(words.get(word.slice(at, at + length)) ?? [])
    at += length
    if (isParticle(word.slice(at))) break
  }
  return found
}

/** A single syllable is a word only if a particle or nothing follows: 물은 is water, 물가 is not. */
function longestAt(word: string, at: number): number {
  for (let length = Math.min(LONGEST, word.length - at); length > 0; length--) {
    if (!words.has(word.slice(at, at + length))) continue
    const rest = word.slice(at + length)
    if (length > 1 || rest === '' || (at === 0 && isParticle(rest))) return length
  }
  return 0
}

export const koreanRenderings = new Set([...words.values()].flat())

const NOUNS = new Set(
  [politics, economy, society, grammar, places, everyday, thought]
    .join(',')
    .split(/[,\n]+/)
    .map((entry) => entry.trim().split('=')[0] ?? '')
    .filter((word) => word.length > 1 && !word.endsWith('다') && !/[하되는은을른인한]$/.test(word)),
)

/** A noun of two syllables or more that the list knows. */
export const isKoreanNoun = (word: string): boolean => NOUNS.has(word)
