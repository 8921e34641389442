import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import {
  type Delivery,
  type DeliveryBody,
  DeliveryFailure,
  TEST_TYPE,
  type Webhook,
} from '@/domain/contract/webhook-routes'
import type { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { cursorArgs, type PageOf, page } from './page'
import { adminOnly } from './people'
import { eventViews } from './stand-ins'

export const WEBHOOK = { createdBy: { select: { id: true, name: true } } } satisfies Prisma.WebhookInclude
type WebhookRow = Prisma.WebhookGetPayload<{ include: typeof WEBHOOK }>

export const webhookView = (row: WebhookRow): Webhook => ({
  id: row.id,
  url: row.url,
  types: row.types,
  active: row.active,
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
  ...(row.failingSince && { failingSince: row.failingSince.toISOString() }),
  ...(row.stoppedAt && { stoppedAt: row.stoppedAt.toISOString() }),
})

export async function listWebhooks(actor: Actor, query: PageOf) {
  adminOnly(actor)
  const db = await prisma()
  return page(
    query,
    (take, after) =>
      db.webhook.findMany({
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        include: WEBHOOK,
        take,
        ...cursorArgs(after),
      }),
    (rows) => rows.map(webhookView),
    (row) => row.id,
  )
}

export async function getWebhook(actor: Actor, id: string): Promise<Webhook> {
  adminOnly(actor)
  return webhookView(await findWebhook(await prisma(), id))
}

export async function findWebhook(db: Reader, id: string): Promise<WebhookRow> {
  const row = await db.webhook.findUnique({ where: { id }, include: WEBHOOK })
  if (!row) throw new Refusal('NOT_FOUND', 'There is no such webhook.')
  return row
}

/** The log of a webhook. */
export async function listDeliveries(actor: Actor, webhookId: string, query: PageOf) {
  adminOnly(actor)
  const db = await prisma()
  await findWebhook(db, webhookId)
  return page(
    query,
    (take, after) =>
      db.webhookDelivery.findMany({
        where: { webhookId },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        include: DELIVERY,
        take,
        ...cursorArgs(after),
      }),
    (rows) => deliveryViews(db, rows),
    (row) => row.id,
  )
}

export const DELIVERY = { event: true } satisfies Prisma.WebhookDeliveryInclude
export type DeliveryRow = Prisma.WebhookDeliveryGetPayload<{ include: typeof DELIVERY }>

export async function deliveryViews(db: Reader, rows: readonly DeliveryRow[]): Promise<Delivery[]> {
  const bodies = await deliveryBodies(db, rows)
  return rows.flatMap((row, index) => {
    const body = bodies[index]
    return body ? [deliveryView(row, body)] : []
  })
}

const deliveryView = (row: DeliveryRow, body: DeliveryBody): Delivery => ({
  id: row.id,
  type: row.type,
  ...(row.articleId !== null && { articleId: row.articleId }),
  createdAt: row.createdAt.toISOString(),
  attempts: row.attempts,
  ...(row.attemptedAt && { attemptedAt: row.attemptedAt.toISOString() }),
  ...(row.retryAt && { retryAt: row.retryAt.toISOString() }),
  ...(row.deliveredAt && { deliveredAt: row.deliveredAt.toISOString() }),
  ...(row.gaveUpAt && { gaveUpAt: row.gaveUpAt.toISOString() }),
  ...(row.status !== null && { status: row.status }),
  ...(row.answer !== null && { answer: row.answer }),
  ...(row.failure !== null && { failure: DeliveryFailure.parse(row.failure) }),
  body,
})

/**
 * What is posted, in the order of the rows: read from the record each time, so that nothing of it is kept elsewhere, and whoever
 * was erased meanwhile goes by the stand-in.
 */
export async function deliveryBodies(db: Reader, rows: readonly DeliveryRow[]): Promise<DeliveryBody[]> {
  const events = await eventViews(
    db,
    rows.flatMap(({ event }) => event ?? []),
  )
  const found = new Map(events.map((event) => [`${event.articleId} ${event.seq}`, event]))
  return rows.map(({ id, articleId, seq, createdAt }) => {
    const event = found.get(`${articleId} ${seq}`)
    if (!event) return testBody(id, createdAt)
    const { type, at, actor, data } = event
    return { id, type, articleId: event.articleId, seq: event.seq, at, actor, data }
  })
}

const testBody = (id: string, at: Date): DeliveryBody => ({
  ...{ id, type: TEST_TYPE, articleId: null, seq: null },
  ...{ at: at.toISOString(), actor: null, data: {} },
})
