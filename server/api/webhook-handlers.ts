import 'server-only'
import type { webhookRoutes } from '@/domain/contract/webhook-routes'
import * as webhooks from '../commands/webhooks'
import { listDeliveries, listWebhooks } from '../queries/webhooks'
import { type Handlers, noContent } from './handler'

/** The handlers of domain/contract/webhook-routes.ts. */
export const webhookHandlers: Handlers<keyof typeof webhookRoutes> = {
  'GET /webhooks': ({ actor, query }) => listWebhooks(actor, query),
  'POST /webhooks': ({ caller, body }) => webhooks.addWebhook(caller, body),
  'PATCH /webhooks/{id}': ({ caller, path, body }) => webhooks.updateWebhook(caller, path.id, body),
  'DELETE /webhooks/{id}': noContent(({ caller, path }) => webhooks.deleteWebhook(caller, path.id)),
  'POST /webhooks/{id}/secret': ({ caller, path }) => webhooks.renewWebhookSecret(caller, path.id),
  'POST /webhooks/{id}/test': ({ caller, path }) => webhooks.testWebhook(caller, path.id),
  'GET /webhooks/{id}/deliveries': ({ actor, path, query }) => listDeliveries(actor, path.id, query),
  'POST /webhooks/{id}/deliveries/{deliveryId}/replay': ({ caller, path }) =>
    webhooks.replayDelivery(caller, path.id, path.deliveryId),
}
