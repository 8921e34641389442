import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import { DELIVERIES, notify } from '../db/notify'
import { type Tx, transaction } from '../db/transaction'
import { isOver } from '../db/until'
import type { Outcome } from './post'
import { sayStopped } from './say-stopped'

/**
 * Deliveries that are to be made, in the database: written in the transaction of what they tell of, and sent by one instance
 * at a time under a lease, so that none is lost when a process dies. One may be sent twice then, under the same id.
 */

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** After how long another instance sends what one has taken: longer than any attempt takes. */
const LEASE = MINUTE
/** Before the second attempt, the third, and so on; after the last it is given up. */
export const PAUSES = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR] as const
/** A webhook to which nothing could be delivered for so long is switched off. */
const PATIENCE = 5 * DAY
/** How long the log goes back. */
const KEPT = 30 * DAY

export type NewDelivery = {
  readonly webhookId: string
  readonly type: string
  readonly articleId: string
  readonly seq: number
}

/** To be sent at once, by whichever instance comes first. */
export async function addDeliveries(tx: Tx, rows: readonly NewDelivery[]): Promise<void> {
  await tx.webhookDelivery.createMany({ data: [...rows] })
  await announceDue(tx)
}

export const announceDue = (tx: Tx): Promise<void> => notify(tx, DELIVERIES, {})

/** Nobody has taken it, and it is time for an attempt. */
const DUE = Prisma.sql`
  "retryAt" IS NOT NULL AND ${isOver(Prisma.sql`"retryAt"`, PAUSES.at(-1) ?? 0)} AND ${isOver(Prisma.sql`"heldUntil"`, LEASE)}`

/** The webhooks for which something is due. */
export async function webhooksDue(): Promise<string[]> {
  const db = await prisma()
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Webhook" w WHERE active AND EXISTS (
      SELECT 1 FROM "WebhookDelivery" WHERE "webhookId" = w.id AND ${DUE})`
  return rows.map(({ id }) => id)
}

/** Takes deliveries that are due, oldest first, while the webhook is on; nobody else takes them until the lease ends. */
export async function takeDeliveries(webhookId: string, most: number): Promise<string[]> {
  const db = await prisma()
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "WebhookDelivery" SET "heldUntil" = now() + ${LEASE}::float8 * interval '1 millisecond'
    WHERE id IN (
      SELECT d.id FROM "WebhookDelivery" d JOIN "Webhook" w ON w.id = d."webhookId"
      WHERE d."webhookId" = ${webhookId} AND w.active AND ${DUE}
      ORDER BY d."createdAt", d.id LIMIT ${most} FOR UPDATE OF d SKIP LOCKED)
    RETURNING id`
  return rows.map(({ id }) => id)
}

/** An attempt that was stopped here is none. */
export async function release(id: string): Promise<void> {
  const db = await prisma()
  await db.webhookDelivery.updateMany({ where: { id }, data: { heldUntil: null } })
}

type Attempted = { readonly id: string; readonly webhookId: string; readonly attempts: number }

/** Writes down what became of an attempt; one that failed is made again later, later each time. */
export async function noteOutcome(
  { id, webhookId, attempts }: Attempted,
  outcome: Exclude<Outcome, 'interrupted'>,
  now: Date,
): Promise<void> {
  const delivered = 'status' in outcome && outcome.status >= 200 && outcome.status < 300
  const pause = PAUSES[attempts]
  await transaction(async (tx) => {
    await tx.webhookDelivery.updateMany({
      where: { id },
      data: {
        ...{ attempts: attempts + 1, attemptedAt: now, heldUntil: null },
        ...{ status: null, answer: null, failure: null, ...outcome },
        deliveredAt: delivered ? now : null,
        retryAt: delivered || pause === undefined ? null : new Date(now.getTime() + pause),
        gaveUpAt: delivered || pause !== undefined ? null : now,
      },
    })
    if (delivered) await tx.webhook.updateMany({ where: { id: webhookId }, data: { failingSince: null } })
    else await noteFailing(tx, webhookId, outcome, now)
  })
}

/** The other side says so itself, for good. */
const GONE = 410

async function noteFailing(tx: Tx, webhookId: string, outcome: Exclude<Outcome, 'interrupted'>, now: Date) {
  await tx.webhook.updateMany({ where: { id: webhookId, failingSince: null }, data: { failingSince: now } })
  const isGone = 'status' in outcome && outcome.status === GONE
  const { count } = await tx.webhook.updateMany({
    where: {
      ...{ id: webhookId, active: true },
      ...(!isGone && { failingSince: { lte: new Date(now.getTime() - PATIENCE) } }),
    },
    data: { active: false, stoppedAt: now },
  })
  if (count > 0) await sayStopped(tx, webhookId)
}

/** Deliveries that should be made by now. */
export async function deliveriesWaiting(): Promise<number> {
  const db = await prisma()
  const [row] = await db.$queryRaw<{ due: number }[]>`
    SELECT count(d.id)::int AS due FROM "Webhook" w JOIN "WebhookDelivery" d ON d."webhookId" = w.id AND d."retryAt" <= now()
    WHERE w.active`
  return row?.due ?? 0
}

/** Deletes what is too old to be looked at. */
export async function forgetDeliveries(now: Date): Promise<void> {
  const db = await prisma()
  await db.webhookDelivery.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - KEPT) } } })
}
