import 'server-only'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import type { Decided, Thread } from '@/domain/contract/shapes'
import { type Acceptance, accept, LostWords, type Placed } from '@/domain/suggestion'
import type { Prisma } from '@/generated/prisma/client'
import type { Caller } from '../actor'
import type { Tx } from '../db/transaction'
import { loadThread, loadThreads } from '../queries/threads'
import { paragraphView, THREAD, type ThreadRow, threadView } from '../queries/view'
import { movePlaced, placedIn } from './placed'
import { inOneParagraph } from './threads'
import { type Writing, writeTo } from './write'

/** Accepts a suggestion, as proposed or with an editor's words; the proposer keeps the credit. */
export function acceptSuggestion(
  caller: Caller,
  threadId: string,
  body: BodyOf<'POST /suggestions/{threadId}/accept'>,
): Promise<Decided> {
  return decide(caller, threadId, 'decide', async (writing, row, suggestion) => {
    const { tx, actor, article, now, append } = writing
    if (!article.selfApproval && row.authorId === actor.id)
      throw new Refusal('FORBIDDEN', 'In this article nobody accepts a suggestion of their own.')
    if (suggestion.conflict)
      throw new Refusal('CONFLICT', 'The words of this suggestion have changed.', { thread: threadView(row) })
    const paragraph = await tx.paragraph.findUniqueOrThrow({ where: { id: row.paragraphId ?? '' } })
    const placed = await placedIn(tx, paragraph.id)
    const applied = body.replacement ?? suggestion.replacement
    inOneParagraph(applied)
    const outcome = acceptIn(paragraph.text, placed, row, applied)
    const version = paragraph.version + 1

    const saved = await tx.paragraph.updateMany({
      where: { id: paragraph.id, version: paragraph.version },
      data: { text: outcome.text, version },
    })
    const decided = await tx.suggestion.updateMany({
      where: { threadId, decision: 'pending', conflict: false },
      data: { decision: 'accepted', ...by(writing), decisionNote: body.note ?? null, appliedText: applied },
    })
    if (saved.count !== 1 || decided.count !== 1) throw new Error(`thread ${threadId} changed under the article’s lock`)
    await tx.paragraphVersion.create({
      data: {
        paragraphId: paragraph.id,
        version,
        ...outcome.splice,
        bent: bentJson(outcome.bent),
        threadId,
        authorId: row.authorId,
        at: now,
      },
    })
    await movePlaced(tx, outcome.carried)
    await tx.suggestion.updateMany({ where: { threadId: { in: [...outcome.conflicts] } }, data: { conflict: true } })
    await tx.suggestion.updateMany({
      where: { threadId: { in: [...outcome.superseded] } },
      data: { decision: 'superseded', ...by(writing), decisionNote: null },
    })
    const lapsed = await lapse(tx, paragraph.unitId)
    await append('suggestion.accepted', {
      threadId,
      paragraphId: paragraph.id,
      version,
      conflicts: [...outcome.conflicts],
      superseded: [...outcome.superseded],
      lapsed,
    })
    return {
      thread: await loadThread(tx, threadId),
      paragraph: paragraphView({ ...paragraph, text: outcome.text, version }),
      conflicts: await loadThreads(tx, [...outcome.conflicts]),
    }
  })
}

export function rejectSuggestion(
  caller: Caller,
  threadId: string,
  { reason = '' }: BodyOf<'POST /suggestions/{threadId}/reject'>,
): Promise<Thread> {
  return decide(caller, threadId, 'decide', async (writing) => {
    const { tx, article, append } = writing
    if (article.rejectReason && reason.trim() === '')
      throw invalid('reason', 'is asked for by the policy of this article')
    await tx.suggestion.update({
      where: { threadId },
      data: { decision: 'rejected', ...by(writing), decisionNote: reason.trim() === '' ? null : reason },
    })
    await append('suggestion.rejected', { threadId, ...(reason.trim() === '' ? {} : { reason }) })
    return loadThread(tx, threadId)
  })
}

/** Takes one's own suggestion back. */
export function withdrawSuggestion(caller: Caller, threadId: string): Promise<Thread> {
  return decide(caller, threadId, 'suggest', async (writing, row) => {
    const { tx, actor, append } = writing
    if (row.authorId !== actor.id) throw new Refusal('FORBIDDEN', 'Only its author may withdraw a suggestion.')
    await tx.suggestion.update({ where: { threadId }, data: { decision: 'withdrawn', ...by(writing) } })
    await append('suggestion.withdrawn', { threadId })
    return loadThread(tx, threadId)
  })
}

type SuggestionRow = NonNullable<ThreadRow['suggestion']>

/** Runs a decision on a suggestion that is still pending; who comes second is told who came first. */
function decide<T>(
  caller: Caller,
  threadId: string,
  action: 'decide' | 'suggest',
  work: (writing: Writing, row: ThreadRow, suggestion: SuggestionRow) => Promise<T>,
): Promise<T> {
  return writeTo(
    caller,
    (tx) => tx.thread.findFirst({ where: { id: threadId, kind: 'suggestion' } }),
    action,
    async (writing) => {
      const row = await writing.tx.thread.findUniqueOrThrow({ where: { id: threadId }, include: THREAD })
      const { suggestion } = row
      if (!suggestion) throw new Error(`thread ${threadId} is a suggestion without one`)
      if (suggestion.decision !== 'pending') {
        if (action === 'suggest' && row.authorId !== writing.actor.id)
          throw new Refusal('FORBIDDEN', 'Only its author may withdraw a suggestion.')
        const who = suggestion.decidedBy ? ` by ${suggestion.decidedBy.name}` : ''
        throw new Refusal('ALREADY_DECIDED', `This suggestion was ${suggestion.decision}${who}.`, {
          thread: threadView(row),
        })
      }
      return work(writing, row, suggestion)
    },
  )
}

function acceptIn(text: string, placed: Placed[], row: ThreadRow, applied: string): Acceptance {
  const accepted = placed.find((candidate) => candidate.id === row.id)
  if (!accepted) throw new Error(`suggestion ${row.id} has no place`)
  try {
    return accept(text, accepted, applied, placed)
  } catch (error) {
    if (error instanceof LostWords)
      throw new Refusal('CONFLICT', 'The words of this suggestion have changed.', { thread: threadView(row) })
    throw error
  }
}

/** The unit's text changed: its sign-offs hold for an earlier revision from now on. Answers whose lapsed. */
async function lapse(tx: Tx, unitId: string): Promise<string[]> {
  const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, include: { signOffs: true } })
  await tx.unit.update({ where: { id: unitId }, data: { revision: unit.revision + 1 } })
  return unit.signOffs.filter((signOff) => signOff.revision === unit.revision).map((signOff) => signOff.userId)
}

const by = ({ actor, now }: Writing) => ({ decidedById: actor.id, decidedAt: now })

const bentJson = (bent: readonly Placed[]): Prisma.InputJsonArray =>
  bent.map(({ id, anchor: { start, end, state } }) => ({ id, start, end, state }))
