import 'server-only'
import { invalid, Refusal } from '@/domain/contract/problem'
import { LostWords } from '@/domain/manuscript/standing'
import type { Action } from '@/domain/policy'
import type { Prisma } from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import { loadThread } from '../queries/threads'
import type { Caller } from '../session/actor'
import { isBy } from '../views/author'
import { type Writing, writeTo } from './write'

/** What a decision has to know of a suggestion: its thread's own row and who decided it before. */
export const SUGGESTED = {
  suggestion: { include: { decidedBy: { select: { name: true } } } },
} satisfies Prisma.ThreadInclude

export type SuggestedRow = Prisma.ThreadGetPayload<{ include: typeof SUGGESTED }>
export type SuggestionRow = NonNullable<SuggestedRow['suggestion']>
export type Suggested = { readonly row: SuggestedRow; readonly suggestion: SuggestionRow }

/** Runs an act on a suggestion, with the article locked. */
export const onSuggestion = <T>(
  caller: Caller,
  threadId: string,
  action: Action,
  work: (writing: Writing, suggested: Suggested) => Promise<T>,
): Promise<T> =>
  writeTo(
    caller,
    (tx) => tx.thread.findFirst({ where: { id: threadId, kind: 'suggestion' } }),
    action,
    async (writing) => work(writing, await suggested(writing.tx, threadId)),
  )

async function suggested(tx: Tx, threadId: string): Promise<Suggested> {
  const row = await tx.thread.findUniqueOrThrow({ where: { id: threadId }, include: SUGGESTED })
  if (!row.suggestion) throw new Error(`thread ${threadId} is a suggestion without one`)
  return { row, suggestion: row.suggestion }
}

/** Who comes second is told who came first. */
export async function mustBePending(tx: Tx, { row, suggestion }: Suggested) {
  if (suggestion.decision === 'pending') return
  const name = suggestion.importedName ?? suggestion.decidedBy?.name
  const who = name === undefined ? '' : ` by ${name}`
  const thread = await loadThread(tx, row.id)
  throw new Refusal('ALREADY_DECIDED', `This suggestion was ${suggestion.decision}${who}.`, { thread })
}

export const lostWords = async (tx: Tx, threadId: string) =>
  new Refusal('CONFLICT', 'The words of this suggestion have changed.', { thread: await loadThread(tx, threadId) })

/** Runs what may find that the words of a suggestion are gone, and says so. */
export async function orLost<T>(tx: Tx, threadId: string, work: () => T): Promise<T> {
  try {
    return work()
  } catch (error) {
    if (error instanceof LostWords) throw await lostWords(tx, threadId)
    throw error
  }
}

/** Nobody's own where the policy wants another pair of eyes. */
export function mayAccept({ article, actor }: Writing, row: Pick<SuggestedRow, 'authorId' | 'importedName'>) {
  if (!article.selfApproval && isBy(row, actor))
    throw new Refusal('FORBIDDEN', 'In this article nobody accepts a suggestion of their own.')
}

/** The reason for a rejection; null where none is given and the policy asks for none. */
export function reasonFor({ article }: Writing, reason = ''): string | null {
  if (reason.trim() !== '') return reason
  if (article.rejectReason) throw invalid('reason', 'is asked for by the policy of this article')
  return null
}

export const decidedNow = ({ actor, now }: Writing) => ({ decidedById: actor.id, decidedAt: now })

export const UNDECIDED = {
  decision: 'pending',
  decidedById: null,
  decidedAt: null,
  importedName: null,
  decisionNote: null,
  appliedText: null,
} satisfies Prisma.SuggestionUncheckedUpdateManyInput
