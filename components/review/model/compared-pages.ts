import type { ComparedUnit, Comparison } from '@/domain/contract/compare'
import type { Thread, Unit } from '@/domain/contract/shapes'

/** The changes of some units that follow one another, and how these were when it was asked. */
export type ComparedPage = {
  /** Where it begins; null: at the first unit. */
  readonly cursor: string | null
  /** Where the next one begins; null: there is none. */
  readonly next: string | null
  /** Its last unit; null: the last of the article. */
  readonly through: string | null
  readonly marks: string
  readonly units: readonly ComparedUnit[]
}

/** A page to be asked for: its number from 0, and its cursor. */
export type DuePage = { readonly index: number; readonly cursor: string | null }

/** What the changes of each unit depend on: its paragraphs and what is suggested in it. In order. */
export type UnitMarks = readonly { readonly id: string; readonly mark: string }[]

export function marksOf(units: readonly Unit[], threads: readonly Thread[]): UnitMarks {
  const suggested = new Map<string, string>()
  for (const { id, unitId, anchor, suggestion } of threads) {
    if (!suggestion || unitId === null) continue
    const { decision, conflict, replacement } = suggestion
    const one = [id, decision, conflict, anchor?.start, anchor?.end, replacement].join(' ')
    suggested.set(unitId, `${suggested.get(unitId) ?? ''}${one}\n`)
  }
  return units.map(({ id, excluded, target }) => {
    const paragraphs = target.map((one) => [one.id, one.version, one.kind, one.level].join(' '))
    return { id, mark: [id, excluded, ...paragraphs, suggested.get(id) ?? ''].join('\n') }
  })
}

/** The first page that isn't there, or is of what has changed since; null: all are as they should be. */
export function duePage(pages: readonly ComparedPage[], marks: UnitMarks): DuePage | null {
  const ends = endsOf(pages, marks)
  const stale = pages.findIndex((page, index) => page.marks !== joined(marks, ends[index - 1] ?? 0, ends[index]))
  if (stale >= 0) return { index: stale, cursor: pages[stale]?.cursor ?? null }
  const last = pages.at(-1)
  if (!last) return { index: 0, cursor: null }
  return last.next === null ? null : { index: pages.length, cursor: last.next }
}

/** The pages with an answer in its place. Those behind it are as they were only where it ends as before. */
export function withPage(
  pages: readonly ComparedPage[],
  { index, cursor }: DuePage,
  { units, nextCursor: next, through }: Comparison,
  marks: UnitMarks,
): readonly ComparedPage[] {
  const from = index === 0 ? 0 : (endsOf(pages, marks)[index - 1] ?? 0)
  const page = { cursor, next, through, units, marks: joined(marks, from, endOf(through, marks)) }
  const before = pages[index]
  const isAligned = before !== undefined && before.through === through && before.next === next
  return [...pages.slice(0, index), page, ...(isAligned ? pages.slice(index + 1) : [])]
}

/** Behind which unit each page ends, by the units' order now; undefined: its last unit is no longer there. */
const endsOf = (pages: readonly ComparedPage[], marks: UnitMarks) => pages.map(({ through }) => endOf(through, marks))

function endOf(through: string | null, marks: UnitMarks): number | undefined {
  if (through === null) return marks.length
  const at = marks.findIndex(({ id }) => id === through)
  return at < 0 ? undefined : at + 1
}

/** Empty until its last unit is there. */
const joined = (marks: UnitMarks, from: number, to: number | undefined): string =>
  to === undefined
    ? ''
    : marks
        .slice(from, to)
        .map(({ mark }) => mark)
        .join('\n\n')

const byUnit = new WeakMap<readonly ComparedPage[], ReadonlyMap<string, ComparedUnit>>()

/** Asked by every row. */
export function comparedIn(pages: readonly ComparedPage[], unitId: string): ComparedUnit | undefined {
  const known = byUnit.get(pages) ?? new Map(pages.flatMap(({ units }) => units).map((unit) => [unit.unitId, unit]))
  byUnit.set(pages, known)
  return known.get(unitId)
}
