import 'server-only'
import type { Locale } from '@/domain/contract/names'
import type { QueryOf } from '@/domain/contract/routes'
import { type Article, GlossaryEntry } from '@/domain/contract/shapes'
import type { EventType } from '@/domain/event'
import { type ActorOnArticle, abilities } from '@/domain/policy'
import type * as Row from '@/generated/prisma/client'
import type { Prisma } from '@/generated/prisma/client'
import { REVISION } from '@/language/checks/list'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { followsOf } from '../manuscript/titles'
import type { Actor } from '../session/actor'
import { access } from './access'
import { openAssignments } from './assignments'
import { countsOf } from './counts'
import { cursorOf, type LibraryPlace, placesIn, removedCount } from './library'
import { page } from './page'
import { policyOf } from './policy'
import { removalsOf } from './removal'

export async function getArticle(actor: Actor, articleId: string): Promise<Article> {
  const db = await prisma()
  const { article, standing } = await access(db, actor, articleId, 'read')
  return articleView(db, article, standing)
}

export async function articleView(db: Reader, article: Row.Article, standing: ActorOnArticle): Promise<Article> {
  const counts = await countsOf(db, [article.id])
  const assignments = (await openAssignments(db, [article.id])).get(article.id)
  const approved = article.status === 'approved' ? await loadApproval(db, article.id) : undefined
  return {
    ...toArticle(article, counts.get(article.id), standing),
    ...(approved && { approved }),
    ...(assignments && { assignments }),
    glossary: GlossaryEntry.array().parse(article.glossary),
  }
}

/** Who approved an approved article, and when; undefined where it came in approved. */
async function loadApproval(db: Reader, articleId: string): Promise<Article['approved']> {
  const [event] = await db.$queryRaw<{ id: string | null; name: string | null; at: Date }[]>`
    SELECT e."actorId" AS id, CASE WHEN p."erasedAt" IS NULL THEN e."actorName" ELSE p.name END AS name, e.at
    FROM "Event" e LEFT JOIN "User" p ON p.id = e."actorId"
    WHERE e."articleId" = ${articleId} AND e.type = ${'article.transitioned' satisfies EventType} ORDER BY e.seq DESC LIMIT 1`
  if (!event) return
  const { id, name, at } = event
  return { by: id !== null && name !== null ? { id, name } : null, at: at.toISOString() }
}

/** A page of the library, in its order. */
export async function listArticles(actor: Actor, asked: QueryOf<'GET /articles'>, locale: Locale = 'en') {
  const query = { ...asked, locale }
  const db = await prisma()
  return page(
    query,
    (take, after) => placesIn(db, actor, query, { take, after }),
    (places) => loadInOrder(db, actor, places, asked.removed !== undefined),
    cursorOf(query),
  )
}

/** How many removed articles the actor may restore. */
export const countRemoved = async (actor: Actor): Promise<number> => removedCount(await prisma(), actor)

async function loadInOrder(
  db: Reader,
  actor: Actor,
  places: readonly LibraryPlace[],
  removed: boolean,
): Promise<Article[]> {
  const ids = places.map(({ id }) => id)
  const rows = await db.article.findMany({ where: { id: { in: ids } }, include: MEMBERS })
  const counts = await countsOf(db, ids)
  const assignments = await openAssignments(db, ids)
  const removals = removed ? await removalsOf(db, ids) : undefined
  const byId = new Map(rows.map((row) => [row.id, row]))
  return places.flatMap(({ id, found }) => {
    const row = byId.get(id)
    if (!row) return []
    const { members, ...article } = row
    const role = members.find(({ userId }) => userId === actor.id)?.role ?? null
    return {
      ...toArticle(article, counts.get(id), { role, admin: actor.admin, status: article.status }),
      members: members.map(({ userId, role, user }) => ({ userId, name: user.name, role })),
      ...(assignments.has(id) && { assignments: assignments.get(id) }),
      ...(removals?.has(id) && { removed: removals.get(id) }),
      ...(found && { found }),
    }
  })
}

const MEMBERS = {
  members: { orderBy: [{ addedAt: 'asc' }, { userId: 'asc' }], include: { user: { select: { name: true } } } },
} satisfies Prisma.ArticleInclude

function toArticle(row: Row.Article, counts: Article['counts'] | undefined, standing: ActorOnArticle): Article {
  if (!counts) throw new Error(`no counts for article ${row.id}`)
  return {
    id: row.id,
    title: { source: row.titleSource, target: row.titleTarget },
    titleFollows: followsOf(row),
    ...(row.byline === null ? {} : { byline: row.byline }),
    ...(row.translatedBy === null ? {} : { translatedBy: row.translatedBy }),
    sourceLanguage: row.sourceLanguage,
    targetLanguage: row.targetLanguage,
    status: row.status,
    locked: row.status === 'approved',
    ...(row.dueAt === null ? {} : { dueAt: row.dueAt.toISOString() }),
    ...(row.date === null ? {} : { date: row.date }),
    policy: policyOf(row),
    checksOff: row.checksOff,
    checked: isChecked(row),
    counts,
    role: standing.role,
    abilities: abilities(standing),
    seq: row.seq,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** Whether the checks have seen the article as it is now. */
export const isChecked = (row: Pick<Row.Article, 'checkedSeq' | 'textSeq' | 'checkedBy'>): boolean =>
  row.checkedSeq >= row.textSeq && row.checkedBy >= REVISION
