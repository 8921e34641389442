import type { Side } from '../contract/names'

/** Neighbouring units in order, with every paragraph, those that were removed included. */
export type UnitParagraphs = {
  readonly id: string
  readonly source: readonly ArrangedParagraph[]
  readonly target: readonly ArrangedParagraph[]
}
export type ArrangedParagraph = { readonly id: string; readonly removed: boolean }

/** The new grouping of the current paragraphs; all rows together have those of all units, in the same order. */
export type Row = { readonly source: readonly string[]; readonly target: readonly string[] }

export type ArrangedUnit<R extends Row> = {
  readonly row: R
  /** The id of the unit that the row continues, or a new one. */
  readonly id: string
  readonly from: string | null
  /** Every paragraph in order, removed ones included. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** It has other paragraphs than before, so earlier sign-offs don't cover it. */
  readonly changed: boolean
}

export type ArrangedUnits<R extends Row> = {
  readonly units: readonly ArrangedUnit<R>[]
  /** By unit the one that continues it: it takes over what is about the unit as a whole. */
  readonly successors: ReadonlyMap<string, string>
}

const SIDES = ['source', 'target'] as const

/**
 * Puts the paragraphs of some units into other rows. A unit keeps its id where most of it stays together. Removed
 * paragraphs go with the one before them in their unit, or else with the one after them.
 */
export function arrange<R extends Row>(
  units: readonly UnitParagraphs[],
  rows: readonly R[],
  newId: () => string,
): ArrangedUnits<R> {
  const rowOf = new Map(rows.flatMap((row, k) => SIDES.flatMap((side) => row[side].map((id) => [id, k] as const))))
  const from = originsOf(units, rows)
  const rowOfSuccessor = successorRows(units, rows.length, rowOf, from)
  const held = SIDES.map((side) => distribute(units, side, rows.length, rowOf, rowOfSuccessor))
  const old = new Map(units.map((unit) => [unit.id, unit]))
  const arranged = rows.map((row, k): ArrangedUnit<R> => {
    const [source = [], target = []] = [held[0]?.[k], held[1]?.[k]]
    const before = old.get(from[k] ?? '')
    return {
      row,
      id: from[k] ?? newId(),
      from: from[k] ?? null,
      source,
      target,
      changed:
        !before ||
        !isSameOrder(presentIds(before.source), row.source) ||
        !isSameOrder(presentIds(before.target), row.target),
    }
  })
  return {
    units: arranged,
    successors: new Map(units.map(({ id }, k) => [id, arranged[rowOfSuccessor[k] ?? 0]?.id ?? id])),
  }
}

/** The current paragraphs of a side, without removed ones. */
export const presentIds = (side: readonly ArrangedParagraph[]): string[] =>
  side.flatMap(({ id, removed }) => (removed ? [] : [id]))

export const isSameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, k) => id === other[k])

/** For each row the unit that it continues: the one it has most paragraphs of, unless another row has it. */
function originsOf(units: readonly UnitParagraphs[], rows: readonly Row[]): (string | null)[] {
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

/** For each unit the row that continues it: the one with its id, else that of its first paragraph, else a neighbour. */
function successorRows(
  units: readonly UnitParagraphs[],
  count: number,
  rowOf: ReadonlyMap<string, number>,
  from: readonly (string | null)[],
): number[] {
  const byId = new Map(from.flatMap((id, k) => (id === null ? [] : [[id, k] as const])))
  let last = 0
  return units.map((unit) => {
    const [first] = SIDES.flatMap((side) => presentIds(unit[side]))
    const heir = byId.get(unit.id) ?? rowOf.get(first ?? '') ?? last
    last = Math.min(heir, count - 1)
    return last
  })
}

/** The paragraphs of a side, row by row. */
function distribute(
  units: readonly UnitParagraphs[],
  side: Side,
  count: number,
  rowOf: ReadonlyMap<string, number>,
  heirs: readonly number[],
): string[][] {
  const held = Array.from({ length: count }, (): string[] => [])
  let last = 0
  for (const [k, unit] of units.entries()) {
    const rows = unit[side].flatMap(({ id }) => rowOf.get(id) ?? [])
    // Without any current paragraph, the row that continues the unit, unless the ones before are already further on.
    let at = Math.max(last, rows[0] ?? Math.min(heirs[k] ?? 0, nextRow(units, side, k, rowOf) ?? count - 1))
    for (const { id } of unit[side]) {
      at = rowOf.get(id) ?? at
      held[at]?.push(id)
    }
    last = at
  }
  return held
}

function nextRow(units: readonly UnitParagraphs[], side: Side, k: number, rowOf: ReadonlyMap<string, number>) {
  for (const unit of units.slice(k + 1)) for (const { id } of unit[side]) if (rowOf.has(id)) return rowOf.get(id)
  return undefined
}

/** Something that keeps its place, and how many of the other paragraphs of each side stand before it. */
export type FixedRow = Row & { readonly before: { readonly source: number; readonly target: number } }

/** Indices of paragraphs that translate each other, as an aligner gives them. */
type Bead = { readonly source: readonly number[]; readonly target: readonly number[] }

/** `cut`: a piece of a bead. */
export type BeadPiece<B extends Bead> = { readonly bead: B; readonly cut: boolean } & Bead
export type BeadOrFixed<B extends Bead, K extends FixedRow> = BeadPiece<B> | { readonly kept: K }

/**
 * Beads and the fixed things between them, in order. A bead that spans a fixed thing is cut there, so that no paragraph
 * changes its place.
 */
export function interleaveFixed<B extends Bead, K extends FixedRow>(
  beads: readonly B[],
  kept: readonly K[],
): BeadOrFixed<B, K>[] {
  const ordered: BeadOrFixed<B, K>[] = []
  let rest: BeadPiece<B>[] = beads.map((bead) => ({ bead, source: bead.source, target: bead.target, cut: false }))
  for (const one of kept) {
    const { before, behind } = cutAt(rest, one)
    ordered.push(...before, { kept: one })
    rest = behind
  }
  return [...ordered, ...rest]
}

/** A side that it has nothing of is not cut by it and stays with the other. */
function cutAt<B extends Bead>(pieces: readonly BeadPiece<B>[], { source, target, before }: FixedRow) {
  const parts = { before: [] as BeadPiece<B>[], behind: [] as BeadPiece<B>[] }
  const isBehind = {
    source: (k: number) => source.length > 0 && k >= before.source,
    target: (k: number) => target.length > 0 && k >= before.target,
  }
  const isBefore = {
    source: (k: number) => source.length > 0 && k < before.source,
    target: (k: number) => target.length > 0 && k < before.target,
  }
  for (const piece of pieces) {
    const here = piece.source.some(isBefore.source) || piece.target.some(isBefore.target)
    const there = piece.source.some(isBehind.source) || piece.target.some(isBehind.target)
    if (here && there) {
      const pick = (isIn: typeof isBehind, isCut: boolean) => ({
        bead: piece.bead,
        cut: true,
        source: piece.source.filter((k) => isIn.source(k) === isCut),
        target: piece.target.filter((k) => isIn.target(k) === isCut),
      })
      parts.before.push(pick(isBehind, false))
      parts.behind.push(pick(isBehind, true))
    } else if (there || (parts.behind.length > 0 && !here)) parts.behind.push(piece)
    else parts.before.push(piece)
  }
  return parts
}
