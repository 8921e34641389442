import { z } from 'zod'
import { GUEST_KINDS } from './lists'
import { Id, Time } from './text'

/** Questions to people without an account. */

export const GuestKind = z.enum(GUEST_KINDS).meta({ id: 'GuestKind' })
export type GuestKind = z.infer<typeof GuestKind>

export const QueryState = z.enum(['asked', 'answered', 'overdue', 'withdrawn']).meta({ id: 'QueryState' })
export type QueryState = z.infer<typeof QueryState>

export const Query = z
  .object({
    id: Id,
    threadId: Id,
    guest: z.object({
      ...{ id: Id, name: z.string(), kind: GuestKind },
      mails: z.boolean().meta({ description: 'Whether Stet can remind them by mail.' }),
    }),
    question: z.string(),
    askedBy: z.object({ id: Id, name: z.string() }),
    askedAt: Time,
    dueAt: z.optional(Time),
    answeredAt: z.optional(Time).meta({ description: 'When it was first answered.' }),
    withdrawnAt: z.optional(Time),
  })
  .meta({ id: 'Query' })
export type Query = z.infer<typeof Query>
