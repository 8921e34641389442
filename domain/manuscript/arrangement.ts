import type { Side } from '../contract/names'

/** Neighbouring units as they stand, in order, with every paragraph: those that were removed keep their place. */
export type StandingUnit = {
  readonly id: string
  readonly source: readonly Standing[]
  readonly target: readonly Standing[]
}
export type Standing = { readonly id: string; readonly removed: boolean }

/** How paragraphs that are there are to stand together; those of all rows are those of all units, in the same order. */
export type Row = { readonly source: readonly string[]; readonly target: readonly string[] }

export type Arranged<R extends Row> = {
  readonly row: R
  /** Of the unit that it goes on from, else a new one. */
  readonly id: string
  readonly from: string | null
  /** Every paragraph, those that were removed too, in order. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** Other paragraphs than before: what was read in it was not this. */
  readonly changed: boolean
}

export type Arrangement<R extends Row> = {
  readonly units: readonly Arranged<R>[]
  /** The unit that goes on from each: it takes over what is about the unit as a whole. */
  readonly heirs: ReadonlyMap<string, string>
}

const SIDES = ['source', 'target'] as const

/**
 * Puts the paragraphs of some units into other rows. A unit keeps its id where most of it stays together. Paragraphs that
 * were removed go along with the one before them, or behind them, in their unit.
 */
export function arrange<R extends Row>(
  units: readonly StandingUnit[],
  rows: readonly R[],
  newId: () => string,
): Arrangement<R> {
  const rowOf = new Map(rows.flatMap((row, k) => SIDES.flatMap((side) => row[side].map((id) => [id, k] as const))))
  const from = origins(units, rows)
  const heirRows = heirsOf(units, rows.length, rowOf, from)
  const held = SIDES.map((side) => spread(units, side, rows.length, rowOf, heirRows))
  const old = new Map(units.map((unit) => [unit.id, unit]))
  const arranged = rows.map((row, k): Arranged<R> => {
    const [source = [], target = []] = [held[0]?.[k], held[1]?.[k]]
    const before = old.get(from[k] ?? '')
    return {
      row,
      id: from[k] ?? newId(),
      from: from[k] ?? null,
      source,
      target,
      changed: !before || !isSame(present(before.source), row.source) || !isSame(present(before.target), row.target),
    }
  })
  return {
    units: arranged,
    heirs: new Map(units.map(({ id }, k) => [id, arranged[heirRows[k] ?? 0]?.id ?? id])),
  }
}

/** The paragraphs of a side that are there. */
export const present = (side: readonly Standing[]): string[] => side.flatMap(({ id, removed }) => (removed ? [] : [id]))

export const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, k) => id === other[k])

/** For each row the unit that it goes on from: the one that it has most paragraphs of, unless another row has it. */
function origins(units: readonly StandingUnit[], rows: readonly Row[]): (string | null)[] {
  const unitOf = new Map(
    units.flatMap((unit) => SIDES.flatMap((side) => unit[side].map(({ id }) => [id, unit.id] as const))),
  )
  const shares = rows.map((row) => {
    const counts = new Map<string, number>()
    for (const id of SIDES.flatMap((side) => row[side])) {
      const unit = unitOf.get(id)
      if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1)
    }
    return counts
  })
  const wanted = shares.flatMap((counts, k) => [...counts].map(([unit, count]) => ({ k, unit, count })))
  wanted.sort((a, b) => b.count - a.count || a.k - b.k)
  const from: (string | null)[] = rows.map(() => null)
  const taken = new Set<string>()
  for (const { k, unit } of wanted) {
    if (from[k] !== null || taken.has(unit)) continue
    from[k] = unit
    taken.add(unit)
  }
  return from
}

/** For each unit the row that takes over from it: that with its id, else that of its first paragraph, else a neighbour. */
function heirsOf(
  units: readonly StandingUnit[],
  count: number,
  rowOf: ReadonlyMap<string, number>,
  from: readonly (string | null)[],
): number[] {
  const byId = new Map(from.flatMap((id, k) => (id === null ? [] : [[id, k] as const])))
  let last = 0
  return units.map((unit) => {
    const [first] = SIDES.flatMap((side) => present(unit[side]))
    const heir = byId.get(unit.id) ?? rowOf.get(first ?? '') ?? last
    last = Math.min(heir, count - 1)
    return last
  })
}

/** The paragraphs of a side, row by row. */
function spread(
  units: readonly StandingUnit[],
  side: Side,
  count: number,
  rowOf: ReadonlyMap<string, number>,
  heirs: readonly number[],
): string[][] {
  const held = Array.from({ length: count }, (): string[] => [])
  let last = 0
  for (const [k, unit] of units.entries()) {
    const rows = unit[side].flatMap(({ id }) => rowOf.get(id) ?? [])
    // With none that is there, the unit's heir, unless those before it are behind that already.
    let at = Math.max(last, rows[0] ?? Math.min(heirs[k] ?? 0, nextRow(units, side, k, rowOf) ?? count - 1))
    for (const { id } of unit[side]) {
      at = rowOf.get(id) ?? at
      held[at]?.push(id)
    }
    last = at
  }
  return held
}

function nextRow(units: readonly StandingUnit[], side: Side, k: number, rowOf: ReadonlyMap<string, number>) {
  for (const unit of units.slice(k + 1)) for (const { id } of unit[side]) if (rowOf.has(id)) return rowOf.get(id)
  return undefined
}
