import type { ThreadKind } from '@/domain/contract/names'
import type { Finding, Thread, Unit } from '@/domain/contract/shapes'
import { type Layout, type Stretch, shareIn, topOf, within } from './lay-out'
import { isFinding } from './reading-order'
import { isOrphaned } from './thread-standing'

/** In the order of their columns. */
export const KINDS = ['suggestion', 'issue', 'gap', 'comment', 'finding'] as const satisfies readonly (
  | ThreadKind
  | 'finding'
)[]
export type Kind = (typeof KINDS)[number]

/** What stands where, by cells: the strip is so many of them high, and what falls into one is drawn once. */
export type Survey = {
  /** How many marks of a kind are in each cell. */
  readonly marks: Readonly<Record<Kind, Uint16Array>>
  /** In all. */
  readonly counts: Readonly<Record<Kind, number>>
}

type Marked = { units: readonly Unit[]; threads: readonly Thread[]; findings: readonly Finding[] }

/** Each once, where it stands. What has lost its words stands nowhere. */
export function survey({ units, threads, findings }: Marked, layout: Layout, cells: number): Survey {
  const marks = byKind(() => new Uint16Array(cells))
  const counts = byKind(() => 0)
  const put = (item: Thread | Finding) => {
    const index = layout.indexes.get(item.unitId ?? '')
    const unit = index === undefined ? undefined : units[index]
    if (index === undefined || !unit || unit.excluded) return
    const kind = isFinding(item) ? 'finding' : item.kind
    const offset = isFinding(item) ? item.start : (item.anchor?.start ?? 0)
    const cell = Math.min(cells - 1, Math.floor(within(layout, index, shareIn(unit, item.paragraphId, offset)) * cells))
    counts[kind]++
    marks[kind][cell] = (marks[kind][cell] ?? 0) + 1
  }
  for (const thread of threads) if (!isOrphaned(thread)) put(thread)
  for (const finding of findings) put(finding)
  return { marks, counts }
}

const byKind = <T>(make: () => T): Record<Kind, T> => ({
  suggestion: make(),
  issue: make(),
  gap: make(),
  comment: make(),
  finding: make(),
})

/** The stretches of units for which something holds; neighbours make one. */
export function stretches(units: readonly Unit[], { tops }: Layout, holds: (unit: Unit) => boolean): Stretch[] {
  const found: Stretch[] = []
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

/** As many have signed it off, as it stands, as the policy asks. */
export const isRead = ({ excluded, signOffs }: Unit, asked: number): boolean =>
  !excluded && signOffs.filter(({ current }) => current).length >= asked
