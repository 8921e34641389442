import 'server-only'
import { prisma } from '../db/database'

/** What was stored aside and never published: nothing has happened in it. */
const UNFINISHED = { seq: 0, deletedAt: { not: null }, events: { none: {} } } as const

/** An article that is being upload in is none yet. */
export const PUBLISHED = { NOT: UNFINISHED }

const HOUR = 3_600_000

/** Clears what an import left that was cut off; one that is under way takes no hour. */
export async function clearUnpublished(now: Date): Promise<void> {
  const db = await prisma()
  const before = new Date(now.getTime() - HOUR)
  const rows = await db.article.findMany({ where: { ...UNFINISHED, createdAt: { lt: before } }, select: { id: true } })
  for (const { id } of rows) await discard(id)
}

/** Takes away what was stored aside. */
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
