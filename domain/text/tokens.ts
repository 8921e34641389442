import type { Range } from './splice'

/**
 * The smallest unit an editor marks: a word with its punctuation ("said,", "“변화”를"), a dash, a blank line. Offsets are
 * UTF-16 code units of the text. White space is between tokens and belongs to none.
 */
export type Token = Range & {
  readonly text: string
  /** The punctuation before the word, the word, the punctuation after it. Without a word, all is core. */
  readonly lead: string
  readonly core: string
  readonly trail: string
  /** A blank line: where one paragraph of the text ends and the next begins. */
  readonly isBreak: boolean
}

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const { 0: run, index } of text.matchAll(/\S+|\s+/g)) {
    if (/\S/.test(run)) for (const part of partsOf(run)) tokens.push(token(part.text, index + part.at))
    else if (BLANK_LINE.test(run)) tokens.push({ ...token(run, index), isBreak: true })
  }
  return tokens
}

const BLANK_LINE = /(?:\r\n?|\n)[^\r\n]*(?:\r\n?|\n)|\u2029/

/** What makes a word, including the signs that change a number (￦5, 5%, −5 °C) and pictures. */
const SAYING = '[\\p{L}\\p{N}\\p{M}\\p{Sc}\\p{So}\\p{Regional_Indicator}%‰]'
const CORE = new RegExp(`(?:[-+−±](?=[\\p{N}\\p{Sc}]))?${SAYING}(?:.*${SAYING})?`, 'su')
const WORD = new RegExp(SAYING, 'u')

/** Does it hold a word, or only white space and punctuation? */
export const isSaying = (text: string): boolean => WORD.test(text)

function token(text: string, start: number): Token {
  const { 0: core, index } = CORE.exec(text) ?? { 0: text, index: 0 }
  const [lead, trail] = [text.slice(0, index), text.slice(index + core.length)]
  return { text, start, end: start + text.length, lead, core, trail, isBreak: false }
}

type Part = { readonly text: string; readonly at: number }

/** A dash, a slash and the middle of a Markdown link separate two words. Not the slashes of a date (11/20), nor a hyphen. */
const PARTING = /[\u2012-\u2015]+|--+|(?<!\d)\/+|\/+(?!\d)|\]\(/g
/** An address is one word. */
const PARTING_ADDRESS = /\]\(/g
/** Scripts that are written without spaces. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function partsOf(chunk: string): Part[] {
  const parts: Part[] = []
  let from = 0
  const add = (at: number, end: number) => {
    if (at < end) parts.push({ text: chunk.slice(at, end), at })
  }
  for (const { 0: mark, index } of chunk.matchAll(chunk.includes('://') ? PARTING_ADDRESS : PARTING)) {
    add(from, index)
    add(index, (from = index + mark.length))
  }
  add(from, chunk.length)
  return UNSPACED.test(chunk) ? parts.flatMap(unspaced) : parts
}

let made: Intl.Segmenter | undefined

/** Made for the first text without spaces: that takes a while, and few articles have one. */
const segmenter = (): Intl.Segmenter => (made ??= new Intl.Segmenter(undefined, { granularity: 'word' }))

/** A clause, and at most 400 characters: the segmenter's time grows with the square of its input. */
const CLAUSE = /[^。．、，！？；：]{1,400}[。．、，！？；：]*|[。．、，！？；：]+/gu

/**
 * The words of a chunk without spaces, with their punctuation: opening marks go with the next word, the rest with the last.
 * Latin compounds and numbers with their signs stay whole: COVID-19, 5%, $5.
 */
function unspaced(chunk: Part): Part[] {
  const parts: Part[] = []
  let opening = ''
  for (const clause of chunk.text.matchAll(CLAUSE))
    for (const { segment, index, isWordLike } of segmenter().segment(clause[0])) {
      const at = chunk.at + clause.index + index
      const last = parts.at(-1)
      if (last && opening === '' && isOneWith(last.text, segment)) {
        parts[parts.length - 1] = { text: last.text + segment, at: last.at }
      } else if (isWordLike || isSaying(segment)) {
        parts.push({ text: opening + segment, at: at - opening.length })
        opening = ''
      } else if (!last || opening !== '' || OPENING.test(segment)) opening += segment
      else parts[parts.length - 1] = { text: last.text + segment, at: last.at }
    }
  if (opening !== '') parts.push({ text: opening, at: chunk.at + chunk.text.length - opening.length })
  return parts
}

/** Latin letters and digits with what joins them: a hyphen, an apostrophe, a sign before or behind a number. */
const isOneWith = (before: string, next: string) =>
  (/[\p{Script=Latin}\p{N}][-‐‑'’]$/u.test(before) && /^[\p{Script=Latin}\p{N}]/u.test(next)) ||
  (/\p{Sc}$/u.test(before) && /^\p{N}/u.test(next)) ||
  (/\p{N}$/u.test(before) && /^[%‰°\p{Sc}]/u.test(next))

const OPENING = /^[\p{Ps}\p{Pi}]/u

/**
 * The weight of a text for a reader: letters and signs; a Hangul syllable, a Chinese character and a kana count double,
 * white space nothing.
 */
export function weightOf(text: string): number {
  let weight = 0
  for (const unit of text) if (!SPACE.test(unit)) weight += WIDE.test(unit) ? 2 : 1
  return weight
}

const SPACE = /\s/
const WIDE = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
