import 'server-only'
import type { Reader } from './transaction'

/** Notifications between the instances on one database; within a transaction they are sent on commit. */

/** `{articleId, seq, type}`: an event was appended, or the article was purged with its events. */
export const EVENTS = 'stet_events'
export const PURGED = 'article.purged'

/** `{articleId, done, total}`: how many of an article's changed pairs are checked; when equal, the run is complete. */
export const CHECKS = 'stet_checks'

/** Who is at an article, see live/presence.ts. */
export const PRESENCE = 'stet_presence'

/** `{userId}`: this person's access has changed (sign-out, deactivation, membership). */
export const ACCESS = 'stet_access'

/** `{userId}`: this person has new notifications, or has read some. */
export const NOTIFIED = 'stet_notified'

/** There are new deliveries to webhooks. */
export const DELIVERIES = 'stet_deliveries'

/** The workspace's words have changed, its style guide or its glossary: what was checked with others is due. */
export const WORDS = 'stet_words'

type Channel =
  | typeof EVENTS
  | typeof CHECKS
  | typeof PRESENCE
  | typeof ACCESS
  | typeof NOTIFIED
  | typeof DELIVERIES
  | typeof WORDS

export async function notify(db: Reader, channel: Channel, message: object): Promise<void> {
  await db.$queryRaw`SELECT pg_notify(${channel}, ${JSON.stringify(message)})::text`
}
