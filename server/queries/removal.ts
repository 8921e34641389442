import 'server-only'
import type { Removal } from '@/domain/contract/shapes'
import { keptUntil } from '@/domain/removal'
import type { Reader } from '../db/transaction'
import { standIns } from './stand-ins'

type Row = {
  readonly articleId: string
  readonly at: Date
  readonly actorId: string | null
  readonly actorName: string | null
}

/** Who removed some articles, and when, by article. */
export async function removalsOf(db: Reader, articleIds: readonly string[]): Promise<Map<string, Removal>> {
  const rows = await db.event.findMany({
    where: { articleId: { in: [...articleIds] }, type: 'article.deleted' },
    distinct: ['articleId'],
    orderBy: [{ articleId: 'asc' }, { seq: 'desc' }],
    select: { articleId: true, at: true, actorId: true, actorName: true },
  })
  const names = await standIns(
    db,
    rows.map(({ actorId }) => actorId),
  )
  return new Map(rows.map((row) => [row.articleId, toRemoval(row, names)]))
}

const toRemoval = ({ at, actorId, actorName }: Row, names: ReadonlyMap<string, string>): Removal => ({
  at: at.toISOString(),
  by: actorId !== null && actorName !== null ? { id: actorId, name: names.get(actorId) ?? actorName } : null,
  until: keptUntil(at).toISOString(),
})
