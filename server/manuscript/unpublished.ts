import 'server-only'
import type { Article } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Tx } from '../db/transaction'

/**
 * A long article is stored statement by statement, invisible, and published at the end: the embedded database runs one
 * transaction at a time, and a whole book would block everybody.
 */

/** The columns of a new article for its creation time, and whether it is visible yet. */
export type NewArticleRow = Pick<Article, 'createdAt' | 'updatedAt'> & { id?: string; deletedAt?: Date }

/** Stored and never published, or purged: there is no record of anything that happened in it. */
const UNFINISHED = { seq: 0, deletedAt: { not: null }, events: { none: {} } } as const

/** An article that is still being imported, or no longer kept, doesn't exist for readers. */
export const PUBLISHED = { NOT: UNFINISHED }

/** Makes a stored article visible. */
export const publish = (tx: Tx, id: string, now: Date): Promise<Article> =>
  tx.article.update({ where: { id }, data: { createdAt: now, updatedAt: now, deletedAt: null } })

const HOUR = 3_600_000

/** Deletes what an interrupted import or purge left; a running one takes less than an hour. */
export async function clearUnpublished(now: Date): Promise<void> {
  const db = await prisma()
  const before = new Date(now.getTime() - HOUR)
  const rows = await db.article.findMany({ where: { ...UNFINISHED, createdAt: { lt: before } }, select: { id: true } })
  for (const { id } of rows) await discard(id)
}

/** Deletes an article without a record. */
export async function discard(articleId: string): Promise<void> {
  const db = await prisma()
  if ((await db.article.count({ where: { ...UNFINISHED, id: articleId } })) === 0) return
  const thread = { articleId }
  await db.searchText.deleteMany({ where: { articleId } })
  await db.finding.deleteMany({ where: { articleId } })
  await db.signOff.deleteMany({ where: { unit: { articleId } } })
  await db.paragraphVersion.deleteMany({ where: { paragraph: { articleId } } })
  await db.comment.deleteMany({ where: { thread } })
  await db.query.deleteMany({ where: { thread } })
  await db.gapLink.deleteMany({ where: { gap: { thread } } })
  await db.gap.deleteMany({ where: { thread } })
  await db.issue.deleteMany({ where: { thread } })
  await db.suggestion.deleteMany({ where: { thread } })
  await db.thread.deleteMany({ where: { articleId } })
  await db.paragraph.deleteMany({ where: { articleId } })
  await db.unit.deleteMany({ where: { articleId } })
  await db.article.delete({ where: { id: articleId } })
}
