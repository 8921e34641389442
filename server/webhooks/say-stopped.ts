import 'server-only'
import type { Tx } from '../db/transaction'

/** A webhook was switched off because nothing could be delivered: its page says so, and the log of the server. */
export async function sayStopped(tx: Tx, id: string): Promise<void> {
  const { url, failingSince } = await tx.webhook.findUniqueOrThrow({ where: { id } })
  const since = failingSince?.toISOString() ?? 'its last answer'
  console.error(`[stet] the webhook ${id} (${new URL(url).host}) is off: nothing could be delivered since ${since}`)
}
