import { z } from 'zod'
import { EVENT_TYPES, type EventType } from '../event'
import { list, Page, type Routes } from './route'
import { count, Person } from './shapes'
import { Id, Time } from './text'

/** Why a delivery got no answer. */
export const DeliveryFailure = z.enum([
  /** The address is none of the public internet. */
  'private-address',
  /** Its name is unknown. */
  'not-found',
  'unreachable',
  'tls',
  'timed-out',
  /** The secret can't be read any more: the installation has another secret of its own now. */
  'no-secret',
])
export type DeliveryFailure = z.infer<typeof DeliveryFailure>

/** The type of the delivery that tries a webhook out. */
export const TEST_TYPE = 'webhook.test'

export const Webhook = z
  .object({
    id: Id,
    url: z.string(),
    types: z.array(z.string()).meta({ description: 'The types of events that it is sent; none: all.' }),
    active: z.boolean(),
    createdBy: z.nullable(Person),
    createdAt: Time,
    failingSince: z.optional(Time).meta({ description: 'Since when every delivery has failed.' }),
    stoppedAt: z
      .optional(Time)
      .meta({ description: 'When Stet switched it off, because nothing could be delivered for days.' }),
  })
  .meta({ id: 'Webhook' })
export type Webhook = z.infer<typeof Webhook>

const secret = z.string().meta({ description: 'What verifies the signatures. Shown in this answer and never again.' })
export const WebhookWithSecret = Webhook.extend({ secret })
export type WebhookWithSecret = z.infer<typeof WebhookWithSecret>

/** What is posted. Absent parts are null: a test is about no article. */
export const DeliveryBody = z
  .object({
    id: Id.check(z.meta({ description: 'Of the delivery: the same however often it is sent.' })),
    type: z.string(),
    articleId: z.nullable(Id),
    seq: z.nullable(count),
    at: Time,
    actor: z.nullable(Person),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'DeliveryBody' })
export type DeliveryBody = z.infer<typeof DeliveryBody>

export const Delivery = z
  .object({
    id: Id,
    type: z.string(),
    articleId: z.optional(Id),
    createdAt: Time,
    attempts: count,
    attemptedAt: z.optional(Time),
    retryAt: z.optional(Time).meta({ description: 'When it is sent next; absent: it is over.' }),
    deliveredAt: z.optional(Time),
    gaveUpAt: z.optional(Time),
    status: z.int().optional().meta({ description: 'What the last attempt was answered with.' }),
    answer: z.string().optional().meta({ description: 'The first 1,024 bytes of that answer.' }),
    failure: z.optional(DeliveryFailure),
    body: DeliveryBody,
  })
  .meta({ id: 'Delivery' })
export type Delivery = z.infer<typeof Delivery>

const LONGEST_URL = 2000

/** Without what is never sent, or would stand in the log for all admins to read. */
const WebhookUrl = z
  .string()
  .max(LONGEST_URL)
  .refine(isWebhookUrl, 'must be an http or https address, without user name or password')

function isWebhookUrl(given: string): boolean {
  if (!URL.canParse(given)) return false
  const { protocol, username, password } = new URL(given)
  return /^https?:$/.test(protocol) && username === '' && password === ''
}

const EventTypeName = z.enum(Object.keys(EVENT_TYPES) as [EventType, ...EventType[]])
const types = z
  .array(EventTypeName)
  .max(Object.keys(EVENT_TYPES).length)
  .meta({ description: 'The types of events to send; none: all, also those to come.' })

/** The operations about webhooks: what happens in the workspace, posted to other systems. */
export const webhookRoutes = {
  'GET /webhooks': {
    summary: 'The webhooks of the workspace, oldest first (admin)',
    query: Page,
    answer: list(Webhook),
  },
  'POST /webhooks': {
    summary: 'Add a webhook; its secret is shown only once (admin)',
    body: z.object({ url: WebhookUrl, types: z.optional(types) }),
    answer: WebhookWithSecret,
    status: 201,
  },
  'PATCH /webhooks/{id}': {
    summary: 'Change what a webhook is sent, or where, or switch it off or on (admin)',
    body: z.object({ url: WebhookUrl, types, active: z.boolean() }).partial(),
    answer: Webhook,
  },
  'DELETE /webhooks/{id}': { summary: 'Delete a webhook, with the log of its deliveries (admin)', status: 204 },
  'POST /webhooks/{id}/secret': {
    summary: 'Give a webhook a new secret; for a day both are used to sign (admin)',
    answer: WebhookWithSecret,
  },
  'POST /webhooks/{id}/test': { summary: 'Try a webhook out (admin)', answer: Delivery, status: 201 },
  'GET /webhooks/{id}/deliveries': {
    summary: 'What a webhook was sent in the last 30 days, newest first (admin)',
    query: Page,
    answer: list(Delivery),
  },
  'POST /webhooks/{id}/deliveries/{deliveryId}/replay': {
    summary: 'Send a delivery again, under the same id (admin)',
    answer: Delivery,
  },
} as const satisfies Routes
