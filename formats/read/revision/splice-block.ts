import { ceil, floor } from '@/domain/text/grapheme'
import { plainText } from '@/domain/text/inline'
import { type Range, replace, type Splice } from '@/domain/text/splice'
import { inlineSource, type MarkedRun } from '../../markdown/inline-source'
import type { AuthoredChange } from './authors'
import { literalPlaces, type SourcePlaces, sourcePlaces } from './source-places'
import { madeBy, type Words } from './tracked'

/** A block's text as inline Markdown, and its changes as splices of it: one for each given change that has an effect. */
export type SplicedBlock = {
  readonly text: string
  readonly places: SourcePlaces
  readonly changes: readonly { readonly change: AuthoredChange; readonly splice: Splice }[]
}

/**
 * Writes a block before and after its changes, and cuts the splices at the common words, so that all of them together give
 * exactly the text after them. If the two spell the common words differently (an escape, a mark that only one of them can
 * have), signs are escaped everywhere, then the marks are dropped, and at last the changes are merged into one. `careful`:
 * escapes at once, because the paragraph is to be joined with another one.
 */
export function spliceBlock(
  base: readonly Words[],
  changes: readonly AuthoredChange[],
  kind: string,
  careful: boolean,
): SplicedBlock {
  if (kind === 'code') return spliceEach(base, changes, literal) ?? spliceAtOnce(base, changes, literal)
  // What changes marks alone says nothing without them.
  const isOfMarks = changes.some(({ from, to, put }) => put.map(plainOf).join(BREAK) === plainOf(base).slice(from, to))
  for (const way of [...(careful ? [] : [sparingly]), fully, ...(isOfMarks ? [] : [markless])]) {
    const result = spliceEach(base, changes, way)
    if (result) return result
  }
  return spliceAtOnce(base, changes, careful ? fully : sparingly)
}

type Way = { readonly write: (words: readonly Words[]) => string; readonly places: (source: string) => SourcePlaces }

const runsOf = (words: readonly Words[]): MarkedRun[] => words.filter(({ text }) => text !== '')
const plainOf = (words: readonly Words[]): string => words.map(({ text }) => text).join('')
const inline = (write: Way['write']): Way => ({ write, places: sourcePlaces })

const literal: Way = { write: plainOf, places: () => literalPlaces }
const sparingly = inline((words) => inlineSource(runsOf(words)))
const fully = inline((words) => inlineSource(runsOf(words), 'fully'))
const markless = inline((words) => inlineSource([{ text: plainOf(words), marks: [] }], 'fully'))

/** Between paragraphs, in both the words and the Markdown. */
const BREAK = '\n\n'

function spliceEach(base: readonly Words[], changes: readonly AuthoredChange[], way: Way): SplicedBlock | undefined {
  const text = way.write(base)
  const places = way.places(text)
  if (changes.length === 0 || text.normalize('NFC') !== text)
    return changes.length === 0 ? { text: text.normalize('NFC'), places, changes: [] } : undefined
  const after = paragraphsAfter(base, changes)
  const fresh = joinParagraphs(after, way)
  const result: { change: AuthoredChange; splice: Splice }[] = []
  let [oldAt, freshAt, growth] = [0, 0, 0]
  for (const [index, change] of changes.entries()) {
    const put = change.put.map(plainOf).join(BREAK)
    const [from, to] = [change.from + growth, change.from + growth + put.length]
    growth += put.length - (change.to - change.from)
    // Where two changes meet, the signs between them go with the second.
    const meetsLast = index > 0 && changes[index - 1]?.to === change.from
    const meetsNext = changes[index + 1]?.from === change.to
    const old = {
      start: meetsLast ? oldAt : places.endOf(change.from),
      end: meetsNext ? places.endOf(change.to) : places.startOf(change.to),
    }
    const now = {
      start: meetsLast ? freshAt : fresh.places.endOf(from),
      end: meetsNext ? fresh.places.endOf(to) : fresh.places.startOf(to),
    }
    if (old.end < old.start || now.end < now.start) return undefined
    if (text.slice(oldAt, old.start) !== fresh.text.slice(freshAt, now.start)) return undefined
    ;[oldAt, freshAt] = [old.end, now.end]
    const most = {
      head: Math.max(0, places.startOf(change.from) - old.start),
      tail: Math.max(0, old.end - places.endOf(change.to)),
    }
    result.push({ change, splice: narrowSplice(text, old, fresh.text.slice(now.start, now.end), most) })
  }
  if (text.slice(oldAt) !== fresh.text.slice(freshAt)) return undefined
  const isProse = changes.length * text.length <= MOST_READ
  const isSound =
    areApart(result.map(({ splice }) => splice)) &&
    (!isProse || result.every((one) => standsAlone(text, base, one, way)))
  return isSound ? { text, places, changes: result } : undefined
}

/** The words after the changes, in paragraphs. */
function paragraphsAfter(base: readonly Words[], changes: readonly AuthoredChange[]): Words[][] {
  const paragraphs: Words[][] = [[]]
  const cutter = new Cutter(base)
  const add = (words: readonly Words[]) => {
    for (const one of words) paragraphs.at(-1)?.push(one)
  }
  for (const { from, to, put } of changes) {
    add(cutter.upTo(from))
    for (const [index, words] of put.entries()) {
      if (index > 0) paragraphs.push([])
      add(words)
    }
    cutter.upTo(to)
  }
  add(cutter.upTo(Number.POSITIVE_INFINITY))
  return paragraphs
}

/** Consecutive paragraphs, and where their words are in the Markdown written for them. */
function joinParagraphs(paragraphs: readonly (readonly Words[])[], way: Way): { text: string; places: SourcePlaces } {
  const sources = paragraphs.map(way.write)
  const starts: { words: number; source: number; places: SourcePlaces }[] = []
  let [words, source] = [0, 0]
  for (const [index, one] of sources.entries()) {
    starts.push({ words, source, places: way.places(one) })
    words += plainOf(paragraphs[index] ?? []).length + BREAK.length
    source += one.length + BREAK.length
  }
  let first = 0
  // Queried in order.
  const within = (place: number, isEnd: boolean) => {
    while ((starts[first + 1]?.words ?? Number.POSITIVE_INFINITY) <= place) first++
    while (first > 0 && (starts[first]?.words ?? 0) > place) first--
    const start = starts[first]
    if (!start) return 0
    const own = place - start.words
    return start.source + (isEnd ? start.places.endOf(own) : start.places.startOf(own))
  }
  return {
    text: sources.join(BREAK),
    places: { startOf: (place) => within(place, false), endOf: (place) => within(place, true) },
  }
}

/** Without the equal signs at its ends, and on whole characters. */
function narrowSplice(
  text: string,
  old: { start: number; end: number },
  insert: string,
  most: { head: number; tail: number },
): Splice {
  let [head, tail] = [0, 0]
  const gone = text.slice(old.start, old.end)
  while (head < Math.min(most.head, insert.length, gone.length) && gone[head] === insert[head]) head++
  const left = Math.min(most.tail, insert.length - head, gone.length - head)
  while (tail < left && gone.at(-1 - tail) === insert.at(-1 - tail)) tail++
  const range = { start: old.start + head, end: old.end - tail }
  return replaceRange(text, range, insert.slice(head, insert.length - tail))
}

/** As on the whole text, without going through it for each change: no character is as long as the window. */
function replaceRange(text: string, { start, end }: Range, words: string): Splice {
  const from = floor(text, Math.max(0, start - REACH))
  const splice = replace(text.slice(from, ceil(text, end + REACH)), { start: start - from, end: end - from }, words)
  return { ...splice, start: splice.start + from, end: splice.end + from }
}

const REACH = 100

/** No splices overlap, and no two insert at one place. */
function areApart(splices: readonly Splice[]): boolean {
  return splices.every(({ start, end }, index) => {
    const next = splices[index + 1]
    return !next || (end <= next.start && !(start === end && next.start === next.end && start === next.start))
  })
}

/** Signs in a splice may form marks with others that are only there when another change is accepted. */
function standsAlone(
  text: string,
  base: readonly Words[],
  { change, splice }: SplicedBlock['changes'][number],
  way: Way,
): boolean {
  const signs = text.slice(splice.start, splice.end) + splice.insert
  if (way === literal || !SIGN.test(signs)) return true
  const alone = text.slice(0, splice.start) + splice.insert + text.slice(splice.end)
  return plainText(alone) === paragraphsAfter(base, [change]).map(plainOf).join(BREAK)
}

const SIGN = /[\\`*_[\]<&]/
/** The length of text that is parsed again for each change; longer ones aren't. */
const MOST_READ = 4_000_000

function spliceAtOnce(base: readonly Words[], changes: readonly AuthoredChange[], way: Way): SplicedBlock {
  const text = way.write(base).normalize('NFC')
  const after = paragraphsAfter(base, changes).map(way.write).join(BREAK).normalize('NFC')
  const [first] = changes
  const most = { head: text.length, tail: text.length }
  const splice = narrowSplice(text, { start: 0, end: text.length }, after, most)
  return {
    text,
    places: way.places(text),
    changes: first ? [{ change: { ...first, ...madeBy(changes) }, splice }] : [],
  }
}

/** Cuts words from left to right. */
class Cutter {
  private index = 0
  /** Code units before the words at `index`, and how many of these are cut off already. */
  private passed = 0
  private used = 0

  constructor(private readonly words: readonly Words[]) {}

  upTo(end: number): Words[] {
    const result: Words[] = []
    for (let one = this.words[this.index]; one; one = this.words[this.index]) {
      const text = one.text.slice(this.used, Math.max(this.used, end - this.passed))
      if (text !== '') result.push({ ...one, text })
      this.used += text.length
      if (this.used < one.text.length) break
      this.passed += one.text.length
      this.used = 0
      this.index++
    }
    return result
  }
}
