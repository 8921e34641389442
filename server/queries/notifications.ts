import 'server-only'
import type { QueryOf } from '@/domain/contract/routes'
import { wishesOf } from '@/domain/mail-wishes'
import type { Reader as ReportReader } from '@/domain/report/reader'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { env } from '../env'
import { heardBy, present, type Reading, shownWith } from '../notifications/present'
import type { Actor } from '../session/actor'
import { cursorArgs, page } from './page'

/** What concerns the actor, newest first, and how much of it is unread. */
export async function listNotifications(actor: Actor, query: QueryOf<'GET /notifications'>, reader: ReportReader) {
  const db = await prisma()
  const list = await page(
    query,
    (take, after) =>
      db.notification.findMany({
        where: { ...heardBy(actor), ...(query.unread === 'true' && { readAt: null }) },
        orderBy: { id: 'desc' },
        include: shownWith(actor.id),
        take,
        ...cursorArgs(after),
      }),
    (rows) => present(db, rows, actor, reader),
    (row) => row.id,
  )
  return { ...list, unread: await countUnread(db, actor) }
}

/** What the actor is told by mail; `sends`: whether this installation sends any. */
export async function mailOf(actor: Actor) {
  const db = await prisma()
  const { mailWishes } = await db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { mailWishes: true } })
  return { wishes: wishesOf(mailWishes), sends: env().mail !== undefined }
}

/** The id of the newest one. */
export async function newestNotification(actor: Reading): Promise<string | null> {
  const db = await prisma()
  const newest = await db.notification.findFirst({
    where: heardBy(actor),
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  return newest?.id ?? null
}

export const countUnread = (db: Reader, reading: Reading): Promise<number> =>
  db.notification.count({ where: { ...heardBy(reading), readAt: null } })
