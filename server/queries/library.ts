import 'server-only'
import { z } from 'zod'
import { type ArticleSort, type Locale, Role } from '@/domain/contract/names'
import type { QueryOf } from '@/domain/contract/routes'
import type { Found } from '@/domain/contract/shapes'
import { Id } from '@/domain/contract/text'
import { can } from '@/domain/policy'
import { searchParts } from '@/domain/search'
import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { placeIn } from './page'
import { findWritten, firstIn, type InArticles } from './search-articles'
import { holdsEach } from './search-names'

/** `locale`: the reader's language, for the order of titles. */
type Query = QueryOf<'GET /articles'> & { readonly locale?: Locale }

/** An article's sort key in the library, ascending by rank, then by key, then by id. */
export type LibraryPlace = { id: string; rank: number; key: number | string; found?: Found }

/** The next articles of the library after the one that a cursor names. */
export async function placesIn(
  db: Reader,
  actor: Actor,
  query: Query,
  { take, after }: { take: number; after: string | undefined },
): Promise<LibraryPlace[]> {
  const behind = after === undefined ? Prisma.empty : behindPlace(query, after)
  const words = query.q?.trim() ?? ''
  if (words === '') return db.$queryRaw<LibraryPlace[]>`${orderedArticles(actor, query, behind)} LIMIT ${take}`
  const parts = searchParts(words)
  if (parts.length === 0) return []
  const titled = await db.$queryRaw<(LibraryPlace & { title: string | null })[]>`
    SELECT p.id, p.rank, p.key, CASE WHEN ${holdsEach(Prisma.sql`a."titleTarget"`, parts)} THEN a."titleTarget"
      WHEN ${holdsEach(Prisma.sql`a."titleSource"`, parts)} THEN a."titleSource" END AS title
    FROM (${orderedArticles(actor, query, behind)}) p JOIN "Article" a ON a.id = p.id ORDER BY p.rank, p.key, p.id`
  const first = titled.slice(0, 2 * take).map(({ id }) => id)
  const has = (written: InArticles) => titled.filter(({ id, title }) => title !== null || written.articles.has(id))
  // Words that stand in many articles stand in the first ones, too: the index finds others sooner.
  const nearby = await findWritten(db, actor, parts, first)
  const written =
    titled.length <= first.length || has(nearby).filter(({ id }) => first.includes(id)).length >= take
      ? nearby
      : await findWritten(db, actor, parts)
  const shown = has(written).slice(0, take)
  const found = await firstIn(db, shown, written)
  return shown.map(({ id, rank, key }) => {
    const here = found.get(id)
    return { id, rank, key, ...(here && { found: here }) }
  })
}

/** A place as a client's cursor. It includes the order, so that it isn’t taken for a place in another. */
export const cursorOf =
  (query: Query) =>
  ({ rank, key, id }: LibraryPlace) =>
    JSON.stringify([orderOf(query), rank, key, id])

/**
 * What the actor may read of the articles asked for: their own open ones, their own approved ones, those that only an admin
 * sees.
 */
function orderedArticles(actor: Actor, asked: Query, behind: Prisma.Sql): Prisma.Sql {
  const { status, due, mine, removed, locale } = asked
  const wanted = [
    removed ? removedFor(actor) : Prisma.sql`a."deletedAt" IS NULL`,
    actor.admin && mine === undefined ? Prisma.sql`true` : Prisma.sql`m.role IS NOT NULL`,
    status ? Prisma.sql`a.status = ${status}::"ArticleStatus"` : Prisma.sql`true`,
    due ? Prisma.sql`a.status <> 'approved' AND a."dueAt" < ${endOfDueDate(due)}` : Prisma.sql`true`,
  ]
  return Prisma.sql`
    WITH readable AS (
      SELECT a.*, CASE WHEN a."deletedAt" IS NOT NULL THEN 0 WHEN m.role IS NULL THEN 2 WHEN a.status = 'approved' THEN 1 ELSE 0 END AS rank
      FROM "Article" a LEFT JOIN "Member" m ON m."articleId" = a.id AND m."userId" = ${actor.id}
      WHERE ${Prisma.join(wanted, ' AND ')}
    ), placed AS (SELECT a.id, a.rank, ${keyOf(orderOf(asked), locale)} AS key FROM readable a)
    SELECT id, rank, key FROM placed ${behind} ORDER BY rank, key, id`
}

/** A due date is a day, stored as its end in UTC; today is by Stet's own clock and zone. */
function endOfDueDate(due: NonNullable<Query['due']>): Date {
  const today = new Date()
  const days = due === 'week' ? 8 : 0
  return new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + days))
}

/** What has been removed, where the actor may restore it. */
const removedFor = ({ admin }: Actor): Prisma.Sql => {
  const roles = Role.options.filter((role) => can('restore', { role, admin: false, status: 'draft' }) === 'yes')
  const may = admin ? Prisma.sql`true` : Prisma.sql`m.role::text IN (${Prisma.join(roles)})`
  return Prisma.sql`a."deletedAt" IS NOT NULL AND a.seq > 0 AND ${may}`
}

export async function removedCount(db: Reader, actor: Actor): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Article" a
      LEFT JOIN "Member" m ON m."articleId" = a.id AND m."userId" = ${actor.id}
    WHERE ${removedFor(actor)}`
  return row?.count ?? 0
}

/** The removed articles have an order of their own: the last removed first. */
const orderOf = ({ sort = 'changed', removed }: Query) => (removed ? 'removed' : sort)

/** By title: by the one that leads in the reader's language. */
const keyOf = (order: ArticleSort | 'removed', locale: Locale = 'en'): Prisma.Sql =>
  order === 'title'
    ? Prisma.sql`left(lower(coalesce(
        CASE WHEN lower(split_part(a."sourceLanguage", '-', 1)) = ${locale} THEN nullif(a."titleSource", '') END,
        nullif(a."titleTarget", ''), a."titleSource")), 60)`
    : KEYS[order]

/** An ascending key: of times the milliseconds, negated where the newest comes first. */
const KEYS: Record<Exclude<ArticleSort, 'title'> | 'removed', Prisma.Sql> = {
  removed: Prisma.sql`(-1000 * extract(epoch FROM a."deletedAt"))::float8`,
  changed: Prisma.sql`(-1000 * extract(epoch FROM a."updatedAt"))::float8`,
  due: Prisma.sql`coalesce(1000 * extract(epoch FROM a."dueAt"), 1e18)::float8`,
  progress: Prisma.sql`(
    SELECT coalesce(-1.0 * count(*) FILTER (WHERE o.by >= a."signOffs") / nullif(count(*), 0), 0)
    FROM "Unit" u LEFT JOIN LATERAL (
      SELECT count(*) AS by FROM "SignOff" s WHERE s."unitId" = u.id AND s.revision = u.revision) o ON true
    WHERE u."articleId" = a.id AND NOT u.excluded)::float8`,
}

function behindPlace(query: Query, after: string): Prisma.Sql {
  const sort = orderOf(query)
  const key = sort === 'title' ? z.string().max(60) : z.number()
  const [, rank, value, id] = placeIn(z.tuple([z.literal(sort), z.int().min(0).max(2), key, Id]), after)
  const type = sort === 'title' ? Prisma.sql`text` : Prisma.sql`float8`
  return Prisma.sql`WHERE (rank, key, id) > (${rank}::int, ${value}::${type}, ${id}::text)`
}
