import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import { type Written, writtenSince } from './texts'

/** The name of the follower that keeps the index. */
export const SEARCH = 'search'

/** The most articles and texts that one search reads besides the index: the articles that changed last. */
const MOST = { articles: 50, texts: 4_000 }

/**
 * What was written in articles since the index was brought up to date: a change can be found as soon as it is made. `scope`: a
 * condition on the article `a`.
 */
export async function notIndexed(db: Reader, scope: Prisma.Sql): Promise<Written[]> {
  const behind = await db.$queryRaw<{ articleId: string; seq: number }[]>`
    SELECT a.id AS "articleId", CASE WHEN c.seq > 0 THEN c.seq + 1 ELSE 0 END AS seq
    FROM "Article" a LEFT JOIN "FollowerCursor" c ON c."articleId" = a.id AND c.follower = ${SEARCH}
    WHERE a.seq > coalesce(c.seq, 0) AND ${scope}
    ORDER BY a."updatedAt" DESC LIMIT ${MOST.articles}`
  return writtenSince(db, behind, MOST.texts)
}
