import 'server-only'
import type { Tx } from '../db/transaction'

type Writing = {
  readonly tx: Tx
  readonly actor: { readonly id: string }
  readonly article: { readonly id: string }
  readonly now: Date
}

type Brought = { readonly id: string; readonly resolved: readonly string[] }

/** Withdraws the suggestions that a file brought and deletes its comments: what was decided or answered since stays. */
export async function withdrawReturn(
  { tx, actor, now, article: { id: articleId } }: Writing,
  { id: returnId, resolved }: Brought,
): Promise<{ threadIds: string[]; commentIds: string[] }> {
  await tx.return.update({ where: { id: returnId }, data: { undoneAt: now } })
  const pending = { decision: 'pending', thread: { returnId, articleId } } as const
  const threads = await tx.suggestion.findMany({ where: pending, select: { threadId: true } })
  const decided = { decision: 'withdrawn', decidedById: actor.id, decidedAt: now } as const
  await tx.suggestion.updateMany({ where: pending, data: decided })
  const own = { returnId, deletedAt: null, thread: { articleId } }
  const comments = await tx.comment.findMany({ where: own, select: { id: true } })
  await tx.comment.updateMany({ where: own, data: { deletedAt: now } })
  // A thread in which others answered goes on.
  const silent = { articleId, returnId, kind: 'comment', comments: { none: { deletedAt: null } } } as const
  await tx.thread.updateMany({ where: silent, data: { status: 'resolved' } })
  await tx.thread.updateMany({ where: { articleId, id: { in: [...resolved] } }, data: { status: 'open' } })
  await tx.$executeRaw`
    UPDATE "Suggestion" s SET outside = NULL FROM "Thread" t
    WHERE t.id = s."threadId" AND t."articleId" = ${articleId} AND s.outside->>'returnId' = ${returnId}`
  return { threadIds: threads.map(({ threadId }) => threadId), commentIds: comments.map(({ id }) => id) }
}
