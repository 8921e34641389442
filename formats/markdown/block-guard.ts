import { type Inline, parseInline, plainText } from '@/domain/text/inline'
import { escapeFully } from './escape'

/**
 * A paragraph of Stet holds no blocks and no HTML: "1. x", "# x" or "<b>" are words of it. In a Markdown document they are
 * escaped with a backslash, and reading it removes the escapes: `unguardBlocks(guardBlocks(text))` is the text, except line
 * breaks in inline code (which display as spaces) where an escape would have to be inside the code.
 */

/** The lines of a paragraph, escaped where they would begin a block or HTML. */
export function guardBlocks(text: string): string {
  const guarded = guard(text)
  if (guarded === text || plainText(guarded) === plainText(text)) return guarded
  // Rarely an escape turns signs beside it into a mark: then all of them are escaped.
  return guard(editWords(text, escapeFully))
}

const guard = (text: string): string =>
  guardHtml(withCodeInLine(text))
    .split('\n')
    .map((line, index) => guardLine(line, index === 0))
    .join('\n')

/** The lines of a paragraph as they were before escaping. */
export const unguardBlocks = (text: string): string =>
  unguardHtml(
    text
      .split('\n')
      .map((line, index) => unguardLine(line, index === 0))
      .join('\n'),
  )

/** Number signs at the end of a heading would be taken for its closing sequence. */
export const guardHeading = (line: string): string => guardHtml(line).replace(/(?<![^ \t])(?=#+$)/, '\\')

export const unguardHeading = (line: string): string => unguardHtml(line).replace(/(?<![^ \t])\\(?=#+$)/, '')

/** What begins a block at the start of a line; each sign in `guarded` is escaped. */
const STARTS: readonly { readonly guarded: RegExp; readonly only?: 'first' | 'further' }[] = [
  { guarded: /^#(?=#{0,5}(?:[ \t]|$))/ },
  { guarded: /^>/ },
  { guarded: /^[-+*](?=[ \t]|$)/ },
  // After the sign of a list item two are enough.
  { guarded: /^-(?=(?:[ \t]*-)+[ \t]*$)/ },
  // The whole run: the remaining ones would be a mark.
  { guarded: /^(?=([*_])(?:[ \t]*\1){2,}[ \t]*$)[*_]+/ },
  { guarded: /^(?:=(?==*[ \t]*$)|-(?=-*[ \t]*$))/, only: 'further' },
  { guarded: /^(?:`{3,}(?=[^`]*$)|~{3,})/ },
  { guarded: /^\[(?!\^)(?=(?:[^[\]\\]|\\.)+\]:)/, only: 'first' },
]
const NUMBERED = /^(\d{1,9})([.)])(?=[ \t]|$)/

function guardLine(line: string, first: boolean): string {
  const [, indent = '', words = ''] = /^([ \t]*)(.*)$/s.exec(line) ?? []
  return (
    indent + words.replace(NUMBERED, '$1\\$2').replace(startOf(words, first), (signs) => signs.replace(/./g, '\\$&'))
  )
}

/** Removes escapes only where they would be added again. */
function unguardLine(line: string, first: boolean): string {
  const bare = [
    line.replace(/^([ \t]*\d{1,9})\\([.)])/, '$1$2'),
    line.replace(
      /^([ \t]*)((\\[^\sA-Za-z0-9\\])\3*)/,
      (_, indent: string, signs: string) => indent + signs.replaceAll('\\', ''),
    ),
    line.replace(/^([ \t]*)\\(?=[^\sA-Za-z0-9\\])/, '$1'),
  ]
  return bare.find((words) => words !== line && guardLine(words, first) === line) ?? line
}

const startOf = (words: string, first: boolean): RegExp =>
  STARTS.find(({ guarded, only }) => only !== (first ? 'further' : 'first') && guarded.test(words))?.guarded ?? NOTHING

const NOTHING = /(?!)/

/** A tag can only begin if it can end, except at the start of a line: there a name is enough. */
function guardHtml(text: string): string {
  if (!text.includes('<')) return text
  const end = text.lastIndexOf('>')
  const isTag = (at: number) =>
    /[A-Za-z/!?]/.test(text[at + 1] ?? '') && (at < end || /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 9), at)))
  return editWords(text, (words, start) =>
    words.replace(/</g, (sign, at: number) => (isTag(start + at) ? '\\<' : sign)),
  )
}

function unguardHtml(text: string): string {
  if (!text.includes('\\<')) return text
  const bare = editWords(text, (words) => words, '\\<')
  return guardHtml(bare) === text ? bare : text
}

/** Escapes don't work in code, but there a line break is a space. */
function withCodeInLine(text: string): string {
  if (!text.includes('`') || !text.includes('\n')) return text
  let result = text
  for (const { start, end } of codeIn(parseInline(text))) {
    const [first = '', ...further] = text.slice(start, end).split('\n')
    const opensFence = /^`{3}/.test(first) && !/\S/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
    const opensBlock = (line: string) => /^[ \t]*</.test(line) || guardLine(line, false) !== line
    if (opensFence || further.some(opensBlock))
      result = result.slice(0, start) + [first, ...further].join(' ') + result.slice(end)
  }
  return result
}

const codeIn = (pieces: readonly Inline[]): Inline[] =>
  pieces.flatMap((piece) => {
    if (piece.type === 'code') return [piece]
    return 'children' in piece ? codeIn(piece.children) : []
  })

/** The text with the words outside code edited, and with `escaped` replaced by its sign. */
function editWords(text: string, edit: (words: string, start: number) => string, escaped?: string): string {
  const editPiece = (piece: Inline): string => {
    const source = text.slice(piece.start, piece.end)
    if (piece.type === 'text') {
      if (source === escaped) return piece.value
      return piece.value === source ? edit(source, piece.start) : source
    }
    return 'children' in piece && piece.type !== 'code' ? editPieces(piece.children, piece.start, piece.end) : source
  }
  const editPieces = (pieces: readonly Inline[], start: number, end: number): string => {
    let result = ''
    let at = start
    for (const piece of pieces) {
      result += text.slice(at, piece.start) + editPiece(piece)
      at = piece.end
    }
    return result + text.slice(at, end)
  }
  return editPieces(parseInline(text), 0, text.length)
}
