import * as z from 'zod/mini'
import type { NotificationType } from './contract/names'
import { clockIn } from './report/reader'

/** What a person wants to be told by mail, and when. */

export const MailFamily = z.enum(['mention', 'reply', 'decision', 'conflict', 'assignment', 'article'])
export type MailFamily = z.infer<typeof MailFamily>

export const MailFrequency = z.enum(['at-once', 'hourly', 'daily', 'never'])
export type MailFrequency = z.infer<typeof MailFrequency>

export const MailWishes = z.object({
  mention: MailFrequency,
  reply: MailFrequency,
  decision: MailFrequency,
  conflict: MailFrequency,
  assignment: MailFrequency,
  article: MailFrequency,
})
export type MailWishes = z.infer<typeof MailWishes>

/** What somebody else waits for comes at once; what can wait is gathered. */
export const DEFAULT_WISHES: MailWishes = {
  mention: 'at-once',
  reply: 'hourly',
  decision: 'hourly',
  conflict: 'hourly',
  assignment: 'at-once',
  article: 'daily',
}

/** These, changed by what was chosen. */
export const withChoices = (wishes: MailWishes, choices: { readonly [F in MailFamily]?: MailFrequency | undefined }) =>
  MailWishes.parse(Object.fromEntries(MailFamily.options.map((family) => [family, choices[family] ?? wishes[family]])))

/** As stored: what was never chosen, or can't be chosen any more, is as by default. */
export const wishesOf = (stored: unknown): MailWishes =>
  withChoices(DEFAULT_WISHES, z.partial(MailWishes).safeParse(stored).data ?? {})

const FAMILY_OF: Record<NotificationType, MailFamily> = {
  mentioned: 'mention',
  replied: 'reply',
  resolved: 'reply',
  reopened: 'reply',
  accepted: 'decision',
  rejected: 'decision',
  superseded: 'decision',
  undone: 'decision',
  conflict: 'conflict',
  rebased: 'conflict',
  lapsed: 'conflict',
  'source-updated': 'article',
  assigned: 'assignment',
  'handed-over': 'assignment',
  'assignment-ended': 'assignment',
  'due-soon': 'assignment',
  overdue: 'assignment',
  'gate-open': 'article',
  transitioned: 'article',
  membership: 'article',
  removed: 'article',
  restored: 'article',
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const QUARTER = 15 * MINUTE

/** When a digest of a day comes, by the person's clock. */
const MORNING = '08:00'

/**
 * When the mail is due that tells of this; null: never. At once is in a minute: what happens until then goes with it.
 * `timeZone`: an IANA name; no zone is off by other than quarters of an hour.
 */
export function mailDue(type: NotificationType, wishes: MailWishes, at: Date, timeZone: string): Date | null {
  const now = at.getTime()
  switch (wishes[FAMILY_OF[type]]) {
    case 'never':
      return null
    case 'at-once':
      return new Date(now + MINUTE)
    case 'hourly':
      return new Date(Math.floor(now / HOUR + 1) * HOUR)
    case 'daily': {
      let time = Math.floor(now / QUARTER + 1) * QUARTER
      while (clockIn(new Date(time).toISOString(), timeZone).slice(11, 16) !== MORNING) time += QUARTER
      return new Date(time)
    }
  }
}
