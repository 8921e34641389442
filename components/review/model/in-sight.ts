import { type Layout, topOf, within } from './lay-out'
import type { Stretch } from './survey'

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
