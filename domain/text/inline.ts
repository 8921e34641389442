import type { PhrasingContent } from 'mdast'
import { type Phrasing, parsePhrasing, type Sign } from './inline-syntax'
import type { Range } from './splice'

/**
 * A piece of a paragraph's inline Markdown, with its range in the paragraph's text (UTF-16 code units).
 *
 * The pieces of a text are adjacent and cover it. Those inside a mark cover what is between its signs, so the signs
 * themselves (`**`, `](…)`) are the part of a mark's range that its children don't cover.
 */
export type Inline = InlineText | InlineBreak | InlineMark

/**
 * Words. `value` is either as long as the range, with the same characters at the same offsets, or shorter: then the whole
 * range (an escape, a character reference, an image) displays as it, and offsets inside have no meaning.
 */
export type InlineText = Range & { readonly type: 'text'; readonly value: string }

/** A hard line break. A newline in a text's value is drawn as one, too. */
export type InlineBreak = Range & { readonly type: 'break' }

export type InlineMark = Range & { readonly children: readonly Inline[] } & (
    | { readonly type: 'emphasis' | 'strong' | 'code' }
    /** `href` is safe to follow; an unsafe link has none. */
    | { readonly type: 'link'; readonly href?: string; readonly title?: string }
  )

/** The inline Markdown of a paragraph (not of code, whose text has no marks). Never throws. */
export function parseInline(text: string): Inline[] {
  if (text === '') return []
  if (!MARKED.test(text) || isCostly(text)) return [{ type: 'text', start: 0, end: text.length, value: text }]
  const phrasing = parsePhrasing(text)
  return pieces({ ...phrasing, text }, phrasing.nodes, { start: 0, end: text.length })
}

/** The text as it is read: without the marks, hard breaks as newlines. */
export const plainText = (text: string): string => plain(parseInline(text))

/** The words of some pieces, without the marks. */
export function plain(nodes: readonly Inline[]): string {
  return nodes.map(words).join('')
}

/**
 * The address of a link if it is safe to follow: http, https, mailto, or relative to the page. Decided as a browser
 * reads it: without control characters, the scheme in any case.
 */
export function safeHref(href: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, and find the scheme behind them
  const address = href.replace(/[\u0000-\u001f\u007f-\u009f]/g, '').trim()
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase()
  if (address === '' || (scheme !== undefined && !SCHEMES.has(scheme))) return undefined
  return address
}

const SCHEMES = new Set(['http', 'https', 'mailto'])

/** Characters that can make a text more than plain words; most paragraphs hold none and need no parser. */
const MARKED = /[\\`*_[<&]| {2}[\r\n]/

/**
 * On some texts the parser's time grows with the square of their marks or lines. No paragraph that a person wrote has so
 * many; one that does is taken literally. Within these bounds even a text of 200,000 characters takes less than a second.
 */
const MOST_MARKS = 2_000
const MOST_BACKTICK_STEPS = 8_000_000

function isCostly(text: string): boolean {
  const ticks = new Set<number>()
  let marks = 0
  for (const [sign] of text.matchAll(/\*+|_+|`+|[[\]\n]/g)) {
    if (!sign.startsWith('`')) marks++
    // The parser searches for the end of a run of backticks to the end of the text, in vain for the last one of its length.
    else ticks.add(sign.length)
    if (marks > MOST_MARKS || ticks.size * text.length > MOST_BACKTICK_STEPS) return true
  }
  return false
}

type Source = Phrasing & { readonly text: string }

/** The pieces that cover `within`: the nodes given, and the words between them. */
function pieces(source: Source, nodes: readonly PhrasingContent[], within: Range): Inline[] {
  const result: Inline[] = []
  let at = within.start
  for (const node of nodes) {
    const range = node.type === 'text' ? undefined : rangeOf(node)
    if (!range) continue
    pushWords(result, source, { start: at, end: range.start })
    const next = piece(source, node, range)
    result.push(next)
    at = next.end
  }
  pushWords(result, source, { start: at, end: within.end })
  return result
}

function piece(source: Source, node: PhrasingContent, range: Range): Inline {
  switch (node.type) {
    case 'break':
      return { type: 'break', start: range.start, end: afterIndent(source.text, range.end) }
    case 'emphasis':
      return { type: 'emphasis', ...range, children: pieces(source, node.children, inside(range, 1)) }
    case 'strong':
      return { type: 'strong', ...range, children: pieces(source, node.children, inside(range, 2)) }
    case 'inlineCode':
      return { type: 'code', ...range, children: codeWords(source.text, range) }
    case 'link': {
      const href = safeHref(node.url)
      const children = pieces(source, node.children, labelOf(source, range))
      return { type: 'link', ...range, ...(href && { href }), ...(node.title && { title: node.title }), children }
    }
    case 'image':
      return { type: 'text', ...range, value: node.alt ?? '' }
    default:
      return { type: 'text', ...range, value: source.text.slice(range.start, range.end) }
  }
}

/** The words of a range without marks: escapes and references each by themselves, the rest as it is. */
function pushWords(into: Inline[], { text, signs }: Source, { start, end }: Range) {
  let at = start
  for (let i = firstFrom(signs, start); i < signs.length; i++) {
    const sign = signs[i]
    if (!sign || sign.end > end) break
    if (at < sign.start) into.push({ type: 'text', start: at, end: sign.start, value: text.slice(at, sign.start) })
    into.push({ type: 'text', ...sign })
    at = sign.end
  }
  if (at < end) into.push({ type: 'text', start: at, end, value: text.slice(at, end) })
}

/** The index of the first sign that starts at or after `place`. */
function firstFrom(signs: readonly Sign[], place: number): number {
  let low = 0
  let high = signs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((signs[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Between the backticks, without the one space on either side that only separates a backtick; newlines are spaces. */
function codeWords(text: string, range: Range): Inline[] {
  const ticks = /`*/y
  ticks.lastIndex = range.start
  const { start, end } = inside(range, ticks.exec(text)?.[0].length ?? 1)
  const value = text.slice(start, end).replace(/[\r\n]/g, ' ')
  const pad = value.startsWith(' ') && value.endsWith(' ') && value.trim() !== '' ? 1 : 0
  return [{ type: 'text', start: start + pad, end: end - pad, value: value.slice(pad, value.length - pad) }]
}

function labelOf({ text, labels }: Source, { start, end }: Range): Range {
  if (text[start] === '<') return inside({ start, end }, 1)
  return { start: start + 1, end: labels.get(start + 1) ?? start + 1 }
}

/** The white space that begins the line after a hard break belongs to the break. */
function afterIndent(text: string, place: number): number {
  let end = place
  while (text[end] === ' ' || text[end] === '\t') end++
  return end
}

const inside = ({ start, end }: Range, sign: number): Range => ({ start: start + sign, end: end - sign })

function rangeOf({ position }: PhrasingContent): Range | undefined {
  if (position?.start.offset === undefined || position.end.offset === undefined) return undefined
  return { start: position.start.offset, end: position.end.offset }
}

function words(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'break':
      return '\n'
    default:
      return plain(node.children)
  }
}
