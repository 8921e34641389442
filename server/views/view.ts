import 'server-only'
import * as z from 'zod/mini'
import type { GapLink } from '@/domain/contract/gap'
import { Furniture, GapType, ParagraphKind } from '@/domain/contract/names'
import type { Anchor, Comment, Event, Paragraph, SignOff, Suggestion, Thread, Unit } from '@/domain/contract/shapes'
import { Structure } from '@/domain/contract/shapes'
import { changesOf } from '@/domain/event'
import type * as Row from '@/generated/prisma/client'
import type { Prisma } from '@/generated/prisma/client'
import { authorOf } from './author'
import { QUERY, queryView } from './query'
import type { CommentRow, LinkRow, ParagraphRow, SuggestionRow, ThreadRow, UnitRow } from './rows'

/** Database rows as the contract's shapes: the only place that converts them. */

const PERSON = { select: { id: true, name: true } } as const

/** What a thread's view needs besides its own row, where it is asked for in another order or with more: else see `threadRows`. */
export const THREAD = {
  paragraph: { select: { version: true } },
  author: PERSON,
  comments: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { author: PERSON, mentions: { select: { userId: true } } },
  },
  suggestion: { include: { decidedBy: PERSON } },
  issue: true,
  gap: { include: { links: { where: { removedAt: null }, orderBy: { position: 'asc' } } } },
  findings: { select: { id: true }, take: 1 },
  queries: { orderBy: { id: 'asc' }, include: QUERY },
} satisfies Prisma.ThreadInclude

export function threadView(row: ThreadRow): Thread {
  return {
    id: row.id,
    articleId: row.articleId,
    unitId: row.unitId,
    paragraphId: row.paragraphId,
    kind: row.kind,
    status: row.status,
    anchor: anchorView(row),
    author: authorOf(row.author, row.importedName),
    createdAt: row.createdAt.toISOString(),
    comments: row.comments.map(commentView),
    ...(row.suggestion && { suggestion: suggestionView(row.suggestion) }),
    ...given('findingId', row.findings[0]?.id),
    ...(row.queries.length > 0 && { queries: row.queries.map(queryView) }),
    seq: row.seq,
    ...(row.issue && {
      issue: {
        category: row.issue.category,
        severity: row.issue.severity,
        ...(row.issue.noError && { noError: true as const }),
      },
    }),
    ...(row.gap && {
      gap: {
        type: GapType.parse(row.gap.type),
        origin: row.gap.origin,
        severity: row.gap.severity,
        explanation: row.gap.explanation,
        links: row.gap.links.map(linkView),
        resolution: row.gap.resolution,
        ...given('resolutionNote', row.gap.resolutionNote),
        ...given('fixedById', row.gap.fixedById),
      },
    }),
  }
}

export const linkView = ({
  id,
  paragraphId,
  start,
  end,
  quote,
  relation,
  continues,
  anchorState,
}: LinkRow): GapLink => ({
  ...{ id, paragraphId, start, end, quote, relation },
  ...(continues && { continues }),
  state: anchorState,
})

function anchorView({ paragraph, start, end, quote, prefix, suffix, anchorState }: ThreadRow): Anchor | null {
  if (!paragraph || start === null || end === null || anchorState === null) return null
  return {
    version: paragraph.version,
    start,
    end,
    quote: quote ?? '',
    prefix: prefix ?? '',
    suffix: suffix ?? '',
    state: anchorState,
  }
}

function suggestionView(row: SuggestionRow): Suggestion {
  return {
    original: row.original,
    replacement: row.replacement,
    ...(row.structure !== null && { structure: Structure.parse(row.structure) }),
    ...given('category', row.category),
    ...given('reason', row.reason),
    decision: row.decision,
    conflict: row.conflict,
    ...given('decidedBy', row.decidedBy && authorOf(row.decidedBy, row.importedName)),
    ...given('decidedAt', row.decidedAt?.toISOString()),
    ...given('decisionNote', row.decisionNote),
    ...given('appliedText', row.appliedText),
    ...given('groupId', row.groupId),
    ...(row.apart && { apart: true }),
    ...given('fixesId', row.fixesId),
    ...(row.fixed && { fixed: true }),
    ...(row.untracked && { untracked: true }),
    ...outsideView(row),
  }
}

/** What was decided in a returned file, as long as nothing was decided here since. */
const Outside = z.object({
  decision: z.enum(['accept', 'reject']),
  name: z.string(),
  at: z.optional(z.string()),
  dismissed: z.optional(z.boolean()),
})

function outsideView({ outside, decision }: SuggestionRow): Pick<Suggestion, 'outside'> {
  const read = outside === null ? undefined : Outside.parse(outside)
  const isOpen = decision === 'pending' || (decision === 'accepted' && read?.decision === 'reject')
  if (!read || read.dismissed || !isOpen) return {}
  return { outside: { decision: read.decision, name: read.name, ...given('at', read.at) } }
}

export const COMMENT = { author: PERSON, mentions: { select: { userId: true } } } satisfies Prisma.CommentInclude

export function commentView(row: CommentRow): Comment {
  return {
    id: row.id,
    threadId: row.threadId,
    author: authorOf(row.author, row.importedName),
    body: row.deletedAt ? '' : row.body,
    createdAt: row.createdAt.toISOString(),
    ...given('editedAt', row.editedAt?.toISOString()),
    ...given('deletedAt', row.deletedAt?.toISOString()),
    mentions: row.deletedAt ? [] : row.mentions.map((mention) => mention.userId),
    ...given('queryId', row.queryId),
  }
}

export function unitView(row: UnitRow): Unit {
  const present = row.paragraphs.filter(({ removedAt }) => removedAt === null)
  const side = (name: Row.Side) => present.filter((paragraph) => paragraph.side === name).map(paragraphView)
  const removed = row.paragraphs.filter(({ removedAt }) => removedAt !== null).map(paragraphView)
  return {
    id: row.id,
    position: row.position,
    alignment: { score: row.score, method: row.method },
    source: side('source'),
    target: side('target'),
    ...(removed.length > 0 && { removed }),
    signOffs: row.signOffs.map((signOff) => signOffView(signOff, row.revision)),
    excluded: row.excluded,
    ...(row.excludedAs !== null && { excludedAs: Furniture.parse(row.excludedAs) }),
    ...given('sourceSeq', row.sourceSeq),
    seq: row.seq,
  }
}

const signOffView = ({ user, at, revision }: UnitRow['signOffs'][number], present: number): SignOff => ({
  userId: user.id,
  name: user.name,
  at: at.toISOString(),
  current: revision === present,
})

export function paragraphView(row: Omit<ParagraphRow, 'removedAt'>): Paragraph {
  return {
    id: row.id,
    articleId: row.articleId,
    unitId: row.unitId,
    side: row.side,
    position: row.position,
    kind: ParagraphKind.parse(row.kind),
    ...given('level', row.level),
    text: row.text,
    version: row.version,
    imported: row.imported,
  }
}

export function eventView(row: Row.Event): Event {
  const changes = changesOf(row.type)
  return {
    seq: row.seq,
    type: row.type,
    articleId: row.articleId,
    actor: row.actorId === null ? null : { id: row.actorId, name: row.actorName ?? '' },
    at: row.at.toISOString(),
    data: record(row.data),
    hash: row.hash,
    ...(changes && { changes: [...changes] }),
  }
}

const record = (value: Prisma.JsonValue): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}

/** Optional fields are absent where the database has null. */
const given = <K extends string, V>(key: K, value: V | null | undefined) =>
  (value === null || value === undefined ? {} : { [key]: value }) as { [P in K]?: V }
