import 'server-only'
import type { SearchKind } from '@/domain/contract/names'
import type { QueryOf } from '@/domain/contract/routes'
import { startOfDay } from '@/domain/report/reader'
import type { SearchPart } from '@/domain/search'
import { Prisma } from '@/generated/prisma/client'
import type { Actor } from '../session/actor'

/** What is searched for, and for whom. */
export type Asked = QueryOf<'GET /search'> & { readonly actor: Actor; readonly parts: readonly SearchPart[] }

/**
 * Texts in the order of time down to one of them, or behind it. As long as somebody turns pages it stays the same, whatever
 * is written meanwhile.
 */
export type Stretch = { readonly newest: boolean; readonly at: string; readonly id: string }

/**
 * Where something stands among what is found: first what has the words as they were typed, as words of their own; of these
 * the newest first. Nothing of it changes with what others do meanwhile, so pages neither repeat nor lose anything.
 */
export type Place = { readonly exact: boolean; readonly at: string; readonly id: string; readonly stretch?: Stretch }

export type Hit = Place & { readonly kind: SearchKind }

/** A row of a query for hits. */
export type HitRow = { readonly kind: SearchKind; readonly id: string; readonly exact: boolean; readonly at: Date }

export const toHit = ({ kind, id, exact, at }: HitRow): Hit => ({ kind, id, exact, at: at.toISOString() })

/** The order of hits, of columns `exact`, `at` and `id`. */
export const IN_ORDER = Prisma.sql`exact DESC, at DESC, id`

/** The condition that a hit stands behind a place. */
export const behind = (place: Place | undefined): Prisma.Sql =>
  place === undefined
    ? Prisma.sql`true`
    : Prisma.sql`(exact < ${place.exact} OR exact = ${place.exact} AND (at < ${place.at}::timestamptz
        OR at = ${place.at}::timestamptz AND id > ${place.id}))`

/** The same, outside the database. */
export function compare(one: Place, other: Place): number {
  if (one.exact !== other.exact) return one.exact ? -1 : 1
  if (one.at !== other.at) return one.at > other.at ? -1 : 1
  if (one.id === other.id) return 0
  return one.id < other.id ? -1 : 1
}

/** The condition that the actor may read the article `a`. */
export const readable = ({ id, admin }: Actor): Prisma.Sql =>
  Prisma.sql`a."deletedAt" IS NULL AND ${
    admin
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT 1 FROM "Member" m WHERE m."articleId" = a.id AND m."userId" = ${id})`
  }`

type Days = Pick<Asked, 'from' | 'to' | 'timeZone'>

/** The first instant of the days asked for, and the one behind them. */
const boundsOf = ({ from, to, timeZone = 'UTC' }: Days) => ({
  since: from === undefined ? undefined : startOfDay(from, timeZone),
  before: to === undefined ? undefined : startOfDay(to, timeZone, 1),
})

/** The condition that something was written on the days asked for, these included. */
export function onDays(at: Prisma.Sql, days: Days): Prisma.Sql {
  const { since, before } = boundsOf(days)
  return Prisma.join(
    [
      since ? Prisma.sql`${at} >= ${since}` : Prisma.sql`true`,
      before ? Prisma.sql`${at} < ${before}` : Prisma.sql`true`,
    ],
    ' AND ',
  )
}

/** The same, outside the database. */
export function isOnDays(days: Days): (at: Date) => boolean {
  const { since, before } = boundsOf(days)
  return (at) => (since === undefined || at >= since) && (before === undefined || at < before)
}
