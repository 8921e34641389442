import 'server-only'
import { Locale } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import { GuestKind, type Query, type QueryState } from '@/domain/contract/query'
import { type Guest, type GuestLink, ProofContent } from '@/domain/contract/query-routes'
import type { QueryOf } from '@/domain/contract/routes'
import { queryState } from '@/domain/query-state'
import type * as Row from '@/generated/prisma/client'
import type { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import { env } from '../env'
import type { Actor } from '../session/actor'
import { guestLink, isOpen } from '../session/guest-link'
import { QUERY, queryView } from '../views/query'
import { access, NOTHING } from './access'
import { cursorArgs, page } from './page'

export async function listQueries(actor: Actor, articleId: string, asked: QueryOf<'GET /articles/{id}/queries'>) {
  const db = await prisma()
  await access(db, actor, articleId, 'read')
  const now = new Date()
  const where = { thread: { articleId }, ...(asked.state && whereState(asked.state, now)) }
  return page(
    asked,
    (take, after) => db.query.findMany({ where, orderBy: { id: 'asc' }, include: QUERY, take, ...cursorArgs(after) }),
    (rows) =>
      rows.map(queryView).map((query): Query & { state: QueryState } => ({ ...query, state: queryState(query, now) })),
    (row) => row.id,
  )
}

/** What `queryState` says, asked of the database. */
function whereState(state: QueryState, now: Date): Prisma.QueryWhereInput {
  const open = { withdrawnAt: null, answeredAt: null }
  switch (state) {
    case 'withdrawn':
      return { withdrawnAt: { not: null } }
    case 'answered':
      return { withdrawnAt: null, answeredAt: { not: null } }
    case 'overdue':
      return { ...open, dueAt: { lte: now } }
    case 'asked':
      return { ...open, OR: [{ dueAt: null }, { dueAt: { gt: now } }] }
  }
}

export async function listGuests(actor: Actor, articleId: string, asked: QueryOf<'GET /articles/{id}/guests'>) {
  const db = await prisma()
  await access(db, actor, articleId, 'ask')
  const now = new Date()
  return page(
    asked,
    (take, after) => db.guest.findMany({ where: { articleId }, orderBy: { id: 'asc' }, take, ...cursorArgs(after) }),
    (rows) => rows.map((row) => guestView(row, now)),
    (row) => row.id,
  )
}

export async function linkOf(actor: Actor, guestId: string): Promise<GuestLink> {
  const db = await prisma()
  const guest = await db.guest.findUnique({ where: { id: guestId } })
  if (!guest) throw new Refusal('NOT_FOUND', NOTHING)
  await access(db, actor, guest.articleId, 'ask', NOTHING)
  const now = new Date()
  if (!isOpen(guest, now)) throw new Refusal('CONFLICT', 'This link works no more. Make a new one.')
  return linkView(guest, now)
}

export const linkView = (guest: Row.Guest, now: Date): GuestLink => ({
  guest: guestView(guest, now),
  link: guestLink(guest),
  mails: guest.purpose === 'queries' && guest.email !== null && env().mail !== undefined,
})

const guestView = (row: Row.Guest, now: Date): Guest => ({
  id: row.id,
  purpose: row.purpose,
  name: row.name,
  ...(row.email !== null && { email: row.email }),
  kind: GuestKind.parse(row.kind),
  locale: Locale.parse(row.locale),
  ...(row.content !== null && { content: ProofContent.parse(row.content) }),
  expiresAt: row.expiresAt.toISOString(),
  ...(row.revokedAt && { revokedAt: row.revokedAt.toISOString() }),
  open: isOpen(row, now),
  createdAt: row.createdAt.toISOString(),
})
