import 'server-only'
import { randomUUID } from 'node:crypto'
import type { BulkDecided, Skipped } from '@/domain/contract/answers'
import type { BulkDecision } from '@/domain/contract/inputs'
import type { SkipReason } from '@/domain/contract/names'
import type { EventData } from '@/domain/event'
import { groupBy } from '@/domain/group-by'
import { acceptEach } from '@/domain/manuscript/bulk'
import type { Manuscript } from '@/domain/manuscript/manuscript'
import { isBarredAsOwn } from '@/domain/offers'
import { byChunks, inChunks } from '../db/chunks'
import type { Tx } from '../db/transaction'
import { loadParagraphs, loadTranslation } from '../manuscript/load'
import { updateSuggestions } from '../manuscript/save-placed'
import { policyOf } from '../queries/policy'
import type { Caller } from '../session/actor'
import { inTurns } from '../turns'
import { authorIdOf, byAuthor } from '../views/author'
import { type Authored, concernAuthors, concernDecided } from './concerns'
import { save } from './decisions'
import { endFixed } from './fixes'
import { decisionColumns, reasonFor } from './suggestion'
import { type WriteContext, write } from './write'

/** Decides many at once, in one transaction: those that overlap another one of them are skipped, and the answer says so. */
export function decideInBulk(caller: Caller, articleId: string, body: BulkDecision): Promise<BulkDecided> {
  return write(caller, articleId, body.decision === 'withdraw' ? 'suggest' : 'decide', async (writing) => {
    const threadIds = await chooseSuggestions(writing.tx, articleId, body)
    switch (body.decision) {
      case 'accept':
        return acceptAll(writing, threadIds)
      case 'reject':
        return rejectAll(writing, threadIds, body.reason)
      case 'withdraw':
        return withdrawAll(writing, threadIds)
    }
  })
}

/** In the order given; by filter, the pending ones in the order of their creation. */
async function chooseSuggestions(
  tx: Tx,
  articleId: string,
  { threadIds, filter = {} }: BulkDecision,
): Promise<string[]> {
  if (threadIds) return [...new Set(threadIds)]
  const { authorId, category, paragraphId, groupId } = filter
  const rows = await tx.thread.findMany({
    where: {
      articleId,
      kind: 'suggestion',
      suggestion: {
        decision: 'pending',
        ...(category !== undefined && { category }),
        ...(groupId !== undefined && { groupId }),
      },
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
  const rows = await byChunks(threadIds, (some) =>
    tx.thread.findMany({
      where: { articleId, kind: 'suggestion', id: { in: some } },
      select: {
        ...{ id: true, authorId: true, importedName: true, paragraphId: true },
        suggestion: { select: { replacement: true, structure: true, decision: true, groupId: true, apart: true } },
      },
    }),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return new Map(threadIds.flatMap((id) => byId.get(id) ?? []).map((row) => [row.id, row]))
}

/** A group that is accepted in other words. */
type Edits = {
  /** The words of each part. */
  readonly applied: ReadonlyMap<string, string>
  /** Parts that are the editor's own. */
  readonly added: readonly string[]
  /** Parts that are left out, and were rejected. */
  readonly left: readonly Authored[]
  readonly note?: string | undefined
}

export async function acceptAll(
  writing: WriteContext,
  threadIds: readonly string[],
  edits?: Edits,
): Promise<BulkDecided> {
  const { event, ...decided } = await takeAll(writing, threadIds, edits)
  if (event) await writing.append('suggestions.decided', event)
  return decided
}

/** The same within another write, whose event says it. Without `event`: none could be accepted. */
export async function takeAll(
  writing: WriteContext,
  threadIds: readonly string[],
  edits?: Edits,
): Promise<BulkDecided & { readonly event?: EventData<'suggestions.decided'> }> {
  const { tx, article, actor } = writing
  const rows = await suggestionsOf(tx, article.id, threadIds)
  const paragraphs = [...new Set([...rows.values()].flatMap(({ paragraphId }) => paragraphId ?? []))]
  const structured = [...rows.values()].some(({ suggestion }) => suggestion?.structure !== null)
  const before = structured ? await loadTranslation(tx, article.id, paragraphs) : await loadParagraphs(tx, paragraphs)
  const policy = policyOf(article)
  const own = [...rows.values()].filter(
    (row) => isBarredAsOwn({ author: { id: authorIdOf(row) } }, policy, actor.id) && !edits?.added.includes(row.id),
  )
  const known = threadIds.filter((id) => rows.has(id))
  const groups = await wholeGroups(tx, rows)
  const options = {
    own: new Set(own.map(({ id }) => id)),
    groups,
    applied: edits?.applied ?? new Map(),
    newId: randomUUID,
  }
  const bulk = await inTurns(acceptEach(before, known, options))
  const skipped = [...skipUnknown(threadIds, rows), ...bulk.skipped].map(explain)
  if (bulk.applied.length === 0) return { applied: [], skipped }

  const { lapsed } = await save(writing, before, bulk, (threadId) => rows.get(threadId)?.authorId ?? actor.id)
  const wordsOf = (id: string) => edits?.applied.get(id) ?? rows.get(id)?.suggestion?.replacement ?? ''
  const accepted = bulk.applied.map((id) => ({ id, applied: wordsOf(id) }))
  await inChunks(
    accepted,
    (json) => tx.$executeRaw`
      UPDATE "Suggestion" s SET decision = 'accepted', "decidedById" = ${actor.id}, "decidedAt" = ${writing.now},
        "appliedText" = v.applied, "decisionNote" = ${edits?.note ?? null}
      FROM jsonb_to_recordset(${json}::jsonb) AS v(id text, applied text)
      WHERE s."threadId" = v.id`,
  )
  const superseded = idsThatBecame(before.placed, bulk.manuscript.placed, 'superseded')
  await updateSuggestions(tx, superseded, { decision: 'superseded', ...decisionColumns(writing) })
  const inConflict = bulk.manuscript.placed.filter(
    ({ proposal }, index) =>
      proposal?.decision === 'pending' && proposal.conflict && !before.placed[index]?.proposal?.conflict,
  )
  const conflicts = inConflict.map(({ id }) => id)
  const taken = bulk.applied.flatMap((id) => rows.get(id) ?? [])
  const fixed = await endFixed(writing, [...bulk.applied, ...superseded])
  const left = edits?.left ?? []
  const concerns = await concernDecided(writing, { accepted: taken, rejected: left }, { superseded, conflicts, lapsed })
  const event: EventData<'suggestions.decided'> = {
    decision: 'accept',
    threadIds: [...bulk.applied],
    decisions: countDecisions(taken),
    skipped: skipped.map(({ threadId, reason }) => ({ threadId, reason })),
    ...{ superseded, conflicts, lapsed },
    ...(left.length > 0 && { left: left.map(({ id }) => id) }),
    ...(edits && { added: [...edits.added] }),
    ...(fixed.threadIds.length > 0 && { fixed: fixed.threadIds }),
    concerns: [...concerns, ...fixed.concerns],
  }
  return { applied: [...bulk.applied], skipped, event }
}

type PlacedThings = Manuscript['placed']

const idsThatBecame = (before: PlacedThings, after: PlacedThings, decision: string): string[] =>
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
  const { taken, skipped } = choosePending(threadIds, rows)
  const applied = taken.map(({ id }) => id)
  if (applied.length === 0) return { applied, skipped }
  await updateSuggestions(tx, applied, { decision: 'rejected', ...decisionColumns(writing), decisionNote: reason })
  await append('suggestions.decided', {
    decision: 'reject',
    threadIds: applied,
    decisions: countDecisions(taken),
    skipped: skipped.map(({ threadId, reason: why }) => ({ threadId, reason: why })),
    ...(reason !== null && { reason }),
    concerns: concernAuthors(writing, { rejected: taken }),
  })
  return { applied, skipped }
}

/** Takes one's own suggestions back. */
async function withdrawAll(writing: WriteContext, threadIds: readonly string[]): Promise<BulkDecided> {
  const { tx, article, actor, append } = writing
  const rows = await suggestionsOf(tx, article.id, threadIds)
  const isOwn = (row: SuggestionRow) => authorIdOf(row) === actor.id
  const { taken, skipped } = choosePending(threadIds, rows, (row) => (isOwn(row) ? undefined : 'not-own'))
  const applied = taken.map(({ id }) => id)
  if (applied.length === 0) return { applied, skipped }
  await updateSuggestions(tx, applied, { decision: 'withdrawn', ...decisionColumns(writing) })
  await append('suggestions.decided', {
    decision: 'withdraw',
    threadIds: applied,
    decisions: countDecisions(taken),
    skipped: skipped.map(({ threadId, reason }) => ({ threadId, reason })),
    concerns: [],
  })
  return { applied, skipped }
}

type SuggestionRows = Awaited<ReturnType<typeof suggestionsOf>>
type SuggestionRow = SuggestionRows extends Map<string, infer Row> ? Row : never

/** Those that are there, undecided and not barred; why the others are left out. */
function choosePending(
  threadIds: readonly string[],
  rows: SuggestionRows,
  bar: (row: SuggestionRow) => SkipReason | undefined = () => undefined,
) {
  const taken: SuggestionRow[] = []
  const skipped = skipUnknown(threadIds, rows)
  for (const threadId of threadIds) {
    const row = rows.get(threadId)
    if (!row) continue
    const reason = row.suggestion?.decision === 'pending' ? bar(row) : 'already-decided'
    if (reason) skipped.push({ threadId, reason })
    else taken.push(row)
  }
  return { taken, skipped: skipped.map(explain) }
}

/** Those of which all undecided parts are named, in conflict or not: by the id of each part, all of them in the order named. */
async function wholeGroups(tx: Tx, rows: SuggestionRows): Promise<Map<string, string[]>> {
  const named = groupBy([...rows.values()].filter(isPart), ({ suggestion }) => suggestion?.groupId ?? '')
  const counts = await tx.suggestion.groupBy({
    by: ['groupId'],
    where: { groupId: { in: [...named.keys()] }, decision: 'pending', apart: false },
    _count: true,
  })
  const groups = new Map<string, string[]>()
  for (const { groupId, _count } of counts) {
    const parts = (named.get(groupId ?? '') ?? []).map(({ id }) => id)
    if (parts.length > 1 && parts.length === _count) for (const id of parts) groups.set(id, parts)
  }
  return groups
}

const isPart = ({ suggestion }: SuggestionRow) =>
  suggestion?.groupId != null && !suggestion.apart && suggestion.decision === 'pending'

const skipUnknown = (threadIds: readonly string[], rows: ReadonlyMap<string, unknown>): Omit<Skipped, 'message'>[] =>
  threadIds.filter((id) => !rows.has(id)).map((threadId) => ({ threadId, reason: 'not-found' }))

/** A group is one decision. */
export const countDecisions = (rows: readonly { id: string; suggestion: Grouped | null }[]): number =>
  new Set(rows.map(({ id, suggestion }) => (suggestion?.apart ? id : (suggestion?.groupId ?? id)))).size

type Grouped = { readonly groupId: string | null; readonly apart: boolean }

const MESSAGE: Record<SkipReason, string> = {
  'not-found': 'There is no such suggestion in this article.',
  'already-decided': 'It has already been decided.',
  own: 'This article doesn’t allow accepting your own suggestions.',
  'not-own': 'Only its author can withdraw a suggestion.',
  conflict: 'Its text has changed.',
  overlaps: 'It overlaps one that comes first.',
  superseded: 'It is the same as one that comes first: both are credited.',
  group: 'Another part of the same group can’t be accepted.',
}

const explain = (skip: Omit<Skipped, 'message'>): Skipped => ({ ...skip, message: MESSAGE[skip.reason] })
