import 'server-only'
import type { NewArticleThread, NewThread, NewUnitThread } from '@/domain/contract/inputs'
import { invalid } from '@/domain/contract/problem'
import type { Comment, Thread } from '@/domain/contract/shapes'
import type { EventData } from '@/domain/event'
import { THREAD_KINDS } from '@/domain/thread-kinds'
import type * as Row from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import { loadParagraph } from '../manuscript/load'
import { loadThread } from '../queries/threads'
import type { Caller } from '../session/actor'
import { linkView } from '../views/view'
import { mentionedMembers, newComment } from './comments'
import { concernMentioned, concernParticipants } from './concerns'
import { forgetFix, mustBeFixable } from './fixes'
import { placeLinks } from './gap-links'
import { articleOf } from './lock'
import { newThread, rowsOfThread } from './new-thread'
import { type PlaceInput, place } from './place'
import { type ProposedText, proposeInsertion, proposeStructure, proposeWords } from './propose'
import { type WriteContext, write, writeTo, writeWith } from './write'

export function openThread(caller: Caller, paragraphId: string, input: NewThread): Promise<Thread> {
  const { opens } = THREAD_KINDS[input.kind]
  const early = (tx: Tx) => loadParagraph(tx, paragraphId)
  return writeWith(caller, articleOf.paragraph(paragraphId), opens, early, (writing, given) =>
    openIn(writing, given, input),
  )
}

/** What an event records of an opened thread, besides the thread itself. */
type Besides = Pick<EventData<'thread.opened'>, 'findingId'>

/** The same within a write whose actor is already authorised; `besides`: further event data. */
export async function openIn(
  writing: WriteContext,
  given: Row.Paragraph | undefined,
  input: NewThread,
  besides?: Besides,
): Promise<Thread> {
  if (!given) throw new Error('the article was found by this paragraph')
  if (input.kind === 'suggestion' && input.structure) {
    const proposal = await proposeStructure(writing, given, input.structure)
    return open(writing, input, { unitId: given.unitId, paragraphId: given.id }, proposal, besides)
  }
  const { paragraph, anchor } = await place(writing.tx, given, input.anchor, input.kind)
  const located = anchor && { anchor, version: paragraph.version }
  const at = { unitId: paragraph.unitId, paragraphId: paragraph.id, located }
  const proposal = input.kind === 'suggestion' ? proposeWords(paragraph, anchor, input.replacement ?? '') : undefined
  return open(writing, input, at, proposal, besides)
}

/** A paragraph that is missing in a unit's translation. */
export function openUnitThread(caller: Caller, unitId: string, input: NewUnitThread): Promise<Thread> {
  return write(caller, articleOf.unit(unitId), 'suggest', async (writing) =>
    open(writing, input, { unitId, paragraphId: null }, await proposeInsertion(writing.tx, unitId, input)),
  )
}

/** About the article as a whole. */
export const openArticleThread = (caller: Caller, articleId: string, input: NewArticleThread): Promise<Thread> =>
  write(caller, articleId, THREAD_KINDS[input.kind].opens, (writing) =>
    open(writing, input, { unitId: null, paragraphId: null }),
  )

export const resolveThread = (caller: Caller, threadId: string, { noError }: { noError?: true | undefined } = {}) =>
  setStatus(caller, threadId, 'resolved', noError)
export const reopenThread = (caller: Caller, threadId: string) => setStatus(caller, threadId, 'open')

const RESOLVED = ['thread.resolved', 'resolved'] as const
const REOPENED = ['thread.reopened', 'reopened'] as const

function setStatus(caller: Caller, threadId: string, status: 'open' | 'resolved', noError?: true): Promise<Thread> {
  return writeTo(
    caller,
    (tx) => tx.thread.findUnique({ where: { id: threadId } }),
    'resolve-thread',
    async (writing, { kind }) => {
      const { tx, append } = writing
      if (noError && kind !== 'issue') throw invalid('noError', 'is for issues only')
      const { count } = await tx.thread.updateMany({
        where: { id: threadId, status: { not: status } },
        data: { status },
      })
      if (count === 1) {
        if (status === 'open' && kind === 'issue') await forgetFix(tx, threadId)
        if (kind === 'issue') await tx.issue.update({ where: { threadId }, data: { noError: noError ?? false } })
        const [type, reason] = status === 'open' ? REOPENED : RESOLVED
        await append(type, {
          threadId,
          ...(noError && { noError }),
          concerns: await concernParticipants(writing, threadId, reason),
        })
      }
      return loadThread(tx, threadId)
    },
  )
}

/** Opens a thread with its contents, and appends the one event; `besides`: further event data. */
async function open(
  writing: WriteContext,
  input: NewThread | NewUnitThread | NewArticleThread,
  at: PlaceInput,
  proposal?: ProposedText,
  besides: Besides = {},
): Promise<Thread> {
  const { append } = writing
  const { fixes } = input.kind === 'suggestion' ? input : {}
  await mustBeFixable(writing, fixes)
  const bare = newThread(writing, input.kind, at)
  const { thread, links } = await withContents(writing, bare, input, proposal)
  const { paragraphId, unitId } = at
  const data = {
    threadId: thread.id,
    kind: input.kind,
    ...(paragraphId && { paragraphId }),
    ...(unitId && { unitId }),
    ...besides,
    ...(fixes !== undefined && { fixes }),
    concerns: concernMentioned(writing, thread.id, thread.comments[0]?.mentions ?? []),
  }
  await append('thread.opened', data, { rows: rowsOfThread(thread, links) })
  return thread
}

type Contents = { readonly thread: Thread; readonly links: Row.GapLink[] }

/** The new thread with what it holds, by its kind; the rows of a gap's links. */
async function withContents(
  writing: WriteContext,
  thread: Thread,
  input: NewThread | NewUnitThread | NewArticleThread,
  proposal: ProposedText | undefined,
): Promise<Contents> {
  switch (input.kind) {
    case 'comment':
      return { thread: { ...thread, comments: await firstComment(writing, thread.id, input.body) }, links: [] }
    case 'issue': {
      const { category, severity, body } = input
      const comments = body === undefined ? [] : await firstComment(writing, thread.id, body)
      return { thread: { ...thread, comments, issue: { category, severity } }, links: [] }
    }
    case 'suggestion': {
      if (!proposal) throw new Error('a suggestion is opened with what it proposes')
      const { category, reason, fixes } = input
      const suggestion = {
        ...{ ...proposal, decision: 'pending' as const, conflict: false },
        ...(category !== undefined && { category }),
        ...(reason !== undefined && { reason }),
        ...(fixes !== undefined && { fixesId: fixes }),
      }
      return { thread: { ...thread, suggestion }, links: [] }
    }
    case 'gap': {
      const { type, origin, severity, explanation } = input
      const links = await placeLinks(writing, thread.id, input.links)
      const gap = { type, origin, severity, explanation, links: links.map(linkView), resolution: 'open' as const }
      return { thread: { ...thread, gap }, links }
    }
  }
}

async function firstComment(writing: WriteContext, threadId: string, body: string): Promise<Comment[]> {
  return [newComment(writing, threadId, body, await mentionedMembers(writing, body))]
}
