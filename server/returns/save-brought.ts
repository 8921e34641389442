import 'server-only'
import type { Provenance } from '@/formats/read/reading'
import { Prisma } from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import { toAnchorColumns } from '../manuscript/anchor-columns'
import { dateOf, nameOf } from '../manuscript/save-import-threads'
import { newIdsInOrder } from '../new-ids'
import type { Brought, BroughtComment } from './what-came'

type Writing = {
  readonly tx: Tx
  readonly actor: { readonly id: string }
  readonly article: { readonly id: string }
  readonly now: Date
}

/**
 * Stores what a file brought. In the database it belongs to the person who brings it, or to the members whom the names in
 * the file were given to; readers see the other names as the file has them.
 * `isReviewed`: it is a file in which changes should have been tracked.
 */
export async function saveBrought(
  { tx, actor, article, now }: Writing,
  returnId: string,
  baseSeq: number | null,
  { suggestions, threads, replies, resolved, decisions }: Brought,
  members: ReadonlyMap<string, string>,
  { isReviewed = true } = {},
): Promise<{ threadIds: string[]; commentIds: string[] }> {
  const authors = [...members].map(([name, userId]) => ({ name, userId }))
  await tx.return.create({
    data: { id: returnId, articleId: article.id, userId: actor.id, baseSeq, at: now, resolved: [...resolved], authors },
  })
  const whose = ({ author }: Provenance) => ({
    authorId: members.get(author) ?? actor.id,
    importedName: author === '' || members.has(author) ? null : nameOf(author),
  })
  const all = [
    ...suggestions.map((one) => ({ ...one, kind: 'suggestion' as const, resolved: false, first: one, key: one.key })),
    ...threads.map((one) => ({ ...one, kind: 'comment' as const, first: one.said[0] ?? NOBODY, key: null })),
  ]
  const threadIds = newIdsInOrder(all.length)
  await inParts(
    all.map(({ kind, paragraphId, unitId, anchor, resolved, first, key }, index) => ({
      ...{ id: threadIds[index] ?? '', articleId: article.id, kind, paragraphId, unitId, returnId, returnKey: key },
      status: resolved ? ('resolved' as const) : ('open' as const),
      ...whose(first),
      createdAt: dateOf(first.at, now),
      ...(anchor && toAnchorColumns(anchor)),
    })),
    (data) => tx.thread.createMany({ data }),
  )
  await inParts(
    suggestions.map(({ original, replacement, structure, conflict, untracked, groupId }, index) => ({
      ...{ threadId: threadIds[index] ?? '', original, replacement, conflict, groupId: groupId ?? null },
      ...{ untracked: isReviewed && untracked, structure: structure ?? Prisma.DbNull },
    })),
    (data) => tx.suggestion.createMany({ data }),
  )
  const said = [
    ...threads.flatMap(({ said }, index) =>
      said.map((one) => ({ ...one, threadId: threadIds[suggestions.length + index] ?? '' })),
    ),
    ...replies,
  ]
  const commentIds = newIdsInOrder(said.length)
  await inParts(
    said.map((one: BroughtComment & { threadId: string }, index) => ({
      ...{ id: commentIds[index] ?? '', threadId: one.threadId, body: one.body, returnId, returnKey: one.key },
      ...whose(one),
      createdAt: dateOf(one.at, now),
    })),
    (data) => tx.comment.createMany({ data }),
  )
  await tx.thread.updateMany({
    where: { id: { in: [...resolved] }, articleId: article.id },
    data: { status: 'resolved' },
  })
  for (const { threadId, ...taken } of decisions)
    await tx.suggestion.update({ where: { threadId }, data: { outside: { ...taken, returnId } } })
  return { threadIds, commentIds }
}

const NOBODY: Provenance = { author: '' }

/** Rows per statement. */
const ROWS = 500

async function inParts<T>(rows: readonly T[], save: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS) await save(rows.slice(at, at + ROWS))
}
