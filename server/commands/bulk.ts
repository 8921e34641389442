import 'server-only'
import { randomUUID } from 'node:crypto'
import type { BulkDecision } from '@/domain/contract/inputs'
import type { SkipReason } from '@/domain/contract/names'
import type { BulkDecided, Skipped } from '@/domain/contract/shapes'
import { acceptInBulk } from '@/domain/manuscript/bulk'
import { isBarredAsOwn } from '@/domain/offers'
import type { Tx } from '../db/transaction'
import { loadParagraphs, loadTranslation } from '../manuscript/load'
import { policyOf } from '../queries/articles'
import type { Caller } from '../session/actor'
import { authorIdOf, byAuthor } from '../views/author'
import { concernAuthors, concernDecided } from './concerns'
import { save } from './decisions'
import { decisionColumns, reasonFor } from './suggestion'
import { type WriteContext, write } from './write'

/** Decides many at once, in one transaction: those that overlap another one of them are skipped, and the answer says so. */
export function decideInBulk(caller: Caller, articleId: string, body: BulkDecision): Promise<BulkDecided> {
  return write(caller, articleId, 'decide', async (writing) => {
    const threadIds = await chooseSuggestions(writing.tx, articleId, body)
    return body.decision === 'accept' ? acceptAll(writing, threadIds) : rejectAll(writing, threadIds, body.reason)
  })
}

/** In the order given; by filter, the pending ones in the order of their creation. */
async function chooseSuggestions(
  tx: Tx,
  articleId: string,
  { threadIds, filter = {} }: BulkDecision,
): Promise<string[]> {
  if (threadIds) return [...new Set(threadIds)]
  const { authorId, category, paragraphId } = filter
  const rows = await tx.thread.findMany({
    where: {
      articleId,
      kind: 'suggestion',
      suggestion: { decision: 'pending', ...(category !== undefined && { category }) },
      ...(authorId !== undefined && (await byAuthor(tx, articleId, authorId))),
      ...(paragraphId !== undefined && { paragraphId }),
    },
    // The parts of one rewrite were created together: they follow in reading order.
    orderBy: [{ createdAt: 'asc' }, { start: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

async function suggestionsOf(tx: Tx, articleId: string, threadIds: readonly string[]) {
  const rows = await tx.thread.findMany({
    where: { articleId, kind: 'suggestion', id: { in: [...threadIds] } },
    include: { suggestion: true },
  })
  return new Map(rows.map((row) => [row.id, row]))
}

async function acceptAll(writing: WriteContext, threadIds: readonly string[]): Promise<BulkDecided> {
  const { tx, article, actor, append } = writing
  const rows = await suggestionsOf(tx, article.id, threadIds)
  const paragraphs = [...new Set([...rows.values()].flatMap(({ paragraphId }) => paragraphId ?? []))]
  const structured = [...rows.values()].some(({ suggestion }) => suggestion?.structure !== null)
  const before = structured ? await loadTranslation(tx, article.id, paragraphs) : await loadParagraphs(tx, paragraphs)
  const policy = policyOf(article)
  const own = [...rows.values()].filter((row) => isBarredAsOwn({ author: { id: authorIdOf(row) } }, policy, actor.id))
  const known = threadIds.filter((id) => rows.has(id))
  const bulk = acceptInBulk(before, known, { own: new Set(own.map(({ id }) => id)), newId: randomUUID })
  const skipped = [...skipUnknown(threadIds, rows), ...bulk.skipped].map(explain)
  if (bulk.applied.length === 0) return { applied: [], skipped }

  const lapsed = await save(writing, before, bulk, (threadId) => rows.get(threadId)?.authorId ?? actor.id)
  const accepted = bulk.applied.map((id) => ({ id, applied: rows.get(id)?.suggestion?.replacement ?? '' }))
  await tx.$executeRaw`
    UPDATE "Suggestion" s SET decision = 'accepted', "decidedById" = ${actor.id}, "decidedAt" = ${writing.now},
      "appliedText" = v.applied
    FROM jsonb_to_recordset(${JSON.stringify(accepted)}::jsonb) AS v(id text, applied text)
    WHERE s."threadId" = v.id`
  const superseded = idsThatBecame(before.placed, bulk.manuscript.placed, 'superseded')
  await tx.suggestion.updateMany({
    where: { threadId: { in: superseded } },
    data: { decision: 'superseded', ...decisionColumns(writing) },
  })
  const inConflict = bulk.manuscript.placed.filter(
    ({ proposal }, index) =>
      proposal?.decision === 'pending' && proposal.conflict && !before.placed[index]?.proposal?.conflict,
  )
  const conflicts = inConflict.map(({ id }) => id)
  const taken = bulk.applied.flatMap((id) => rows.get(id) ?? [])
  await append('suggestions.decided', {
    decision: 'accept',
    threadIds: [...bulk.applied],
    skipped: skipped.map(({ threadId, reason }) => ({ threadId, reason })),
    ...{ superseded, conflicts, lapsed },
    concerns: await concernDecided(writing, { accepted: taken }, { superseded, conflicts, lapsed }),
  })
  return { applied: [...bulk.applied], skipped }
}

type Placed = Parameters<typeof acceptInBulk>[0]['placed']

const idsThatBecame = (before: Placed, after: Placed, decision: string): string[] =>
  after.flatMap(({ id, proposal }, index) =>
    proposal?.decision === decision && before[index]?.proposal?.decision !== decision ? [id] : [],
  )

async function rejectAll(
  writing: WriteContext,
  threadIds: readonly string[],
  given: string | undefined,
): Promise<BulkDecided> {
  const { tx, article, append } = writing
  const reason = reasonFor(writing, given)
  const rows = await suggestionsOf(tx, article.id, threadIds)
  const applied = threadIds.filter((id) => rows.get(id)?.suggestion?.decision === 'pending')
  const decided = threadIds.filter((id) => rows.has(id) && !applied.includes(id))
  const skipped = [
    ...skipUnknown(threadIds, rows),
    ...decided.map((threadId) => ({ threadId, reason: 'already-decided' as const })),
  ].map(explain)
  if (applied.length === 0) return { applied, skipped }
  await tx.suggestion.updateMany({
    where: { threadId: { in: applied } },
    data: { decision: 'rejected', ...decisionColumns(writing), decisionNote: reason },
  })
  await append('suggestions.decided', {
    decision: 'reject',
    threadIds: applied,
    skipped: skipped.map(({ threadId, reason: why }) => ({ threadId, reason: why })),
    ...(reason !== null && { reason }),
    concerns: concernAuthors(writing, { rejected: applied.flatMap((id) => rows.get(id) ?? []) }),
  })
  return { applied, skipped }
}

const skipUnknown = (threadIds: readonly string[], rows: ReadonlyMap<string, unknown>): Omit<Skipped, 'message'>[] =>
  threadIds.filter((id) => !rows.has(id)).map((threadId) => ({ threadId, reason: 'not-found' }))

const MESSAGE: Record<SkipReason, string> = {
  'not-found': 'There is no such suggestion in this article.',
  'already-decided': 'It has already been decided.',
  own: 'This article doesn’t allow accepting your own suggestions.',
  conflict: 'Its text has changed.',
  overlaps: 'It overlaps one that comes first.',
  superseded: 'It is the same as one that comes first: both are credited.',
}

const explain = (skip: Omit<Skipped, 'message'>): Skipped => ({ ...skip, message: MESSAGE[skip.reason] })
