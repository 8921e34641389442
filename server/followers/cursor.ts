import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import { type Reader, transaction } from '../db/transaction'
import { UNHURRIED } from '../db/unhurried'
import { isOver } from '../db/until'
import type { Follower } from './follow'

/**
 * How far each follower is in each article. One instance at a time holds an article, under a lease that it renews while it
 * lives; every step states the holder, so that one whose lease was taken over can't move a cursor any more. All by the
 * clock of the database.
 */

/** Called at each start: a new follower begins where it declares, one of a higher revision at the beginning. */
export async function begin({ name, from, revision }: Follower): Promise<void> {
  await transaction(async (tx) => {
    const [begun] = await tx.$queryRaw<{ isNew: boolean }[]>`
      INSERT INTO "Follower" AS f (name, revision) VALUES (${name}, ${revision})
      ON CONFLICT (name) DO UPDATE SET revision = EXCLUDED.revision WHERE f.revision < EXCLUDED.revision
      RETURNING xmax = 0 AS "isNew"`
    if (!begun) return
    if (!begun.isNew)
      await tx.followerCursor.updateMany({
        where: { follower: name },
        data: { seq: 0, holder: null, heldUntil: null, failures: 0, retryAt: null },
      })
    else if (from === 'now')
      await tx.$executeRaw`
        INSERT INTO "FollowerCursor" (follower, "articleId", seq) SELECT ${name}, id, seq FROM "Article" WHERE seq > 0`
  })
}

/** This process is the only one on an embedded database: earlier leases are void. */
export async function releaseAll(): Promise<void> {
  const db = await prisma()
  await db.followerCursor.updateMany({
    where: { holder: { not: null } },
    data: { holder: null, heldUntil: null },
  })
}

/** In milliseconds: no lease, and no pause after a failure, is longer. */
const LONGEST = { lease: 30_000, pause: 600_000 }

/** Nobody has leased the article, and it isn't put off. */
const FREE = Prisma.sql`
  (${isOver(Prisma.sql`c."heldUntil"`, LONGEST.lease)} AND ${isOver(Prisma.sql`c."retryAt"`, LONGEST.pause)})`

/** The articles with unhandled events that aren't leased, last changed first. */
export async function articlesBehind({ name }: Follower): Promise<string[]> {
  const db = await prisma()
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Article" a LEFT JOIN "FollowerCursor" c ON c."articleId" = a.id AND c.follower = ${name}
    WHERE a.seq > coalesce(c.seq, 0)
      AND ${FREE}
    ORDER BY a."updatedAt" DESC`
  return rows.map(({ id }) => id)
}

/** What a follower hasn't got to yet; events that it doesn't hear count until its next look. */
export type Backlog = {
  readonly follower: string
  readonly articles: number
  readonly events: number
  /** Articles in which it failed, and tries again. */
  readonly failing: number
}

export async function backlogs(followers: readonly Follower[]): Promise<Backlog[]> {
  const db = await prisma()
  return db.$queryRaw<Backlog[]>`
    SELECT f.name AS follower, count(*) FILTER (WHERE a.seq > coalesce(c.seq, 0))::int AS articles,
      coalesce(sum(a.seq - coalesce(c.seq, 0)), 0)::int AS events, count(*) FILTER (WHERE c.failures > 0)::int AS failing
    FROM unnest(${followers.map(({ name }) => name)}::text[]) AS f (name)
    CROSS JOIN "Article" a LEFT JOIN "FollowerCursor" c ON c.follower = f.name AND c."articleId" = a.id
    GROUP BY f.name`
}

/** Those of these articles that are neither leased nor put off, in their order. */
export async function notInHand({ name }: Follower, articleIds: readonly string[]): Promise<string[]> {
  const db = await prisma()
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "articleId" AS id FROM "FollowerCursor" c
    WHERE follower = ${name} AND "articleId" = ANY(${[...articleIds]}) AND NOT ${FREE}`
  const taken = new Set(rows.map(({ id }) => id))
  return articleIds.filter((id) => !taken.has(id))
}

/** A leased article. */
export type Hold = { readonly follower: string; readonly articleId: string; readonly holder: string }

/**
 * Leases an article for this many milliseconds, where there is something new in it, or in any case if it is overdue. Returns
 * the follower's place in it; null if it can't be leased.
 */
export async function take(
  { follower, articleId, holder }: Hold,
  lease: number,
  overdue = false,
): Promise<number | null> {
  const db = await prisma()
  const rows = await db.$queryRaw<{ seq: number }[]>`
    INSERT INTO "FollowerCursor" AS c (follower, "articleId", holder, "heldUntil")
    SELECT ${follower}, id, ${holder}, now() + ${lease}::float8 * interval '1 millisecond'
    FROM "Article", ${UNHURRIED} WHERE id = ${articleId} AND seq > 0
    ON CONFLICT (follower, "articleId") DO UPDATE SET holder = EXCLUDED.holder, "heldUntil" = EXCLUDED."heldUntil"
    WHERE (${overdue} OR c.seq < (SELECT seq FROM "Article" WHERE id = ${articleId}))
      AND ${FREE}
    RETURNING c.seq`
  return rows[0]?.seq ?? null
}

/** Renews the lease. */
export async function renew({ follower, articleId, holder }: Hold, lease: number): Promise<void> {
  const db = await prisma()
  await db.$executeRaw`
    UPDATE "FollowerCursor" SET "heldUntil" = now() + ${lease}::float8 * interval '1 millisecond' FROM ${UNHURRIED}
    WHERE follower = ${follower} AND "articleId" = ${articleId} AND holder = ${holder}`
}

/** Somebody else holds the lease now: the work done here is discarded. */
export class TakenOver extends Error {}

/** Moves the cursor past the events up to `seq`, and releases the article. Throws `TakenOver` if the lease is lost. */
export async function moveTo(db: Reader, { follower, articleId, holder }: Hold, seq: number): Promise<void> {
  const moved = await db.$executeRaw`
    UPDATE "FollowerCursor" SET seq = ${seq}, holder = NULL, "heldUntil" = NULL, failures = 0, "retryAt" = NULL
    FROM ${UNHURRIED} WHERE follower = ${follower} AND "articleId" = ${articleId} AND holder = ${holder}`
  if (moved !== 1) throw new TakenOver()
}

/**
 * Releases the article after a failure, with a pause that doubles each time. Returns the number of failures, and the pause.
 */
export async function putOff(
  { follower, articleId, holder }: Hold,
  { first, longest }: { readonly first: number; readonly longest: number },
): Promise<{ failures: number; wait: number } | undefined> {
  const db = await prisma()
  const rows = await db.$queryRaw<{ failures: number; wait: number }[]>`
    UPDATE "FollowerCursor" c
    SET failures = c.failures + 1, holder = NULL, "heldUntil" = NULL, "retryAt" = now() + w.wait * interval '1 millisecond'
    FROM (
      SELECT least(${first}::float8 * power(2, least(failures, 30)), ${longest}::float8) AS wait FROM "FollowerCursor"
      WHERE follower = ${follower} AND "articleId" = ${articleId}
    ) w
    WHERE c.follower = ${follower} AND c."articleId" = ${articleId} AND c.holder = ${holder}
    RETURNING c.failures, w.wait`
  return rows[0]
}
