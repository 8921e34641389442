import 'server-only'
import type { NewArticleThread, NewThread, NewUnitThread } from '@/domain/contract/inputs'
import { invalid } from '@/domain/contract/problem'
import type { Thread } from '@/domain/contract/shapes'
import type { EventData } from '@/domain/event'
import { THREAD_KINDS } from '@/domain/thread-kinds'
import { loadThread } from '../queries/threads'
import type { Caller } from '../session/actor'
import { commentData, mentionedMembers } from './comments'
import { concernMentioned, concernParticipants } from './concerns'
import { forgetFix, mustBeFixable } from './fixes'
import { placeLinks } from './gap-links'
import { createThread, type PlaceInput, place } from './place'
import { type ProposedText, proposeInsertion, proposeStructure, proposeWords } from './propose'
import { type WriteContext, write, writeTo } from './write'

export function openThread(caller: Caller, paragraphId: string, input: NewThread): Promise<Thread> {
  return writeTo(
    caller,
    (tx) => tx.paragraph.findUnique({ where: { id: paragraphId } }),
    THREAD_KINDS[input.kind].opens,
    (writing) => openIn(writing, paragraphId, input),
  )
}

/** What an event records of an opened thread, besides the thread itself. */
type Besides = Pick<EventData<'thread.opened'>, 'findingId'>

/** The same within a write whose actor is already authorised; `besides`: further event data. */
export async function openIn(
  writing: WriteContext,
  paragraphId: string,
  input: NewThread,
  besides?: Besides,
): Promise<Thread> {
  const given = await writing.tx.paragraph.findUniqueOrThrow({ where: { id: paragraphId } })
  if (input.kind === 'suggestion' && input.structure) {
    const proposal = await proposeStructure(writing, given, input.structure)
    return open(writing, input, { unitId: given.unitId, paragraphId }, proposal, besides)
  }
  const { paragraph, anchor } = await place(writing.tx, given, input.anchor, input.kind)
  const at = { unitId: paragraph.unitId, paragraphId: paragraph.id, anchor }
  const proposal = input.kind === 'suggestion' ? proposeWords(paragraph, anchor, input.replacement ?? '') : undefined
  return open(writing, input, at, proposal, besides)
}

/** A paragraph that is missing in a unit's translation. */
export function openUnitThread(caller: Caller, unitId: string, input: NewUnitThread): Promise<Thread> {
  return writeTo(
    caller,
    (tx) => tx.unit.findUnique({ where: { id: unitId } }),
    'suggest',
    async (writing) =>
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
  const threadId = await createThread(writing, input.kind, at)
  const mentions = await createParts(writing, threadId, input, proposal)
  const { paragraphId, unitId } = at
  await append('thread.opened', {
    threadId,
    kind: input.kind,
    ...(paragraphId && { paragraphId }),
    ...(unitId && { unitId }),
    ...besides,
    ...(fixes !== undefined && { fixes }),
    concerns: concernMentioned(writing, threadId, mentions),
  })
  return loadThread(writing.tx, threadId)
}

/** The rows of a thread besides its own, by its kind. Returns whom its first comment mentions. */
async function createParts(
  writing: WriteContext,
  threadId: string,
  input: NewThread | NewUnitThread | NewArticleThread,
  proposal: ProposedText | undefined,
): Promise<string[]> {
  const { tx } = writing
  switch (input.kind) {
    case 'comment':
      return createComment(writing, threadId, input.body)
    case 'issue': {
      const { category, severity, body } = input
      await tx.issue.create({ data: { threadId, category, severity } })
      return body === undefined ? [] : createComment(writing, threadId, body)
    }
    case 'suggestion': {
      if (!proposal) throw new Error('a suggestion is opened with what it proposes')
      const { category = null, reason = null, fixes: fixesId = null } = input
      await tx.suggestion.create({ data: { threadId, ...proposal, category, reason, fixesId } })
      return []
    }
    case 'gap': {
      const { type, origin, severity, explanation } = input
      await tx.gap.create({ data: { threadId, type, origin, severity, explanation } })
      await tx.gapLink.createMany({ data: await placeLinks(writing, threadId, input.links) })
      return []
    }
  }
}

async function createComment(writing: WriteContext, threadId: string, body: string): Promise<string[]> {
  const mentions = await mentionedMembers(writing, body)
  await writing.tx.comment.create({ data: commentData(writing, threadId, body, mentions) })
  return mentions
}
