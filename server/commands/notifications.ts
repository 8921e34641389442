import 'server-only'
import type { Unread } from '@/domain/contract/notification-routes'
import type { BodyOf } from '@/domain/contract/routes'
import { type MailWishes, wishesOf, withChoices } from '@/domain/mail-wishes'
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

/** Holds for what comes from now on. */
export function wishForMail(caller: Caller, changes: BodyOf<'PATCH /me/mail'>): Promise<{ wishes: MailWishes }> {
  const { actor } = caller
  return once(caller, async (tx) => {
    const { mailWishes } = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: { mailWishes: true } })
    const wishes = withChoices(wishesOf(mailWishes), changes)
    await tx.user.update({ where: { id: actor.id }, data: { mailWishes: wishes } })
    return { wishes }
  })
}

const DAY = 86_400_000
/** For so long: what was read, and what nobody ever will. */
const KEPT = { read: 90 * DAY, unread: 365 * DAY }

/** What is old is forgotten. */
export async function forgetNotifications(now: Date): Promise<void> {
  const db = await prisma()
  const before = (time: number) => ({ lt: new Date(now.getTime() - time) })
  await db.notification.deleteMany({ where: { OR: [{ readAt: before(KEPT.read) }, { at: before(KEPT.unread) }] } })
}
