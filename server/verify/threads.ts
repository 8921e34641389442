import 'server-only'
import { THREAD_KINDS } from '@/domain/thread-kinds'
import type { Article, Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'

/** Threads are about something in their article, their anchors are inside its text, and accepted ones have their version. */
export async function threadFaults(db: Reader, { id: articleId }: Pick<Article, 'id'>): Promise<string[]> {
  const threads = await db.thread.findMany({ where: { articleId }, orderBy: { id: 'asc' }, include: PARTS })
  const links = await db.gapLink.findMany({
    where: { gap: { thread: { articleId } } },
    orderBy: { id: 'asc' },
    include: { paragraph: true },
  })
  return [
    ...threads.flatMap((thread) =>
      [
        ...kindFaults(thread),
        ...placeFaults(thread),
        ...wordFaults(thread),
        ...fixFaults(thread),
        ...fixedGapFaults(thread),
      ].map((fault) => `thread ${thread.id}: ${fault}`),
    ),
    ...links.flatMap((link) =>
      [
        ...(link.paragraph.articleId === articleId ? [] : ['is about another article']),
        ...anchorFaults(link, link.paragraph.text),
      ].map((fault) => `thread ${link.threadId}: its link to paragraph ${link.paragraphId} ${fault}`),
    ),
    ...(await danglingEvents(db, articleId)),
  ]
}

const PARTS = {
  paragraph: true,
  unit: true,
  suggestion: { include: { fixes: { include: { gap: true } } } },
  issue: true,
  gap: { include: { fixedBy: { include: { suggestion: true } } } },
} satisfies Prisma.ThreadInclude

type Row = Prisma.ThreadGetPayload<{ include: typeof PARTS }>

function kindFaults({ kind, suggestion, issue, gap }: Row): string[] {
  const parts = { suggestion, issue, gap }
  return (['suggestion', 'issue', 'gap'] as const).flatMap((part) => {
    if ((parts[part] !== null) === (kind === part)) return []
    return [parts[part] ? `is a ${kind} and holds a ${part}` : `is a ${kind} without one`]
  })
}

function placeFaults({ articleId, unitId, unit, paragraph, start, end, quote, anchorState }: Row): string[] {
  const faults = []
  if (unit && unit.articleId !== articleId) faults.push('is about a unit of another article')
  if (paragraph && paragraph.articleId !== articleId) faults.push('is about a paragraph of another article')
  if (paragraph && paragraph.unitId !== unitId) faults.push('is not in the unit of its paragraph')
  const given = [start, end, quote, anchorState].filter((value) => value !== null).length
  if (given !== 0 && given !== 4) faults.push('has half an anchor')
  else if (given === 4 && !paragraph) faults.push('has an anchor in no paragraph')
  if (paragraph && start !== null && end !== null && quote !== null && anchorState !== null)
    faults.push(...anchorFaults({ start, end, quote, anchorState }, paragraph.text))
  return faults
}

type Anchored = { start: number; end: number; quote: string; anchorState: string }

function anchorFaults({ start, end, quote, anchorState }: Anchored, text: string): string[] {
  if (start < 0 || end < start || end > text.length) return ['has its anchor outside the text']
  return anchorState === 'exact' && text.slice(start, end) !== quote ? ['does not stand on the words it quotes'] : []
}

function wordFaults({ suggestion }: Row): string[] {
  if (!suggestion) return []
  const { decision, decidedById, decidedAt, appliedText } = suggestion
  const faults = []
  if (decision === 'accepted' && appliedText === null) faults.push('is accepted without the words applied')
  if (decision !== 'pending' && (decidedById === null || decidedAt === null))
    faults.push(`is ${decision} by nobody or at no time`)
  return faults
}

/** What a suggestion was made for is a gap or an issue of the same article, and what its acceptance ended has ended. */
function fixFaults({ articleId, suggestion }: Row): string[] {
  if (!suggestion) return []
  const { fixes, fixed, decision } = suggestion
  if (!fixes) return fixed ? ['ended something that it was not made for'] : []
  const faults = []
  if (fixes.articleId !== articleId) faults.push('was made for a thread of another article')
  if (!THREAD_KINDS[fixes.kind].fixable) faults.push(`was made for a ${fixes.kind}`)
  const hasEnded = fixes.kind === 'gap' ? fixes.gap?.resolution === 'fixed' : fixes.status === 'resolved'
  if (fixed && !['accepted', 'superseded'].includes(decision)) faults.push(`ended a thread and is ${decision}`)
  if (fixed && !hasEnded) faults.push('ended a thread that is open')
  return faults
}

/** What is said to have fixed a gap is an accepted suggestion of its article. */
function fixedGapFaults({ articleId, gap }: Row): string[] {
  const { fixedBy, resolution } = gap ?? {}
  if (!fixedBy) return []
  return [
    ...(fixedBy.articleId === articleId ? [] : ['was fixed by a suggestion of another article']),
    ...(fixedBy.suggestion?.decision === 'accepted' ? [] : ['was fixed by what is no accepted suggestion']),
    ...(resolution === 'fixed' ? [] : [`is ${resolution}, and was fixed by a suggestion`]),
  ]
}

/** Events that name a thread, a paragraph or a comment that isn't in the article: none of these is ever deleted. */
async function danglingEvents(db: Reader, articleId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ seq: number; name: string }[]>`
    SELECT e.seq, n.name
    FROM "Event" e, LATERAL (VALUES
      ('thread', e.data->>'threadId', EXISTS (
        SELECT 1 FROM "Thread" t WHERE t.id = e.data->>'threadId' AND t."articleId" = e."articleId")),
      ('paragraph', e.data->>'paragraphId', EXISTS (
        SELECT 1 FROM "Paragraph" p WHERE p.id = e.data->>'paragraphId' AND p."articleId" = e."articleId")),
      ('comment', e.data->>'commentId', EXISTS (
        SELECT 1 FROM "Comment" c JOIN "Thread" t ON t.id = c."threadId"
        WHERE c.id = e.data->>'commentId' AND t."articleId" = e."articleId"))
    ) AS n(name, id, there)
    WHERE e."articleId" = ${articleId} AND n.id IS NOT NULL AND NOT n.there
    ORDER BY e.seq`
  return rows.map(({ seq, name }) => `event ${seq} names a ${name} that is not there`)
}
