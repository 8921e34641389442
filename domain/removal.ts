/** A removed article is kept for so many days, in which it can be restored; then it is purged. */
export const KEPT_DAYS = 30

const DAY = 24 * 3_600_000

export const keptUntil = (removedAt: Date): Date => new Date(removedAt.getTime() + KEPT_DAYS * DAY)

/** What was removed before is past its time. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * DAY)
