import { redline } from '@/domain/text/redline'
import type { Range } from '@/domain/text/splice'

/** A change reduced to the words that differ: what stands the same before and after it is left out. */
export type Narrowed = { readonly range: Range; readonly replacement: string }

/**
 * The words of `original` that `replacement` changes, from the first to the last that differs, cut as a redline cuts: no
 * word, number, compound or character is torn, so that "1.43 billion" → "14.3 billion" reads as one number for another and
 * "fur-lined shoes" → "fur slippers" as three words for two. `at` is where the original begins.
 */
export function narrow(original: string, replacement: string, at = 0): Narrowed {
  const hunks = redline(original, replacement, AS_ONE)
  const [first, last] = [hunks[0], hunks.at(-1)]
  if (!first || !last) return { range: { start: at, end: at }, replacement: '' }
  const behind = original.length - last.end
  return {
    range: { start: at + first.start, end: at + last.end },
    replacement: replacement.normalize('NFC').slice(first.start, replacement.normalize('NFC').length - behind),
  }
}

/** Nobody looks for what stayed between: all of it is one change. */
const AS_ONE = { mostEdits: 0 }
