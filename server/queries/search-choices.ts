import 'server-only'
import type { Locale } from '@/domain/contract/names'
import { prisma } from '../db/database'
import type { Actor } from '../session/actor'
import { titlesOf } from '../views/titles'
import { readable } from './search-place'

/** The most of each that a list on the screen can offer. */
const MOST = 200

/** The people and articles that a search can be narrowed to: the last changed articles, and whoever works on what one may read. */
export async function searchChoices(
  actor: Actor,
  chosen: { person: string | undefined; articleId: string | undefined },
  locale: Locale,
) {
  const db = await prisma()
  const people = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT u.id, u.name FROM "User" u WHERE u.id = ${actor.id} OR EXISTS (
      SELECT 1 FROM "Member" o JOIN "Article" a ON a.id = o."articleId" WHERE o."userId" = u.id AND ${readable(actor)})
    ORDER BY u.id <> coalesce(${chosen.person ?? null}, ''), lower(u.name), u.id LIMIT ${MOST}`
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Article" a WHERE ${readable(actor)}
    ORDER BY a.id <> coalesce(${chosen.articleId ?? null}, ''), a."updatedAt" DESC LIMIT ${MOST}`
  const rows = await db.article.findMany({ where: { id: { in: ids.map(({ id }) => id) } } })
  const names = new Map(rows.map((row) => [row.id, titlesOf(row, locale)[0]]))
  return { people, articles: ids.map(({ id }) => ({ id, name: names.get(id) || '—' })) }
}
