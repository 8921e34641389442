import { englishStem } from '../../lexicon/english-stem'
import { withoutParticles } from '../../lexicon/korean-stem'
import type { Pair } from '../check'

export type Spot = { pair: Pair; start: number; end: number }
/** Two English words in a row that stand with a term: as they are written first, their stems, and where. */
export type Rendering = { words: string; stems: readonly [string, string]; places: Spot[] }

const MOST_WORDS = 300

/** Korean words of three syllables and more that end like nouns, and the pairs they stand in (once a pair). */
export function termsOf(pairs: readonly Pair[], tick: () => void): Map<string, Spot[]> {
  const terms = new Map<string, Spot[]>()
  for (const pair of pairs) {
    tick()
    let count = 0
    for (const match of pair.source.matchAll(/(?<![가-힣])[가-힣]{3,12}(?![가-힣])/g)) {
      if (++count > MOST_WORDS) break
      const word = withoutParticles(match[0]).findLast((form) => form.length >= 3) ?? match[0]
      if (word === match[0] && /(?:[다고며면서게지해한된할는던])$/.test(word)) continue
      const places = terms.get(word)
      if (!places) terms.set(word, [{ pair, start: match.index, end: match.index + word.length }])
      else if (places[places.length - 1]?.pair !== pair)
        places.push({ pair, start: match.index, end: match.index + word.length })
    }
  }
  return terms
}

const bigrams = new WeakMap<Pair, Map<string, Spot>>()
const SMALL =
  /^(?:the|an?|of|to|in|on|at|for|and|or|but|is|are|was|were|be|been|by|with|from|as|it|its|that|this|he|she|they|his|her|their|has|have|had|not|will|would|said|says|who|which|than|more|after|before|about|over|up|out|into|also|s)$/i

/** Pairs of content words in a row, by their stems, where each stands first. */
function bigramsOf(pair: Pair): Map<string, Spot> {
  const known = bigrams.get(pair)
  if (known) return known
  const found = new Map<string, Spot>()
  const words = [...pair.target.matchAll(/[A-Za-z][A-Za-z'’-]*/g)].slice(0, MOST_WORDS)
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    if (!next || SMALL.test(word[0]) || SMALL.test(next[0]) || next.index !== word.index + word[0].length + 1) continue
    const key = `${englishStem(word[0])} ${englishStem(next[0])}`
    if (!found.has(key)) found.set(key, { pair, start: word.index, end: next.index + next[0].length })
  }
  bigrams.set(pair, found)
  return found
}

/** Renderings that stand at least twice with a term and never without it, the commonest first. */
export function renderingsOf(places: readonly Spot[], pairs: readonly Pair[], tick: () => void): Rendering[] {
  const found = new Map<string, Spot[]>()
  for (const { pair } of places) {
    tick()
    for (const [key, spot] of bigramsOf(pair)) {
      const spots = found.get(key)
      if (spots) spots.push(spot)
      else found.set(key, [spot])
    }
  }
  return [...found]
    .filter(([key, spots]) => spots.length >= 2 && spots.length === countOf(key, pairs))
    .map(([key, spots]): Rendering => {
      const [first] = spots
      const [one = '', two = ''] = key.split(' ')
      return { words: first ? first.pair.target.slice(first.start, first.end) : key, stems: [one, two], places: spots }
    })
    .sort((a, b) => b.places.length - a.places.length)
}

const totals = new WeakMap<readonly Pair[], Map<string, number>>()

/** In how many pairs of the article the two words stand. */
function countOf(key: string, pairs: readonly Pair[]): number {
  let counts = totals.get(pairs)
  if (!counts) {
    counts = new Map()
    for (const pair of pairs)
      for (const other of bigramsOf(pair).keys()) counts.set(other, (counts.get(other) ?? 0) + 1)
    totals.set(pairs, counts)
  }
  return counts.get(key) ?? 0
}
