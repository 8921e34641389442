/** The range of a sentence in its paragraph: UTF-16 offsets, without white space at both ends. */
export type Sentence = { start: number; end: number }

/**
 * The sentences of one paragraph, in order, with only white space between them. Intl.Segmenter finds the breaks, and false
 * ones are removed: after abbreviations and initials, inside dates, before a small letter, and between a quotation and the
 * Korean particle that follows it.
 */
export function sentences(paragraph: string, language: string): Sentence[] {
  if (!INNER_END.test(paragraph.slice(0, lastWordEnd(paragraph)))) return whole(paragraph)
  const breaks = [...new Set([...rawBreaks(paragraph, language), ...breaksBeforeDigits(paragraph)])].sort(
    (a, b) => a - b,
  )
  const quotes = attachedQuotes(paragraph)
  const found: Sentence[] = []
  let start = 0
  for (const end of [...breaks, paragraph.length]) {
    if (
      end < paragraph.length &&
      (joins(paragraph, start, end) || quotes.some(([from, to]) => end > from && end <= to))
    )
      continue
    const text = paragraph.slice(start, end)
    const trimmed = text.trim()
    if (trimmed !== '') {
      const from = start + text.length - text.trimStart().length
      found.push({ start: from, end: from + trimmed.length })
    }
    start = end
  }
  return found
}

/** A sentence can only end after these (Unicode Standard Annex 29, SB4 to SB11), and most paragraphs have none inside. */
const INNER_END = /[\p{Sentence_Terminal}\n\r\u0085\u2028\u2029]/u

const WORD = /[\p{L}\p{N}\ud800-\udfff]/u

function lastWordEnd(text: string): number {
  let end = text.length
  while (end > 0 && !WORD.test(text.charAt(end - 1))) end--
  return end
}

function whole(paragraph: string): Sentence[] {
  const text = paragraph.trim()
  const start = paragraph.length - paragraph.trimStart().length
  return text === '' ? [] : [{ start, end: start + text.length }]
}

/** Intl.Segmenter takes quadratic time in long texts, so it is given at most this much at once. */
const CHUNK = 4000

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, segmenter)
  return segmenter
}

function rawBreaks(text: string, language: string): number[] {
  const segmenter = segmenterOf(language)
  const found: number[] = []
  for (let from = 0; from < text.length; ) {
    const to = text.length - from <= CHUNK ? text.length : cut(text, from)
    for (const { index } of segmenter.segment(text.slice(from, to))) if (from + index > 0) found.push(from + index)
    from = to
  }
  return found
}

/** Unicode's rules see no break in "ten million. 12 people", because a small letter follows the digits. */
function breaksBeforeDigits(text: string): number[] {
  return [...text.matchAll(/[\p{L}%]\.["”’)]?\s+(?=\d)/gu)].map((match) => match.index + match[0].length)
}

/**
 * A place to cut near CHUNK: after the last full stop and space, else the last space, else exactly there between
 * characters.
 */
function cut(text: string, from: number): number {
  const chunk = text.slice(from, from + CHUNK)
  const stop = Math.max(...['. ', '? ', '! ', '.\n', '。'].map((end) => chunk.lastIndexOf(end) + end.length))
  if (stop > CHUNK / 4) return from + stop
  const space = chunk.lastIndexOf(' ')
  if (space > CHUNK / 4) return from + space + 1
  return from + CHUNK - (/[\ud800-\udbff]$/.test(chunk) ? 1 : 0)
}

const ABBREVIATION =
  /(?:^|[\s("“'‘[])(?:Mr|Mrs|Ms|Dr|Prof|St|Gov|Gen|Sen|Rep|Lt|Col|Sgt|Capt|Maj|Adm|Rev|Hon|Jr|Sr|Pres|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|Vol|Fig|vs|v|cf|ca|approx|e\.g|i\.e|[A-Z]|(?:[A-Z]\.)+[A-Z])\.["”’']?\s*$/
/** These end a sentence about half the time: only before a small letter, a digit or a comma are they inside one. */
const MAYBE = /(?:Inc|Corp|Co|Ltd|etc|a\.m|p\.m|U\.S|U\.K|U\.N|E\.U|D\.C)\.["”’']?\s*$/

/** Is the break at `end` false? `start` is where the sentence before it begins. */
function joins(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(start, end - 40), end)
  const after = text.slice(end, end + 40)
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end)) || /^[^\p{L}\p{N}]*$/u.test(text.slice(end))) return true
  if (/\n\s*$/.test(before)) return false
  if (/^[\p{Ll},;]/u.test(after)) return true
  if (/\d\.\s*$/.test(before) && /^\d/.test(after)) return true
  if (/\d{4}\.\s*\d{1,2}\.\s*\d{1,2}\.\s*$/.test(before)) return true
  if (MAYBE.test(before)) return /^[\p{Ll}\d]/u.test(after)
  if (ABBREVIATION.test(before)) return true
  return !/\s$/.test(before) && /^["”’'」』)\]]*\p{Script=Hangul}/u.test(after)
}

/** “그렇다. 맞다.”라고: a quotation directly followed by a particle is part of one sentence, however many it contains. */
function attachedQuotes(text: string): [from: number, to: number][] {
  return [...text.matchAll(/[“"「『]([^“”"「」『』]{1,600})[”"」』](?=\p{Script=Hangul})/gu)].map((match) => [
    match.index,
    match.index + match[0].length,
  ])
}
