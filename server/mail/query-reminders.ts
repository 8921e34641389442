import 'server-only'
import { prisma } from '../db/database'
import { type Tx, transaction } from '../db/transaction'
import { saveNotifications } from '../notifications/save'
import { UNANSWERED } from '../views/query'
import { writeQueryMail } from './query-mail'

/**
 * Due dates of queries that come: whom was asked is reminded by mail once before and once after, and who asked is told once
 * that the date has passed. An approved article waits for nobody.
 */

const DAY = 86_400_000
/** How long after a due date it is still told, where no server ran until then. */
const AFTER = 7 * DAY

export async function remindOfQueries(now: Date): Promise<void> {
  const db = await prisma()
  const due = await db.query.findMany({
    where: {
      ...UNANSWERED,
      dueAt: { gt: new Date(now.getTime() - AFTER), lte: new Date(now.getTime() + DAY) },
      overdueTold: null,
      thread: { article: { deletedAt: null, status: { not: 'approved' } } },
      OR: [{ dueAt: { lte: now } }, { soonTold: null }],
    },
    select: { id: true, guestId: true },
    orderBy: { id: 'asc' },
  })
  for (const guestId of new Set(due.map((one) => one.guestId))) {
    const ids = due.flatMap((one) => (one.guestId === guestId ? one.id : []))
    await transaction((tx) => remindOne(tx, guestId, ids, now))
  }
}

async function remindOne(tx: Tx, guestId: string, ids: readonly string[], now: Date): Promise<void> {
  // Of two instances the second waits for the row, and finds that it was told.
  const guest = await tx.guest.update({ where: { id: guestId }, data: { id: guestId } })
  const rows = await tx.query.findMany({ where: { id: { in: [...ids] }, ...UNANSWERED, overdueTold: null } })
  const overdue = rows.filter(({ dueAt }) => dueAt !== null && dueAt <= now)
  // Who was asked within a day of the date was told the date just then.
  const soon = rows.filter(
    ({ dueAt, askedAt, soonTold }) =>
      soonTold === null && dueAt !== null && dueAt > now && dueAt.getTime() - askedAt.getTime() > DAY,
  )
  if (overdue.length + soon.length === 0) return
  await tx.query.updateMany({ where: { id: { in: overdue.map(({ id }) => id) } }, data: { overdueTold: now } })
  await tx.query.updateMany({ where: { id: { in: soon.map(({ id }) => id) } }, data: { soonTold: now } })
  await writeQueryMail(tx, guest, now, 'reminder')
  await saveNotifications(
    tx,
    overdue.map(({ askedById, threadId }) => ({
      ...{ userId: askedById, articleId: guest.articleId, type: 'query-overdue' as const, at: now, threadId },
      details: { assignee: guest.name },
    })),
  )
}
