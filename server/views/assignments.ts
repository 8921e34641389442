import 'server-only'
import { type Assignment, AssignmentEnd } from '@/domain/contract/assignment'
import type * as Row from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'

/** Assignments as the contract has them, in the order of the rows. */
export async function assignmentViews(db: Reader, rows: readonly Pick<Row.Assignment, 'id'>[]): Promise<Assignment[]> {
  if (rows.length === 0) return []
  const views = await load(db, Prisma.sql`a.id IN (${Prisma.join(rows.map(({ id }) => id))})`)
  const byId = new Map(views.map((view) => [view.id, view]))
  return rows.flatMap(({ id }) => byId.get(id) ?? [])
}

/** Those of some articles that have not ended, in the order in which they were made. */
export const openAssignmentsIn = (db: Reader, articleIds: readonly string[]): Promise<Assignment[]> =>
  load(db, Prisma.sql`a."articleId" = ANY(${articleIds}) AND a."endedAt" IS NULL`)

type AssignmentRow = Row.Assignment & {
  readonly name: string
  /** The numbers of the first and of the last unit; null: of none. */
  readonly from: number | null
  readonly to: number | null
}

async function load(db: Reader, where: Prisma.Sql): Promise<Assignment[]> {
  const rows = await db.$queryRaw<AssignmentRow[]>`
    SELECT a.*, p.name, ${numberOf(Prisma.sql`a."fromUnitId"`)} AS "from", ${numberOf(Prisma.sql`a."toUnitId"`)} AS "to"
    FROM "Assignment" a JOIN "User" p ON p.id = a."userId" WHERE ${where} ORDER BY a."createdAt", a.id`
  return rows.map(assignmentView)
}

/** Of a unit, as the desk counts them: excluded ones have none of their own, and so that of the one before. */
const numberOf = (unitId: Prisma.Sql) => Prisma.sql`(
  SELECT (SELECT count(*)::int FROM "Unit" b
    WHERE b."articleId" = u."articleId" AND b.position <= u.position AND NOT b.excluded)
  FROM "Unit" u WHERE u.id = ${unitId})`

const assignmentView = ({ from, to, ...row }: AssignmentRow): Assignment => ({
  id: row.id,
  articleId: row.articleId,
  userId: row.userId,
  name: row.name,
  ...(row.fromUnitId !== null && { fromUnitId: row.fromUnitId }),
  ...(row.toUnitId !== null && { toUnitId: row.toUnitId }),
  ...(from !== null && { from }),
  ...(to !== null && { to }),
  ...(row.dueAt && { dueAt: row.dueAt.toISOString() }),
  ...(row.note !== null && { note: row.note }),
  createdById: row.createdById,
  createdAt: row.createdAt.toISOString(),
  ...(row.endedAt && { endedAt: row.endedAt.toISOString() }),
  ...(row.endedAs !== null && { endedAs: AssignmentEnd.parse(row.endedAs) }),
})
