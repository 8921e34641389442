import 'server-only'
import type * as Row from '@/generated/prisma/client'
import { prisma } from '../db/database'
import { transaction } from '../db/transaction'
import { type NewNotification, saveNotifications } from './save'

/** Due dates of assignments that come: told once before, to whom it is assigned, and once after, also to who assigned it. */

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
      toldOf: { where: { type: { in: ['due-soon', 'overdue'] } }, select: { type: true } },
    },
    orderBy: { id: 'asc' },
  })
  const told = rows.flatMap((row) => remindersOf(row, now))
  if (told.length > 0) await transaction((tx) => saveNotifications(tx, told))
}

type Due = Row.Assignment & {
  readonly article: { readonly dueAt: Date | null }
  readonly user: { readonly name: string }
  readonly toldOf: readonly { readonly type: string }[]
}

function remindersOf({ id, articleId, userId, createdById, user, toldOf, ...row }: Due, now: Date): NewNotification[] {
  const dueAt = row.dueAt ?? row.article.dueAt
  const type = dueAt !== null && dueAt <= now ? 'overdue' : 'due-soon'
  if (toldOf.some((one) => one.type === type)) return []
  const told = { articleId, assignmentId: id, type, at: now } as const
  const own = { ...told, userId }
  if (type === 'due-soon' || createdById === userId) return [own]
  return [own, { ...told, userId: createdById, details: { assignee: user.name } }]
}
