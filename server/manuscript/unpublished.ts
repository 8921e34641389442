import 'server-only'
import type { Article } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Tx } from '../db/transaction'

/**
 * A long article is stored statement by statement, out of sight, and published at the end: the embedded database does one
 * transaction at a time, and nobody is to wait for a whole book.
 */

/** The columns of a new article that say when it was made, and whether it can be seen yet. */
export type NewArticleRow = Pick<Article, 'createdAt' | 'updatedAt'> & { id?: string; deletedAt?: Date }

/** What was stored and never published: nothing has happened in it. */
const UNFINISHED = { seq: 0, deletedAt: { not: null }, events: { none: {} } } as const

/** An article that is still being imported is none yet. */
export const PUBLISHED = { NOT: UNFINISHED }

/** What was stored out of sight becomes an article. */
export const publish = (tx: Tx, id: string, now: Date): Promise<Article> =>
  tx.article.update({ where: { id }, data: { createdAt: now, updatedAt: now, deletedAt: null } })

const HOUR = 3_600_000

/** Deletes what an interrupted import left; one that is under way takes no hour. */
export async function clearUnpublished(now: Date): Promise<void> {
  const db = await prisma()
  const before = new Date(now.getTime() - HOUR)
  const rows = await db.article.findMany({ where: { ...UNFINISHED, createdAt: { lt: before } }, select: { id: true } })
  for (const { id } of rows) await discard(id)
}

/** Deletes what was stored and not published. */
export async function discard(articleId: string): Promise<void> {
  const db = await prisma()
  if ((await db.article.count({ where: { ...UNFINISHED, id: articleId } })) === 0) return
  const thread = { articleId }
  await db.signOff.deleteMany({ where: { unit: { articleId } } })
  await db.paragraphVersion.deleteMany({ where: { paragraph: { articleId } } })
  await db.comment.deleteMany({ where: { thread } })
  await db.gapLink.deleteMany({ where: { gap: { thread } } })
  await db.gap.deleteMany({ where: { thread } })
  await db.issue.deleteMany({ where: { thread } })
  await db.suggestion.deleteMany({ where: { thread } })
  await db.thread.deleteMany({ where: { articleId } })
  await db.paragraph.deleteMany({ where: { articleId } })
  await db.unit.deleteMany({ where: { articleId } })
  await db.article.delete({ where: { id: articleId } })
}
