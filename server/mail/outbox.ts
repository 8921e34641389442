import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Tx } from '../db/transaction'
import { isOver } from '../db/until'
import { env } from '../env'

/**
 * Mails that are to be sent, in the database: written in the transaction of what they tell of, and sent by one instance at a
 * time under a lease, so that none is lost when a process dies. A mail may be sent twice then, under the same Message-ID.
 */

export type NewMail = {
  readonly userId?: string
  readonly guestId?: string
  /** When; at once where it isn't said. */
  readonly dueAt?: Date
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The one way to send mail. False: this installation sends none, and nothing was done. */
export async function sendMail(tx: Tx, mail: NewMail, canSend = env().mail !== undefined): Promise<boolean> {
  if (canSend) await tx.mail.create({ data: { ...mail, headers: mail.headers ?? {} } })
  return canSend
}

/** In milliseconds: after how long another instance sends what one has taken, and pauses after failures. */
const LEASE = 120_000
const FIRST_PAUSE = 60_000
const LONGEST_PAUSE = 3_600_000
/** About two days: then a mail is given up. */
const MOST_FAILURES = 50

export type TakenMail = NewMail & { readonly id: string; readonly failures: number }

/** Takes the mail that is due first; nobody else takes it until the lease ends. */
export async function takeMail(): Promise<TakenMail | undefined> {
  const db = await prisma()
  const [mail] = await db.$queryRaw<TakenMail[]>`
    UPDATE "Mail" SET "heldUntil" = now() + ${LEASE}::float8 * interval '1 millisecond'
    WHERE id IN (
      SELECT id FROM "Mail"
      WHERE "sentAt" IS NULL AND failures < ${MOST_FAILURES} AND ${isOver(Prisma.sql`"dueAt"`, LONGEST_PAUSE)}
        AND ${isOver(Prisma.sql`"heldUntil"`, LEASE)}
      ORDER BY "dueAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, "to", subject, text, headers, failures`
  return mail
}

/** Its text and its headers are forgotten: they may hold a link or an address that nobody else may use. */
export async function noteSent({ id }: TakenMail): Promise<void> {
  const db = await prisma()
  await db.mail.updateMany({ where: { id }, data: { sentAt: new Date(), heldUntil: null, text: '', headers: {} } })
}

/** Tries it again later, later each time; what the receiving server refuses for good isn't tried again. */
export async function noteFailed({ id, failures }: TakenMail, isFinal: boolean): Promise<void> {
  const db = await prisma()
  const pause = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE)
  await db.mail.updateMany({
    where: { id },
    data: {
      failures: isFinal ? MOST_FAILURES : failures + 1,
      heldUntil: null,
      dueAt: new Date(Date.now() + pause),
    },
  })
}

/** Those that should be sent by now, and those that were given up. */
export async function mailsWaiting(): Promise<{ due: number; givenUp: number }> {
  const db = await prisma()
  const [counts = { due: 0, givenUp: 0 }] = await db.$queryRaw<{ due: number; givenUp: number }[]>`
    SELECT count(*) FILTER (WHERE failures < ${MOST_FAILURES} AND "dueAt" <= now())::int AS due,
      count(*) FILTER (WHERE failures >= ${MOST_FAILURES})::int AS "givenUp"
    FROM "Mail" WHERE "sentAt" IS NULL`
  return counts
}

const DAY = 86_400_000

/** Mails are kept for a week after they were sent, or given up. */
export async function forgetMails(now: Date): Promise<void> {
  const db = await prisma()
  const before = new Date(now.getTime() - 7 * DAY)
  await db.mail.deleteMany({
    where: { OR: [{ sentAt: { lt: before } }, { failures: { gte: MOST_FAILURES }, dueAt: { lt: before } }] },
  })
}

const SUBJECT = 120
/** A subject of some length, without anything that would begin another header. */
export const oneLine = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= SUBJECT ? line : `${[...line].slice(0, SUBJECT - 1).join('')}…`
}
