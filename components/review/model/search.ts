import type { SearchHit } from '@/domain/contract/search-routes'
import type { Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import { withNames } from '@/domain/mention'
import { ceil, floor } from '@/domain/text/grapheme'
import type { Range } from '@/domain/text/splice'
import { numbersOf } from '@/domain/unit-number'
import { rankOf } from './name-search'
import type { Excerpt } from './redline-pieces'

/** A place where words were found: in a paragraph, or in a thread. */
export type SearchMatch = {
  readonly number: number | undefined
  readonly range: Range
  readonly excerpt: Excerpt
} & ({ readonly paragraph: Paragraph } | { readonly thread: Thread })

/** An unfinished Hangul syllable at the end: it is ignored while it is being typed. */
const UNFINISHED = /[\u3131-\u318e]$/

/** The pattern of a search: NFC, case-insensitive, any white space between words. Null: nothing to search for. */
export function patternOf(typed: string): RegExp | null {
  const words = typed.normalize('NFC').trim().replace(UNFINISHED, '').split(/\s+/)
  const escaped = words.filter((word) => word !== '').map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  return escaped.length === 0 ? null : new RegExp(escaped.join('\\s+'), 'iu')
}

/** The paragraphs of the article that hold the words, in reading order; each once, with the first place. */
export function searchArticle(units: readonly Unit[], pattern: RegExp, most: number): SearchMatch[] {
  const numbers = numbersOf(units)
  const found: SearchMatch[] = []
  for (const { id, excluded, source, target } of units) {
    if (excluded) continue
    for (const paragraph of [...target, ...source]) {
      const at = placeIn(paragraph.text, pattern)
      if (at) found.push({ paragraph, number: numbers.get(id), ...at })
      if (found.length === most) return found
    }
  }
  return found
}

/** The threads in which somebody wrote the words. */
export function searchThreads(
  threads: readonly Thread[],
  numbers: ReadonlyMap<string, number>,
  pattern: RegExp,
  most: number,
): SearchMatch[] {
  const found: SearchMatch[] = []
  for (const thread of threads) {
    const at = firstOf(writtenIn(thread), (text) => placeIn(text, pattern))
    if (at) found.push({ thread, number: numbers.get(thread.unitId ?? ''), ...at })
    if (found.length === most) break
  }
  return found
}

/** The number somebody typed to go to a unit: "12", "#12", "Unit 12", "12구간", "12번". */
export function numberIn(typed: string): number | null {
  const [, digits] = /^(?:[#¶]|unit)?\s*(\d{1,6})\s*(?:번|번?\s*구간)?$/iu.exec(typed.normalize('NFC').trim()) ?? []
  return digits === undefined ? null : Number(digits)
}

const writtenIn = ({ comments, suggestion, gap }: Thread): string[] =>
  [
    suggestion?.replacement,
    suggestion?.reason,
    gap?.explanation,
    ...comments.filter(({ deletedAt }) => deletedAt === undefined).map(({ body }) => withNames(body)),
  ].filter((text) => text !== undefined)

function firstOf<T, U>(items: readonly T[], of: (item: T) => U | undefined): U | undefined {
  for (const item of items) {
    const answer = of(item)
    if (answer !== undefined) return answer
  }
  return undefined
}

function placeIn(text: string, pattern: RegExp) {
  const match = pattern.exec(text)
  if (!match) return
  const range = { start: match.index, end: match.index + match[0].length }
  return { range, excerpt: around(text, range) }
}

/** Letters of context before and after the words, few enough for one line. */
const BEFORE = 24
const AFTER = 120

function around(text: string, { start, end }: Range): Excerpt {
  const early = Math.min(start, ceil(text, Math.max(0, start - BEFORE)))
  const space = early > 0 ? text.slice(early, start).search(/\s/) : -1
  const from = space < 0 ? early : early + space + 1
  const to = Math.max(end, floor(text, Math.min(text.length, end + AFTER)))
  return {
    before: text.slice(from, start),
    words: text.slice(start, end),
    after: text.slice(end, to),
    cut: { before: from > 0, after: to < text.length },
  }
}

/** What the server found elsewhere, shortened to one line. */
export function excerptOfHit({ excerpt, ranges }: Pick<SearchHit, 'excerpt' | 'ranges'>): Excerpt {
  const [start, end] = ranges[0] ?? [0, 0]
  return around(excerpt, { start, end })
}

/** In display order: a unit by number, commands, search results, commands that can't be run now. */
const GROUPS = [
  'unit',
  'alignment',
  'go',
  'write',
  'decide',
  'show',
  'filter',
  'article',
  'words',
  'threads',
  'elsewhere',
  'notNow',
] as const

/** Something the palette offers. */
export type PaletteItem = {
  readonly id: string
  readonly group: (typeof GROUPS)[number]
  /** The command's name, or where the words are. */
  readonly label: string
  /** The keys that do the same, as they are shown. */
  readonly keys?: readonly string[]
  /** Why it can't be done now. */
  readonly reason?: string
  /** The words that were found. */
  readonly found?: { readonly excerpt: Excerpt; readonly language?: string }
  readonly run: () => void
}

/**
 * The items whose label has every word typed, in Hangul by initial consonants too (ㅂㄲㄱ: 바꾸기). Commands that can't be
 * run now are found only if something was typed.
 */
export function matchItems(items: readonly PaletteItem[], typed: string): PaletteItem[] {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  return items.filter(
    ({ label, reason }) =>
      words.every((word) => plain(label).includes(word) || rankOf(word, label) !== null) &&
      (reason === undefined || words.length > 0),
  )
}

/** The item that Enter runs: the one chosen, else the one that is called just what was typed, else the first. */
export function activeAt(items: readonly PaletteItem[], chosen: string | null, typed: string): number {
  const own = items.findIndex(({ id }) => id === chosen)
  const called = items.findIndex(({ label, reason }) => reason === undefined && plain(label) === plain(typed))
  return Math.max(0, own >= 0 ? own : called)
}

export const groupItems = (items: readonly PaletteItem[]) =>
  GROUPS.map((group) => ({ group, items: items.filter((item) => item.group === group) })).filter(
    ({ items }) => items.length > 0,
  )

/** The next or previous item. Up from the first comes the last that can be run. */
export function stepFrom(items: readonly PaletteItem[], at: number, by: 1 | -1): PaletteItem | undefined {
  if (at + by < 0) return items.findLast(({ reason }) => reason === undefined) ?? items.at(-1)
  return items[at + by] ?? items[0]
}

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase()
