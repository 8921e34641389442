import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Decided } from '@/domain/contract/answers'
import { invalid } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import type { Thread } from '@/domain/contract/shapes'
import { type Accepted, accept } from '@/domain/manuscript/accept'
import { stillApplies } from '@/domain/manuscript/conflicts'
import type { Manuscript } from '@/domain/manuscript/manuscript'
import type { ManuscriptChange } from '@/domain/manuscript/step'
import type * as Row from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import { byChunks } from '../db/chunks'
import { rowsOf, type Tx, WITH_NEXT } from '../db/transaction'
import { toAnchorColumns } from '../manuscript/anchor-columns'
import { loadParagraph, loadParagraphOf, loadParagraphs, loadTranslation } from '../manuscript/load'
import { type SavedManuscript, saveManuscript } from '../manuscript/save'
import { updateSuggestions } from '../manuscript/save-placed'
import type { SignedUnit } from '../manuscript/save-texts'
import { findThread, loadThread, loadThreads } from '../queries/threads'
import type { Caller } from '../session/actor'
import type { ThreadRow } from '../views/rows'
import { paragraphView, threadView } from '../views/view'
import { concernAuthors, concernDecided } from './concerns'
import { endFixed } from './fixes'
import { limitParagraphs } from './propose'
import {
  decisionColumns,
  lostWords,
  mustBeOffered,
  onSuggestion,
  onSuggestionWith,
  reasonFor,
  type Suggested,
  UNDECIDED,
} from './suggestion'
import type { WriteContext } from './write'

/** Accepts a suggestion, as proposed or with an editor's words; the proposer keeps the credit. */
export function acceptSuggestion(
  caller: Caller,
  threadId: string,
  body: BodyOf<'POST /suggestions/{threadId}/accept'>,
): Promise<Decided> {
  const early = (tx: Tx) => Promise.all([loadParagraphOf(tx, threadId), findThread(tx, threadId)])
  return onSuggestionWith(caller, threadId, 'decide', early, async (writing, suggested, [seen, thread]) => {
    const { row, suggestion } = suggested
    await mustBeOffered(body.replacement === undefined ? 'accept' : 'acceptEdited', writing, suggested)
    mustPropose(suggested, body.replacement)
    const isOfWords = suggestion.structure === null
    const before = isOfWords ? seen.manuscript : await manuscriptAround(writing.tx, writing.article.id, [suggested])
    const applied = body.replacement
    const change = accept(before, threadId, { applied, newId: randomUUID })
    if (!change) throw await lostWords(writing.tx, threadId)
    const { lapsed, headings } = await save(writing, before, change, () => row.authorId, seen.signed)
    await rowsOf(
      writing.tx,
      Prisma.sql`
      ${WITH_NEXT} UPDATE "Suggestion" SET decision = 'accepted', "decidedById" = ${writing.actor.id},
        "decidedAt" = ${writing.now}, "decisionNote" = ${body.note ?? null}, "appliedText" = ${change.applied}
      WHERE "threadId" = ${threadId}`,
    )
    const superseded = { decision: 'superseded' as const, ...decisionColumns(writing), decisionNote: null }
    await updateSuggestions(writing.tx, change.superseded, superseded)
    const mayFix = suggestion.fixesId === null ? change.superseded : [threadId, ...change.superseded]
    const fixed = await endFixed(writing, mayFix)
    const concerns = await concernDecided(writing, { accepted: [row] }, { ...change, lapsed })
    const data = {
      ...eventData(change, threadId),
      superseded: [...change.superseded],
      lapsed,
      ...(fixed.threadIds.length > 0 && { fixed: fixed.threadIds }),
      concerns: [...concerns, ...fixed.concerns],
    }
    await writing.append('suggestion.accepted', data, { headings })
    const isAlone = change.conflicts.length + fixed.threadIds.length === 0
    const made = isAlone && seen.row && thread && acceptedInPlace(writing, change, body.note, seen.row, thread)
    return made || answer(writing.tx, threadId, change)
  })
}

/** What an acceptance made of its thread and its paragraph, as they would be read; undefined: it is in another paragraph now. */
function acceptedInPlace(
  { actor, article, now }: WriteContext,
  { manuscript, applied, paragraphId }: Accepted,
  note: string | undefined,
  row: Row.Paragraph,
  before: ThreadRow,
): Decided | undefined {
  const paragraph = manuscript.paragraphs.find(({ id }) => id === paragraphId)
  const anchor = manuscript.placed.find(({ id }) => id === before.id)?.anchor
  if (!before.suggestion || !anchor || paragraph?.id !== row.id) return
  const { kind, level = null, text, version } = paragraph
  const suggestion = {
    ...{ ...before.suggestion, decision: 'accepted' as const, decidedBy: { id: actor.id, name: actor.name } },
    ...{ decidedAt: now, decisionNote: note ?? null, appliedText: applied },
  }
  const thread = { ...before, ...toAnchorColumns(anchor), paragraph: { version }, seq: article.seq + 1, suggestion }
  return { thread: threadView(thread), paragraph: paragraphView({ ...row, kind, level, text, version }), conflicts: [] }
}
/** Other words than those proposed must still propose a change. */
function mustPropose({ row, suggestion }: Suggested, replacement: string | undefined) {
  if (replacement === undefined) return
  if (suggestion.structure === null && row.quote === replacement) throw invalid('replacement', 'changes nothing')
  limitParagraphs('replacement', replacement)
  if (suggestion.structure !== null && replacement.trim() === '') throw invalid('replacement', 'must not be blank')
}

export function rejectSuggestion(
  caller: Caller,
  threadId: string,
  body: BodyOf<'POST /suggestions/{threadId}/reject'>,
): Promise<Thread> {
  return onSuggestion(caller, threadId, 'decide', async (writing, suggested) => {
    await mustBeOffered('reject', writing, suggested)
    const reason = reasonFor(writing, body.reason)
    await writing.tx.suggestion.update({
      where: { threadId },
      data: { decision: 'rejected', ...decisionColumns(writing), decisionNote: reason },
    })
    await writing.append('suggestion.rejected', {
      threadId,
      ...(reason !== null && { reason }),
      concerns: concernAuthors(writing, { rejected: [suggested.row] }),
    })
    return loadThread(writing.tx, threadId)
  })
}

/** Withdraws one's own suggestion. */
export function withdrawSuggestion(caller: Caller, threadId: string): Promise<Thread> {
  return onSuggestion(caller, threadId, 'suggest', async (writing, suggested) => {
    await withdraw(writing, suggested)
    await writing.append('suggestion.withdrawn', { threadId })
    return loadThread(writing.tx, threadId)
  })
}

/** The same within another write. */
export async function withdraw(writing: WriteContext, suggested: Suggested): Promise<void> {
  await mustBeOffered('withdraw', writing, suggested)
  await writing.tx.suggestion.update({
    where: { threadId: suggested.row.id },
    data: { decision: 'withdrawn', ...decisionColumns(writing) },
  })
}

/** Undoes a rejection (an editor) or a withdrawal (its author): pending again, or in conflict if its words are gone. */
export function reopenSuggestion(caller: Caller, threadId: string): Promise<Thread> {
  return onSuggestion(caller, threadId, 'suggest', async (writing, suggested) => {
    const { tx, append } = writing
    await mustBeOffered('reopenSuggestion', writing, suggested)
    const conflicts = await reopen(writing, [suggested])
    const concerns = concernAuthors(writing, { reopened: [suggested.row] })
    await append('suggestion.reopened', { threadId, conflicts, concerns })
    return loadThread(tx, threadId)
  })
}

/** Makes suggestions pending again, or in conflict if what they are about has changed; returns those in conflict. */
export async function reopen({ tx, article }: WriteContext, given: readonly Suggested[]): Promise<string[]> {
  const manuscript = await manuscriptAround(tx, article.id, given)
  const placed = new Map(manuscript.placed.map((one) => [one.id, one]))
  const ids = given.map(({ row }) => row.id)
  const lost = ids.filter((id) => {
    const one = placed.get(id)
    return !one || !stillApplies(manuscript, one)
  })
  await updateSuggestions(tx, ids, { ...UNDECIDED, conflict: false })
  await updateSuggestions(tx, lost, { conflict: true })
  await byChunks(lost, async (some) => [
    await tx.thread.updateMany({
      where: { id: { in: some }, anchorState: { not: null } },
      data: { anchorState: 'conflict' },
    }),
  ])
  return lost
}

/** What a decision on suggestions needs: their paragraphs; for structural changes, all of them. */
export function manuscriptAround(tx: Tx, articleId: string, given: readonly Suggested[]): Promise<Manuscript> {
  const ids = [...new Set(given.flatMap(({ row }) => row.paragraphId ?? []))]
  const wordsOnly = given.every(({ suggestion }) => suggestion.structure === null)
  if (wordsOnly) return loadParagraphs(tx, ids)
  return loadTranslation(
    tx,
    articleId,
    ids,
    given.map(({ row }) => row.id),
  )
}

/** Saves a decision's effect on the manuscript. */
export const save = (
  { tx, article, now }: WriteContext,
  before: Manuscript,
  change: Pick<ManuscriptChange, 'manuscript' | 'steps'>,
  author: (threadId: string) => string,
  signed?: SignedUnit,
): Promise<SavedManuscript> =>
  saveManuscript({ tx, article, now, before, after: change.manuscript, steps: change.steps, author, signed })

/** What an event records of a change. */
export const eventData = (change: ManuscriptChange & { paragraphId: string }, threadId: string) => ({
  threadId,
  paragraphId: change.paragraphId,
  version: change.steps.find((step) => step.paragraphId === change.paragraphId)?.version ?? 0,
  conflicts: [...change.conflicts],
})

export async function answer(
  tx: Tx,
  threadId: string,
  change: ManuscriptChange & { paragraphId: string },
): Promise<Decided> {
  const [[thread, ...conflicts], paragraph] = await Promise.all([
    loadThreads(tx, [threadId, ...change.conflicts]),
    loadParagraph(tx, change.paragraphId),
  ])
  if (!thread || !paragraph) throw new Error(`thread ${threadId} is gone, or its paragraph`)
  return { thread, paragraph: paragraphView(paragraph), conflicts }
}
