import * as z from 'zod/mini'
import { ApprovalSummary } from './contract/approval'
import {
  ArticleStatus,
  ExportContent,
  ExportFormat,
  GapResolution,
  ImportFormat,
  Role,
  SkipReason,
  ThreadKind,
} from './contract/names'
import { Id } from './contract/text'

/**
 * The record: every type of event, what its `data` holds and what it changes. A new type, or a new key, is a line here.
 *
 * Rows written by earlier versions must stay readable: a new key is optional or has a default, and a key that is no longer
 * written stays here, optional.
 */

/** Why an event concerns somebody: it was done to something of theirs, or to them. */
export const ConcernReason = z.enum([
  /** Mentioned in a comment. */
  'mentioned',
  /** Somebody else wrote in a thread that they opened or wrote in. */
  'replied',
  /** A thread that they opened or wrote in, or a gap that they marked. */
  'resolved',
  'reopened',
  /** Their suggestion. Superseded: another suggestion that asked for exactly the same was accepted. */
  'accepted',
  'rejected',
  'superseded',
  'conflict',
  'undone',
  'rebased',
  /** Their sign-off no longer covers the current text. */
  'lapsed',
  /** An article that they are a member of. */
  'source-updated',
  'transitioned',
  'removed',
  'restored',
  /** They became a member, got another role, or are no longer a member. */
  'membership',
  /** They were assigned to an article or to a part of it. */
  'assigned',
  /** What they had, or had assigned to somebody, somebody else has now. */
  'handed-over',
  /** What they had assigned is done; what they were assigned to was withdrawn. */
  'assignment-ended',
  /** Somebody outside answered what they had asked, or wrote in a thread of theirs. */
  'answered',
])
export type ConcernReason = z.infer<typeof ConcernReason>

/** One person, for one reason; never the person who did it. `threadIds`: the threads concerned, if any. */
export const Concern = z.object({ userId: Id, reason: ConcernReason, threadIds: z.optional(z.array(Id)) })
export type Concern = z.infer<typeof Concern>

/** The people to notify. Older events name nobody. */
const concerns = z._default(z.array(Concern), [])

/** What may differ after an event. `text`: what the checks read; `order`: which units there are, and in which order. */
export type ChangedPart = 'article' | 'members' | 'units' | 'threads' | 'findings' | 'gate' | 'text' | 'order'

const Ids = z.array(Id)
const Count = z.int().check(z.minimum(0))
const Reason = z.optional(z.string())

const thread = { threadId: Id }
const comment = { ...thread, commentId: Id }
const unit = { unitId: Id }
/** The gap or issue that a suggestion was made for; those that an acceptance ended, and those that its undo opened again. */
const fixes = z.optional(Id)
const fixed = z.optional(Ids)
const reopened = z.optional(Ids)
/** The suggestions that are one decision. */
const group = { groupId: Id, threadIds: Ids }
/** How many decisions it was: a group counts as one. Older events leave it out. */
const decisions = z.optional(Count)
const member = { userId: Id, name: z.string() }
const assignment = { assignmentId: Id, ...member }
/** A query to somebody without an account, by the name that they have. */
const query = { ...thread, queryId: Id, guestId: Id, name: z.string() }
const guest = { guestId: Id, name: z.string() }

/** What `PATCH /articles/{id}` changed. */
const patch = {
  /** Null: it follows the headline again. */
  title: z.optional(
    z.object({ source: z.optional(z.nullable(z.string())), target: z.optional(z.nullable(z.string())) }),
  ),
  dueAt: z.optional(z.nullable(z.string())),
  policy: z.optional(
    z.object({
      selfApproval: z.boolean(),
      signOffs: z.int(),
      rejectReason: z.boolean(),
      checksBlocking: z.optional(z.array(z.string())),
    }),
  ),
  date: z.optional(z.nullable(z.string())),
  translatedBy: z.optional(z.nullable(z.string())),
  glossary: z.optional(z.array(z.object({ source: z.string(), target: z.string(), note: z.optional(z.string()) }))),
  checksOff: z.optional(z.array(z.string())),
}

/** What became of a text's paragraphs, and of which units. */
const revision = { changed: Ids, added: Ids, removed: Ids, units: Ids, lapsed: Ids, concerns }

/** A suggestion applied or undone. `version`: its paragraph's new version; `lapsed`: whose sign-offs lapsed. */
const applied = { ...thread, paragraphId: Id, version: z.int(), conflicts: Ids, lapsed: Ids, concerns }

const returned = { returnId: Id, threadIds: Ids, commentIds: Ids }
const brought = { suggestions: Count, comments: Count, replies: Count, answered: z.optional(Ids) }
const broughtBack = { ...returned, ...brought, baseSeq: z.nullable(Count), resolved: Ids, decided: Ids }

const type = <Data extends z.ZodMiniType>(data: Data, ...changes: readonly ChangedPart[]) => ({ data, changes })

/** The parts that most events of a review change. */
const REVIEW = ['article', 'units', 'threads', 'gate'] as const

export const EVENT_TYPES = {
  'article.created': type(
    z.object({
      units: Count,
      suggestions: z.optional(Count),
      comments: z.optional(Count),
      /** The format of the translation, if it wasn't typed as text or Markdown. */
      format: z.optional(ImportFormat),
      /** An article imported with its review: which one it was, and up to which of its events. */
      from: z.optional(z.object({ articleId: z.string(), seq: Count })),
      /** Whose sign-offs aren't valid here. */
      signedElsewhere: z.optional(z.array(z.string())),
    }),
    'article',
    'gate',
    'text',
  ),
  'article.changed': type(z.object(patch), 'article', 'gate', 'text'),
  'article.transitioned': type(
    z.object({
      from: ArticleStatus,
      to: ArticleStatus,
      reason: Reason,
      /** Of an approval. */
      summary: z.optional(ApprovalSummary),
      concerns,
    }),
    'article',
    'gate',
  ),
  'article.deleted': type(z.object({ concerns }), 'article', 'gate'),
  'article.restored': type(z.object({ concerns }), 'article', 'gate', 'text', 'order'),
  /** A reviewed file; `answered`, `resolved` and `decided`: threads that were there before. */
  'article.brought-back': type(z.object({ ...broughtBack, concerns }), 'article', 'threads', 'gate'),
  'article.return-undone': type(z.object(returned), 'article', 'threads', 'gate'),
  'article.exported': type(z.object({ format: ExportFormat, content: ExportContent })),
  'member.set': type(z.object({ ...member, role: Role, concerns }), 'article', 'members'),
  'member.removed': type(z.object({ ...member, concerns }), 'article', 'members'),
  'assignment.made': type(
    z.object({
      ...assignment,
      fromUnitId: z.optional(Id),
      toUnitId: z.optional(Id),
      dueAt: z.optional(z.string()),
      note: z.optional(z.string()),
      concerns,
    }),
    'article',
  ),
  'assignment.ended': type(z.object({ ...assignment, as: z.enum(['done', 'withdrawn']), concerns }), 'article'),
  /** To whom, and from whom. */
  'assignment.handed-over': type(
    z.object({ ...assignment, from: z.object(assignment), note: z.optional(z.string()), concerns }),
    'article',
  ),
  'thread.opened': type(
    z.object({
      ...thread,
      kind: ThreadKind,
      paragraphId: z.optional(Id),
      unitId: z.optional(Id),
      /** What the thread was made from. */
      findingId: z.optional(Id),
      fixes,
      concerns,
    }),
    'article',
    'threads',
    'findings',
    'gate',
  ),
  'thread.resolved': type(
    z.object({ ...thread, noError: z.optional(z.literal(true)), concerns }),
    'article',
    'threads',
    'gate',
  ),
  'thread.reopened': type(z.object({ ...thread, concerns }), 'article', 'threads', 'gate'),
  'thread.anchored': type(z.object({ ...thread, paragraphId: z.optional(Id) }), 'threads'),
  /** `via`: a reply by mail. */
  'comment.added': type(z.object({ ...comment, via: z.optional(z.literal('mail')), concerns }), 'threads'),
  'comment.edited': type(z.object({ ...comment, concerns }), 'threads'),
  'comment.deleted': type(z.object(comment), 'threads'),
  'comment.restored': type(z.object(comment), 'threads'),
  'suggestion.accepted': type(z.object({ ...applied, superseded: Ids, fixed }), ...REVIEW, 'text', 'order'),
  'suggestion.rejected': type(z.object({ ...thread, reason: Reason, concerns }), 'article', 'threads', 'gate'),
  'suggestion.withdrawn': type(z.object(thread), 'article', 'threads', 'gate'),
  'suggestion.reopened': type(z.object({ ...thread, conflicts: Ids, concerns }), ...REVIEW),
  'suggestion.undone': type(z.object({ ...applied, reopened }), ...REVIEW, 'text', 'order'),
  'suggestion.rebased': type(z.object({ ...thread, paragraphId: z.optional(Id), concerns }), ...REVIEW),
  'suggestions.decided': type(
    z.object({
      decision: z.enum(['accept', 'reject', 'withdraw']),
      threadIds: Ids,
      decisions,
      skipped: z.array(z.object({ threadId: Id, reason: SkipReason })),
      /** The reason of a rejection. */
      reason: Reason,
      /** Of a group that was accepted with edits: parts that were rejected, and those that the editor added. */
      left: z.optional(Ids),
      added: z.optional(Ids),
      /** The words of an acceptance. */
      superseded: z.optional(Ids),
      conflicts: z.optional(Ids),
      lapsed: z.optional(Ids),
      fixed,
      concerns,
    }),
    ...REVIEW,
    'text',
    'order',
  ),
  'suggestions.undone': type(
    z.object({ threadIds: Ids, decisions, lapsed: Ids, reopened, concerns }),
    ...REVIEW,
    'text',
    'order',
  ),
  'group.taken-apart': type(z.object(group), 'article', 'threads', 'gate'),
  'group.put-together': type(z.object(group), 'article', 'threads', 'gate'),
  'suggestion.outside-dismissed': type(z.object(thread), 'threads'),
  'suggestion.outside-restored': type(z.object(thread), 'threads'),
  'paragraph.rewritten': type(z.object({ ...group, paragraphId: Id, fixes }), ...REVIEW),
  'text.replaced': type(
    z.object({ ...group, find: z.string(), replacement: z.string() }),
    'article',
    'threads',
    'gate',
  ),
  'finding.dismissed': type(
    z.object({ findingId: Id, check: z.string(), reason: z.string() }),
    'article',
    'findings',
    'gate',
  ),
  'finding.reopened': type(
    z.object({
      findingId: Id,
      check: z.string(),
      /** The thread that was made from it, which is ended together with it. */
      threadId: z.optional(Id),
      concerns,
    }),
    'article',
    'threads',
    'findings',
    'gate',
  ),
  'gap.resolved': type(
    z.object({
      ...thread,
      resolution: GapResolution,
      note: z.optional(z.string()),
      /** The correction that a person said fixed it. */
      fixedBy: z.optional(Id),
      /** The unit that was signed off with it. */
      unitId: z.optional(Id),
      revision: z.optional(z.int()),
      concerns,
    }),
    'article',
    'units',
    'threads',
    'gate',
  ),
  'gap.reopened': type(z.object({ ...thread, concerns }), 'article', 'threads', 'gate'),
  'gap.linked': type(z.object({ ...thread, linkIds: Ids }), 'threads'),
  'gap.unlinked': type(z.object({ ...thread, linkIds: Ids }), 'threads'),
  'unit.signed-off': type(z.object({ ...unit, revision: z.int() }), 'article', 'units', 'gate'),
  'unit.sign-off-revoked': type(z.object(unit), 'article', 'units', 'gate'),
  'unit.merged': type(z.object({ ...unit, mergedUnitId: Id }), ...REVIEW, 'text', 'order'),
  'unit.split': type(z.object({ ...unit, newUnitId: Id, source: Count, target: Count }), ...REVIEW, 'text', 'order'),
  'unit.moved': type(
    z.object({ ...unit, paragraphId: Id, to: z.enum(['previous', 'next']), units: Ids }),
    ...REVIEW,
    'text',
    'order',
  ),
  'units.realigned': type(z.object({ ...unit, units: Count }), ...REVIEW, 'text', 'order'),
  'units.arranged': type(z.object({ units: Count }), ...REVIEW, 'text', 'order'),
  /** A new version of the source, or the one before again: paragraphs with other words, new ones, dropped ones; their units. */
  'source.updated': type(z.object(revision), ...REVIEW, 'text', 'order'),
  'source.restored': type(z.object({ ...revision, of: Count }), ...REVIEW, 'text', 'order'),
  'unit.excluded': type(z.object({ ...unit, concerns }), ...REVIEW, 'text'),
  'unit.included': type(z.object({ ...unit, concerns }), ...REVIEW, 'text'),
  'query.asked': type(z.object({ ...query, dueAt: z.optional(z.string()) }), 'article', 'threads', 'gate'),
  'query.answered': type(z.object({ ...query, commentId: Id, concerns }), 'article', 'threads', 'gate'),
  'query.withdrawn': type(z.object(query), 'article', 'threads', 'gate'),
  'query.restored': type(z.object(query), 'article', 'threads', 'gate'),
  'guest.link-renewed': type(z.object(guest)),
  'guest.link-revoked': type(z.object(guest)),
  'guest.reminded': type(z.object(guest)),
  'proof.made': type(z.object({ ...guest, content: z.enum(['clean', 'tracked']) })),
}

export type EventType = keyof typeof EVENT_TYPES

/** The data of an event of one type. */
export type EventData<T extends EventType = EventType> = z.output<(typeof EVENT_TYPES)[T]['data']>

/** Type and data of an event that this version of Stet knows: `type` determines `data`. */
export type EventOf<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly data: EventData<K> }
}[T]

export const isEventType = (type: string): type is EventType => Object.hasOwn(EVENT_TYPES, type)

/** What an event of a type changes. Undefined for a type that only a later version of Stet knows. */
export const changesOf = (type: string): readonly ChangedPart[] | undefined =>
  isEventType(type) ? EVENT_TYPES[type].changes : undefined

/** The types of events that change something. */
export const typesThatChange = (what: ChangedPart): EventType[] =>
  Object.keys(EVENT_TYPES).filter((type): type is EventType => changesOf(type)?.includes(what) ?? false)

/** Exactly the data that the table declares for this type; throws if something is missing or of another type. */
export const exactData = <T extends EventType>(type: T, data: EventData<T>): EventData<T> =>
  EVENT_TYPES[type].data.parse(data) as EventData<T>

/** Type and data of a row, whichever version of Stet wrote it; null if this version can't read it. */
export function parseEvent({ type, data }: { readonly type: string; readonly data: unknown }): EventOf | null {
  if (!isEventType(type)) return null
  const read = EVENT_TYPES[type].data.safeParse(data)
  return read.success ? ({ type, data: read.data } as EventOf) : null
}
