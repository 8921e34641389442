import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { Comment } from '@/domain/contract/shapes'
import { mentioned } from '@/domain/mention'
import type { Prisma } from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import type { Caller } from '../session/actor'
import { isBy } from '../views/author'
import { COMMENT, commentView } from '../views/view'
import { concernMentioned, concernParticipants } from './concerns'
import { type WriteContext, writeTo } from './write'

export function addComment(caller: Caller, threadId: string, body: string): Promise<Comment> {
  return writeTo(
    caller,
    (tx) => tx.thread.findUnique({ where: { id: threadId } }),
    'comment',
    (writing) => addCommentIn(writing, threadId, body),
  )
}

/** The same within a write whose actor is already authorised; `via`: how it came, if not by the API. */
export async function addCommentIn(
  writing: WriteContext,
  threadId: string,
  body: string,
  via?: 'mail',
): Promise<Comment> {
  const mentions = await mentionedMembers(writing, body)
  const participants = await concernParticipants(writing, threadId, 'replied')
  const { id } = await writing.tx.comment.create({ data: commentData(writing, threadId, body, mentions) })
  // Somebody mentioned is notified of the mention only, not of the comment as well.
  const others = participants.filter(({ userId }) => !mentions.includes(userId))
  const concerns = [...concernMentioned(writing, threadId, mentions), ...others]
  await writing.append('comment.added', { threadId, commentId: id, ...(via && { via }), concerns })
  return loadComment(writing.tx, id)
}

export function editComment(caller: Caller, commentId: string, body: string): Promise<Comment> {
  return writeTo(caller, ofArticle(commentId), 'comment', async (writing, comment) => {
    const { tx, now, append } = writing
    const own = await ownComment(writing, commentId)
    if (own.deletedAt) throw new Refusal('CONFLICT', 'The comment has been deleted.')
    if (own.body === body) return loadComment(tx, commentId)
    const before = await tx.mention.findMany({ where: { commentId } })
    const mentions = await mentionedMembers(writing, body)
    await tx.mention.deleteMany({ where: { commentId } })
    await tx.comment.update({
      where: { id: commentId },
      data: { body, editedAt: now, mentions: { create: mentions.map((userId) => ({ userId })) } },
    })
    const added = mentions.filter((id) => before.every(({ userId }) => userId !== id))
    const concerns = concernMentioned(writing, comment.threadId, added)
    await append('comment.edited', { threadId: comment.threadId, commentId, concerns })
    return loadComment(tx, commentId)
  })
}

/** Hides the words without deleting them: the author can undo it. */
export const deleteComment = (caller: Caller, commentId: string) => setDeleted(caller, commentId, true)
export const restoreComment = (caller: Caller, commentId: string) => setDeleted(caller, commentId, false)

function setDeleted(caller: Caller, commentId: string, deleted: boolean): Promise<Comment> {
  return writeTo(caller, ofArticle(commentId), 'comment', async (writing, comment) => {
    const { tx, now, append } = writing
    const own = await ownComment(writing, commentId)
    if ((own.deletedAt !== null) !== deleted) {
      await tx.comment.update({ where: { id: commentId }, data: { deletedAt: deleted ? now : null } })
      await append(deleted ? 'comment.deleted' : 'comment.restored', { threadId: comment.threadId, commentId })
    }
    return loadComment(tx, commentId)
  })
}

/** A new comment's row, with the members it mentions. */
export const commentData = (
  { actor, now }: WriteContext,
  threadId: string,
  body: string,
  mentions: readonly string[],
): Prisma.CommentUncheckedCreateInput => ({
  ...{ threadId, authorId: actor.id, body, createdAt: now },
  mentions: { create: mentions.map((userId) => ({ userId })) },
})

/** Only members can be mentioned; other names stay words. */
export async function mentionedMembers({ tx, article }: WriteContext, body: string): Promise<string[]> {
  const userIds = mentioned(body)
  if (userIds.length === 0) return []
  const members = await tx.member.findMany({ where: { articleId: article.id, userId: { in: userIds } } })
  return members.map(({ userId }) => userId)
}

const ofArticle = (commentId: string) => async (tx: Tx) => {
  const comment = await tx.comment.findUnique({
    where: { id: commentId },
    include: { thread: { select: { articleId: true } } },
  })
  return comment && { articleId: comment.thread.articleId, threadId: comment.threadId }
}

async function ownComment({ tx, actor }: WriteContext, commentId: string) {
  const comment = await tx.comment.findUniqueOrThrow({ where: { id: commentId } })
  if (!isBy(comment, actor)) throw new Refusal('FORBIDDEN', 'Only its author can change a comment.')
  return comment
}

async function loadComment(tx: Tx, id: string): Promise<Comment> {
  return commentView(await tx.comment.findUniqueOrThrow({ where: { id }, include: COMMENT }))
}
