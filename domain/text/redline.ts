import { type Change, gapAround, narrow, type TextSides } from './change'
import { differences, type Pairing } from './differences'
import { ceil, floor } from './grapheme'
import type { Splice } from './splice'
import { tokensOf, weightOf } from './tokens'

/**
 * Two changes with less than this between them read as one, and are merged. In letters, a Hangul syllable or a Chinese
 * character counting double, white space nothing: "of the" is 5, "그 일" is 4, and an editor would mark across both.
 */
export const JOINED_BELOW = 6

/**
 * If less than this share of the shorter text is kept, what is kept is chance ("the", "of"), and all of it is one change.
 */
export const REWRITTEN_BELOW = 1 / 4

/**
 * Words taken out and put in: where it takes more, nobody looks for what is kept. That is a seventh of a second for texts that
 * have nothing in common, and a number and no time, so that the same texts differ the same way on every machine.
 */
export const MOST_EDITS = 2_000

/**
 * The difference of two texts, as an editor would mark it: whole words, in Korean only the particle if only it changed.
 * Both texts are NFC (`after` is normalised). The hunks are in order, with offsets in `before`, and at least one character
 * is between any two.
 *
 * Their ends are grapheme boundaries in both texts. So they are independent: whichever are applied, in whatever order, the
 * text is NFC, its characters are whole, and no hunk touches the words of another.
 *
 * A paragraph (the text between two unchanged blank lines) of which hardly anything is kept is one hunk. So are all words
 * from the first difference to the last if more than `mostEdits` words differ. `joined: false`: each
 * difference by itself, however little is between two.
 */
export function redline(before: string, after: string, { mostEdits = MOST_EDITS, joined = true } = {}): Splice[] {
  const to = after.normalize('NFC')
  if (before === to) return []
  const sides: TextSides = { before, after: to, a: tokensOf(before), b: tokensOf(to) }
  const pairings = withSpaces(sides, differences(sides.a, sides.b, mostEdits))
  const changes = joined
    ? paragraphs(sides, pairings).flatMap((paragraph) => joinClose(sides, paragraph))
    : pairings.map((pairing) => narrow(sides, pairing))
  return wholeCharacters(sides, changes)
    .map(({ start, end, from, to: until }) => ({ start, end, insert: to.slice(from, until) }))
    .filter(({ start, end, insert }) => before.slice(start, end) !== insert)
}

/** With the places where only the white space beside kept words differs: pairings of no words. */
function withSpaces(sides: TextSides, pairings: readonly Pairing[]): Pairing[] {
  const all: Pairing[] = []
  for (const [k, next] of [...pairings, null].entries()) {
    const last = pairings[k - 1]
    const shift = last ? last.bEnd - last.aEnd : 0
    for (let i = last ? last.aEnd + 1 : 0; i < (next?.a ?? sides.a.length + 1); i++) {
      const space = { a: i, aEnd: i, b: i + shift, bEnd: i + shift }
      const { start, end, from, to } = gapAround(sides, space)
      if (sides.before.slice(start, end) !== sides.after.slice(from, to)) all.push(space)
    }
    if (next) all.push(next)
  }
  return all
}

/** The pairings of each paragraph, separated at the blank lines that were kept. */
function paragraphs({ a }: TextSides, pairings: readonly Pairing[]): Pairing[][] {
  const parted: Pairing[][] = []
  let end = 0
  for (const pairing of pairings) {
    const isNew = parted.length === 0 || a.slice(end, pairing.a).some(({ isBreak }) => isBreak)
    if (isNew) parted.push([pairing])
    else parted.at(-1)?.push(pairing)
    end = pairing.aEnd
  }
  return parted
}

/** The changes of one paragraph, with those merged that read as one. */
function joinClose(sides: TextSides, pairings: readonly Pairing[]): Change[] {
  const changes = pairings.map((pairing) => narrow(sides, pairing))
  const all = isRewritten(sides, changes)
  const marks: Mark[] = []
  for (const [k, pairing] of pairings.entries()) {
    const next = { pairing, change: changes[k] ?? narrow(sides, pairing) }
    const last = marks.at(-1)
    if (last && (all || isClose(sides, last, next))) {
      const both = { ...last.pairing, aEnd: pairing.aEnd, bEnd: pairing.bEnd }
      marks[marks.length - 1] = { pairing: both, change: narrow(sides, both) }
    } else marks.push(next)
  }
  return marks.map(({ change }) => change)
}

type Mark = { readonly pairing: Pairing; readonly change: Change }

/** Every token has a weight of at least one, so many tokens between are enough without weighing them. */
const isClose = ({ before }: TextSides, last: Mark, next: Mark) =>
  next.pairing.a - last.pairing.aEnd < JOINED_BELOW &&
  weightOf(before.slice(last.change.end, next.change.start)) < JOINED_BELOW

function isRewritten({ before, after }: TextSides, changes: readonly Change[]): boolean {
  const [first, last] = [changes[0], changes.at(-1)]
  const old = weightOf(before.slice(first?.start, last?.end))
  const fresh = weightOf(after.slice(first?.from, last?.to))
  const gaps = changes.slice(1).map(({ start }, k) => weightOf(before.slice(changes[k]?.end, start)))
  return gaps.reduce((sum, gap) => sum + gap, 0) < Math.min(old, fresh) * REWRITTEN_BELOW
}

/**
 * Widens the changes to ends between characters: the text between two of them gives them its first and last code units
 * until it begins and ends at a boundary of both texts. If nothing is left of it, the two are merged.
 */
function wholeCharacters({ before, after }: TextSides, changes: readonly Change[]): Change[] {
  const whole: Change[] = []
  let [end, to] = [0, 0]
  let [start, from] = [0, 0]
  for (const next of [...changes, { start: before.length, end: before.length, from: after.length, to: after.length }]) {
    const stayed = boundedRun(before, end, after, to, next.start - end)
    if (stayed) {
      whole.push({ start, end: end + stayed.head, from, to: to + stayed.head })
      ;[start, from] = [end + stayed.tail, to + stayed.tail]
    }
    ;({ end, to } = next)
  }
  whole.push({ start, end, from, to })
  return whole
}

/** Of the `length` units at `i` of one text and at `j` of the other, those between the first and last boundary of both. */
function boundedRun(one: string, i: number, other: string, j: number, length: number) {
  let [head, tail] = [0, length]
  for (let at = -1; at !== head && head < tail; ) {
    at = head
    head = Math.max(ceil(one, i + head) - i, ceil(other, j + head) - j)
  }
  for (let at = -1; at !== tail && head < tail; ) {
    at = tail
    tail = Math.min(floor(one, i + tail) - i, floor(other, j + tail) - j)
  }
  return head < tail ? { head, tail } : null
}
