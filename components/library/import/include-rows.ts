import { call } from '@/components/call'
import type { Unit } from '@/domain/contract/shapes'

/**
 * Takes rows into the article that import set aside, by their number in the preview. Where one can't be, it stands on the
 * desk with its button: the article is there, and is not to be brought in twice.
 */
export async function includeRows(id: string, rows: ReadonlySet<number>): Promise<void> {
  if (rows.size === 0) return
  try {
    const units = await all(id)
    for (const row of rows) {
      const unit = units[row]
      if (unit?.excluded) await call('POST /articles/{id}/units/{unitId}/include', { id, unitId: unit.id })
    }
  } catch {
    // As said above.
  }
}

async function all(id: string): Promise<Unit[]> {
  const units: Unit[] = []
  let cursor: string | undefined
  do {
    const page = await call('GET /articles/{id}/units', { id, query: { limit: 200, cursor } })
    units.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return units
}
