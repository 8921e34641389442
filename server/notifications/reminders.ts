import 'server-only'
import type * as Row from '@/generated/prisma/client'
import type { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import { transaction } from '../db/transaction'
import { type NewNotification, saveNotifications } from './save'

/**
 * Due dates of assignments that come: told once before, to whom it is assigned, and once after, also to who assigned it. A
 * date that was put off is told anew.
 */

const DAY = 86_400_000
/** How long before; and how long after a due date it is still told that it has passed, where no server ran until then. */
const BEFORE = DAY
const AFTER = 7 * DAY

/** An assignment without a due date of its own has that of its article. An approved article waits for nobody. */
export async function remind(now: Date): Promise<void> {
  const db = await prisma()
  const due = { gt: new Date(now.getTime() - AFTER), lte: new Date(now.getTime() + BEFORE) }
  const rows = await db.assignment.findMany({
    where: {
      endedAt: null,
      article: { deletedAt: null, status: { not: 'approved' } },
      OR: [{ dueAt: due }, { dueAt: null, article: { dueAt: due } }],
    },
    include: {
      article: { select: { dueAt: true } },
      user: { select: { name: true } },
      toldOf: { where: { type: { in: ['due-soon', 'overdue'] } }, select: { type: true, at: true } },
    },
    orderBy: { id: 'asc' },
  })
  const reminders = rows.flatMap((row) => reminderOf(row, now) ?? [])
  if (reminders.length === 0) return
  await transaction(async (tx) => {
    for (const { earlier } of reminders) if (earlier) await tx.notification.deleteMany({ where: earlier })
    await saveNotifications(
      tx,
      reminders.flatMap(({ told }) => told),
    )
  })
}

type Due = Row.Assignment & {
  readonly article: { readonly dueAt: Date | null }
  readonly user: { readonly name: string }
  readonly toldOf: readonly { readonly type: string; readonly at: Date }[]
}

/** `earlier`: reminders of the date before, whose place this one takes. */
type Reminder = { readonly told: readonly NewNotification[]; readonly earlier?: Prisma.NotificationWhereInput }

function reminderOf({ id, articleId, userId, createdById, user, toldOf, ...row }: Due, now: Date) {
  const dueAt = row.dueAt ?? row.article.dueAt
  if (dueAt === null) return
  const type = dueAt <= now ? 'overdue' : 'due-soon'
  const since = type === 'overdue' ? dueAt : new Date(dueAt.getTime() - BEFORE)
  const before = toldOf.filter((one) => one.type === type)
  if (before.some(({ at }) => at >= since)) return
  const about = { articleId, assignmentId: id, type, at: now } as const
  const told: NewNotification[] = [{ ...about, userId }]
  if (type === 'overdue' && createdById !== userId)
    told.push({ ...about, userId: createdById, details: { assignee: user.name } })
  const earlier = before.length > 0 && { earlier: { assignmentId: id, type, at: { lt: since } } }
  return { told, ...earlier } satisfies Reminder
}
