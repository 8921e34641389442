/**
 * Grapheme clusters (UAX #29): what a reader calls a character. Offsets are UTF-16 code units.
 */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Does `offset` stand between two characters, not inside one? Both ends of the text do. */
export function isBoundary(text: string, offset: number): boolean {
  if (offset < 0 || offset > text.length) return false
  return floor(text, offset) === offset
}

/** The nearest boundary at or before `offset`. */
export function floor(text: string, offset: number): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  let start = offset
  while (!parts(text, start)) start--
  if (start === offset) return offset
  // What stands at `offset` follows from the text before it and by the one character, two units at most, behind it.
  const segment = segmenter.segment(text.slice(start, offset + 2)).containing(offset - start)
  return start + (segment?.index ?? 0)
}

/** The nearest boundary at or after `offset`. */
export function ceil(text: string, offset: number): number {
  if (offset <= 0) return 0
  const low = floor(text, offset)
  if (low === offset || offset >= text.length) return low
  let end = offset + 1
  while (!parts(text, end)) end++
  return low + (segmenter.segment(text.slice(low, end)).containing(0)?.segment.length ?? 0)
}

/** The nearest place at or before `offset` that is a boundary whatever else the text holds; likewise behind it. */
export function sureFloor(text: string, offset: number): number {
  let at = Math.min(Math.max(0, offset), text.length)
  while (!parts(text, at)) at--
  return at
}

export function sureCeil(text: string, offset: number): number {
  let at = Math.min(Math.max(0, offset), text.length)
  while (!parts(text, at)) at++
  return at
}

/**
 * Is there surely a boundary, whatever else the text holds? So it is at both ends, and between two units that neither
 * lean on the character before them nor draw the next one to them. The segmenter is given the text between two such places
 * only: in ordinary writing a few characters. A fixed window would go wrong where it begins inside a cluster, as in a row
 * of flags, which are paired from its beginning.
 */
function parts(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)]
  return standsAlone(before) && standsAlone(after) && !(before === CR && after === LF)
}

const [CR, LF] = [0x0d, 0x0a]

/** Latin letters, dashes and quotation marks, Chinese characters, kana, Hangul syllables: neither Extend, Prepend nor jamo. */
const standsAlone = (unit: number) =>
  unit < 0x300 ||
  (unit >= 0x2010 && unit <= 0x2027) ||
  (unit >= 0x3001 && unit <= 0x3029) ||
  (unit >= 0x3041 && unit <= 0x3096) ||
  (unit >= 0x30a0 && unit <= 0x30ff) ||
  (unit >= 0x3400 && unit <= 0x9fff) ||
  (unit >= 0xac00 && unit <= 0xd7a3)
