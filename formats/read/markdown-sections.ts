/** A part of a document that can be parsed by itself. `costly`: a parser would take too long on it. */
export type MarkdownSection = { readonly text: string; readonly costly: boolean }

/**
 * The parser's time grows with the square of the number of lines. So a long document is cut where a blank line certainly
 * ends every block: before an unindented line, outside fenced code and HTML that may contain blank lines. (What looks like
 * a fence in an HTML block is taken for one.) The cost of each part is bounded, and so is the sum.
 */
export function sectionsOf(text: string, fewestLines = FEWEST_LINES): MarkdownSection[] {
  let budget = BUDGET
  return parts(text, fewestLines).map((part) => {
    const cost = costOf(part)
    const costly = cost > budget
    if (!costly) budget -= cost
    return { text: part, costly }
  })
}

const FEWEST_LINES = 500

/** In units of a third of a microsecond, in the worst case: some 15 s, for a text that no person wrote. */
const BUDGET = 40_000_000
const LINE_COST = 200
const MOST_NESTED = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){20}/m
const LONG_SIGNED_LINE = /^[ \t]*[#<>*+-].{20000}/m

function costOf(part: string): number {
  if (MOST_NESTED.test(part) || LONG_SIGNED_LINE.test(part)) return Number.POSITIVE_INFINITY
  const lines = part.split('\n').length
  return lines * lines + LINE_COST * lines + part.length
}

function parts(text: string, fewestLines: number): string[] {
  const result: string[] = []
  const lines = text.split('\n')
  let part: string[] = []
  let closed: RegExp | undefined
  let indent = 0
  for (const [index, line] of lines.entries()) {
    const cut =
      part.length >= fewestLines && closed === undefined && /^\S/.test(line) && lines[index - 1]?.trim() === ''
    if (cut) {
      result.push(part.join('\n'))
      part = []
      indent = 0
    }
    part.push(line)
    if (closed) {
      if (closed.test(line)) closed = undefined
    } else closed = openedBy(line, indent)
    indent = listIndent(line, indent)
  }
  result.push(part.join('\n'))
  return result
}

/** The indent of the list that is certainly open; 0 if there is none. */
function listIndent(line: string, open: number): number {
  const [, before = '', marker = ''] =
    /^( *)((?:[-+*]|\d{1,9}[.)])(?: {1,4}(?=\S)|(?=\s|$)))?/.exec(line.replaceAll('\t', '    ')) ?? []
  if (line.trim() === '' || (open > 0 && before.length >= open)) return open
  if (marker === '' || before.length > 3) return 0
  return before.length + (marker.endsWith(' ') ? marker.length : marker.length + 1)
}

/** What ends a block that may contain blank lines, if the line begins one. Code in a list ends with the list. */
function openedBy(line: string, indent: number): RegExp | undefined {
  const [, before = '', fence] = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? []
  if (fence !== undefined && (indent === 0 || before.length < indent))
    return new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`)
  const html = HTML.find(([start]) => start.test(line))
  return html?.[1].test(line) ? undefined : html?.[1]
}

/** CommonMark 0.31, section 4.6, kinds 1 to 5; the others end at a blank line. */
const HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:pre|script|style|textarea)(?:[\s>]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
]
