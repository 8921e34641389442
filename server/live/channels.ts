import 'server-only'

/** Notifications between the instances on one database, sent by the transactions that cause them. */

/** `{articleId, seq, type}`: an event was appended. */
export const EVENTS = 'stet_events'

/** `{articleId, done, total}`: how many of an article's changed pairs the checks have looked at; equal, they are through. */
export const CHECKS = 'stet_checks'

/** Who is at an article, see presence.ts. */
export const PRESENCE = 'stet_presence'

/** `{userId}`: what this person may see has changed (sign-out, deactivation, membership). */
export const ACCESS = 'stet_access'
