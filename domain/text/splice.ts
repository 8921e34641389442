import { ceil, floor, sureCeil, sureFloor } from './grapheme'

/**
 * The one way a text changes: the range [start, end) is replaced by `insert`. Offsets are UTF-16 code units in the NFC text
 * before the change; a range never cuts a grapheme cluster.
 */
export type Range = { readonly start: number; readonly end: number }
export type Splice = Range & { readonly insert: string }

export function apply(text: string, { start, end, insert }: Splice): string {
  if (start < 0 || end < start || end > text.length) throw new RangeError(`splice [${start}, ${end}) outside the text`)
  return text.slice(0, start) + insert + text.slice(end)
}

/** By how much the text grows. */
export const growth = ({ start, end, insert }: Splice): number => insert.length - (end - start)

/** The inverse of `splice`, on the text after it. */
export const inverse = (before: string, { start, end, insert }: Splice): Splice => ({
  start,
  end: start + insert.length,
  insert: before.slice(start, end),
})

/**
 * Replaces a range so that the text stays NFC and characters stay whole. Where the new words, or the words that are now
 * adjacent, merge with a neighbour (a combining mark after its letter, jamo that make a syllable, two halves of a flag),
 * the splice is widened to the characters that change: no offset outside it ends up inside a character.
 */
export function replace(text: string, range: Range, replacement: string): Splice {
  const insert = replacement.normalize('NFC')
  return difference(text, apply(text, { ...range, insert }).normalize('NFC'), range)
}

/**
 * The smallest splice around `within` that turns one text into the other and whose ends are boundaries in both. Then every
 * boundary outside it is one before and after: rules that look further back than one character (emoji joined, flags paired,
 * UAX #29 GB9c, GB11–13) never look across a boundary.
 */
function difference(from: string, to: string, within: Range): Splice {
  let start = sameHead(from, to, within.start)
  let tail = sameTail(from, to, Math.min(from.length - within.end, to.length - start))
  for (let round = 1; ; round++) {
    const [down, up] = round < ROUNDS ? [floor, ceil] : [sureFloor, sureCeil]
    const wider = {
      start: down(to, down(from, start)),
      tail: to.length - up(to, to.length - (from.length - up(from, from.length - tail))),
    }
    if (wider.start === start && wider.tail === tail) break
    ;({ start, tail } = wider)
  }
  return { start, end: from.length - tail, insert: to.slice(start, to.length - tail) }
}

/**
 * Beyond this it is widened in one step: one more flag changes the pairing of every flag after it, however many there are.
 */
const ROUNDS = 8

function sameHead(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a[length] === b[length]) length++
  return length
}

function sameTail(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}
