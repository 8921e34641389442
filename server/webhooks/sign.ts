import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'

/** Signatures as Standard Webhooks (standardwebhooks.com) has them, so that its libraries verify them. */

const PREFIX = 'whsec_'

export const newWebhookSecret = (): string => PREFIX + randomBytes(32).toString('base64')

type Message = {
  /** The same however often it is sent. */
  readonly id: string
  readonly at: Date
  readonly body: string
}

/** The headers that say which message this is, when it was sent, and that Stet sent it: a signature for each secret. */
export function signedHeaders({ id, at, body }: Message, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => `v1,${sign(`${id}.${timestamp}.${body}`, secret)}`).join(' '),
  }
}

const sign = (words: string, secret: string) =>
  createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .update(words)
    .digest('base64')
