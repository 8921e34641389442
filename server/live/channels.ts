import 'server-only'

/** Notifications between the instances on one database, sent by the transactions that cause them. */

/** `{articleId, seq}`: an event was appended. */
export const EVENTS = 'stet_events'

/** `{userId}`: what this person may see has changed (sign-out, deactivation, membership). */
export const ACCESS = 'stet_access'
