import 'server-only'
import type { Assignment } from '@/domain/contract/assignment'
import { NotificationType } from '@/domain/contract/names'
import type { Notification } from '@/domain/contract/notification-routes'
import { withNames } from '@/domain/mention'
import type { Reader } from '@/domain/report/reader'
import { opening } from '@/domain/text/context'
import { plainText } from '@/domain/text/inline'
import type { Prisma } from '@/generated/prisma/client'
import type { Reader as Db } from '../db/transaction'
import { assignmentViews } from '../views/assignments'
import { titlesOf } from '../views/titles'
import { Details } from './details'
import { sentenceOf } from './sentence'

/** Notifications as they are shown: what they quote is read now, so that nothing deleted is quoted. */

/** What of the relations a notification is shown with; `userId`: whose it is. */
export const shownWith = (userId: string) =>
  ({
    actor: { select: { id: true, name: true } },
    article: { include: { members: { where: { userId } } } },
    assignment: true,
  }) satisfies Prisma.NotificationInclude

export type NotificationRow = Prisma.NotificationGetPayload<{ include: ReturnType<typeof shownWith> }>

/** Of what the person may not read any more they hear only that, and why. */
export const heardBy = ({ id: userId, admin }: Reading): Prisma.NotificationWhereInput => ({
  userId,
  OR: [
    { article: { deletedAt: null, ...(!admin && { members: { some: { userId } } }) } },
    { type: { in: ['removed', 'membership'] satisfies NotificationType[] } },
  ],
})

/** Whose notifications they are. */
export type Reading = { readonly id: string; readonly admin: boolean }

export async function present(
  db: Db,
  rows: readonly NotificationRow[],
  { admin }: Reading,
  { locale, timeZone }: Reader,
): Promise<Notification[]> {
  const threads = await threadsOf(db, rows)
  const comments = await commentsOf(db, rows)
  const assigned = await assignmentsOf(db, rows)
  return rows.flatMap((row) => {
    const { article, threadId, actor, actorName, readAt } = row
    const type = NotificationType.safeParse(row.type).data
    // Written by a later version of Stet.
    if (type === undefined) return []
    const details = Details.parse(row.data)
    const isReadable = article !== null && article.deletedAt === null && (admin || article.members.length > 0)
    const thread = isReadable && threadId !== null ? threads.get(threadId) : undefined
    const assignment = isReadable && row.assignmentId !== null ? assigned.get(row.assignmentId) : undefined
    const titled = isReadable ? article : details.titles
    const told = {
      ...{ type, details, kind: thread?.kind, actor: actor?.name ?? actorName },
      comment: isReadable && QUOTES.has(type) ? quoteOf(comments, type, details.commentId, thread) : undefined,
      change: thread?.suggestion ? changeOf(thread.suggestion) : undefined,
      assignment,
    }
    return {
      ...{ id: row.id, type },
      ...(isReadable && { articleId: article.id }),
      ...(thread && { threadId: thread.id }),
      ...(assignment?.fromUnitId !== undefined && { unitId: assignment.fromUnitId }),
      threads: details.threads ?? 0,
      title: titled ? titlesOf(titled, locale)[0] : '',
      actor: actor ?? (actorName === null ? null : { id: row.actorId ?? row.id, name: actorName }),
      at: row.at.toISOString(),
      ...(readAt && { readAt: readAt.toISOString() }),
      text: sentenceOf(told, { locale, timeZone }),
    }
  })
}

const QUOTES: ReadonlySet<NotificationType> = new Set(['mentioned', 'replied'])

const THREAD = {
  select: {
    ...{ id: true, kind: true },
    suggestion: { select: { original: true, replacement: true } },
    comments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: 1, select: { body: true, deletedAt: true } },
  },
} satisfies Prisma.ThreadDefaultArgs
type ThreadRow = Prisma.ThreadGetPayload<typeof THREAD>

async function threadsOf(db: Db, rows: readonly NotificationRow[]): Promise<ReadonlyMap<string, ThreadRow>> {
  const ids = rows.flatMap(({ threadId }) => threadId ?? [])
  const threads = ids.length > 0 ? await db.thread.findMany({ where: { id: { in: ids } }, ...THREAD }) : []
  return new Map(threads.map((thread) => [thread.id, thread]))
}

async function assignmentsOf(db: Db, rows: readonly NotificationRow[]): Promise<ReadonlyMap<string, Assignment>> {
  const views = await assignmentViews(
    db,
    rows.flatMap(({ assignment }) => assignment ?? []),
  )
  return new Map(views.map((view) => [view.id, view]))
}

async function commentsOf(db: Db, rows: readonly NotificationRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ data }) => Details.parse(data).commentId ?? [])
  const where = { id: { in: ids }, deletedAt: null }
  const comments = ids.length > 0 ? await db.comment.findMany({ where, select: { id: true, body: true } }) : []
  return new Map(comments.map(({ id, body }) => [id, body]))
}

/**
 * In a thread opened with a mention that is its first comment; of the replies in a file none in particular. What was deleted
 * isn't quoted.
 */
function quoteOf(
  comments: ReadonlyMap<string, string>,
  type: NotificationType,
  commentId: string | undefined,
  thread: ThreadRow | undefined,
) {
  if (type === 'replied' && commentId === undefined) return undefined
  const [first] = thread?.comments ?? []
  const body = commentId === undefined ? (first && !first.deletedAt ? first.body : '') : (comments.get(commentId) ?? '')
  return body.trim() === '' ? undefined : opening(withNames(body), QUOTE)
}

const changeOf = ({ original, replacement }: { original: string; replacement: string }) => ({
  from: opening(plainText(original), QUOTE),
  to: opening(plainText(replacement), QUOTE),
})

/** UTF-16 code units of a quote. */
const QUOTE = 160
