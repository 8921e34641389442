import type { Changes } from '@/domain/contract/answers'
import type { Thread, Unit } from '@/domain/contract/shapes'

type ChangedUnits = Pick<Changes, 'units' | 'unitIds'>

/** The units with changes applied, including added, removed and moved ones. Unchanged units stay the same objects. */
export function mergedUnits(known: readonly Unit[], { units, unitIds }: ChangedUnits): Unit[] {
  const byId = new Map(known.map((unit) => [unit.id, unit]))
  for (const unit of units) {
    const before = byId.get(unit.id)
    if (!before || !isOlder(unit, before)) byId.set(unit.id, unit)
  }
  const ids = unitIds ?? known.map(({ id }) => id)
  return ids.flatMap((id, position): Unit[] => {
    const unit = byId.get(id)
    if (!unit) return []
    return [unit.position === position ? unit : { ...unit, position }]
  })
}

/** The order of the units is from before a change of it that is known already: it would take away the units made since. */
export const isOvertaken = (known: readonly Unit[], { seq, unitIds }: Pick<Changes, 'seq' | 'unitIds'>): boolean =>
  unitIds !== undefined && known.some((unit) => unit.seq > seq)

/** An answer sent before the person's own act finished is older than what the screen shows. */
function isOlder(unit: Unit, known: Unit): boolean {
  if (unit.seq < known.seq) return true
  const versions = new Map([...known.source, ...known.target].map(({ id, version }) => [id, version]))
  return [...unit.source, ...unit.target].some(({ id, version }) => version < (versions.get(id) ?? 0))
}

/** The threads with changes applied; new ones come last. */
export function mergedThreads(known: readonly Thread[], changed: readonly Thread[]): Thread[] {
  const byId = new Map(known.map((thread) => [thread.id, thread]))
  for (const thread of changed) {
    const before = byId.get(thread.id)
    if (!before || thread.seq >= before.seq) byId.set(thread.id, thread)
  }
  return [...byId.values()]
}
