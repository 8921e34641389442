import type { Pairing } from './differences'
import { sharedStem } from './particle'
import { isSaying, type Token } from './tokens'

/** Two texts and their tokens. */
export type TextSides = {
  readonly before: string
  readonly after: string
  readonly a: readonly Token[]
  readonly b: readonly Token[]
}

/** Code units [start, end) of `before` are replaced by code units [from, to) of `after`. */
export type Change = { readonly start: number; readonly end: number; readonly from: number; readonly to: number }

/** Everything between the words before a pairing and the words after it. */
export const gapAround = ({ before, after, a, b }: TextSides, pairing: Pairing): Change => ({
  start: a[pairing.a - 1]?.end ?? 0,
  end: a[pairing.aEnd]?.start ?? before.length,
  from: b[pairing.b - 1]?.end ?? 0,
  to: b[pairing.bEnd]?.start ?? after.length,
})

/**
 * What a pairing changes, without what is equal on both sides: white space, punctuation at its ends, and
 *
 * - everything but the spaces, where words were only split or joined: 한국{+ +}사람
 * - a word, where others were only added or removed between it and its punctuation: good{+ more+}.
 * - the stem of a Korean word, where only its particle changed: 학교[-는-]{+가+}
 */
export function narrow(sides: TextSides, pairing: Pairing): Change {
  const change = withoutSpaces(sides, gapAround(sides, pairing))
  const [first, last] = [sides.a[pairing.a], sides.a[pairing.aEnd - 1]]
  const [newFirst, newLast] = [sides.b[pairing.b], sides.b[pairing.bEnd - 1]]
  const hasWords = pairing.a < pairing.aEnd && pairing.b < pairing.bEnd
  if (!hasWords || !first || !last || !newFirst || !newLast) return change
  const spaces = spacing(sides, change)
  if (spaces) return spaces
  const head = headOf(change, first, newFirst)
  const tail = tailOf(change, last, newLast)
  const addition = cut(change, head.withWord, tail.withWord)
  if (addition && isOneSided(sides, addition)) return addition
  const words = cut(change, head.marks, tail.marks) ?? change
  const [old, fresh] = [sides.before.slice(words.start, words.end), sides.after.slice(words.from, words.to)]
  const isOneWord = first === last && newFirst === newLast && old === first.core && fresh === newFirst.core
  return (isOneWord && cut(words, sharedStem(old, fresh), 0)) || words
}

/** Code units that are equal at one end: punctuation beside words that differ, and punctuation with its word. */
type Edge = { readonly marks: number; readonly withWord: number }

function headOf({ start, from }: Change, old: Token, fresh: Token): Edge {
  if (start !== old.start || from !== fresh.start || old.lead !== fresh.lead) return { marks: 0, withWord: 0 }
  return edge(old.lead, old.core === fresh.core ? old.core : null)
}

function tailOf({ end, to }: Change, old: Token, fresh: Token): Edge {
  if (end !== old.end || to !== fresh.end || old.trail !== fresh.trail) return { marks: 0, withWord: 0 }
  return edge(old.trail, old.core === fresh.core ? old.core : null)
}

const edge = (marks: string, word: string | null): Edge =>
  word === null ? { marks: marks.length, withWord: marks.length } : { marks: 0, withWord: marks.length + word.length }

/** `null` if there isn't that much to cut off. */
function cut({ start, end, from, to }: Change, head: number, tail: number): Change | null {
  if (Math.min(end - start, to - from) < head + tail) return null
  return { start: start + head, end: end - tail, from: from + head, to: to - tail }
}

/** Are words only inserted, or only deleted? Punctuation alone is marked with its word: [-said-]{+said,+} */
const isOneSided = ({ before, after }: TextSides, { start, end, from, to }: Change) =>
  (start === end && isSaying(after.slice(from, to))) || (from === to && isSaying(before.slice(start, end)))

/** From the first to the last space that differs; `null` if more than spaces does. */
function spacing({ before, after }: TextSides, change: Change): Change | null {
  const [old, fresh] = [before.slice(change.start, change.end), after.slice(change.from, change.to)]
  if (old.replace(/\s+/g, '') !== fresh.replace(/\s+/g, '')) return null
  const head = shared(old, fresh)
  return cut(change, head, shared(reverse(old.slice(head)), reverse(fresh.slice(head))))
}

/**
 * White space that is equal at both ends. A run with a line end is taken whole or not at all, so that no blank line is
 * split.
 */
function withoutSpaces({ before, after }: TextSides, change: Change): Change {
  const [old, fresh] = [before.slice(change.start, change.end), after.slice(change.from, change.to)]
  const head = sharedSpace(
    old.slice(0, old.length - old.trimStart().length),
    fresh.slice(0, fresh.length - fresh.trimStart().length),
  )
  const [oldRest, freshRest] = [old.slice(head), fresh.slice(head)]
  const tail = sharedSpace(
    reverse(oldRest.slice(oldRest.trimEnd().length)),
    reverse(freshRest.slice(freshRest.trimEnd().length)),
  )
  return cut(change, head, tail) ?? change
}

const sharedSpace = (one: string, other: string) =>
  one !== other && /[\r\n]/.test(one + other) ? 0 : shared(one, other)

function shared(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

const reverse = (text: string) => text.split('').reverse().join('')
