import { ceil, floor } from '@/domain/text/grapheme'
import type { Range } from '@/domain/text/splice'

/**
 * What a person meant by a selection: whole characters, without the spaces that a double click takes along. White space
 * alone is kept as it is. The ends may come in either order.
 */
export function selectedRange(text: string, one: number, other: number): Range {
  const start = floor(text, Math.min(one, other))
  const end = ceil(text, Math.max(one, other))
  if (start >= end) return { start, end: start }
  const words = text.slice(start, end)
  if (words.trim() === '') return { start, end }
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  }
}
