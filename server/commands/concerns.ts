import 'server-only'
import type { Concern, ConcernReason } from '@/domain/concern'
import { groupBy } from '@/domain/group-by'
import { Prisma } from '@/generated/prisma/client'
import { byChunks } from '../db/chunks'
import type { Tx } from '../db/transaction'
import type { WriteContext } from './write'

/** Whom an event concerns besides the person who did it. What was imported from a document belongs to nobody. */

export type Authored = { readonly id: string; readonly authorId: string; readonly importedName: string | null }

/** A decision on threads concerns those who opened them. */
export function concernAuthors(
  { actor }: Pick<WriteContext, 'actor'>,
  became: Partial<Record<ConcernReason, readonly Authored[]>>,
): Concern[] {
  return Object.entries(became).flatMap(([reason, threads]) => {
    const others = threads.filter((one) => one.importedName === null && one.authorId !== actor.id)
    return [...groupBy(others, ({ authorId }) => authorId)].map(([userId, own]) => ({
      ...{ userId, reason: reason as ConcernReason },
      threadIds: own.map(({ id }) => id),
    }))
  })
}

export async function authorsOf(tx: Tx, threadIds: readonly string[]): Promise<Authored[]> {
  return byChunks(threadIds, (some) =>
    tx.thread.findMany({
      where: { id: { in: some } },
      select: { id: true, authorId: true, importedName: true },
    }),
  )
}

/** An act in a thread concerns all who opened it or wrote in it. */
export async function concernParticipants(
  { tx, actor }: Pick<WriteContext, 'tx'> & { readonly actor: { readonly id: string } | null },
  threadId: string,
  reason: ConcernReason,
): Promise<Concern[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`${participantsOf(threadId, actor?.id ?? null)}`
  return concernThose(
    rows.map(({ id }) => id),
    reason,
    threadId,
  )
}

/** The same of many threads: each person once. */
export async function concernParticipantsOf(
  { tx, actor }: Pick<WriteContext, 'tx' | 'actor'>,
  threadIds: readonly string[],
  reason: ConcernReason,
): Promise<Concern[]> {
  const ids = [...threadIds]
  const rows = await tx.$queryRaw<{ userId: string; threadId: string }[]>`
    SELECT DISTINCT "userId", "threadId" FROM (
      SELECT "authorId" AS "userId", id AS "threadId", "importedName" FROM "Thread" WHERE id = ANY(${ids})
      UNION ALL SELECT "authorId", "threadId", "importedName" FROM "Comment" WHERE "threadId" = ANY(${ids})
    ) AS one
    WHERE "importedName" IS NULL AND "userId" <> ${actor.id} ORDER BY "userId", "threadId"`
  return [...groupBy(rows, ({ userId }) => userId)].map(([userId, own]) => ({
    ...{ userId, reason },
    threadIds: own.map(({ threadId }) => threadId),
  }))
}

/** The people with an account who opened a thread or wrote in it, in the order in which they came, but for one. */
export const participantsOf = (threadId: string, except: string | null) => Prisma.sql`
  SELECT id FROM (
    SELECT "authorId" AS id, "importedName", 0 AS "comes", '' AS "by" FROM "Thread" WHERE id = ${threadId}
    UNION ALL SELECT "authorId", "importedName", 1, id FROM "Comment" WHERE "threadId" = ${threadId}
  ) AS one
  WHERE "importedName" IS NULL AND id IS DISTINCT FROM ${except}
  GROUP BY id ORDER BY min("comes"), min("by")`

export const concernThose = (userIds: readonly string[], reason: ConcernReason, threadId: string): Concern[] =>
  userIds.map((userId) => ({ userId, reason, threadIds: [threadId] }))

/** A decision concerns the proposer, and those whose suggestions and sign-offs it affects. */
export async function concernDecided(
  writing: WriteContext,
  decided: Partial<Record<ConcernReason, readonly Authored[]>>,
  { superseded = [], conflicts, lapsed }: Touched,
): Promise<Concern[]> {
  const others = await authorsOf(writing.tx, [...superseded, ...conflicts])
  const among = (ids: readonly string[]) => {
    const wanted = new Set(ids)
    return others.filter(({ id }) => wanted.has(id))
  }
  return [
    ...concernAuthors(writing, { ...decided, superseded: among(superseded), conflict: among(conflicts) }),
    ...concernLapsed(writing, lapsed),
  ]
}

type Touched = {
  readonly superseded?: readonly string[]
  readonly conflicts: readonly string[]
  /** Of people. */
  readonly lapsed: readonly string[]
}

export const concernMentioned = (
  { actor }: Pick<WriteContext, 'actor'>,
  threadId: string,
  userIds: readonly string[],
): Concern[] =>
  userIds
    .filter((userId) => userId !== actor.id)
    .map((userId) => ({ userId, reason: 'mentioned', threadIds: [threadId] }))

/** Those whose sign-offs no longer cover the current text. */
export const concernLapsed = ({ actor }: Pick<WriteContext, 'actor'>, userIds: readonly string[]): Concern[] =>
  userIds.filter((userId) => userId !== actor.id).map((userId) => ({ userId, reason: 'lapsed' }))

/** Something that everybody who works on the article must know. */
export async function concernMembers(
  { tx, actor, article }: Pick<WriteContext, 'tx' | 'actor' | 'article'>,
  reason: ConcernReason,
): Promise<Concern[]> {
  const members = await tx.member.findMany({
    where: { articleId: article.id, userId: { not: actor.id } },
    select: { userId: true },
  })
  return members.map(({ userId }) => ({ userId, reason }))
}
