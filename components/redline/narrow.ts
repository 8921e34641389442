import type { Range } from '@/domain/text/splice'

const WORD = /[\p{L}\p{N}\p{M}]/u

/** A change reduced to the words that differ: what stands the same before and after it is left out. */
export type Narrowed = { readonly range: Range; readonly replacement: string }

/**
 * The words of `original` that `replacement` changes; `at` is where the original begins. Never cuts a word, so that
 * "1.43 billion" → "14.3 billion" reads as one number for another, and not as a point that moved.
 */
export function narrow(original: string, replacement: string, at = 0): Narrowed {
  let head = 0
  const shortest = Math.min(original.length, replacement.length)
  while (head < shortest && original[head] === replacement[head]) head++
  while (head > 0 && (splits(original, head) || splits(replacement, head))) head--
  let tail = 0
  while (tail < shortest - head && original.at(-1 - tail) === replacement.at(-1 - tail)) tail++
  while (tail > 0 && (splits(original, original.length - tail) || splits(replacement, replacement.length - tail)))
    tail--
  return {
    range: { start: at + head, end: at + original.length - tail },
    replacement: replacement.slice(head, replacement.length - tail),
  }
}

/** Does a cut here leave two parts of one word, one number or one character? */
function splits(text: string, offset: number): boolean {
  const before = text.slice(0, offset).at(-1)
  const after = text.charAt(offset)
  if (before === undefined || after === '') return false
  const low = after.charCodeAt(0)
  if (low >= 0xdc00 && low <= 0xdfff) return true
  if (/\p{M}|\u200d/u.test(after) || before === '\u200d') return true
  if (WORD.test(before) && WORD.test(after)) return true
  const point = /[.,·]/
  const beyond = text.charAt(offset + 1)
  const prior = text.charAt(offset - 2)
  return (
    (point.test(after) && WORD.test(before) && /\d/.test(beyond)) ||
    (point.test(before) && WORD.test(after) && /\d/.test(prior))
  )
}
