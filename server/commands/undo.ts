import 'server-only'
import type { Decided } from '@/domain/contract/answers'
import { Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import type { Thread } from '@/domain/contract/shapes'
import { undoEach } from '@/domain/manuscript/bulk'
import { type Manuscript, surroundingParagraphs } from '@/domain/manuscript/manuscript'
import type { Histories, ManuscriptChange } from '@/domain/manuscript/step'
import { byChunks } from '../db/chunks'
import { loadHistories, loadParagraphs, loadTranslation } from '../manuscript/load'
import { updateSuggestions } from '../manuscript/save-placed'
import { loadThreads } from '../queries/threads'
import type { Caller } from '../session/actor'
import { inTurns } from '../turns'
import { countDecisions } from './bulk'
import { concernDecided } from './concerns'
import { answer, eventData, reopen, save } from './decisions'
import { reopenFixed } from './fixes'
import { decisionColumns, mustBeOffered, onSuggestion, SUGGESTED, type Suggested, UNDECIDED } from './suggestion'
import { type WriteContext, write } from './write'

/** Undoes an acceptance; refused if later accepted suggestions depend on it, which `standing` lists. */
export function undoAcceptance(caller: Caller, threadId: string): Promise<Decided> {
  return onSuggestion(caller, threadId, 'decide', async (writing, suggested) => {
    const { changes, lapsed, headings, opened } = await takeBack(writing, [suggested])
    const [change] = changes
    if (!change) throw new Error('one suggestion is taken back in one change')
    const concerns = await concernDecided(writing, { undone: [suggested.row] }, { conflicts: change.conflicts, lapsed })
    const data = {
      ...eventData(change, threadId),
      lapsed,
      ...(opened.threadIds.length > 0 && { reopened: opened.threadIds }),
      concerns: [...concerns, ...opened.concerns],
    }
    await writing.append('suggestion.undone', data, { headings })
    return answer(writing.tx, threadId, change)
  })
}

/** Undoes decisions, the last one first: all of them, or none. */
export function undoDecisions(
  caller: Caller,
  articleId: string,
  { threadIds }: BodyOf<'POST /articles/{id}/suggestions/undo'>,
): Promise<{ threads: Thread[] }> {
  return write(caller, articleId, 'suggest', async (writing) => {
    const { tx, append } = writing
    const ids = [...new Set(threadIds)]
    const rows = await byChunks(ids, (some) =>
      tx.thread.findMany({ where: { id: { in: some }, articleId, kind: 'suggestion' }, include: SUGGESTED }),
    )
    if (rows.length < ids.length) throw new Refusal('NOT_FOUND', 'There is no such suggestion in this article.')
    const given = rows.flatMap((row) => (row.suggestion ? [{ row, suggestion: row.suggestion }] : []))
    const isClosed = ({ suggestion }: Suggested) => ['rejected', 'withdrawn'].includes(suggestion.decision)
    const added = given.filter(isAdded).map(({ row }) => row.id)
    const closed = given.filter(isClosed)
    const others = given.filter((one) => !isClosed(one))
    const { changes, lapsed, opened } = others.length > 0 ? await takeBack(writing, others) : NOTHING
    await updateSuggestions(tx, added, { decision: 'withdrawn', ...decisionColumns(writing) })
    for (const one of closed) await mustBeOffered('reopenSuggestion', writing, one)
    await reopen(writing, closed)
    const conflicts = [...new Set(changes.flatMap((change) => change.conflicts))]
    const concerns = await concernDecided(writing, { undone: rows }, { conflicts, lapsed })
    await append('suggestions.undone', {
      threadIds: ids,
      decisions: countDecisions(rows),
      lapsed,
      ...(opened.threadIds.length > 0 && { reopened: opened.threadIds }),
      concerns: [...concerns, ...opened.concerns],
    })
    return { threads: await loadThreads(tx, ids) }
  })
}

/** Made by the acceptance itself, of a rewrite with edits: without it, it is withdrawn. */
const isAdded = ({ row, suggestion }: Suggested) =>
  suggestion.decision === 'accepted' && suggestion.decidedAt?.getTime() === row.createdAt.getTime()

type Undone = ManuscriptChange & { readonly paragraphId: string }

type TakenBack = {
  readonly changes: readonly Undone[]
  readonly lapsed: string[]
  readonly headings: boolean
  /** What their acceptance had ended. */
  readonly opened: Awaited<ReturnType<typeof reopenFixed>>
}

const NOTHING: TakenBack = { changes: [], lapsed: [], headings: false, opened: { threadIds: [], concerns: [] } }

/** Undoes acceptances, from the last to the first, and saves the result. */
export async function takeBack(writing: WriteContext, given: readonly Suggested[]): Promise<TakenBack> {
  const { tx, actor } = writing
  for (const one of given) await mustBeOffered('undo', writing, one)
  const ids = given.map(({ row }) => row.id)
  const { manuscript, histories, order } = await loadUndoScope(writing, ids)
  const undone = await inTurns(undoEach(manuscript, order, histories))
  if ('rearranged' in undone)
    throw new Refusal(
      'CONFLICT',
      'The units that this suggestion brought together have been paired anew since. Pair them as they were, or split the paragraph instead.',
      { threadId: undone.threadId, pairedAnew: true },
    )
  if ('dependents' in undone)
    throw new Refusal('CONFLICT', 'Later accepted suggestions build on this one. Undo them first.', {
      threadId: undone.threadId,
      standing: undone.dependents.map((threadId) => ({ threadId })),
    })
  const { changes, manuscript: now } = undone
  const steps = changes.flatMap((change) => change.steps)
  const { lapsed, headings } = await save(writing, manuscript, { manuscript: now, steps }, () => actor.id)
  const pending = now.placed.filter(
    ({ proposal }, index) =>
      proposal?.decision === 'pending' && manuscript.placed[index]?.proposal?.decision !== 'pending',
  )
  const undecided = pending.map(({ id }) => id)
  await updateSuggestions(tx, undecided, UNDECIDED)
  return { changes, lapsed, headings, opened: await reopenFixed(writing, undecided) }
}

type Place = { manuscript: Manuscript; histories: Histories; order: string[] }

/**
 * The paragraphs that suggestions made versions of, with their histories; after structural changes, the whole translation.
 * `order`: the suggestions, the last one accepted first.
 */
async function loadUndoScope({ tx, article }: WriteContext, threadIds: readonly string[]): Promise<Place> {
  const versions = await byChunks(threadIds, (some) =>
    tx.paragraphVersion.findMany({
      where: { threadId: { in: some } },
      select: { threadId: true, paragraphId: true, structure: true, start: true, seq: true, step: true },
    }),
  )
  versions.sort((one, other) => other.seq - one.seq || other.step - one.step)
  const ids = [...new Set(versions.map(({ paragraphId }) => paragraphId))]
  const order = [...new Set(versions.flatMap(({ threadId }) => threadId ?? []))]
  const wordsOnly = versions.every(({ structure, start }) => structure === null && start !== null)
  const manuscript = wordsOnly ? await loadParagraphs(tx, ids) : await loadTranslation(tx, article.id, ids)
  const histories = await loadHistories(tx, wordsOnly ? ids : surroundingParagraphs(manuscript, ids))
  return { manuscript, histories, order }
}
