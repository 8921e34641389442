import { apply, type Range, replace, type Splice } from '../text/splice'
import type { Paragraph } from './manuscript'
import { BREAK, breakAtBlankLines } from './paragraph-run'

/**
 * The splice that puts words into a paragraph, with a break for each blank line that comes of it: one among the words, or
 * one that a line end of theirs makes with a line end beside them. A break that would leave nothing on one side is none.
 */
export function replacementSplice({ text, kind }: Paragraph, range: Range, words: string): Splice {
  const wider = kind === 'code' ? range : withAdjacentLineEnds(text, range, words)
  const head = text.slice(wider.start, range.start)
  const tail = text.slice(range.end, wider.end)
  const pieces = breakAtBlankLines(head + words + tail, kind).split(BREAK)
  const said = pieces.filter(
    (piece, index) =>
      piece.trim() !== '' ||
      (index === 0 && text.slice(0, wider.start).trim() !== '') ||
      (index === pieces.length - 1 && text.slice(wider.end).trim() !== ''),
  )
  return replace(text, wider, said.length > 0 ? said.join(BREAK) : pieces.join(''))
}

/** With the white space beside it, where that and the words make a blank line together. */
function withAdjacentLineEnds(text: string, range: Range, words: string): Range {
  let { start, end } = range
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start--
  while (end < text.length && /\s/.test(text.charAt(end))) end++
  const whole = apply(text.slice(start, end), { start: range.start - start, end: range.end - start, insert: words })
  const before = text.slice(start, range.start) + BREAK + text.slice(range.end, end)
  return countBreaks(whole) > countBreaks(words) + countBreaks(before) - 1 ? { start, end } : range
}

const countBreaks = (words: string) => breakAtBlankLines(words, 'paragraph').split(BREAK).length - 1
