import 'server-only'
import { invalid, Refusal } from '@/domain/contract/problem'

/** Refuses what was written on another version than there is. */
export function mustBeCurrent(read: number | undefined, version: number): void {
  if (read !== undefined && read !== version)
    throw new Refusal('STALE_VERSION', 'The list has been changed since you read it.', { version })
}

type Versioned = { readonly id: string; readonly version: number }

/**
 * Refuses a change of what somebody else has changed or removed since the version that was read, and names it. Other lines
 * may have changed meanwhile.
 */
export function mustBeUnchanged(
  read: number,
  { version, rows, ids }: { version: number; rows: readonly Versioned[]; ids: readonly string[] },
): void {
  if (new Set(ids).size < ids.length) throw invalid('put', 'names an id twice')
  if (read > version) throw new Refusal('STALE_VERSION', 'There is no such version of the list.', { version })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const changedIds = ids.filter((id) => (byId.get(id)?.version ?? 0) > read)
  const removedIds = ids.filter((id) => !byId.has(id))
  if (changedIds.length + removedIds.length === 0) return
  throw new Refusal('STALE_VERSION', 'Somebody else has changed this meanwhile.', {
    ...{ version, changedIds, removedIds },
  })
}
