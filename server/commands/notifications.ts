import 'server-only'
import type { Unread } from '@/domain/contract/notification-routes'
import type { BodyOf } from '@/domain/contract/routes'
import { prisma } from '../db/database'
import { announceNotified } from '../notifications/save'
import { countUnread } from '../queries/notifications'
import type { Caller } from '../session/actor'
import { once } from './once'

/** Marks the caller's own notifications as read, those named or all. What isn't theirs is as if it were not there. */
export function markRead(caller: Caller, { ids }: BodyOf<'POST /notifications/read'>): Promise<Unread> {
  const { actor } = caller
  return once(caller, async (tx) => {
    const { count } = await tx.notification.updateMany({
      where: { userId: actor.id, readAt: null, ...(ids && { id: { in: ids } }) },
      data: { readAt: new Date() },
    })
    if (count > 0) await announceNotified(tx, [actor.id])
    return { unread: await countUnread(tx, actor) }
  })
}

const DAY = 86_400_000
const KEPT = 90 * DAY

/** What was read long ago is forgotten. */
export async function forgetRead(now: Date): Promise<void> {
  const db = await prisma()
  await db.notification.deleteMany({ where: { readAt: { lt: new Date(now.getTime() - KEPT) } } })
}
