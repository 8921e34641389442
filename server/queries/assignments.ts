import 'server-only'
import type { Assignment } from '@/domain/contract/assignment'
import type { OwnAssignment } from '@/domain/contract/mine'
import type { QueryOf } from '@/domain/contract/routes'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { assignmentViews, openAssignmentsIn } from '../views/assignments'
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
  const byArticle = new Map<string, Assignment[]>()
  for (const view of await openAssignmentsIn(db, articleIds))
    byArticle.set(view.articleId, [...(byArticle.get(view.articleId) ?? []), view])
  return byArticle
}
