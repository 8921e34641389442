import type { Unit } from '@/domain/contract/shapes'

/**
 * Units as the server answered them, put where their paragraphs stood. Those whose paragraphs they hold now, and which were
 * not answered, are gone.
 */
export function withUnits(known: readonly Unit[], answered: readonly Unit[]): Unit[] {
  const run = runOf(known, answered)
  if (!run) return [...known]
  const taken = idsOf(answered)
  const kept = known.slice(run.from, run.to).filter((unit) => !touches(unit, taken, answered))
  return [...known.slice(0, run.from), ...inOrder([...answered, ...kept]), ...known.slice(run.to)].map(
    (unit, position) => (unit.position === position ? unit : { ...unit, position }),
  )
}

/** How the paragraphs of the answered units were paired before: what takes a change of the alignment back. */
export function arrangementBefore(known: readonly Unit[], answered: readonly Unit[]) {
  const run = runOf(known, answered)
  return run ? known.slice(run.from, run.to).map(arrangementOf) : []
}

export const arrangementOf = ({ source, target, excluded, alignment }: Unit) => ({
  source: source.map(({ id }) => id),
  target: target.map(({ id }) => id),
  excluded,
  ...alignment,
})

/** The stretch of units that hold any of the paragraphs of others: [from, to). */
function runOf(known: readonly Unit[], others: readonly Unit[]): { from: number; to: number } | undefined {
  const ids = idsOf(others)
  const from = known.findIndex((unit) => touches(unit, ids, others))
  if (from < 0) return
  return { from, to: known.findLastIndex((unit) => touches(unit, ids, others)) + 1 }
}

const idsOf = (units: readonly Unit[]): ReadonlySet<string> =>
  new Set(units.flatMap(({ source, target }) => [...source, ...target].map(({ id }) => id)))

const touches = ({ id, source, target }: Unit, ids: ReadonlySet<string>, others: readonly Unit[]) =>
  others.some((other) => other.id === id) || [...source, ...target].some((paragraph) => ids.has(paragraph.id))

const inOrder = (units: readonly Unit[]) => units.toSorted((a, b) => a.position - b.position)
