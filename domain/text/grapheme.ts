/**
 * Grapheme clusters (UAX #29): what a reader calls a character. Offsets are UTF-16 code units.
 */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** No cluster of ordinary writing is longer; bounds the look-back, so that a test costs the same in any text. */
const WINDOW = 256

/** Does `offset` stand between two characters, not inside one? Both ends of the text do. */
export function isBoundary(text: string, offset: number): boolean {
  if (offset < 0 || offset > text.length) return false
  return floor(text, offset) === offset
}

/** The nearest boundary at or before `offset`. */
export function floor(text: string, offset: number): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  if (plain(text.charCodeAt(offset - 1)) && plain(text.charCodeAt(offset)) && !crlf(text, offset)) return offset
  const from = Math.max(0, offset - WINDOW)
  const start = from === 0 ? 0 : safeStart(text, from)
  const segment = segmenter
    .segment(text.slice(start, Math.min(text.length, offset + WINDOW)))
    .containing(offset - start)
  return segment ? start + segment.index : offset
}

/** The nearest boundary at or after `offset`. */
export function ceil(text: string, offset: number): number {
  if (offset >= text.length) return text.length
  const low = floor(text, Math.max(0, offset))
  if (low === offset) return offset
  const rest = segmenter.segment(text.slice(low, low + 2 * WINDOW)).containing(0)
  return low + (rest?.segment.length ?? 1)
}

/** Characters that begin a cluster and take nothing after them but combining marks: ASCII and Hangul syllables. */
const plain = (unit: number) => unit < 0x300 && unit !== 0xad

const crlf = (text: string, offset: number) => text[offset - 1] === '\r' && text[offset] === '\n'

/** A place at or after `from` where a cluster surely begins: after white space or a plain letter. */
function safeStart(text: string, from: number): number {
  for (let at = from; at < from + WINDOW && at < text.length; at++)
    if (plain(text.charCodeAt(at)) && plain(text.charCodeAt(at - 1)) && !crlf(text, at)) return at
  return from
}
