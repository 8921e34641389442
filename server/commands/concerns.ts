import 'server-only'
import type { Concern, ConcernReason } from '@/domain/concern'
import { groupBy } from '@/domain/group-by'
import { byChunks } from '../db/chunks'
import type { Tx } from '../db/transaction'
import { isBy } from '../views/author'
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
  const { comments, ...thread } = await tx.thread.findUniqueOrThrow({
    where: { id: threadId },
    select: { authorId: true, importedName: true, comments: { select: { authorId: true, importedName: true } } },
  })
  const others = [thread, ...comments].filter((one) => one.importedName === null && !(actor && isBy(one, actor)))
  return [...new Set(others.map(({ authorId }) => authorId))].map((userId) => ({
    userId,
    reason,
    threadIds: [threadId],
  }))
}

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
