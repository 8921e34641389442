import { z } from 'zod'
import { MailFrequency, MailWishes } from '../mail-wishes'
import { NotificationType } from './names'
import { list, page, type Routes } from './route'
import { count, Person } from './shapes'
import { Id, Time } from './text'

export const Notification = z
  .object({
    id: Id,
    type: NotificationType,
    articleId: z
      .optional(Id)
      .meta({ description: 'Absent where the caller may no longer read it, or it was removed.' }),
    threadId: z.optional(Id).meta({ description: 'The first of the threads that it is about.' }),
    unitId: z.optional(Id).meta({ description: 'The first unit of the assignment that it is about.' }),
    threads: count.meta({ description: 'How many threads of the caller’s it is about.' }),
    title: z.string().meta({ description: 'Of the article, in the reader’s language.' }),
    actor: z.nullable(Person).meta({ description: 'Who did it. Null: Stet itself.' }),
    at: Time,
    readAt: z.optional(Time),
    text: z.string().meta({ description: 'What happened, with the reason given, in the reader’s language.' }),
  })
  .meta({ id: 'Notification' })
export type Notification = z.infer<typeof Notification>

export const Unread = z.object({ unread: count.meta({ description: 'How many the caller has not read.' }) })
export type Unread = z.infer<typeof Unread>

const choice = z.optional(MailFrequency)
const MailChoices = z.object({
  mention: choice,
  reply: choice,
  decision: choice,
  conflict: choice,
  assignment: choice,
  article: choice,
} satisfies Record<keyof MailWishes, unknown>)

/** Hearing of what concerns one. */
export const notificationRoutes = {
  'GET /notifications': {
    summary: 'What concerns the caller, newest first; what was read is kept for 90 days',
    query: z.object({
      ...page,
      unread: z.enum(['true', 'false']).optional().meta({ description: 'true: only what has not been read.' }),
    }),
    answer: list(Notification).extend(Unread.shape),
  },
  'POST /notifications/read': {
    summary: 'Mark notifications as read',
    body: z
      .object({ ids: z.array(Id).min(1).max(500).optional(), all: z.literal(true).optional() })
      .refine(({ ids, all }) => (ids === undefined) !== (all === undefined), 'takes either ids, or all'),
    answer: Unread,
  },
  'GET /me/mail': {
    summary: 'What the caller is told by mail, and when; and whether this installation sends mail',
    answer: z.object({ wishes: MailWishes, sends: z.boolean() }),
  },
  'PATCH /me/mail': {
    summary: 'Change what you are told by mail, and when',
    body: MailChoices,
    answer: z.object({ wishes: MailWishes }),
  },
  'GET /me/events': {
    summary:
      'Your notifications, live (Server-Sent Events): `notification` with how many are unread, at first and whenever there are new or read ones; `access` with a mark of what one may reach, at first and whenever a membership or a role changes; its `mark` is null when the session ended',
    produces: 'text/event-stream',
  },
} as const satisfies Routes
