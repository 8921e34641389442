import { type Anchor, CONTEXT } from './anchor'
import { ceil, floor } from './grapheme'
import { type SoughtWord, seek } from './seek'
import type { Range } from './splice'
import { isSaying, type Token, tokensOf, weightOf } from './tokens'

/** Words from an earlier text: their neighbours, and where they were (a code unit). */
export type WantedQuote = Pick<Anchor, 'quote' | 'prefix' | 'suffix' | 'start'>

/** Where they may be now. `score`: the share of what identified their place that is found there, 0 to 1. */
export type LocatedQuote = Range & { readonly score: number }

/** The most that the words on one side of the quote count for its place, in letters of the quote (see `weightOf`). */
export const SIDE = 8

/** What the beginning or the end of the text counts for, where the quote was there. */
export const EDGE = 4

/**
 * How many words of a quote are searched at once. Of one more than twice as long only the beginning and the end are
 * searched.
 */
const WORDS = 32

/**
 * The words most likely to be what became of a quote. A quote that cuts words is searched by the whole ones, and is found
 * where the rest of the cut ones still is: 정부[-는-] in 정부도 gives 도. `null`: nothing like it.
 */
export function findClosest(text: string, { prefix, quote, suffix, start }: WantedQuote): LocatedQuote | null {
  const [from, to] = [prefix.length, prefix.length + quote.length]
  const whole = prefix + quote + suffix
  const words = tokensOf(whole)
  const quoted = words.filter((word) => word.end > from && word.start < to)
  const [first, last] = [quoted[0], quoted.at(-1)]
  if (!first || !last) return null
  const tokens = tokensOf(text)
  const isWhole = (word: Token) => !(word.start === 0 && from >= CONTEXT) && !(word.end >= to + CONTEXT)
  const before = { sought: context(words.filter((word) => word.end <= from && isWhole(word))), isEdge: from === 0 }
  const after = { sought: context(words.filter((word) => word.start >= to && isWhole(word))), isEdge: suffix === '' }
  const found =
    quoted.length > 2 * WORDS
      ? span(
          search(tokens, before, quoted.slice(0, WORDS), NOTHING, start),
          search(tokens, NOTHING, quoted.slice(-WORDS), after, start + quote.length),
          quoted.length,
        )
      : search(tokens, before, quoted, after, start)
  const range = found && cutAs(text, tokens, found, whole.slice(first.start, from), whole.slice(to, last.end))
  return found && range && { ...widen(text, range, quote), score: found.score }
}

type Side = { readonly sought: readonly SoughtWord[]; readonly isEdge: boolean }
type Found = { readonly first: number; readonly last: number; readonly score: number }

const NOTHING: Side = { sought: [], isEdge: false }

function context(words: readonly Token[]): SoughtWord[] {
  const total = words.reduce((sum, { text }) => sum + weightOf(text), 0)
  return words.map((word) => ({ ...word, worth: weightOf(word.text) * Math.min(1, SIDE / total), isQuoted: false }))
}

function search(tokens: readonly Token[], before: Side, quoted: readonly Token[], after: Side, near: number) {
  const words = quoted.map((word) => ({ ...word, worth: Math.max(1, weightOf(word.text)), isQuoted: true }))
  const sought = [...before.sought, ...words, ...after.sought]
  const place = seek(tokens, sought, near)
  if (!place) return null
  const edge = (side: Side, isThere: boolean) => [side.isEdge ? EDGE : 0, side.isEdge && isThere ? EDGE : 0] as const
  const edges = [edge(before, place.first === 0), edge(after, place.last === tokens.length - 1)]
  const worth = edges.reduce(
    (sum, [most]) => sum + most,
    sought.reduce((sum, word) => sum + word.worth, 0),
  )
  return {
    first: place.first,
    last: place.last,
    score: edges.reduce((sum, [, there]) => sum + there, place.found) / worth,
  }
}

/** From the beginning of a long quote to its end, if about as many words are between them as before. */
function span(head: Found | null, tail: Found | null, count: number): Found | null {
  if (!head || !tail) return null
  const length = tail.last - head.first + 1
  const fits = length >= count / 2 && length <= count * 2
  return fits ? { first: head.first, last: tail.last, score: Math.min(head.score, tail.score) } : null
}

/** Without the parts of its first and last word that the quote left out. `null`: the words there are others. */
function cutAs(
  text: string,
  tokens: readonly Token[],
  { first, last }: Found,
  left: string,
  right: string,
): Range | null {
  const [one, other] = [tokens[first], tokens[last]]
  if (!one || !other) return null
  const head = one.text.startsWith(left) ? left.length : isSaying(left) ? null : one.lead.length
  const tail = other.text.endsWith(right) ? right.length : isSaying(right) ? null : other.trail.length
  if (head === null || tail === null || one.start + head >= other.end - tail) return null
  return { start: floor(text, one.start + head), end: ceil(text, other.end - tail) }
}

/** With the white space at the ends of the quote, as far as it is there. */
function widen(text: string, { start, end }: Range, quote: string): Range {
  const [left, right] = [quote.length - quote.trimStart().length, quote.length - quote.trimEnd().length]
  const head = text.slice(Math.max(0, start - left), start)
  const tail = text.slice(end, end + right)
  return {
    start: floor(text, start - (head.length - head.trimEnd().length)),
    end: ceil(text, end + (tail.length - tail.trimStart().length)),
  }
}
