import { z } from 'zod'
import { Assignment } from './assignment'
import { Gap } from './gap'
import { LIMITS } from './limits'
import {
  AnchorState,
  ArticleStatus,
  CheckId,
  Decision,
  Furniture,
  ParagraphKind,
  Role,
  Severity,
  Side,
  ThreadKind,
  ThreadStatus,
} from './names'
import { Query } from './query'
import { Day, Id, Time } from './text'

/** What the API answers: the names and shapes of the contract. Optional fields are absent, never null, unless stated. */

export const count = z.int().nonnegative()
const seq = count.meta({ description: 'The event that changed it last; 0: unchanged since import.' })
/** UTF-16 code units in a paragraph's NFC text. */
export const offset = z.int().nonnegative()

export const Person = z.object({ id: Id, name: z.string() }).meta({ id: 'Person' })
export type Person = z.infer<typeof Person>

export const Policy = z
  .object({
    selfApproval: z.boolean(),
    signOffs: z.union([z.literal(1), z.literal(2)]),
    rejectReason: z.boolean(),
    checksBlocking: z
      .array(CheckId)
      .max(LIMITS.checks)
      .overwrite((ids) => [...new Set(ids)])
      .optional()
      .meta({
        description:
          'The automatic checks whose open findings block approval. Absent where none does; where it is left out of an input, they stay as they are.',
      }),
  })
  .meta({ id: 'Policy' })
export type Policy = z.infer<typeof Policy>

export const Removal = z
  .object({ at: Time, by: z.nullable(Person), until: Time.check(z.meta({ description: 'Purged after that.' })) })
  .meta({ id: 'Removal' })
export type Removal = z.infer<typeof Removal>

/** What the members of a removed article are told. */
export const Removed = Removal.extend({ restorable: z.boolean().meta({ description: 'By the caller.' }) }).meta({
  id: 'Removed',
})
export type Removed = z.infer<typeof Removed>

export const GlossaryEntry = z
  .object({ source: z.string(), target: z.string(), note: z.string().optional() })
  .meta({ id: 'GlossaryEntry' })
export type GlossaryEntry = z.infer<typeof GlossaryEntry>

export const Found = z
  .object({
    in: z.enum(['title', 'text', 'comment']),
    excerpt: z.string().meta({ description: 'The words searched for, with their context.' }),
    unitId: z.optional(Id).meta({ description: 'Of a text: the unit it stands in.' }),
    side: z.optional(Side).meta({ description: 'Of a text.' }),
    threadId: z.optional(Id).meta({ description: 'Of a comment: its thread.' }),
  })
  .meta({ id: 'Found' })
export type Found = z.infer<typeof Found>

export const Article = z
  .object({
    id: Id,
    title: z.object({ source: z.string(), target: z.string() }),
    titleFollows: z.object({ source: z.boolean(), target: z.boolean() }).optional().meta({
      description: 'Whether the title of a side follows its headline, or was set by hand. Absent in older documents.',
    }),
    byline: z.string().optional(),
    translatedBy: z.string().optional().meta({ description: 'The translator: a person, or an engine.' }),
    sourceLanguage: z.string(),
    targetLanguage: z.string(),
    status: ArticleStatus,
    locked: z.boolean(),
    approved: z
      .object({ by: Person.nullable(), at: Time })
      .optional()
      .meta({ description: 'While it is approved: who approved it, and when. Left out in lists.' }),
    dueAt: z.optional(Time),
    date: z.optional(Day).meta({ description: 'The day the article is dated.' }),
    policy: Policy,
    glossary: z.array(GlossaryEntry).optional().meta({ description: 'Left out in lists.' }),
    checksOff: z.array(CheckId).meta({ description: 'The automatic checks that don’t run here.' }),
    checked: z
      .boolean()
      .meta({ description: 'Whether the automatic checks have seen the current version of the article.' }),
    counts: z.object({
      units: count,
      signedOff: count,
      suggestions: z.object({ pending: count, conflict: count, accepted: count, rejected: count }),
      decisions: z
        .object({ pending: count, accepted: count, rejected: count })
        // A document exported before they were counted lacks them; what is imported is counted anew.
        .default({ pending: 0, accepted: 0, rejected: 0 })
        .meta({ description: 'The suggestions, those that are decided as one group (groupId) counted once.' }),
      gaps: z.object({ open: count }),
      issues: z.object({ open: count }),
      comments: z.object({ open: count }),
      findings: z.object({ open: count }),
    }),
    role: z.nullable(Role).meta({ description: 'The caller’s role; null for an admin who is not a member.' }),
    abilities: z.array(z.string()),
    members: z
      .array(z.object({ userId: Id, name: z.string(), role: Role }))
      .optional()
      .meta({ description: 'Its members; only in lists.' }),
    assignments: z.array(Assignment).optional().meta({ description: 'Those that have not ended; absent if none.' }),
    removed: Removal.optional().meta({ description: 'Only of a removed article, in the list of these.' }),
    found: Found.optional().meta({ description: 'Where a search found its words first; only with q.' }),
    seq: count,
    createdAt: Time,
    updatedAt: Time,
  })
  .meta({ id: 'Article' })
export type Article = z.infer<typeof Article>

/** The level of a heading, 1 the highest. */
export const Level = z.int().min(1).max(6)

export const Paragraph = z
  .object({
    id: Id,
    articleId: Id,
    unitId: Id,
    side: Side,
    position: count,
    kind: ParagraphKind,
    level: Level.optional(),
    text: z.string(),
    version: z.int().positive(),
    imported: z.boolean().meta({ description: 'False: a correction made it.' }),
  })
  .meta({ id: 'Paragraph' })
export type Paragraph = z.infer<typeof Paragraph>

export const SignOff = z
  .object({ userId: Id, name: z.string(), at: Time, current: z.boolean() })
  .meta({ id: 'SignOff' })
export type SignOff = z.infer<typeof SignOff>

export const Unit = z
  .object({
    id: Id,
    position: count,
    alignment: z.object({ score: z.number().min(0).max(1), method: z.enum(['auto', 'manual']) }),
    source: z.array(Paragraph),
    target: z.array(Paragraph),
    removed: z.array(Paragraph).optional().meta({
      description:
        'Imported paragraphs of the translation that corrections took out or joined to others, and those of the source that a new version dropped.',
    }),
    signOffs: z.array(SignOff),
    excluded: z.boolean(),
    excludedAs: z.optional(Furniture),
    sourceSeq: count.optional().meta({
      description: 'The event that brought another text of its source; absent once somebody has signed the unit off.',
    }),
    seq,
  })
  .meta({ id: 'Unit' })
export type Unit = z.infer<typeof Unit>

export const Anchor = z
  .object({
    version: z.int().positive(),
    start: offset,
    end: offset,
    quote: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    state: AnchorState,
  })
  .meta({ id: 'Anchor' })
export type Anchor = z.infer<typeof Anchor>

export const Comment = z
  .object({
    id: Id,
    threadId: Id,
    author: Person,
    body: z.string().meta({ description: 'Markdown; empty once deleted.' }),
    createdAt: Time,
    editedAt: z.optional(Time),
    deletedAt: z.optional(Time),
    mentions: z.array(Id),
    queryId: z
      .optional(Id)
      .meta({ description: 'The query that it answers: it came by a link, from somebody outside.' }),
  })
  .meta({ id: 'Comment' })
export type Comment = z.infer<typeof Comment>

export const Structure = z
  .discriminatedUnion('op', [
    z.object({
      op: z.literal('join-next'),
      next: z.optional(Id).meta({ description: 'The paragraph that came next when this was proposed.' }),
    }),
    z.object({
      op: z.literal('insert'),
      unitId: Id,
      after: z.nullable(Id),
      paragraphKind: ParagraphKind,
      level: Level.optional(),
    }),
    z.object({ op: z.literal('remove') }),
    z.object({ op: z.literal('kind'), to: ParagraphKind, level: Level.optional() }),
  ])
  .meta({ id: 'Structure' })
export type Structure = z.infer<typeof Structure>

export const Suggestion = z
  .object({
    original: z.string(),
    replacement: z.string(),
    structure: Structure.optional(),
    category: z.string().optional(),
    reason: z.string().optional(),
    decision: Decision,
    conflict: z.boolean(),
    decidedBy: Person.optional(),
    decidedAt: z.optional(Time),
    decisionNote: z.string().optional(),
    appliedText: z.string().optional(),
    groupId: z.optional(Id).meta({ description: 'The parts of a rewrite or a replacement share it: one decision.' }),
    apart: z.literal(true).optional().meta({ description: 'Its group was taken apart: it is decided by itself.' }),
    fixesId: z
      .optional(Id)
      .meta({ description: 'The gap or issue that it was suggested for: accepting it ends that.' }),
    fixed: z.literal(true).optional().meta({ description: 'Its acceptance ended that; an undo opens it again.' }),
    untracked: z
      .literal(true)
      .optional()
      .meta({ description: 'An edit in a returned file that was not tracked there.' }),
    outside: z
      .object({ decision: z.enum(['accept', 'reject']), name: z.string(), at: z.optional(Time) })
      .optional()
      .meta({ description: 'What was decided in a returned file, and by whom, for an editor to confirm or dismiss.' }),
  })
  .meta({ id: 'Suggestion' })
export type Suggestion = z.infer<typeof Suggestion>

export const Issue = z
  .object({
    category: z.string(),
    severity: Severity,
    noError: z
      .literal(true)
      .optional()
      .meta({ description: 'It was resolved because there is no error: it isn’t counted in the score.' }),
  })
  .meta({ id: 'Issue' })
export type Issue = z.infer<typeof Issue>

export const Thread = z
  .object({
    id: Id,
    articleId: Id,
    unitId: z.nullable(Id),
    paragraphId: z.nullable(Id),
    kind: ThreadKind,
    status: ThreadStatus,
    anchor: Anchor.nullable(),
    author: Person,
    createdAt: Time,
    comments: z.array(Comment),
    suggestion: Suggestion.optional(),
    issue: Issue.optional(),
    gap: Gap.optional(),
    findingId: z.optional(Id).meta({ description: 'The finding that it was made of.' }),
    queries: z
      .array(Query)
      .optional()
      .meta({ description: 'What people outside were asked about it; absent if nothing.' }),
    seq,
  })
  .meta({ id: 'Thread' })
export type Thread = z.infer<typeof Thread>

export const Version = z
  .object({
    version: z.int().positive(),
    text: z.string(),
    splice: z.object({ start: offset, end: offset, insert: z.string() }).nullable(),
    threadId: z.optional(Id),
    author: Person.nullable().meta({
      description: 'The proposer, also after edits; for an undo, who undid it; null for the imported text.',
    }),
    alsoBy: z.array(Person).optional().meta({ description: 'Who had proposed exactly the same.' }),
    decidedBy: Person.optional().meta({ description: 'Who accepted it.' }),
    structure: z
      .enum(['split', 'join', 'insert', 'remove', 'kind'])
      .optional()
      .meta({ description: 'What happened besides the words.' }),
    undoes: z.int().positive().optional().meta({ description: 'The version that this one undoes.' }),
    at: Time,
  })
  .meta({ id: 'Version' })
export type Version = z.infer<typeof Version>

export const Event = z
  .object({
    seq: z.int().positive(),
    type: z.string().meta({ description: 'One of the names in EventData; a later edition may add others.' }),
    articleId: Id,
    actor: Person.nullable().meta({ description: 'Null for what Stet itself did.' }),
    at: Time,
    data: z
      .record(z.string(), z.unknown())
      .meta({ description: 'What EventData says under the event’s type; an event from before may lack keys.' }),
    hash: z.string(),
    changes: z.array(z.string()).optional().meta({
      description: 'What may be another after it: article, members, units, threads, findings, gate, text, order.',
    }),
  })
  .meta({ id: 'Event' })
export type Event = z.infer<typeof Event>

export const Blocker = z
  .object({
    kind: z.enum(['pending', 'conflict', 'gap', 'issue', 'finding', 'unchecked', 'sign-off', 'empty', 'query']),
    id: Id.check(z.meta({ description: 'Of the thread, finding or unit; of the article, if it is unchecked.' })),
    queryId: z.optional(Id).meta({ description: 'The unanswered query; `id` is its thread.' }),
    message: z.string(),
    unitId: z.optional(Id).meta({ description: 'The unit that it is in; absent if it is about the article.' }),
    link: z
      .string()
      .optional()
      .meta({ description: 'The address of the place in this application, beginning with a slash.' }),
    groupId: z.optional(Id).meta({ description: 'The group that it is decided with.' }),
  })
  .meta({ id: 'Blocker' })
export type Blocker = z.infer<typeof Blocker>

export const Gate = z.object({ open: z.boolean(), blockers: z.array(Blocker) }).meta({ id: 'Gate' })
export type Gate = z.infer<typeof Gate>
