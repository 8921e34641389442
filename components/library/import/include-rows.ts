import { call } from '@/components/call'
import { everyPage } from '@/components/every-page'

/**
 * Includes rows in the article that the import set aside, by their number in the preview. A row that can't be included stands
 * on the desk with its button: the article is there, and is not to be imported twice.
 */
export async function includeRows(id: string, rows: ReadonlySet<number>): Promise<void> {
  if (rows.size === 0) return
  try {
    const units = await everyPage((cursor) => call('GET /articles/{id}/units', { id, query: { limit: 200, cursor } }))
    for (const row of rows) {
      const unit = units[row]
      if (unit?.excluded) await call('POST /articles/{id}/units/{unitId}/include', { id, unitId: unit.id })
    }
  } catch {
    // As said above.
  }
}
