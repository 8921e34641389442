import { englishStem } from './english-stem'
import { economy } from './ko-en/economy'
import { grammar } from './ko-en/grammar'
import { places } from './ko-en/places'
import { politics } from './ko-en/politics'
import { society } from './ko-en/society'
import { isParticle, verbForms } from './korean-stem'

/**
 * A small Korean–English lexicon. An entry is a concept: one Korean word and the English words that render it; a Korean and
 * an English word match when they share a concept. Prefixes of a Korean word are looked up, so 정부는 and 정부의 are 정부.
 */
const korean = new Map<string, number[]>()
const english = new Map<string, number[]>()

for (const [concept, entry] of [politics, economy, society, grammar, places]
  .join(',')
  .split(/[,\n]+/)
  .entries()) {
  const [word, renderings] = entry.trim().split('=')
  if (!word || !renderings) continue
  for (const form of word.endsWith('다') && word.length > 1 ? verbForms(word) : [word]) add(korean, form, concept)
  for (const rendering of renderings.split('/')) add(english, englishStem(rendering), concept)
}

const LONGEST = Math.max(...[...korean.keys()].map((word) => word.length))

/** The concepts in one Korean word (between spaces), compounds taken apart from the left: 핵무기사찰단 → nuclear weapon, inspector. */
export function koreanConcepts(word: string): number[] {
  const found: number[] = []
  for (let at = 0; at < word.length; ) {
    const length = longestAt(word, at)
    if (length === 0) break
    found.push(...(korean.get(word.slice(at, at + length)) ?? []))
    at += length
    if (isParticle(word.slice(at))) break
  }
  return found
}

export function englishConcepts(word: string): readonly number[] {
  return english.get(englishStem(word)) ?? english.get(word.toLowerCase()) ?? []
}

/** One syllable alone is a word only where a particle or nothing follows: 물은 is water, 물가 is not. */
function longestAt(word: string, at: number): number {
  for (let length = Math.min(LONGEST, word.length - at); length > 0; length--) {
    if (!korean.has(word.slice(at, at + length))) continue
    const rest = word.slice(at + length)
    if (length > 1 || rest === '' || (at === 0 && isParticle(rest))) return length
  }
  return 0
}

function add(table: Map<string, number[]>, word: string, concept: number): void {
  const known = table.get(word)
  if (!known) table.set(word, [concept])
  else if (!known.includes(concept)) known.push(concept)
}
