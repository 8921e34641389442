import 'server-only'
import { type Assignment, AssignmentEnd } from '@/domain/contract/assignment'
import type { OwnAssignment } from '@/domain/contract/mine'
import type { QueryOf } from '@/domain/contract/routes'
import type * as Row from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { access } from './access'
import { toArticleNamed } from './mine'
import { cursorArgs, type PageOf, page } from './page'

export async function listAssignments(
  actor: Actor,
  articleId: string,
  query: QueryOf<'GET /articles/{id}/assignments'>,
) {
  const db = await prisma()
  await access(db, actor, articleId, 'read')
  return page(
    query,
    (take, after) =>
      db.assignment.findMany({
        where: { articleId, ...(query.open && { endedAt: null }) },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take,
        ...cursorArgs(after),
      }),
    (rows) => assignmentViews(db, rows),
    (row) => row.id,
  )
}

/** What the actor is assigned to in articles that they may read, due first; an approved article waits for nobody. */
export async function listOwnAssignments(actor: Actor, query: PageOf) {
  const db = await prisma()
  return page(
    query,
    (take, after) =>
      db.assignment.findMany({
        where: {
          ...{ userId: actor.id, endedAt: null },
          article: { deletedAt: null, status: { not: 'approved' }, members: { some: { userId: actor.id } } },
        },
        orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
        include: { article: true },
        take,
        ...cursorArgs(after),
      }),
    async (rows): Promise<OwnAssignment[]> => {
      const views = await assignmentViews(db, rows)
      const named = new Map(rows.map(({ id, article }) => [id, toArticleNamed(article)]))
      return views.flatMap((assignment) => {
        const article = named.get(assignment.id)
        return article ? [{ article, assignment }] : []
      })
    },
    (row) => row.id,
  )
}

/** The open ones of some articles, by article, in the order in which they were made. */
export async function openAssignments(
  db: Reader,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, Assignment[]>> {
  const rows = await db.assignment.findMany({
    where: { articleId: { in: [...articleIds] }, endedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const byArticle = new Map<string, Assignment[]>()
  for (const view of await assignmentViews(db, rows))
    byArticle.set(view.articleId, [...(byArticle.get(view.articleId) ?? []), view])
  return byArticle
}

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
