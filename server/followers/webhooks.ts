import 'server-only'
import { EVENT_TYPES, isEventType } from '@/domain/event'
import { prisma } from '../db/database'
import { addDeliveries } from '../webhooks/outbox'
import { follow } from './follow'

/** Makes a delivery of each event for each webhook that is to hear of it: server/webhooks sends them. */
export const webhooks = follow(
  'webhooks',
  { hears: Object.keys(EVENT_TYPES).filter(isEventType), from: 'now' },
  async ({ articleId, events }) => {
    const db = await prisma()
    const listening = await db.webhook.findMany({ where: { active: true }, select: { id: true, types: true } })
    const rows = listening.flatMap(({ id, types }) =>
      events
        .filter(({ type }) => types.length === 0 || types.includes(type))
        .map(({ seq, type }) => ({ webhookId: id, type, articleId, seq })),
    )
    return rows.length === 0 ? undefined : (tx) => addDeliveries(tx, rows)
  },
)
