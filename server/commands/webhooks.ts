import 'server-only'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import { type Delivery, TEST_TYPE, type Webhook, type WebhookWithSecret } from '@/domain/contract/webhook-routes'
import type { Tx } from '../db/transaction'
import { env } from '../env'
import { adminOnly } from '../queries/people'
import { DELIVERY, deliveryViews, findWebhook, WEBHOOK, webhookView } from '../queries/webhooks'
import type { Caller } from '../session/actor'
import { leadsInside } from '../webhooks/address'
import { announceDue } from '../webhooks/outbox'
import { keepWebhookSecret, rotateWebhookSecret } from '../webhooks/secret'
import { newWebhookSecret } from '../webhooks/sign'
import { once } from './once'

/** The secret is shown in this answer and never again. */
export async function addWebhook(
  caller: Caller,
  { url, types = [] }: BodyOf<'POST /webhooks'>,
): Promise<WebhookWithSecret> {
  adminOnly(caller.actor)
  mustLeadOutside(url)
  const secret = newWebhookSecret()
  return once(caller, async (tx) => {
    const data = { url, types, ...keepWebhookSecret(secret), createdById: caller.actor.id }
    return { ...webhookView(await tx.webhook.create({ data, include: WEBHOOK })), secret }
  })
}

/** Another address, or switching it on, is a new beginning. What waited meanwhile is sent. */
export async function updateWebhook(
  caller: Caller,
  id: string,
  { url, types, active }: BodyOf<'PATCH /webhooks/{id}'>,
): Promise<Webhook> {
  adminOnly(caller.actor)
  if (url !== undefined) mustLeadOutside(url)
  return once(caller, async (tx) => {
    await findWebhook(tx, id)
    const data = {
      ...(url !== undefined && { url }),
      ...(types !== undefined && { types }),
      ...(active !== undefined && { active }),
      ...((url !== undefined || active) && { failingSince: null }),
      ...(active && { stoppedAt: null }),
    }
    const saved = await tx.webhook.update({ where: { id }, data, include: WEBHOOK })
    if (active) await announceDue(tx)
    return webhookView(saved)
  })
}

/** With its log; what is still to be sent isn't. */
export async function deleteWebhook(caller: Caller, id: string): Promise<void> {
  adminOnly(caller.actor)
  return once(caller, async (tx) => {
    await findWebhook(tx, id)
    await tx.webhook.delete({ where: { id } })
  })
}

/** The former secret is signed with as well, for a day. */
export async function renewWebhookSecret(caller: Caller, id: string): Promise<WebhookWithSecret> {
  adminOnly(caller.actor)
  const secret = newWebhookSecret()
  return once(caller, async (tx) => {
    const data = rotateWebhookSecret(await findWebhook(tx, id), secret, new Date())
    return { ...webhookView(await tx.webhook.update({ where: { id }, data, include: WEBHOOK })), secret }
  })
}

export async function testWebhook(caller: Caller, id: string): Promise<Delivery> {
  adminOnly(caller.actor)
  return once(caller, async (tx) => {
    await mustBeOn(tx, id)
    const { id: deliveryId } = await tx.webhookDelivery.create({ data: { webhookId: id, type: TEST_TYPE } })
    await announceDue(tx)
    return viewOf(tx, deliveryId)
  })
}

/** Begins anew, under the same id: who has taken it before can tell. */
export async function replayDelivery(caller: Caller, webhookId: string, id: string): Promise<Delivery> {
  adminOnly(caller.actor)
  return once(caller, async (tx) => {
    await mustBeOn(tx, webhookId)
    const { count } = await tx.webhookDelivery.updateMany({
      where: { id, webhookId },
      data: { attempts: 0, retryAt: new Date(), deliveredAt: null, gaveUpAt: null },
    })
    if (count === 0) throw new Refusal('NOT_FOUND', 'There is no such delivery.')
    await announceDue(tx)
    return viewOf(tx, id)
  })
}

async function viewOf(tx: Tx, id: string): Promise<Delivery> {
  const row = await tx.webhookDelivery.findUniqueOrThrow({ where: { id }, include: DELIVERY })
  const [view] = await deliveryViews(tx, [row])
  if (!view) throw new Error('each delivery has a view')
  return view
}

/** What is off sends nothing: a test or a replay would wait for ever. */
async function mustBeOn(tx: Tx, id: string): Promise<void> {
  const { active } = await findWebhook(tx, id)
  if (!active) throw new Refusal('CONFLICT', 'The webhook is off: switch it on first.')
}

/** Most addresses show only when they are resolved: this refuses early what would never be connected to. */
function mustLeadOutside(url: string): void {
  if (!env().privateWebhooks && leadsInside(new URL(url)))
    throw invalid('url', 'leads to a private address (the setting WEBHOOKS_PRIVATE allows these)')
}
