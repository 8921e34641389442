import {
  isPartOf,
  type Letters,
  lettersOf,
  likenessOf,
  matchVersions,
  together,
} from '@/domain/manuscript/version-match'
import { bookmarkName } from '@/formats/docx/way-marks'
import { type ExportedInk, isInFile, isInText, type Returned, type ReturnedInk, wordsOf } from './ink'

/**
 * Lines of the export and paragraphs of the returned document that are the same ones, as indices. A dropped line or a new
 * paragraph has none beside it.
 */
export type Pair = {
  readonly e: readonly number[]
  readonly r: readonly number[]
  readonly by: 'mark' | 'words' | 'hand'
  /** It is elsewhere in the file. */
  readonly isMoved?: true
}

/** What somebody said of paragraphs of the file: which one it is, or null: one of its own. */
export type PairsByHand = ReadonlyMap<number, string | null>

/** Whether somebody else than the export put a sign into the file. */
export type IsNew = (sign: Returned) => boolean

/**
 * Which paragraphs are which, in the order of the export: as somebody said, else by their bookmarks, else by their words.
 * A paragraph that was parted with tracking is taken as the one that it was.
 */
export function pairParagraphs(
  exported: readonly ExportedInk[],
  returned: readonly ReturnedInk[],
  isNew: IsNew,
  byHand: PairsByHand,
): Pair[] {
  const groups = groupsOf(returned, isNew, byHand)
  const words = {
    e: exported.map(({ ink }) => wordsOf(ink.filter(isInFile))),
    r: groups.map((group) => wordsOf(group.flatMap((k) => returned[k]?.ink ?? []).filter((sign) => !isNew(sign)))),
  }
  const said = groups.map((group) => group.map((k) => byHand.get(k)).find((one) => one !== undefined))
  const hands = pairsByHand(said, exported)
  const taken = new Set(hands.flatMap(({ e }) => e))
  const marks = groups.map((group) => group.flatMap((k) => returned[k]?.marks ?? []))
  const marked = pairsByMark(
    marks.map((some, g) => (said[g] === undefined ? some : [])),
    exported,
    taken,
  )
  const isApart = groups.map((_, g) => said[g] !== undefined || words.r[g] === '')
  const found = between(
    inOrder(marked),
    { e: upTo(exported.length).filter((k) => !taken.has(k)), r: upTo(groups.length).filter((g) => !isApart[g]) },
    words,
  )
  const letters = { e: words.e.map(lettersOf), r: words.r.map(lettersOf) }
  const pairs = [...withParts(withParts(found, letters, 'before'), letters, 'behind'), ...hands]
  const placed = new Set(pairs.flatMap(({ r }) => r))
  const own = upTo(groups.length).filter((g) => !placed.has(g))
  const news = own.map((g): Pair => ({ e: [], r: [g], by: said[g] === null ? 'hand' : 'words' }))
  return ordered([...pairs, ...news]).map((one) => ({ ...one, r: one.r.flatMap((g) => groups[g] ?? []) }))
}

const upTo = (end: number, start = 0) => Array.from({ length: Math.max(0, end - start) }, (_, k) => start + k)

/** Paragraphs between which somebody put a paragraph mark with tracking, together; what is new in a blank one goes with the one before. */
function groupsOf(returned: readonly ReturnedInk[], isNew: IsNew, byHand: PairsByHand): number[][] {
  const groups: number[][] = []
  let goesOn = false
  for (const [k, { ink }] of returned.entries()) {
    const end = ink.at(-1)
    const isNewHere = end !== undefined && isNew(end)
    const isSilent = !isNewHere && !byHand.has(k) && wordsOf(ink.filter((sign) => !isNew(sign))) === ''
    if (goesOn || (isSilent && k > 0)) groups.at(-1)?.push(k)
    else groups.push([k])
    goesOn = isNewHere
  }
  return groups
}

function pairsByHand(said: readonly (string | null | undefined)[], exported: readonly ExportedInk[]): Pair[] {
  const pairs: { id: string; e: number[]; r: number[] }[] = []
  for (const [g, id] of said.entries()) {
    if (typeof id !== 'string') continue
    const last = pairs.at(-1)
    if (last?.id === id) last.r.push(g)
    else pairs.push({ id, e: linesOf(id, exported), r: [g] })
  }
  return pairs.map(({ e, r }) => ({ e, r, by: 'hand' }))
}

/** The lines of a paragraph: the one that ends it, and those before that a proposal parts from it. */
export function linesOf(id: string, exported: readonly ExportedInk[]): number[] {
  const last = exported.findIndex(({ p }) => p === id)
  let first = last
  while (first > 0 && isPartOfNext(exported[first - 1])) first--
  return last < 0 ? [] : upTo(last + 1, first)
}

/** The paragraph that some lines are of; null: they are a proposal, or none. */
export function paragraphOf(lines: readonly number[], exported: readonly ExportedInk[]): string | null {
  const first = lines.find((k) => exported[k]?.p !== undefined || isPartOfNext(exported[k]))
  const last = first === undefined ? -1 : exported.findIndex(({ p }, k) => k >= first && p !== undefined)
  return exported[last]?.p ?? null
}

const isPartOfNext = (line: ExportedInk | undefined): boolean =>
  line !== undefined && line.p === undefined && line.ink.some(isInText)

/** Of a paragraph with several bookmarks all from the first to the last was joined in it. */
function pairsByMark(
  marks: readonly (readonly string[])[],
  exported: readonly ExportedInk[],
  taken: ReadonlySet<number>,
): Pair[] {
  const lines = new Map(exported.map(({ p }, k) => [p === undefined ? undefined : bookmarkName(p), k]))
  return marks.flatMap((some, g): Pair[] => {
    const found = some.flatMap((mark) => lines.get(mark) ?? []).filter((k) => !taken.has(k))
    if (found.length === 0) return []
    const range = upTo(Math.max(...found) + 1, Math.min(...found))
    return [{ e: range.some((k) => taken.has(k)) ? found.slice(0, 1) : range, r: [g], by: 'mark' }]
  })
}

const firstOf = (some: readonly number[]) => some[0] ?? 0
const endOf = (some: readonly number[]) => (some.at(-1) ?? -1) + 1

const isBefore = (a: Pair, b: Pair) => endOf(a.e) <= firstOf(b.e) && endOf(a.r) <= firstOf(b.r)
/** As many pairs as possible that keep their order on both sides (the longest increasing run, by patience). */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const sorted = pairs.toSorted((a, b) => firstOf(a.r) - firstOf(b.r))
  /** The last pair of the best run of each length, and what stands before each pair in its run. */
  const lasts: Pair[] = []
  const before = new Map<Pair, Pair>()
  for (const pair of sorted) {
    let [low, high] = [0, lasts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const last = lasts[middle]
      if (last && isBefore(last, pair)) low = middle + 1
      else high = middle
    }
    const last = lasts[low - 1]
    if (last) before.set(pair, last)
    const old = lasts[low]
    if (!old || endOf(pair.e) < endOf(old.e)) lasts[low] = pair
  }
  const run: Pair[] = []
  for (let pair = lasts.at(-1); pair; pair = before.get(pair)) run.push(pair)
  return run.reverse()
}

type Sides<T> = { readonly e: T; readonly r: T }

/** The pairs that are certain, and between them what is paired by its words. */
function between(anchors: readonly Pair[], free: Sides<readonly number[]>, words: Sides<readonly string[]>): Pair[] {
  const pairs: Pair[] = []
  const fill = (start: Sides<number>, end: Sides<number>) => {
    const e = within(free.e, start.e, end.e)
    const r = within(free.r, start.r, end.r)
    const matches = matchVersions(
      e.map((k) => words.e[k] ?? ''),
      r.map((g) => words.r[g] ?? ''),
    )
    for (const { before, after } of matches)
      pairs.push({ e: before.map((k) => e[k] ?? 0), r: after.map((k) => r[k] ?? 0), by: 'words' })
  }
  let start = { e: 0, r: 0 }
  for (const anchor of anchors) {
    fill(start, { e: firstOf(anchor.e), r: firstOf(anchor.r) })
    pairs.push(anchor)
    start = { e: endOf(anchor.e), r: endOf(anchor.r) }
  }
  fill(start, { e: words.e.length, r: words.r.length })
  return pairs
}

function within(sorted: readonly number[], start: number, end: number): number[] {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < start) low = middle + 1
    else high = middle
  }
  const some: number[] = []
  for (let k = low; k < sorted.length && (sorted[k] ?? 0) < end; k++) some.push(sorted[k] ?? 0)
  return some
}

/** What has nothing beside it goes to the pair next to it, if it is a part of that: it was joined to it, or parted from it. */
function withParts(pairs: readonly Pair[], letters: Sides<readonly Letters[]>, host: 'before' | 'behind'): Pair[] {
  const result: Pair[] = []
  const add = (one: Pair, side: 'e' | 'r', at: number): boolean => {
    const other = side === 'e' ? 'r' : 'e'
    const to = result[at]
    if (!to || to.by === 'hand') return false
    const lettersOn = (some: Pair, on: 'e' | 'r') => together(some[on].map((k) => letters[on][k] ?? EMPTY))
    const whole = lettersOn(to, other)
    const grown = { ...to, [side]: host === 'before' ? [...to[side], ...one[side]] : [...one[side], ...to[side]] }
    if (!isPartOf(lettersOn(one, side), whole)) return false
    if (likenessOf(lettersOn(grown, side), whole) <= likenessOf(lettersOn(to, side), whole)) return false
    result[at] = grown
    return true
  }
  const at: { e?: number | undefined; r?: number | undefined } = {}
  for (const one of host === 'before' ? pairs : pairs.toReversed()) {
    const side = one.r.length === 0 ? 'e' : one.e.length === 0 ? 'r' : undefined
    const to = side && at[side]
    if (side && to !== undefined && add(one, side, to)) continue
    if (side) at[side] = undefined
    else at.e = at.r = result.length
    result.push(one)
  }
  return host === 'before' ? result : result.reverse()
}

const EMPTY: Letters = new Uint32Array()

/** In the order of the export; what is new in the file behind what stands before it there. */
function ordered(pairs: readonly Pair[]): Pair[] {
  const stayed = new Set(inOrder(pairs.filter(({ e, r }) => e.length > 0 && r.length > 0)))
  const behind = new Map<Pair | undefined, Pair[]>()
  let last: Pair | undefined
  for (const one of pairs.filter(({ r }) => r.length > 0).sort((a, b) => firstOf(a.r) - firstOf(b.r))) {
    if (stayed.has(one)) last = one
    else if (one.e.length === 0) behind.set(last, [...(behind.get(last) ?? []), one])
  }
  const known = pairs.filter(({ e }) => e.length > 0).sort((a, b) => firstOf(a.e) - firstOf(b.e))
  return [
    ...(behind.get(undefined) ?? []),
    ...known.flatMap((one) => [
      one.r.length === 0 || stayed.has(one) ? one : { ...one, isMoved: true as const },
      ...(behind.get(one) ?? []),
    ]),
  ]
}
