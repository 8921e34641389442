import 'server-only'
import type { AnchorInput, NewArticleThread, NewThread } from '@/domain/contract/inputs'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { Thread } from '@/domain/contract/shapes'
import type { Action } from '@/domain/policy'
import { type Anchor, anchorAt, carryAll } from '@/domain/text/anchor'
import { apply } from '@/domain/text/splice'
import type { Paragraph, Prisma } from '@/generated/prisma/client'
import type { Caller } from '../actor'
import type { Tx } from '../db/transaction'
import { spliceOf } from '../queries/history'
import { loadThread } from '../queries/threads'
import { paragraphView } from '../queries/view'
import { commentData } from './comments'
import { type Writing, write, writeTo } from './write'

const ACTION = {
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
    async (writing) => {
      const paragraph = await writing.tx.paragraph.findUniqueOrThrow({ where: { id: paragraphId } })
      if (paragraph.removedAt) throw new Refusal('NOT_FOUND', 'The paragraph has been removed.')
      if (input.kind === 'suggestion') suggestible(paragraph, input.replacement)
      const anchor = input.anchor && (await place(writing.tx, paragraph, input.anchor, input.kind))
      if (input.kind === 'suggestion' && anchor?.quote === input.replacement)
        throw invalid('replacement', 'changes nothing')
      return create(writing, input, { unitId: paragraph.unitId, paragraphId, anchor })
    },
  )
}

/** About the article as a whole. */
export const openArticleThread = (caller: Caller, articleId: string, input: NewArticleThread): Promise<Thread> =>
  write(caller, articleId, ACTION[input.kind], (writing) => create(writing, input, { unitId: null, paragraphId: null }))

export const resolveThread = (caller: Caller, threadId: string) => setStatus(caller, threadId, 'resolved')
export const reopenThread = (caller: Caller, threadId: string) => setStatus(caller, threadId, 'open')

function setStatus(caller: Caller, threadId: string, status: 'open' | 'resolved'): Promise<Thread> {
  return writeTo(
    caller,
    (tx) => tx.thread.findUnique({ where: { id: threadId } }),
    'resolve-thread',
    async ({ tx, append }) => {
      const { count } = await tx.thread.updateMany({
        where: { id: threadId, status: { not: status } },
        data: { status },
      })
      if (count === 1) await append(status === 'open' ? 'thread.reopened' : 'thread.resolved', { threadId })
      return loadThread(tx, threadId)
    },
  )
}

function suggestible(paragraph: Paragraph, replacement: string) {
  if (paragraph.side !== 'target') throw invalid('kind', 'suggestion is for the translation; the source stays as it is')
  inOneParagraph(replacement)
}

/** Words that would break the paragraph they are put in are refused, proposed or accepted with edits. */
export function inOneParagraph(replacement: string) {
  if (/\n[^\S\n]*\n/.test(replacement.replaceAll('\r\n', '\n')))
    throw invalid('replacement', 'holds a blank line: splitting a paragraph cannot be suggested yet')
}

/** The anchor asked for, carried from the version it was given in to the present one. */
async function place(tx: Tx, paragraph: Paragraph, input: AnchorInput, kind: NewThread['kind']): Promise<Anchor> {
  if (input.version > paragraph.version)
    throw invalid('anchor.version', `is not there yet: the paragraph is at ${paragraph.version}`)
  const versions = await tx.paragraphVersion.findMany({
    where: { paragraphId: paragraph.id },
    orderBy: { version: 'asc' },
  })
  let text = ''
  const later = []
  for (const row of versions) {
    const splice = spliceOf(row)
    if (row.version > input.version && splice) later.push(splice)
    else text = splice ? apply(text, splice) : row.insert
  }
  const given = anchorAt(text, input)
  if (!given) throw invalid('anchor.end', `is outside the text, which has ${text.length} code units`)
  if (kind !== 'suggestion' && given.start === given.end) throw invalid('anchor.end', 'leaves no words to be about')
  const carried = carryAll(given, later, kind === 'suggestion' ? 'suggestion' : 'remark')
  if (carried.state === 'conflict' || carried.state === 'orphaned')
    throw new Refusal('STALE_VERSION', 'The words have changed since that version.', {
      paragraph: paragraphView(paragraph),
    })
  return carried
}

type Place = { unitId: string | null; paragraphId: string | null; anchor?: Anchor | undefined }

async function create(
  writing: Writing,
  input: NewThread | NewArticleThread,
  { unitId, paragraphId, anchor }: Place,
): Promise<Thread> {
  const { tx, actor, article, now, append } = writing
  const thread = await tx.thread.create({
    data: {
      articleId: article.id,
      unitId,
      paragraphId,
      kind: input.kind,
      authorId: actor.id,
      createdAt: now,
      ...(anchor && columns(anchor)),
    },
  })
  const threadId = thread.id
  const first = input.kind === 'comment' || input.kind === 'issue' ? input.body : undefined
  if (first !== undefined) await tx.comment.create({ data: await commentData(writing, threadId, first) })
  if (input.kind === 'suggestion')
    await tx.suggestion.create({
      data: {
        threadId,
        original: anchor?.quote ?? '',
        replacement: input.replacement,
        category: input.category ?? null,
        reason: input.reason ?? null,
      },
    })
  if (input.kind === 'issue')
    await tx.issue.create({ data: { threadId, category: input.category, severity: input.severity } })
  if (input.kind === 'gap') {
    const { type, origin, severity, explanation } = input
    await tx.gap.create({ data: { threadId, type, origin, severity, explanation } })
    await tx.gapLink.createMany({ data: await links(writing, threadId, input.links) })
  }
  await append('thread.opened', {
    threadId,
    kind: input.kind,
    ...(paragraphId && { paragraphId }),
    ...(unitId && { unitId }),
  })
  return loadThread(tx, threadId)
}

const columns = ({ start, end, quote, prefix, suffix, state }: Anchor) => ({
  start,
  end,
  quote,
  prefix,
  suffix,
  anchorState: state,
})

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
    return { threadId, paragraphId, position, relation, ...columns(anchor) }
  })
}
