import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { QueryOf } from '@/domain/contract/routes'
import type { Thread } from '@/domain/contract/shapes'
import { Prisma } from '@/generated/prisma/client'
import { byChunks, these } from '../db/chunks'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import type { ArticleSeen } from '../session/article-seen'
import { isByAuthor } from '../views/author'
import { type ThreadRow, threadRows } from '../views/rows'
import { threadView } from '../views/view'
import { access } from './access'
import { type From, keptPage, type List } from './kept-pages'
import { page } from './page'

type ThreadQuery = QueryOf<'GET /articles/{id}/threads'>

/** Oldest first; the cursor is the last one's id. */
export async function listThreads(actor: Actor, articleId: string, query: ThreadQuery) {
  const db = await prisma()
  await access(db, actor, articleId, 'read')
  return page(
    query,
    (take, after) => rowsBehind(db, articleId, query, { after, take }),
    (rows) => rows.map(threadView),
    (row) => row.id,
  )
}

/** The same page as it is sent. */
export const threadsPage = (actor: Actor, articleId: string, query: ThreadQuery, seen?: ArticleSeen) =>
  keptPage(THREADS, actor, articleId, query, seen)

const THREADS: List<ThreadQuery> = {
  name: 'threads',
  load: async (db, articleId, query, from) =>
    (await rowsBehind(db, articleId, query, from)).map((row) => ({ place: row.id, view: threadView(row) })),
  isWhole: ({ cursor: _, limit: __, ...filter }) => Object.values(filter).every((value) => value === undefined),
  behind: (places, place) => {
    const at = places.indexOf(place)
    return at < 0 ? places.length : at + 1
  },
}

const rowsBehind = (db: Reader, articleId: string, query: ThreadQuery, { after, take }: From) =>
  threadRows(db, { where: Prisma.join(conditions(articleId, query, after), ' AND '), limit: take })

function conditions(
  articleId: string,
  { kind, status, decision, authorId, paragraphId }: ThreadQuery,
  after: string | undefined,
): Prisma.Sql[] {
  const behind = Prisma.sql`(t."createdAt", t.id) > (
    SELECT "createdAt", id FROM "Thread" WHERE id = ${after} AND "articleId" = ${articleId})`
  const decided = Prisma.sql`EXISTS (
    SELECT 1 FROM "Suggestion" s WHERE s."threadId" = t.id AND s.decision = ${decision}::"Decision")`
  return [
    Prisma.sql`t."articleId" = ${articleId}`,
    ...(kind ? [Prisma.sql`t.kind = ${kind}::"ThreadKind"`] : []),
    ...(status ? [Prisma.sql`t.status = ${status}::"ThreadStatus"`] : []),
    ...(decision ? [decided] : []),
    ...(authorId === undefined ? [] : [isByAuthor(authorId)]),
    ...(paragraphId === undefined ? [] : [Prisma.sql`t."paragraphId" = ${paragraphId}`]),
    // An id that no longer exists has nothing behind it.
    ...(after === undefined ? [] : [behind]),
  ]
}

/** Those about some units and about the article as a whole, oldest first; without units: all. */
export async function loadThreadsIn(db: Reader, articleId: string, unitIds?: readonly string[]): Promise<Thread[]> {
  const inThem = unitIds && Prisma.sql`AND (t."unitId" IS NULL OR t."unitId" = ANY(${unitIds}))`
  const rows = await threadRows(db, { where: Prisma.sql`t."articleId" = ${articleId} ${inThem ?? Prisma.empty}` })
  return rows.map(threadView)
}

export async function findThread(db: Reader, threadId: string): Promise<ThreadRow | undefined> {
  const [row] = await threadRows(db, { where: Prisma.sql`t.id = ${threadId}` })
  return row
}

export async function loadThread(db: Reader, threadId: string): Promise<Thread> {
  const row = await findThread(db, threadId)
  if (!row) throw new Refusal('NOT_FOUND', 'There is no such thread.')
  return threadView(row)
}

/** Threads in the order of their ids as given. */
export async function loadThreads(db: Reader, ids: readonly string[]): Promise<Thread[]> {
  const rows = await byChunks(ids, (some) => threadRows(db, { where: Prisma.sql`t.id = ANY(${these(some)})` }))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map(threadView)
}
