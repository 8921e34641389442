import { isBoundary } from './grapheme'
import { type Inline, parseInline } from './inline'
import { particlesBehind, particlesFor } from './particle-forms'
import type { Range, Splice } from './splice'
import { tokensOf } from './tokens'

export type Search = {
  readonly find: string
  readonly replacement: string
  readonly matchCase?: boolean | undefined
  readonly wholeWords?: boolean | undefined
}

/**
 * How words of a text would be replaced, wherever they are found: splices on the text (NFC), in order, none over another.
 * Apostrophes, hyphens and spaces of every kind are found as one; the address of a link is not searched.
 *
 * - `matchCase` left out: also words in other case, whose capital the replacement takes over: Firm → Company.
 * - `wholeWords`: no part of a longer word. A Korean noun is whole with its particles: 서울시 in 서울시는, not in 서울시청.
 * - The particle behind a Korean noun stays, in the form that the new noun asks for: 서울은 → 경기는.
 * - Where nothing is put in, the space that would be left over goes as well.
 */
export function replacementsIn(text: string, search: Search): Splice[] {
  const { find, matchCase = false, wholeWords = false } = search
  const pattern = new RegExp(patternOf(find), matchCase ? 'gu' : 'giu')
  const found = [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
  if (found.length === 0) return []
  const hidden = hiddenIn(text)
  const edges = lazily(() => edgesIn(text))
  const splices = found
    .filter(({ start, end }) => isBoundary(text, start) && isBoundary(text, end))
    .filter((range) => hidden.every((other) => range.end <= other.start || other.end <= range.start))
    .filter((range) => !wholeWords || isWhole(text, range, edges))
    .map((range) => replaceAt(text, range, search))
    .filter(({ start, end, insert }) => text.slice(start, end) !== insert)
  return apart(splices)
}

/** Without those that begin in the one before: a particle that was put into another form may be the words looked for itself. */
function apart(splices: readonly Splice[]): Splice[] {
  const kept: Splice[] = []
  for (const one of splices) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

/** What is typed with one sign is printed with others. */
const ALIKE: readonly (readonly [typed: RegExp, found: string])[] = [
  [/^['’‘]$/, "['’‘]"],
  [/^["“”]$/, '["“”]'],
  [/^[-‐‑]$/, '[-‐‑]'],
  [/^\s$/, '\\s+'],
]

const patternOf = (find: string): string =>
  (find.match(/\s+|[^\s]/gu) ?? [])
    .map((sign) => {
      const alike = ALIKE.find(([typed]) => typed.test(sign[0] ?? ''))
      return alike ? alike[1] : sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    })
    .join('')

/** The parts of inline Markdown that nobody reads: where a link leads. */
function hiddenIn(text: string): Range[] {
  const addresses = (pieces: readonly Inline[]): Range[] =>
    pieces.flatMap((piece) => {
      if (!('children' in piece)) return []
      const inside = addresses(piece.children)
      const end = piece.children.at(-1)?.end ?? piece.start
      return piece.type === 'link' ? [...inside, { start: end, end: piece.end }] : inside
    })
  return addresses(parseInline(text))
}

const WORD = /[\p{L}\p{N}\p{M}]/u
const startsWithWord = (text: string) => WORD.test(text.slice(0, 2)) && WORD.test([...text][0] ?? '')
const endsWithWord = (text: string) => WORD.test([...text].at(-1) ?? '')

/** Scripts that put no space between words: there the segmenter says where one ends. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function isWhole(text: string, { start, end }: Range, edges: () => ReadonlySet<number>): boolean {
  const words = text.slice(start, end)
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)]
  const isFree = (at: number, one: string, other: string) => UNSPACED.test(one + other) && edges().has(at)
  const begins = !startsWithWord(words) || !endsWithWord(before) || isFree(start, before, words)
  if (!begins) return false
  return (
    !endsWithWord(words) || !startsWithWord(after) || particlesBehind(text, end) !== null || isFree(end, words, after)
  )
}

/** Where words begin and end, without the punctuation that clings to them. */
const edgesIn = (text: string): ReadonlySet<number> =>
  new Set(tokensOf(text).flatMap(({ start, end, lead, trail }) => [start + lead.length, end - trail.length]))

const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
}

/**
 * The words of a range replaced, with the particle behind them and the space that would be left over: not where a mark stands
 * on that, which it would be cut from.
 */
export function replaceAt(text: string, range: Range, search: Search): Splice {
  const wider = replaceWider(text, range, search)
  const isWhole = isBoundary(text, wider.start) && isBoundary(text, wider.end)
  return isWhole ? wider : { ...range, insert: search.replacement }
}

function replaceWider(text: string, range: Range, { find, replacement, matchCase = false }: Search): Splice {
  const words = text.slice(range.start, range.end)
  if (replacement === '') return deletion(text, range)
  const insert = matchCase ? replacement : inCaseOf(words, find, replacement)
  const behind = particlesBehind(text, range.end)
  if (!behind || behind.particles === '') return { ...range, insert }
  const { between, particles } = behind
  const now = particlesFor(insert, words, particles)
  if (now === particles) return { ...range, insert }
  const end = range.end + between.length + particles.length
  return { start: range.start, end, insert: insert + between + now }
}

/** A word that was written with a capital, as it begins a sentence, or all in capitals, gives this to the one put in. */
export function inCaseOf(words: string, find: string, replacement: string): string {
  const [first = ''] = replacement
  if (words === find || first !== first.toLowerCase()) return replacement
  const isAll = words.length > 1 && words === words.toUpperCase() && words !== words.toLowerCase()
  if (isAll && find !== find.toUpperCase()) return replacement.toUpperCase()
  const [found = '', asked = ''] = [words[0], find[0]]
  const isCapital = found !== found.toLowerCase() && asked === asked.toLowerCase()
  return isCapital ? first.toUpperCase() + replacement.slice(first.length) : replacement
}

function deletion(text: string, { start, end }: Range): Splice {
  const isSpace = (at: number) => text[at] === ' '
  if ((start === 0 || isSpace(start - 1)) && isSpace(end)) return { start, end: end + 1, insert: '' }
  if (isSpace(start - 1) && (end === text.length || /[.,;:!?)\]”’。、，]/.test(text.charAt(end))))
    return { start: start - 1, end, insert: '' }
  return { start, end, insert: '' }
}
