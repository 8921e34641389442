import type { Finding } from '@/domain/contract/findings'
import type { ThreadKind } from '@/domain/contract/names'
import type { Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import { estimatedHeight } from './rows'
import { isFinding } from './threads'

/** In the order of their columns. */
export const KINDS = ['suggestion', 'issue', 'gap', 'comment', 'finding'] as const satisfies readonly (
  | ThreadKind
  | 'finding'
)[]
export type MarkKind = (typeof KINDS)[number]

/** The marks on the overview strip, counted by cell; a cell is drawn once however many it holds. */
export type MarkCounts = {
  /** How many marks of a kind are in each cell. */
  readonly marks: Readonly<Record<MarkKind, Uint16Array>>
  /** In all. */
  readonly counts: Readonly<Record<MarkKind, number>>
}

type Marked = { units: readonly Unit[]; threads: readonly Thread[]; findings: readonly Finding[] }

/** Counts each thread and finding in its cell. */
export function countMarks({ units, threads, findings }: Marked, layout: StripLayout, cells: number): MarkCounts {
  const marks = byKind(() => new Uint16Array(cells))
  const counts = byKind(() => 0)
  const put = (item: Thread | Finding) => {
    const index = layout.indexes.get(item.unitId ?? '')
    const unit = index === undefined ? undefined : units[index]
    if (index === undefined || !unit || unit.excluded) return
    const kind = isFinding(item) ? 'finding' : item.kind
    const offset = isFinding(item) ? item.start : (item.anchor?.start ?? 0)
    const cell = Math.min(
      cells - 1,
      Math.floor(positionWithin(layout, index, shareIn(unit, item.paragraphId, offset)) * cells),
    )
    counts[kind]++
    marks[kind][cell] = (marks[kind][cell] ?? 0) + 1
  }
  for (const thread of threads) put(thread)
  for (const finding of findings) put(finding)
  return { marks, counts }
}

const byKind = <T>(make: () => T): Record<MarkKind, T> => ({
  suggestion: make(),
  issue: make(),
  gap: make(),
  comment: make(),
  finding: make(),
})

/** The ranges of units for which a condition holds; adjacent units form one range. */
export function rangesWhere(
  units: readonly Unit[],
  { tops }: StripLayout,
  holds: (unit: Unit) => boolean,
): StripRange[] {
  const found: StripRange[] = []
  let from: number | null = null
  units.forEach((unit, index) => {
    if (holds(unit)) from ??= topOf(tops, index)
    else if (from !== null) {
      found.push([from, topOf(tops, index)])
      from = null
    }
  })
  if (from !== null) found.push([from, topOf(tops, units.length)])
  return found
}

/** Whether enough people have signed off its current text. */
export const isRead = ({ excluded, signOffs }: Unit, asked: number): boolean =>
  !excluded && signOffs.filter(({ current }) => current).length >= asked

/** The position of each unit on the strip, as shares of its height: unit i spans `tops[i]` to `tops[i + 1]`. */
export type StripLayout = { readonly tops: Float64Array; readonly indexes: ReadonlyMap<string, number> }

/** A range of the strip, as shares of its height. */
export type StripRange = readonly [from: number, to: number]

/** A changed unit is a new object, so a height can be kept as long as its unit. */
const heights = new WeakMap<Unit, number>()

export function layOut(units: readonly Unit[]): StripLayout {
  const tops = new Float64Array(units.length + 1)
  const indexes = new Map<string, number>()
  units.forEach((unit, index) => {
    indexes.set(unit.id, index)
    tops[index + 1] = topOf(tops, index) + heightOf(unit)
  })
  const total = topOf(tops, units.length)
  if (total > 0) for (let index = 0; index < tops.length; index++) tops[index] = topOf(tops, index) / total
  return { tops, indexes }
}

function heightOf(unit: Unit): number {
  const known = heights.get(unit)
  if (known !== undefined) return known
  const height = estimatedHeight(unit)
  heights.set(unit, height)
  return height
}

export const topOf = (tops: Float64Array, index: number): number => tops[index] ?? 0

/** Converts a share of a unit's height to a share of the strip. */
export function positionWithin({ tops }: StripLayout, index: number, share: number): number {
  const top = topOf(tops, index)
  return top + (topOf(tops, index + 1) - top) * Math.min(1, Math.max(0, share))
}

/** The index of the unit at a share of the strip; undefined where there is none. */
export function indexAt({ tops }: StripLayout, share: number): number | undefined {
  const last = tops.length - 2
  let [low, high] = [0, last]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (topOf(tops, middle) <= share) low = middle
    else high = middle - 1
  }
  return last < 0 ? undefined : low
}

/** How far through its side of the unit an offset in a paragraph is, as a share; 0 if it isn't in a paragraph. */
export function shareIn({ source, target }: Unit, paragraphId: string | null, offset: number): number {
  return shareThrough(target, paragraphId, offset) ?? shareThrough(source, paragraphId, offset) ?? 0
}

function shareThrough(side: readonly Paragraph[], paragraphId: string | null, offset: number): number | undefined {
  let before: number | undefined
  let all = 0
  for (const { id, text } of side) {
    if (id === paragraphId) before = all
    all += text.length
  }
  if (before === undefined) return undefined
  return all === 0 ? 0 : (before + offset) / all
}

/** Words of a paragraph, by where they begin. */
type Spot = { readonly paragraphId: string; readonly start: number }

/** Lines from words to others, as shares of the strip's height; none for words that aren't in the article. */
export function linesBetween(
  units: readonly Unit[],
  layout: StripLayout,
  from: Spot,
  to: readonly Spot[],
): StripRange[] {
  const share = ({ paragraphId, start }: Spot): number | undefined => {
    const index = units.findIndex(({ source, target }) => [...source, ...target].some(({ id }) => id === paragraphId))
    const unit = units[index]
    return unit && positionWithin(layout, index, shareIn(unit, paragraphId, start))
  }
  const start = share(from)
  return to.flatMap((spot): StripRange[] => {
    const end = share(spot)
    return start === undefined || end === undefined ? [] : [[start, end]]
  })
}

/** The lines as arcs to the right of `x`, with a dot at either end. */
export const arcPath = (lines: readonly StripRange[], height: number, x: number): string =>
  lines
    .map(([from, to]) => {
      const [a, b] = [round(from * height), round(to * height)]
      return `M${x} ${a}Q${x + 9} ${round((a + b) / 2)} ${x} ${b}${dot(x, a)}${dot(x, b)}`
    })
    .join('')

const dot = (x: number, y: number) => `M${x - 1.5} ${y}a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0`

/** A row that is drawn, in pixels of the window. */
export type DrawnRow = { readonly unitId: string; readonly top: number; readonly bottom: number }

/** The part of the strip that the window shows, measured from the drawn rows rather than estimated heights. */
export function visibleRange(
  rows: readonly DrawnRow[],
  window: { top: number; bottom: number },
  layout: StripLayout,
): StripRange | null {
  const seen = rows.filter(({ top, bottom }) => bottom > window.top && top < window.bottom)
  const [first, last] = [seen[0], seen.at(-1)]
  if (!first || !last) return null
  return [shareAt(first, window.top, layout), shareAt(last, window.bottom, layout)]
}

function shareAt({ unitId, top, bottom }: DrawnRow, y: number, layout: StripLayout): number {
  const index = layout.indexes.get(unitId)
  if (index === undefined) return topOf(layout.tops, 0)
  return positionWithin(layout, index, (y - top) / Math.max(1, bottom - top))
}

/** In pixels. */
export const CELL = 4
const COLUMN = 6
const LEFT = 6

/** The middle of a kind's column. */
const middleOf = (kind: MarkKind): number => LEFT + COLUMN * (KINDS.indexOf(kind) + 0.5)

/** Cells with at least this many marks are drawn strongly, others faintly. */
const MANY = 3

/** The marks of a kind as two paths: where there are few in a cell, and where there are many. */
export function markPaths(kind: MarkKind, cells: Uint16Array): { few: string; many: string } {
  const paths = { few: '', many: '' }
  cells.forEach((count, cell) => {
    if (count > 0) paths[count < MANY ? 'few' : 'many'] += SHAPES[kind](middleOf(kind), (cell + 0.5) * CELL)
  })
  return paths
}

/** Each kind has its own shape, so that colour isn't needed to tell them apart. */
const SHAPES: Readonly<Record<MarkKind, (x: number, y: number) => string>> = {
  suggestion: (x, y) => `M${x - 2.5} ${y - 1}h5v2h-5z`,
  issue: (x, y) => `M${x - 2.2} ${y + 2}l2.2-4 2.2 4z`,
  gap: (x, y) => `M${x} ${y - 2.4}l2.4 2.4-2.4 2.4-2.4-2.4z`,
  comment: (x, y) => `M${x - 1.8} ${y}a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0z`,
  finding: (x, y) => `M${x - 2.5} ${y - 0.6}h5v1.2h-5z`,
}

/** Ranges as vertical bars. */
export const barPath = (stretches: readonly StripRange[], height: number, x: number, width: number): string =>
  stretches.map(([from, to]) => `M${x} ${round(from * height)}h${width}V${round(to * height)}h${-width}z`).join('')

const round = (pixels: number): number => Math.round(pixels * 10) / 10
