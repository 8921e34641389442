import 'server-only'
import type { Webhook } from '@/generated/prisma/client'
import { database, prisma } from '../db/database'
import { DELIVERIES } from '../db/notify'
import { logger } from '../log'
import { noteFailure } from '../outage'
import { DELIVERY, type DeliveryRow, deliveryBodies } from '../queries/webhooks'
import { noteOutcome, release, takeDeliveries, webhooksDue } from './outbox'
import { type Manner, post } from './post'
import { secretsOf } from './secret'
import { signedHeaders } from './sign'

const log = logger('webhooks')

/** How often every instance looks for what is due, in milliseconds; of what is new it is told. */
const LOOK = 5_000
const TIMEOUT = 10_000
/** So many requests to one address at a time: one that hangs holds up its own deliveries only. */
const AT_ONCE = 5

export type WebhookSender = {
  /** Breaks off what is being sent, and takes nothing more. */
  readonly stop: () => Promise<void>
}

type Settings = Pick<Manner, 'privateAllowed'> & Partial<Manner> & { readonly every?: number }

/** From now on what is due is sent. */
export async function startWebhooks({ every = LOOK, ...settings }: Settings): Promise<WebhookSender> {
  const stopping = new AbortController()
  const manner: Manner = { timeout: TIMEOUT, ...settings, stop: stopping.signal }
  const working = new Map<string, Promise<void>>()
  const look = async () => {
    if (stopping.signal.aborted) return
    for (const id of await webhooksDue()) {
      if (working.has(id) || stopping.signal.aborted) continue
      const work = sendAll(id, manner).catch(warn)
      working.set(
        id,
        work.finally(() => working.delete(id)),
      )
    }
  }
  const lookNow = () => void look().catch(warn)
  const open = await database()
  await open.listen(DELIVERIES, lookNow)
  const timer = setInterval(lookNow, every).unref()
  lookNow()
  return {
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await Promise.all(working.values())
    },
  }
}

/** One webhook after the other would wait for the slowest: each is worked on by itself. */
async function sendAll(webhookId: string, manner: Manner): Promise<void> {
  const db = await prisma()
  while (!manner.stop?.aborted) {
    const ids = await takeDeliveries(webhookId, AT_ONCE)
    const webhook = await db.webhook.findUnique({ where: { id: webhookId } })
    if (ids.length === 0 || !webhook) return
    const rows = await db.webhookDelivery.findMany({ where: { id: { in: ids } }, include: DELIVERY })
    const bodies = await deliveryBodies(db, rows)
    await Promise.all(rows.map((row, index) => send(webhook, row, JSON.stringify(bodies[index]), manner)))
  }
}

async function send(webhook: Webhook, row: DeliveryRow, body: string, manner: Manner): Promise<void> {
  const now = new Date()
  const secrets = secretsOf(webhook, now)
  if (secrets.length === 0) return noteOutcome(row, { failure: 'no-secret' }, now)
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Stet',
    ...signedHeaders({ id: row.id, at: now, body }, secrets),
  }
  const outcome = await post({ url: webhook.url, headers, body }, manner)
  if (outcome === 'interrupted') return release(row.id)
  await noteOutcome(row, outcome, new Date())
}

const warn = (error: unknown) => noteFailure(log, error, 'webhooks could not be delivered')
