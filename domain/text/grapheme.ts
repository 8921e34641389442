/**
 * Grapheme clusters (UAX #29): what a reader calls a character. Offsets are UTF-16 code units.
 */
let made: Intl.Segmenter | undefined

/** Made when it is needed first: in a browser that takes longer than loading all of the domain, and few texts ever need it. */
const segmenter = (): Intl.Segmenter => (made ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' }))

/** Is `offset` between two characters, not inside one? Both ends of the text are. */
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
  // Whether `offset` is a boundary depends on the text before it and the one character after it, at most two code units.
  const segment = segmenter()
    .segment(text.slice(start, offset + 2))
    .containing(offset - start)
  return start + (segment?.index ?? 0)
}

/** The nearest boundary at or after `offset`. */
export function ceil(text: string, offset: number): number {
  if (offset <= 0) return 0
  const low = floor(text, offset)
  if (low === offset || offset >= text.length) return low
  let end = offset + 1
  while (!parts(text, end)) end++
  return low + (segmenter().segment(text.slice(low, end)).containing(0)?.segment.length ?? 0)
}

/** The nearest place at or before `offset` that is a boundary whatever else the text holds; likewise after it. */
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
 * Is this a boundary whatever else the text holds? Both ends are, and so is any place between two code units of which the
 * first doesn't join the next and the second doesn't extend the one before. The segmenter is given only the text between
 * two such places: in ordinary writing a few characters. A fixed window would be wrong where it begins inside a cluster, as
 * in a row of flags, which are paired from its beginning.
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
