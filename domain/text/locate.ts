import { CONTEXT } from './anchor'
import { EDGE, findClosest, type LocatedQuote, SIDE, type WantedQuote } from './closest-match'
import { isBoundary } from './grapheme'
import type { Range } from './splice'
import { type Token, tokensOf, weightOf } from './tokens'

export type { LocatedQuote, WantedQuote }

/** Below this a guess isn't worth showing: less than half of what identifies the place was found there. */
export const FLOOR = 0.5

/** How many places are tried on either side of the old one. */
const PLACES = 250
/** What a word of the context counts for if it is found near its place, but not in it. */
const ELSEWHERE = 0.6
/** Code units of context by which a place without words of its own is searched. */
const KEY = 8

/**
 * Where the words of an anchor may be in a text that has changed: a guess to show to a person, never applied. The same
 * words if they are there, preferably with the same words around them, then nearest to where they were; else the likeliest
 * words, whole ones. `score` is the share of the quote and of the words around it that is found there, 0 to 1. `null`: none
 * reaches `FLOOR`. Offsets are UTF-16 code units of `text`, the ends grapheme boundaries.
 */
export function locate(text: string, wanted: WantedQuote): LocatedQuote | null {
  const { quote, start } = wanted
  const exact = best(text, wanted, quote === '' ? betweenContexts(text, wanted) : placesOf(text, quote, start))
  if (exact && exact.score >= FLOOR) return exact
  const likely = findClosest(text, wanted)
  return likely && likely.score >= FLOOR ? likely : null
}

function best(text: string, wanted: WantedQuote, starts: readonly number[]): LocatedQuote | null {
  let found: LocatedQuote | null = null
  const distance = (start: number) => Math.abs(start - wanted.start)
  for (const start of starts) {
    const end = start + wanted.quote.length
    if (!isBoundary(text, start) || !isBoundary(text, end) || cutsAnew(text, wanted, { start, end })) continue
    const score = scoreOf(text, wanted, { start, end })
    if (!found || score > found.score || (score === found.score && distance(start) < distance(found.start)))
      found = { start, end, score }
  }
  return found
}

/** Does it cut a word ("spoke" of "spokes") where the quote cut none? */
function cutsAnew(text: string, { quote, prefix, suffix }: WantedQuote, { start, end }: Range): boolean {
  if (quote === '') return false
  const head = !isInWord(prefix, quote) && isInWord(text.slice(0, start), quote)
  return head || (!isInWord(quote, suffix) && isInWord(quote, text.slice(end)))
}

const isInWord = (left: string, right: string) =>
  /[\p{L}\p{N}\p{M}]$/u.test(left.slice(-2)) && /^[\p{L}\p{N}\p{M}]/u.test(right)

/** Where the words before the place end, and where the words after it begin. */
function betweenContexts(text: string, { prefix, suffix, start }: WantedQuote): number[] {
  if (prefix === '' && suffix === '') return text === '' ? [0] : []
  const [last, first] = [prefix.slice(-KEY), suffix.slice(0, KEY)]
  const ends = last === '' ? [0] : placesOf(text, last, start - last.length).map((at) => at + last.length)
  return [...ends, ...(first === '' ? [text.length] : placesOf(text, first, start))]
}

/** Where the words begin: the nearest before `near` and after it. */
function placesOf(text: string, words: string, near: number): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words, near); at >= 0 && places.length < PLACES; at = text.indexOf(words, at + 1))
    places.push(at)
  const after = places.length
  for (let at = near - 1; at >= 0 && places.length < after + PLACES; at--) {
    at = text.lastIndexOf(words, at)
    if (at >= 0) places.push(at)
  }
  return places
}

function scoreOf(text: string, { quote, prefix, suffix }: WantedQuote, { start, end }: Range): number {
  const reach = CONTEXT + CONTEXT / 2
  const sides = [
    side(reverse(prefix), reverse(text.slice(Math.max(0, start - reach), start))),
    side(suffix, text.slice(end, end + reach)),
  ]
  const own = quote === '' ? 0 : Math.max(1, weightOf(quote))
  const [worth, found] = [0, 1].map((k) => sides.reduce((sum, pair) => sum + (pair[k] ?? 0), own))
  return worth ? (found ?? 0) / worth : 1
}

/** What one side's context weighs, and how much of it is found there; both texts are read outwards from the quote. */
function side(wanted: string, there: string): [worth: number, found: number] {
  if (wanted === '') return [EDGE, there === '' ? EDGE : 0]
  let same = 0
  while (same < wanted.length && wanted[same] === there[same]) same++
  const words = tokensOf(wanted)
  const near = new Set(tokensOf(there).map(({ text }) => text))
  const weigh = (some: readonly Token[]) => some.reduce((sum, { text }) => sum + weightOf(text), 0)
  const share = weigh(words.filter(({ text }) => near.has(text))) / Math.max(1, weigh(words))
  const worth = Math.min(SIDE, Math.max(1, weightOf(wanted)))
  return [worth, worth * Math.max(same / wanted.length, ELSEWHERE * share)]
}

const reverse = (text: string) => text.split('').reverse().join('')
