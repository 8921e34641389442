import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { QueryOf } from '@/domain/contract/routes'
import type { Thread } from '@/domain/contract/shapes'
import { byChunks } from '../db/chunks'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { byAuthor } from '../views/author'
import { THREAD, type ThreadRow, threadView } from '../views/view'
import { access } from './access'
import { cursorArgs, page } from './page'

export async function listThreads(actor: Actor, articleId: string, query: QueryOf<'GET /articles/{id}/threads'>) {
  const db = await prisma()
  await access(db, actor, articleId, 'read')
  const { kind, status, decision, authorId, paragraphId } = query
  const author = authorId === undefined ? {} : await byAuthor(db, articleId, authorId)
  return page(
    query,
    (take, after): Promise<ThreadRow[]> =>
      db.thread.findMany({
        where: {
          articleId,
          ...(kind && { kind }),
          ...(status && { status }),
          ...(decision && { suggestion: { decision } }),
          ...author,
          ...(paragraphId !== undefined && { paragraphId }),
        },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        include: THREAD,
        take,
        ...cursorArgs(after),
      }),
    (rows) => rows.map(threadView),
    (row) => row.id,
  )
}

/** Those about some units and about the article as a whole, oldest first; without units: all. */
export async function loadThreadsIn(db: Reader, articleId: string, unitIds?: readonly string[]): Promise<Thread[]> {
  const rows = await db.thread.findMany({
    where: { articleId, ...(unitIds && { OR: [{ unitId: { in: [...unitIds] } }, { unitId: null }] }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: THREAD,
  })
  return rows.map(threadView)
}

export async function loadThread(db: Reader, threadId: string): Promise<Thread> {
  const row = await db.thread.findUnique({ where: { id: threadId }, include: THREAD })
  if (!row) throw new Refusal('NOT_FOUND', 'There is no such thread.')
  return threadView(row)
}

/** Threads in the order of their ids as given. */
export async function loadThreads(db: Reader, ids: readonly string[]): Promise<Thread[]> {
  const rows = await byChunks(ids, (some) => db.thread.findMany({ where: { id: { in: some } }, include: THREAD }))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map(threadView)
}
