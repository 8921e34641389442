import 'server-only'
import type { Provenance } from '@/formats/read/reading'
import { inBulk } from '../db/bulk'
import { byChunks, inChunks } from '../db/chunks'
import type { Tx } from '../db/transaction'
import { NO_ANCHOR, toAnchorColumns } from '../manuscript/anchor-columns'
import { insert, type Tables } from '../manuscript/insert'
import { dateOf, nameOf } from '../manuscript/save-import-threads'
import { newIdsInOrder } from '../new-ids'
import type { Brought } from './what-came'

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
export function saveBrought(writing: Writing, ...given: Given): Promise<Saved> {
  const [, , { suggestions, threads, replies }] = given
  const isMany = suggestions.length + threads.length + replies.length > MANY
  return isMany ? inBulk(writing.tx, () => save(writing, ...given)) : save(writing, ...given)
}

type Given = Parameters<typeof save> extends [Writing, ...infer Rest] ? Rest : never
type Saved = { threadIds: string[]; commentIds: string[] }

const MANY = 500

async function save(
  { tx, actor, article, now }: Writing,
  returnId: string,
  baseSeq: number | null,
  { suggestions, threads, replies, resolved, decisions }: Brought,
  members: ReadonlyMap<string, string>,
  { isReviewed = true } = {},
): Promise<Saved> {
  const authors = [...members].map(([name, userId]) => ({ name, userId }))
  await tx.return.create({
    data: { id: returnId, articleId: article.id, userId: actor.id, baseSeq, at: now, resolved: [...resolved], authors },
  })
  const made = ({ author, at }: Provenance) => ({
    authorId: members.get(author) ?? actor.id,
    importedName: author === '' || members.has(author) ? null : nameOf(author),
    createdAt: dateOf(at, now),
  })
  const all = [
    ...suggestions.map((one) => ({ ...one, kind: 'suggestion' as const, resolved: false, first: one, key: one.key })),
    ...threads.map((one) => ({ ...one, kind: 'comment' as const, first: one.said[0] ?? NOBODY, key: null })),
  ]
  const threadIds = newIdsInOrder(all.length)
  const idOf = (index: number) => threadIds[index] ?? ''
  await insert(
    tx,
    'Thread',
    all.map(({ kind, paragraphId, unitId, anchor, resolved, first, key }, index) => ({
      ...{ id: idOf(index), articleId: article.id, kind, paragraphId, unitId, returnId, returnKey: key, seq: 0 },
      status: resolved ? ('resolved' as const) : ('open' as const),
      ...made(first),
      ...(anchor ? toAnchorColumns(anchor) : NO_ANCHOR),
    })),
  )
  await insert(
    tx,
    'Suggestion',
    suggestions.map(({ original, replacement, structure = null, conflict, untracked, groupId = null }, index) => ({
      ...UNDECIDED,
      ...{ threadId: idOf(index), original, replacement, structure, conflict, groupId },
      untracked: isReviewed && untracked,
    })),
  )
  const said = [
    ...threads.flatMap(({ said }, index) =>
      said.map((one) => ({ ...one, threadId: idOf(suggestions.length + index) })),
    ),
    ...replies,
  ]
  const commentIds = newIdsInOrder(said.length)
  await insert(
    tx,
    'Comment',
    said.map((one, index) => ({
      ...{ id: commentIds[index] ?? '', threadId: one.threadId, body: one.body, returnId, returnKey: one.key },
      ...{ editedAt: null, deletedAt: null, queryId: null },
      ...made(one),
    })),
  )
  await byChunks(resolved, async (some) => [
    await tx.thread.updateMany({ where: { id: { in: some }, articleId: article.id }, data: { status: 'resolved' } }),
  ])
  await inChunks(
    decisions.map(({ threadId, ...taken }) => ({ threadId, outside: { ...taken, returnId } })),
    (json) => tx.$executeRaw`
      UPDATE "Suggestion" s SET outside = v.outside
      FROM jsonb_to_recordset(${json}::jsonb) AS v("threadId" text, outside jsonb) WHERE s."threadId" = v."threadId"`,
  )
  return { threadIds, commentIds }
}

const NOBODY: Provenance = { author: '' }

const UNDECIDED = {
  ...{ category: null, reason: null, decision: 'pending', decidedById: null, importedName: null, decidedAt: null },
  ...{ decisionNote: null, appliedText: null, apart: false, fixesId: null, fixed: false, outside: null },
} satisfies Partial<Tables['Suggestion']>
