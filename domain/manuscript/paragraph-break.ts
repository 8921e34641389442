import { apply, type Range, replace, type Splice } from '../text/splice'
import type { Paragraph } from './manuscript'

/**
 * The separator of paragraphs written as one text: the one character that no text can contain (see the contract's `words`),
 * and a grapheme boundary on both sides whatever stands there. So a split inserts one, a join deletes one, and both are
 * splices like any other: anchors are carried through them by the one table of `text/anchor`.
 */
export const BREAK = '\u0000'

const BLANK_LINE = /(?:\r\n|\n)(?:[^\S\r\n]*(?:\r\n|\n))+/g

/** The paragraphs that proposed words make, separated by blank lines. In code a blank line is a line like any other. */
export const splitAtBlankLines = (words: string, kind: Paragraph['kind'] = 'paragraph'): string[] =>
  kind === 'code' ? [words] : words.split(BLANK_LINE)

/** Proposed words with a break for each blank line. */
export const breakAtBlankLines = (words: string, kind: Paragraph['kind']): string =>
  splitAtBlankLines(words, kind).join(BREAK)

/** More paragraphs than this in one suggestion are a mistake, and everything in them has to be carried. */
export const MAX_PARAGRAPHS = 200

export const hasBlankLine = (words: string): boolean => countParagraphs(words) > 1

export const countParagraphs = (words: string): number => splitAtBlankLines(words).length

/** Would these words in place of the range split the paragraph and leave nothing on one side of a break? */
export function leavesEmptyParagraph({ text, kind }: Pick<Paragraph, 'text' | 'kind'>, range: Range, words: string) {
  const broken = breakAtBlankLines(words, kind)
  if (!broken.includes(BREAK)) return false
  const pieces = apply(text, replace(text, range, broken)).split(BREAK)
  return pieces.some((piece) => piece.trim() === '')
}

/**
 * The splice that inserts words into a paragraph, with a break for each blank line that results: within the words, or where
 * a line end of theirs meets one beside them. A break that would leave nothing on one side is none.
 */
export function replacementSplice({ text, kind }: Paragraph, range: Range, words: string): Splice {
  const wider = kind === 'code' ? range : withAdjacentLineEnds(text, range, words)
  const head = text.slice(wider.start, range.start)
  const tail = text.slice(range.end, wider.end)
  const pieces = splitAtBlankLines(head + words + tail, kind)
  const filled = pieces.filter(
    (piece, index) =>
      piece.trim() !== '' ||
      (index === 0 && text.slice(0, wider.start).trim() !== '') ||
      (index === pieces.length - 1 && text.slice(wider.end).trim() !== ''),
  )
  return replace(text, wider, filled.length > 0 ? filled.join(BREAK) : pieces.join(''))
}

/** The range, widened by the white space that forms a blank line together with the words. */
function withAdjacentLineEnds(text: string, range: Range, words: string): Range {
  let { start, end } = range
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start--
  while (end < text.length && /\s/.test(text.charAt(end))) end++
  const whole = apply(text.slice(start, end), { start: range.start - start, end: range.end - start, insert: words })
  const before = text.slice(start, range.start) + BREAK + text.slice(range.end, end)
  return countBreaks(whole) > countBreaks(words) + countBreaks(before) - 1 ? { start, end } : range
}

const countBreaks = (words: string) => breakAtBlankLines(words, 'paragraph').split(BREAK).length - 1

/** Scripts without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u

/** The text between two joined paragraphs: a space, unless one is there already or the script has none. */
export function separatorBetween(before: string, after: string): string {
  if (before === '' || after === '' || /\s$/u.test(before) || /^\s/u.test(after)) return ''
  const [last = ''] = [...before.slice(-2)].slice(-1)
  const [first = ''] = [...after.slice(0, 2)]
  return UNSPACED.test(last) && UNSPACED.test(first) ? '' : ' '
}
