import { floor } from './text/grapheme'

/** In UTF-16 code units. */
const MOST = 160

/** The note of a gap that a correction ended, naming the correction: `“four ships” → “two ships”`. */
export const noteOfFix = (original: string, applied: string): string =>
  [original, applied].some((words) => words.trim() !== '') ? `${quoted(original)} → ${quoted(applied)}` : '¶'

function quoted(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ')
  if (line === '') return '∅'
  return line.length <= MOST ? `“${line}”` : `“${line.slice(0, floor(line, MOST)).trimEnd()}…”`
}
