import 'server-only'
import type { Concern } from '@/domain/concern'
import { Refusal } from '@/domain/contract/problem'
import type { Comment } from '@/domain/contract/shapes'
import { mentioned } from '@/domain/mention'
import { Prisma } from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import { newId } from '../new-ids'
import type { Caller } from '../session/actor'
import { isBy } from '../views/author'
import { COMMENT, commentView } from '../views/view'
import { concernMentioned, concernThose, participantsOf } from './concerns'
import { articleOf } from './lock'
import { type WriteContext, write } from './write'

export const addComment = (caller: Caller, threadId: string, body: string): Promise<Comment> =>
  write(caller, articleOf.thread(threadId), 'comment', (writing) => addCommentIn(writing, threadId, body))

/** The same within a write whose actor is already authorised; `via`: how it came, if not by the API. */
export async function addCommentIn(
  writing: WriteContext,
  threadId: string,
  body: string,
  via?: 'mail',
): Promise<Comment> {
  const { mentions, participants } = await peopleOf(writing, threadId, body)
  const comment = newComment(writing, threadId, body, mentions)
  // Somebody mentioned is notified of the mention only, not of the comment as well.
  const others = participants.filter((id) => !mentions.includes(id))
  const concerns = [
    ...concernMentioned(writing, threadId, mentions),
    ...concernThose(others, 'replied', threadId),
  ] satisfies Concern[]
  await writing.append(
    'comment.added',
    { threadId, commentId: comment.id, ...(via && { via }), concerns },
    { rows: rowsOf(comment) },
  )
  return comment
}

export function editComment(caller: Caller, commentId: string, body: string): Promise<Comment> {
  return write(caller, articleOf.comment(commentId), 'comment', async (writing) => {
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
    const concerns = concernMentioned(writing, own.threadId, added)
    await append('comment.edited', { threadId: own.threadId, commentId, concerns })
    return loadComment(tx, commentId)
  })
}

/** Hides the words without deleting them: the author can undo it. */
export const deleteComment = (caller: Caller, commentId: string) => setDeleted(caller, commentId, true)
export const restoreComment = (caller: Caller, commentId: string) => setDeleted(caller, commentId, false)

function setDeleted(caller: Caller, commentId: string, deleted: boolean): Promise<Comment> {
  return write(caller, articleOf.comment(commentId), 'comment', async (writing) => {
    const { tx, now, append } = writing
    const own = await ownComment(writing, commentId)
    if ((own.deletedAt !== null) !== deleted) {
      await tx.comment.update({ where: { id: commentId }, data: { deletedAt: deleted ? now : null } })
      await append(deleted ? 'comment.deleted' : 'comment.restored', { threadId: own.threadId, commentId })
    }
    return loadComment(tx, commentId)
  })
}

/** A comment by the actor, as it is about to be inserted. */
export const newComment = (
  { actor, now }: WriteContext,
  threadId: string,
  body: string,
  mentions: string[],
): Comment => ({
  ...{ id: newId(), threadId, author: { id: actor.id, name: actor.name }, body },
  ...{ createdAt: now.toISOString(), mentions },
})

/** The rows of a new comment, for `append`. */
export const rowsOf = ({ id, threadId, author, body, createdAt, mentions }: Comment): Prisma.Sql[] => [
  Prisma.sql`comment AS (
    INSERT INTO "Comment" (id, "threadId", "authorId", body, "createdAt")
    VALUES (${id}, ${threadId}, ${author.id}, ${body}, ${createdAt}::timestamptz)
  )`,
  ...(mentions.length > 0
    ? [
        Prisma.sql`mention AS (
          INSERT INTO "Mention" ("commentId", "userId") SELECT ${id}, unnest(${mentions}::text[])
        )`,
      ]
    : []),
]

/** Only members can be mentioned; other names stay words. */
export async function mentionedMembers({ tx, article }: WriteContext, body: string): Promise<string[]> {
  const userIds = mentioned(body)
  if (userIds.length === 0) return []
  const members = await tx.member.findMany({ where: { articleId: article.id, userId: { in: userIds } } })
  return members.map(({ userId }) => userId)
}

/** The members that a reply mentions, and who else takes part in its thread. */
async function peopleOf({ tx, actor, article }: WriteContext, threadId: string, body: string) {
  const [people] = await tx.$queryRaw<{ mentions: string[]; participants: string[] }[]>`
    SELECT
      ARRAY(SELECT "userId" FROM "Member" WHERE "articleId" = ${article.id} AND "userId" = ANY(${mentioned(body)})) AS mentions,
      ARRAY(${participantsOf(threadId, actor.id)}) AS participants`
  return people ?? { mentions: [], participants: [] }
}

async function ownComment({ tx, actor }: WriteContext, commentId: string) {
  const comment = await tx.comment.findUniqueOrThrow({ where: { id: commentId } })
  if (!isBy(comment, actor)) throw new Refusal('FORBIDDEN', 'Only its author can change a comment.')
  return comment
}

async function loadComment(tx: Tx, id: string): Promise<Comment> {
  return commentView(await tx.comment.findUniqueOrThrow({ where: { id }, include: COMMENT }))
}
