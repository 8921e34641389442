import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { Version } from '@/domain/contract/shapes'
import { apply, type Splice } from '@/domain/text/splice'
import type { Actor } from '../actor'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { access } from './access'
import { type PageOf, page } from './page'
import { eventView } from './view'

export async function listEvents(actor: Actor, articleId: string, query: PageOf) {
  const db = await prisma()
  await access(db, actor, articleId, 'read')
  return page(
    query,
    (take, after) =>
      eventsAfter(db, articleId, /^\d{1,9}$/.test(after ?? '0') ? Number(after ?? 0) : 2_147_483_647, take),
    (rows) => rows.map(eventView),
    (row) => String(row.seq),
  )
}

export const eventsAfter = (db: Reader, articleId: string, seq: number, take: number) =>
  db.event.findMany({ where: { articleId, seq: { gt: seq } }, orderBy: { seq: 'asc' }, take })

export async function listVersions(actor: Actor, paragraphId: string): Promise<Version[]> {
  const db = await prisma()
  const paragraph = await db.paragraph.findUnique({ where: { id: paragraphId }, select: { articleId: true } })
  if (!paragraph) throw new Refusal('NOT_FOUND', 'There is no such paragraph.')
  await access(db, actor, paragraph.articleId, 'read')
  const rows = await db.paragraphVersion.findMany({
    where: { paragraphId },
    orderBy: { version: 'asc' },
    include: { author: { select: { id: true, name: true } } },
  })
  let text = ''
  return rows.map((row) => {
    const splice = spliceOf(row)
    text = splice ? apply(text, splice) : row.insert
    return {
      version: row.version,
      text,
      splice,
      ...(row.threadId === null ? {} : { threadId: row.threadId }),
      author: row.author,
      at: row.at.toISOString(),
    }
  })
}

/** The splice that made a version; null for the first. */
export const spliceOf = (row: { start: number | null; end: number | null; insert: string }): Splice | null =>
  row.start === null || row.end === null ? null : { start: row.start, end: row.end, insert: row.insert }
