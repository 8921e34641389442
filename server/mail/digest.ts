import 'server-only'
import { createTranslator } from 'next-intl'
import type { Locale } from '@/domain/contract/names'
import type { Notification } from '@/domain/contract/notification-routes'
import { groupBy } from '@/domain/group-by'
import { can } from '@/domain/policy'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import { prisma } from '../db/database'
import { type Tx, transaction } from '../db/transaction'
import { env } from '../env'
import { logger } from '../log'
import { Details } from '../notifications/details'
import { heardBy, type NotificationRow, present, shownWith } from '../notifications/present'
import { noteFailure } from '../outage'
import { mailReader } from '../session/reader-locale'
import { replyAddress } from '../session/reply-address'
import { oneLine, sendMail } from './outbox'
import { unsubscribeToken } from './unsubscribe'

const log = logger('mail')

/** Notifications by mail: all that are due to one person, in one. */

const MINUTE = 60_000
const DAY = 86_400_000

/** How many are written out in one mail. */
const MOST = 100

/** Writes the mails that are due. Older notifications, of a time without mail, aren't sent any more. */
export async function writeDigests(now: Date): Promise<void> {
  const db = await prisma()
  await db.notification.updateMany({
    where: { mailDue: { lt: new Date(now.getTime() - 2 * DAY) } },
    data: { mailDue: null },
  })
  const due = await db.notification.findMany({
    where: { mailDue: { lte: now } },
    distinct: ['userId'],
    select: { userId: true },
  })
  for (const { userId } of due)
    await transaction((tx) => writeDigest(tx, userId, now)).catch((error) => {
      // Nobody else goes without their mail because of one person's.
      noteFailure(log, error, 'the mail to one person could not be written', { userId })
    })
}

/** One instance at a time for one person. What is due within a minute goes with it. */
async function writeDigest(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${userId} FOR NO KEY UPDATE`
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } })
  const due = { userId, mailDue: { lte: new Date(now.getTime() + MINUTE) } }
  const unread = { ...due, ...heardBy(user), readAt: null }
  const rows = await tx.notification.findMany({
    where: unread,
    orderBy: { id: 'asc' },
    include: shownWith(userId),
    take: MOST,
  })
  const count = await tx.notification.count({ where: unread })
  await tx.notification.updateMany({ where: unread, data: { mailedAt: now } })
  // What was read meanwhile, or may not be read any more, needs no mail.
  await tx.notification.updateMany({ where: due, data: { mailDue: null } })
  if (count === 0 || user.deactivatedAt) return
  const reader = mailReader(user)
  const items = await present(tx, rows, user, reader)
  const { locale } = reader
  const answered = count === rows.length ? oneThread(rows, user) : undefined
  const replyTo = answered === undefined ? undefined : replyAddress(answered, userId)
  const digest = digestOf(items, { count, userId, locale, url: env().url, replyTo, takesReplies: !!env().replies })
  await sendMail(tx, { userId, to: user.email, ...digest }, true)
}

/** The thread that all of it is about, if it is one in which the person may write. */
function oneThread(rows: readonly NotificationRow[], { admin }: { readonly admin: boolean }): string | undefined {
  const [first, ...others] = rows
  const { threadId, article } = first ?? {}
  if (!threadId || !article || others.some((row) => row.threadId !== threadId)) return
  if (rows.some((row) => (Details.parse(row.data).threads ?? 1) > 1)) return
  const standing = { role: article.members[0]?.role ?? null, admin, status: article.status }
  return can('comment', standing) === 'yes' ? threadId : undefined
}

type Digest = {
  readonly count: number
  readonly userId: string
  readonly locale: Locale
  readonly url: string
  /** Where a reply goes to the one thread that it is about. */
  readonly replyTo?: string | undefined
  /** Replies by mail are taken, if there is such a thread. */
  readonly takesReplies?: boolean
}

/** The words of a mail, and the headers by which a mail program ends it with one click (RFC 8058). */
export function digestOf(
  items: readonly Notification[],
  { count, userId, locale, url, replyTo, takesReplies = false }: Digest,
) {
  const t = createTranslator({ locale, messages: { en, ko }[locale], namespace: 'notifications.mail' })
  const [first] = items
  const titles = [...new Set(items.map(({ title }) => title).filter((title) => title !== ''))]
  const end = `${url}/unsubscribe/${unsubscribeToken(userId)}`
  const subject =
    count === 1 && first ? first.text : t('subject', { count, title: titles[0] ?? '', more: titles.length - 1 })
  const articles = [...groupBy(items, ({ title }) => title)].map(([title, some]) =>
    [title, ...some.map((one) => entryOf(one, url))].join('\n'),
  )
  const left = count > items.length ? [`${t('more', { count: count - items.length })}\n${url}/notifications`] : []
  const reply = takesReplies && [t(replyTo === undefined ? 'noReply' : 'reply')]
  const foot = ['—', ...(reply || []), t('why'), `${t('wishes')}: ${url}/account`, `${t('end')}: ${end}`].join('\n')
  return {
    subject: oneLine(subject),
    text: `${[...articles, ...left, foot].join('\n\n')}\n`,
    headers: {
      'List-Unsubscribe': `<${end}/now>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      ...(replyTo !== undefined && { 'Reply-To': replyTo }),
    },
  }
}

function entryOf({ text, articleId, threadId }: Notification, url: string): string {
  if (articleId === undefined) return `· ${text}`
  const place = threadId === undefined ? '' : `?thread=${encodeURIComponent(threadId)}`
  return `· ${text}\n  ${url}/articles/${articleId}${place}`
}
