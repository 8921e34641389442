import 'server-only'
import { type Assignment, AssignmentEnd } from '@/domain/contract/assignment'
import type * as Row from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'

/** Assignments as the contract has them, in the order of the rows. */
export async function assignmentViews(db: Reader, rows: readonly Row.Assignment[]): Promise<Assignment[]> {
  if (rows.length === 0) return []
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(rows.map(({ userId }) => userId))] } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const numbers = await numbersIn(
    db,
    rows.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId ?? [], toUnitId ?? []].flat()),
  )
  return rows.map((row) => {
    const [from, to] = [row.fromUnitId, row.toUnitId].map((id) => (id === null ? undefined : numbers.get(id)))
    return {
      id: row.id,
      articleId: row.articleId,
      userId: row.userId,
      name: names.get(row.userId) ?? '',
      ...(row.fromUnitId !== null && { fromUnitId: row.fromUnitId }),
      ...(row.toUnitId !== null && { toUnitId: row.toUnitId }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(row.dueAt && { dueAt: row.dueAt.toISOString() }),
      ...(row.note !== null && { note: row.note }),
      createdById: row.createdById,
      createdAt: row.createdAt.toISOString(),
      ...(row.endedAt && { endedAt: row.endedAt.toISOString() }),
      ...(row.endedAs !== null && { endedAs: AssignmentEnd.parse(row.endedAs) }),
    }
  })
}

/** The numbers of units, by id, as the desk counts them: excluded ones have none of their own, and so that of the one before. */
async function numbersIn(db: Reader, unitIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (unitIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; number: number }[]>`
    SELECT u.id, (SELECT count(*)::int FROM "Unit" b
      WHERE b."articleId" = u."articleId" AND b.position <= u.position AND NOT b.excluded) AS number
    FROM "Unit" u WHERE u.id IN (${Prisma.join([...unitIds])})`
  return new Map(rows.map(({ id, number }) => [id, number]))
}
