import 'server-only'
import type { NewArticleThread, NewThread, NewUnitThread } from '@/domain/contract/inputs'
import { invalid } from '@/domain/contract/problem'
import type { Thread } from '@/domain/contract/shapes'
import type { EventData } from '@/domain/event'
import type { Action } from '@/domain/policy'
import { anchorAt } from '@/domain/text/anchor'
import type { Prisma } from '@/generated/prisma/client'
import type { Caller } from '../actor'
import { loadThread } from '../queries/threads'
import { commentData, mentionedMembers } from './comments'
import { concernMentioned, concernParticipants } from './concerns'
import { anchorColumns, createThread, type Place, place } from './placing'
import { type Proposed, proposeInsertion, proposeStructure, proposeWords } from './proposing'
import { type Writing, write, writeTo } from './write'

/** What one must be allowed to do, by the kind of thread. */
export const ACTION = {
  comment: 'comment',
  suggestion: 'suggest',
  issue: 'mark-issue',
  gap: 'mark-gap',
} as const satisfies Record<NewThread['kind'], Action>

export function openThread(caller: Caller, paragraphId: string, input: NewThread): Promise<Thread> {
  return writeTo(
    caller,
    (tx) => tx.paragraph.findUnique({ where: { id: paragraphId } }),
    ACTION[input.kind],
    (writing) => openIn(writing, paragraphId, input),
  )
}

/** What an event says of a thread that is opened, besides the thread. */
type Besides = Pick<EventData<'thread.opened'>, 'findingId'>

/** The same within a write whose actor may do it; `besides`: what else the event says. */
export async function openIn(
  writing: Writing,
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
  write(caller, articleId, ACTION[input.kind], (writing) => open(writing, input, { unitId: null, paragraphId: null }))

export const resolveThread = (caller: Caller, threadId: string) => setStatus(caller, threadId, 'resolved')
export const reopenThread = (caller: Caller, threadId: string) => setStatus(caller, threadId, 'open')

const RESOLVED = ['thread.resolved', 'resolved'] as const
const REOPENED = ['thread.reopened', 'reopened'] as const

function setStatus(caller: Caller, threadId: string, status: 'open' | 'resolved'): Promise<Thread> {
  return writeTo(
    caller,
    (tx) => tx.thread.findUnique({ where: { id: threadId } }),
    'resolve-thread',
    async (writing) => {
      const { tx, append } = writing
      const { count } = await tx.thread.updateMany({
        where: { id: threadId, status: { not: status } },
        data: { status },
      })
      if (count === 1) {
        const [type, reason] = status === 'open' ? REOPENED : RESOLVED
        await append(type, { threadId, concerns: await concernParticipants(writing, threadId, reason) })
      }
      return loadThread(tx, threadId)
    },
  )
}

/** Opens a thread with what it holds, and says so in the one event; `besides`: what else the event says. */
async function open(
  writing: Writing,
  input: NewThread | NewUnitThread | NewArticleThread,
  at: Place,
  proposal?: Proposed,
  besides: Besides = {},
): Promise<Thread> {
  const { tx, append } = writing
  const threadId = await createThread(writing, input.kind, at)
  let mentions: string[] = []
  if ((input.kind === 'comment' || input.kind === 'issue') && input.body !== undefined) {
    mentions = await mentionedMembers(writing, input.body)
    await tx.comment.create({ data: commentData(writing, threadId, input.body, mentions) })
  }
  if (input.kind === 'suggestion' && proposal) {
    const { category = null, reason = null } = input
    await tx.suggestion.create({ data: { threadId, ...proposal, category, reason } })
  }
  if (input.kind === 'issue')
    await tx.issue.create({ data: { threadId, category: input.category, severity: input.severity } })
  if (input.kind === 'gap') {
    const { type, origin, severity, explanation } = input
    await tx.gap.create({ data: { threadId, type, origin, severity, explanation } })
    await tx.gapLink.createMany({ data: await links(writing, threadId, input.links) })
  }
  const { paragraphId, unitId } = at
  await append('thread.opened', {
    threadId,
    kind: input.kind,
    ...(paragraphId && { paragraphId }),
    ...(unitId && { unitId }),
    ...besides,
    concerns: concernMentioned(writing, threadId, mentions),
  })
  return loadThread(tx, threadId)
}

/** The other places that a gap is about, in the paragraphs as they stand. */
async function links(
  { tx, article }: Writing,
  threadId: string,
  given: Extract<NewThread, { kind: 'gap' }>['links'],
): Promise<Prisma.GapLinkCreateManyInput[]> {
  const paragraphs = await tx.paragraph.findMany({
    where: { articleId: article.id, removedAt: null, id: { in: given.map((link) => link.paragraphId) } },
  })
  return given.map(({ paragraphId, start, end, relation }, position) => {
    const paragraph = paragraphs.find((candidate) => candidate.id === paragraphId)
    if (!paragraph) throw invalid(`links.${position}.paragraphId`, 'is no paragraph of this article')
    const anchor = anchorAt(paragraph.text, { start, end })
    if (!anchor)
      throw invalid(`links.${position}.end`, `is outside the text, which has ${paragraph.text.length} code units`)
    return { threadId, paragraphId, position, relation, ...anchorColumns(anchor) }
  })
}
