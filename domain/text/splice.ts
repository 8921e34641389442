import { ceil, floor } from './grapheme'

/**
 * The one way a text changes: the range [start, end) of it gives way to `insert`.
 * Offsets are UTF-16 code units in the NFC text before the change; a range never cuts a grapheme cluster.
 */
export type Range = { readonly start: number; readonly end: number }
export type Splice = Range & { readonly insert: string }

export function apply(text: string, { start, end, insert }: Splice): string {
  if (start < 0 || end < start || end > text.length) throw new RangeError(`splice [${start}, ${end}) outside the text`)
  return text.slice(0, start) + insert + text.slice(end)
}

/** How much longer the text is after it. */
export const growth = ({ start, end, insert }: Splice): number => insert.length - (end - start)

/** The splice that takes `splice` back, on the text after it. */
export const inverse = (before: string, { start, end, insert }: Splice): Splice => ({
  start,
  end: start + insert.length,
  insert: before.slice(start, end),
})

/**
 * Replaces a range so that the text stays NFC. Where the new words merge with a neighbour (a combining mark put after
 * its letter, jamo that make a syllable), the splice is widened to the characters that change.
 */
export function replace(text: string, range: Range, replacement: string): Splice {
  const splice = { start: range.start, end: range.end, insert: replacement.normalize('NFC') }
  const plain = apply(text, splice)
  const normal = plain.normalize('NFC')
  return plain === normal ? splice : difference(text, normal, splice)
}

/** The smallest splice around `within` that leads from one text to the other, on whole characters of the first. */
function difference(from: string, to: string, within: Range): Splice {
  let start = 0
  while (start < within.start && from[start] === to[start]) start++
  start = floor(from, start)
  let tail = 0
  const most = Math.min(from.length - within.end, to.length - start)
  while (tail < most && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++
  const end = ceil(from, from.length - tail)
  return { start, end, insert: to.slice(start, to.length - (from.length - end)) }
}
