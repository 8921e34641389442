import type { Paragraph, Unit } from '@/domain/contract/shapes'
import { estimatedHeight } from './height'

/** Where each unit stands on the strip, as shares of its height: unit i reaches from `tops[i]` to `tops[i + 1]`. */
export type Layout = { readonly tops: Float64Array; readonly indexes: ReadonlyMap<string, number> }

/** From where to where, as shares of the strip. */
export type Stretch = readonly [from: number, to: number]

/** Units are replaced where they change, so a height holds as long as its unit does. */
const heights = new WeakMap<Unit, number>()

export function layOut(units: readonly Unit[]): Layout {
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

/** A share of the way through a unit, as a share of the strip. */
export function within({ tops }: Layout, index: number, share: number): number {
  const top = topOf(tops, index)
  return top + (topOf(tops, index + 1) - top) * Math.min(1, Math.max(0, share))
}

/** The index of the unit at a share of the strip; undefined where there is none. */
export function indexAt({ tops }: Layout, share: number): number | undefined {
  const last = tops.length - 2
  let [low, high] = [0, last]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (topOf(tops, middle) <= share) low = middle
    else high = middle - 1
  }
  return last < 0 ? undefined : low
}

/** How far through its side of the unit a place in a paragraph is: 0 where it isn't about words. */
export function shareIn({ source, target }: Unit, paragraphId: string | null, offset: number): number {
  return through(target, paragraphId, offset) ?? through(source, paragraphId, offset) ?? 0
}

function through(side: readonly Paragraph[], paragraphId: string | null, offset: number): number | undefined {
  let before: number | undefined
  let all = 0
  for (const { id, text } of side) {
    if (id === paragraphId) before = all
    all += text.length
  }
  if (before === undefined) return undefined
  return all === 0 ? 0 : (before + offset) / all
}

/** A row that is drawn, in pixels of the window. */
export type Row = { readonly unitId: string; readonly top: number; readonly bottom: number }

/** The part of the strip that the window shows. Told by the rows that are drawn, not by how high rows are taken to be. */
export function inSight(rows: readonly Row[], window: { top: number; bottom: number }, layout: Layout): Stretch | null {
  const seen = rows.filter(({ top, bottom }) => bottom > window.top && top < window.bottom)
  const [first, last] = [seen[0], seen.at(-1)]
  if (!first || !last) return null
  return [shareAt(first, window.top, layout), shareAt(last, window.bottom, layout)]
}

function shareAt({ unitId, top, bottom }: Row, y: number, layout: Layout): number {
  const index = layout.indexes.get(unitId)
  if (index === undefined) return topOf(layout.tops, 0)
  return within(layout, index, (y - top) / Math.max(1, bottom - top))
}
