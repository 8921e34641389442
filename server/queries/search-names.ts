import 'server-only'
import type { SearchPart } from '@/domain/search'
import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import { holds } from './holds'
import {
  type Asked,
  behind,
  type Hit,
  type HitRow,
  IN_ORDER,
  onDays,
  type Place,
  readable,
  toHit,
} from './search-place'

type Range = { readonly after: Place | undefined; readonly take: number }

/** People by their names and addresses: an admin finds all, others those whom they work with on an article. */
export async function findPeople(
  db: Reader,
  { actor, parts, articleId }: Asked,
  { after, take }: Range,
): Promise<Hit[]> {
  const within = articleId === undefined ? Prisma.sql`true` : Prisma.sql`a.id = ${articleId}`
  const together = Prisma.sql`EXISTS (SELECT 1 FROM "Member" o JOIN "Article" a ON a.id = o."articleId"
    WHERE o."userId" = u.id AND ${within} AND ${readable(actor)})`
  const known = actor.admin && articleId === undefined ? Prisma.sql`true` : together
  const rows = await db.$queryRaw<HitRow[]>`
    SELECT 'person' AS kind, id, at, exact FROM (
      SELECT u.id, u."createdAt" AS at, ${holdsEach(Prisma.sql`u.name`, parts)} AS exact FROM "User" u
      WHERE u."deactivatedAt" IS NULL AND ${known}
        AND (${holdsEach(Prisma.sql`u.name`, parts)} OR ${holdsEach(Prisma.sql`u.email`, parts)})
    ) hits WHERE ${behind(after)} ORDER BY ${IN_ORDER} LIMIT ${take}`
  return rows.map(toHit)
}

/** Articles by either title. */
export async function findArticles(db: Reader, asked: Asked, { after, take }: Range): Promise<Hit[]> {
  const { actor, parts, articleId, person } = asked
  const conditions = [
    readable(actor),
    articleId === undefined ? Prisma.sql`true` : Prisma.sql`a.id = ${articleId}`,
    person === undefined ? Prisma.sql`true` : Prisma.sql`a."createdById" = ${person}`,
    onDays(Prisma.sql`a."createdAt"`, asked),
  ]
  const phrase = parts.map(({ typed }) => typed).join(' ')
  const rows = await db.$queryRaw<HitRow[]>`
    SELECT 'article' AS kind, id, at, exact FROM (
      SELECT a.id, a."createdAt" AS at,
        (${holds(TITLES[0], phrase)} OR ${holds(TITLES[1], phrase)}) AS exact
      FROM "Article" a
      WHERE ${Prisma.join(conditions, ' AND ')} AND (${holdsEach(TITLES[0], parts)} OR ${holdsEach(TITLES[1], parts)})
    ) hits WHERE ${behind(after)} ORDER BY ${IN_ORDER} LIMIT ${take}`
  return rows.map(toHit)
}

const TITLES = [Prisma.sql`a."titleTarget"`, Prisma.sql`a."titleSource"`] as const

/** The condition that a short text has all the words. */
export const holdsEach = (text: Prisma.Sql, parts: readonly SearchPart[]): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(
    parts.map(({ typed }) => holds(text, typed)),
    ' AND ',
  )})`
