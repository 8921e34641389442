import 'server-only'
import type { NotificationType } from '@/domain/contract/names'
import { mailDue, wishesOf } from '@/domain/mail-wishes'
import { NOTIFIED, notify } from '../db/notify'
import type { Tx } from '../db/transaction'
import { mailReader } from '../session/reader-locale'
import type { Details } from './details'

export type NewNotification = {
  readonly userId: string
  readonly articleId: string
  readonly type: NotificationType
  readonly at: Date
  /** The event; none where a time has come. */
  readonly seq?: number
  readonly actor?: { readonly id: string; readonly name: string } | null
  readonly threadId?: string | undefined
  readonly assignmentId?: string | undefined
  readonly details?: Details
}

/** Tells people; of the same thing each is told once, however often this runs. */
export async function saveNotifications(tx: Tx, told: readonly NewNotification[]): Promise<void> {
  if (told.length === 0) return
  const userIds = [...new Set(told.map(({ userId }) => userId))]
  const users = await tx.user.findMany({
    where: { id: { in: userIds } },
    select: { id: true, mailWishes: true, locale: true, timeZone: true, seenLocale: true, seenTimeZone: true },
  })
  const people = new Map(users.map((user) => [user.id, user]))
  const dueOf = ({ userId, type, at }: NewNotification) => {
    const own = people.get(userId)
    return own ? mailDue(type, wishesOf(own.mailWishes), at, mailReader(own).timeZone) : null
  }
  await tx.notification.createMany({
    data: told.map(({ actor, details = {}, threadId, assignmentId, seq, ...rest }) => ({
      ...rest,
      mailDue: dueOf(rest),
      seq: seq ?? null,
      threadId: threadId ?? null,
      assignmentId: assignmentId ?? null,
      actorId: actor?.id ?? null,
      actorName: actor?.name ?? null,
      data: details,
    })),
    skipDuplicates: true,
  })
  await announceNotified(tx, userIds)
}

/** Tells every instance that what these people have to read has changed. */
export async function announceNotified(tx: Tx, userIds: readonly string[]): Promise<void> {
  for (const userId of userIds) await notify(tx, NOTIFIED, { userId })
}
