import 'server-only'
import { GuestKind, type Query } from '@/domain/contract/query'
import type { Prisma } from '@/generated/prisma/client'
import { env } from '../env'
import type { QueryRow } from './rows'

/** What a query's view needs besides its own row. */
export const QUERY = {
  guest: { select: { id: true, name: true, kind: true, email: true } },
  askedBy: { select: { id: true, name: true } },
} satisfies Prisma.QueryInclude

/** Still waited for. */
export const UNANSWERED = { answeredAt: null, withdrawnAt: null } as const

export const queryView = ({ id, threadId, question, guest, askedBy, ...row }: QueryRow): Query => ({
  ...{ id, threadId, question, askedBy },
  guest: {
    ...{ id: guest.id, name: guest.name, kind: GuestKind.parse(guest.kind) },
    mails: guest.email !== null && env().mail !== undefined,
  },
  askedAt: row.askedAt.toISOString(),
  ...(row.dueAt && { dueAt: row.dueAt.toISOString() }),
  ...(row.answeredAt && { answeredAt: row.answeredAt.toISOString() }),
  ...(row.withdrawnAt && { withdrawnAt: row.withdrawnAt.toISOString() }),
})
