import { z } from 'zod'
import { Changes } from './answers'
import { ApprovalSummary } from './approval'
import { Arrangement, UnitMove } from './arrangement'
import { assignmentRoutes } from './assignment-routes'
import { Comparison, ComparisonQuery } from './compare'
import { Check, Finding, LedgerWords, PromotionUndone, SentencePair } from './findings'
import { gapRoutes } from './gap-routes'
import {
  ArticlePatch,
  Dismissal,
  MemberInput,
  MemberRemoval,
  NewArticle,
  NewArticleThread,
  NewComment,
  NewThread,
  NewUnitThread,
  Promotion,
  PromotionUndo,
  Reanchoring,
  Rewrite,
  SignOffInput,
  ThreadResolution,
  Transition,
  UnitSplit,
} from './inputs'
import { ImportForm, Preview, PreviewRequest } from './intake'
import { LIMITS } from './limits'
import { memoryRoutes } from './memory-routes'
import {
  ArticleSort,
  ArticleStatus,
  CheckId,
  Decision,
  DueFilter,
  ExportContent,
  ExportFormat,
  FindingStatus,
  ThreadKind,
  ThreadStatus,
} from './names'
import { notificationRoutes } from './notification-routes'
import { Member, Present, Visit } from './people'
import { peopleRoutes } from './people-routes'
import { qualityRoutes } from './quality-routes'
import { queryRoutes } from './query-routes'
import { recordRoutes } from './record-routes'
import { replyRoutes } from './reply-routes'
import { returnRoutes } from './returns'
import { list, Page, page, type Routes } from './route'
import { searchRoutes } from './search-routes'
import { Article, Comment, Gate, Thread, Unit, Version } from './shapes'
import { styleRoutes } from './style-guide'
import { suggestionRoutes } from './suggestion-routes'
import { termRoutes } from './term-routes'
import { Id, TimeZone, words } from './text'
import { versionRoutes } from './version-routes'
import { webhookRoutes } from './webhook-routes'
import { workspaceRoutes } from './workspace-routes'

const Units = z.object({ units: z.array(Unit).meta({ description: 'Those changed, in order.' }) })
export const routes = {
  'POST /articles': {
    summary: 'Import an article with its translation',
    body: NewArticle,
    answer: Article,
    status: 201,
  },
  'POST /articles/preview': {
    summary: 'Read and align without storing anything',
    body: PreviewRequest,
    answer: Preview,
  },
  'POST /articles/import': {
    summary: 'Import an article with its translation from documents',
    body: ImportForm,
    sent: 'multipart/form-data',
    answer: Article,
    status: 201,
  },
  'POST /articles/import/preview': {
    summary: 'Read and align documents without storing anything',
    body: ImportForm,
    sent: 'multipart/form-data',
    answer: Preview,
  },
  'GET /articles': {
    summary:
      'The articles the caller may read: those he is a member of that are open, then the approved ones, then those that only an admin sees; each of them sorted as asked, newest change first where nothing is said',
    query: z.object({
      ...page,
      q: z.optional(words(200)).meta({ description: 'Words in titles, in the text or in comments.' }),
      sort: z.optional(ArticleSort),
      status: z.optional(ArticleStatus),
      due: z.optional(DueFilter),
      mine: z.literal('true').optional().meta({ description: 'Only those the caller is a member of.' }),
      removed: z.literal('true').optional().meta({
        description: 'The removed articles that the caller may restore, the last removed first, instead of the others.',
      }),
    }),
    answer: list(Article),
  },
  'GET /articles/{id}': { summary: 'One article', answer: Article },
  'PATCH /articles/{id}': {
    summary: 'Change the title, due date, policy, date, translator, glossary or checks',
    body: ArticlePatch,
    answer: Article,
  },
  'DELETE /articles/{id}': {
    summary: 'Remove an article; it can be restored for 30 days, unless an admin purges it',
    query: z.object({
      purge: z.literal('true').optional().meta({ description: 'Delete it for good, with its record (admin).' }),
    }),
    body: z.object({
      title: z
        .optional(words(LIMITS.title))
        .meta({ description: 'The title of one of its sides, to be sure of what one does; needed with purge.' }),
    }),
    status: 204,
  },
  'POST /articles/{id}/restore': { summary: 'Restore a removed article', answer: Article },
  'GET /articles/{id}/presence': {
    summary: 'Who is at the article now, a row for each tab',
    answer: z.object({ people: z.array(Present) }),
  },
  'GET /articles/{id}/units': { summary: 'The units in order, excluded ones too', query: Page, answer: list(Unit) },
  'POST /articles/{id}/units/{unitId}/merge': { summary: 'Merge a unit with the next', answer: Unit },
  'POST /articles/{id}/units/{unitId}/split': {
    summary: 'Split a unit: the first n paragraphs of each side stay',
    body: UnitSplit,
    answer: z.object({ units: z.tuple([Unit, Unit]) }),
  },
  'POST /articles/{id}/units/{unitId}/move': {
    summary: 'Move a paragraph to a neighboring unit: the first of a side to the previous one, or the last to the next',
    body: UnitMove,
    answer: Units,
  },
  'POST /articles/{id}/units/{unitId}/realign': {
    summary: 'Realign everything after a unit; excluded units stay as they are',
    answer: Units,
  },
  'PUT /articles/{id}/alignment': {
    summary: 'Set the alignment of a run of neighboring units',
    body: Arrangement,
    answer: Units,
  },
  'POST /articles/{id}/units/{unitId}/exclude': { summary: 'Exclude a unit from the article', answer: Unit },
  'POST /articles/{id}/units/{unitId}/include': { summary: 'Include a unit in the article', answer: Unit },
  'GET /articles/{id}/threads': {
    summary: 'The threads, oldest first',
    query: z.object({
      ...page,
      kind: z.optional(ThreadKind),
      status: z.optional(ThreadStatus),
      decision: z.optional(Decision),
      authorId: z.optional(Id),
      paragraphId: z.optional(Id),
    }),
    answer: list(Thread),
  },
  'POST /articles/{id}/threads': {
    summary: 'Open a thread about the article as a whole',
    body: NewArticleThread,
    answer: Thread,
    status: 201,
  },
  'GET /checks': { summary: 'The automatic checks, in the order of their use to a news desk', answer: z.array(Check) },
  'GET /articles/{id}/findings': {
    summary: 'Findings of the automatic checks, in reading order',
    query: z.object({ ...page, status: z.optional(FindingStatus), check: z.optional(CheckId) }),
    answer: list(Finding),
  },
  'GET /findings/{id}': { summary: 'A finding, whatever became of it', answer: Finding },
  'POST /findings/{id}/dismiss': { summary: 'Dismiss a finding with a reason', body: Dismissal, answer: Finding },
  'POST /findings/{id}/reopen': { summary: 'Reopen a dismissed or promoted finding', answer: Finding },
  'POST /findings/{id}/promote': {
    summary: 'Turn a finding into a comment, an issue, a gap or a suggestion',
    body: Promotion,
    answer: Thread,
  },
  'POST /findings/{id}/undo': {
    summary: 'Undo a promotion: its thread is withdrawn, waived or resolved, and its discussion kept',
    body: PromotionUndo,
    answer: PromotionUndone,
  },
  'GET /articles/{id}/gate': { summary: 'What blocks approval of the article', answer: Gate },
  'GET /articles/{id}/approval': {
    summary: 'What an approval now would be about; of an approved article, what its approval was about',
    answer: z.object({ summary: ApprovalSummary }),
  },
  'POST /articles/{id}/transition': { summary: 'Move on, or back with a reason', body: Transition, answer: Article },
  'GET /articles/{id}/changes': {
    summary: 'What has changed since an event',
    query: z.object({ since: z.coerce.number().int().nonnegative() }),
    answer: Changes,
  },
  'GET /articles/{id}/compare': {
    summary: 'What became of the translation between two states of the article, by whom',
    query: ComparisonQuery,
    answer: Comparison,
  },
  'GET /articles/{id}/visit': {
    summary: 'Last event you have seen; null before the first visit',
    answer: Visit,
  },
  'PUT /articles/{id}/visit': {
    summary: 'Mark events as seen, up to a number; it never goes back',
    body: z.object({ seq: z.int().nonnegative() }),
    answer: Visit,
  },
  'GET /articles/{id}/ledger': {
    summary:
      'The names and numbers of some units in order: excluded ones left out, each with the key its renderings share',
    query: z.object({
      from: z
        .optional(Id)
        .meta({ description: 'The unit to begin with; the first of the article where none is named.' }),
      limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'So many units.' }),
    }),
    answer: z.object({ items: z.array(LedgerWords) }),
  },
  'GET /articles/{id}/ledger/places': {
    summary:
      'Where a name or a number of the ledger is written, in reading order: the first 2,000 places, and how many there are',
    query: z.object({ key: z.string().min(1).max(300) }),
    answer: z.object({ items: z.array(LedgerWords), count: z.int().nonnegative() }),
  },
  'GET /articles/{id}/events': {
    summary: 'Events as they happen (Server-Sent Events; resumes from Last-Event-ID)',
    query: z.object({
      checks: z
        .literal('on')
        .optional()
        .meta({ description: 'Also send the progress of the automatic checks: messages named checks, {done, total}.' }),
      presence: z.optional(Id).meta({
        description:
          'Be present under this id, one for each tab, and receive who else is: messages named presence, {people}.',
      }),
    }),
    produces: 'text/event-stream',
  },
  'PUT /articles/{id}/presence': {
    summary: 'Report your presence: the unit, and whether you are writing',
    body: z.object({ client: Id, unitId: z.nullable(Id), writing: z.boolean() }),
    status: 204,
  },
  'GET /articles/{id}/export': {
    summary: 'Export the article as a document',
    query: z.object({
      format: ExportFormat,
      content: z.optional(ExportContent),
      timeZone: z.optional(TimeZone),
    }),
    produces: 'application/octet-stream',
  },
  'GET /articles/{id}/members': { summary: 'Members of the article', query: Page, answer: list(Member) },
  'PUT /articles/{id}/members': { summary: 'Add a member or change a role', body: MemberInput, answer: Member },
  'DELETE /articles/{id}/members': { summary: 'Remove a member', body: MemberRemoval, status: 204 },

  'POST /paragraphs/{id}/threads': {
    summary: 'Comment, suggest, or mark an issue or a gap',
    body: NewThread,
    answer: Thread,
    status: 201,
  },
  'POST /units/{id}/threads': {
    summary: 'Suggest a paragraph that is missing in the translation',
    body: NewUnitThread,
    answer: Thread,
    status: 201,
  },
  'POST /paragraphs/{id}/edit': {
    summary:
      'Rewrite a paragraph: what differs becomes suggestions of one group, decided as one until it is taken apart',
    body: Rewrite,
    answer: z.object({ threads: z.array(Thread) }),
    status: 201,
  },
  'GET /paragraphs/{id}/versions': { summary: 'Version history of a paragraph', answer: z.array(Version) },
  'POST /threads/{id}/comments': { summary: 'Reply', body: NewComment, answer: Comment, status: 201 },
  'PATCH /comments/{id}': { summary: 'Edit your own comment', body: NewComment, answer: Comment },
  'DELETE /comments/{id}': { summary: 'Delete your own comment; its place in the thread is kept', answer: Comment },
  'POST /comments/{id}/restore': { summary: 'Restore your own deleted comment', answer: Comment },
  'POST /threads/{id}/resolve': {
    summary: 'Resolve a thread; an issue also as none, since there is no error',
    body: ThreadResolution,
    answer: Thread,
  },
  'POST /threads/{id}/anchor': {
    summary: 'Keep a thread open whose text is gone, at its place or on other text',
    body: Reanchoring,
    answer: Thread,
  },
  'POST /threads/{id}/reopen': { summary: 'Reopen a resolved thread', answer: Thread },
  'GET /units/{id}/sentences': {
    summary: 'Aligned sentences of a unit; empty on the side where there is none',
    answer: z.object({ pairs: z.array(SentencePair) }),
  },
  'PUT /units/{id}/sign-off': {
    summary: 'Sign off a unit in its current version',
    body: SignOffInput,
    answer: Unit,
  },
  'DELETE /units/{id}/sign-off': { summary: 'Remove your sign-off', answer: Unit },

  ...gapRoutes,
  ...returnRoutes,
  ...versionRoutes,
  ...recordRoutes,
  ...qualityRoutes,
  ...suggestionRoutes,
  ...searchRoutes,
  ...assignmentRoutes,
  ...peopleRoutes,
  ...workspaceRoutes,
  ...styleRoutes,
  ...termRoutes,
  ...notificationRoutes,
  ...webhookRoutes,
  ...memoryRoutes,
  ...queryRoutes,
  ...replyRoutes,
} as const satisfies Routes

export type RouteName = keyof typeof routes

/** Those that need no signed-in person. */
export type OpenRoute = {
  [K in RouteName]: (typeof routes)[K] extends { readonly open: true } ? K : never
}[RouteName]

type PathNames<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | PathNames<Rest> : never
/** The identifiers in a route's path: `{id}` in `GET /articles/{id}`. */
export type PathOf<K extends RouteName> = { [N in PathNames<K>]: string }

type In<T> = T extends z.ZodType ? z.input<T> : undefined
type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined
type Field<K extends RouteName, F extends 'query' | 'body' | 'answer'> = (typeof routes)[K] extends {
  [P in F]: infer S
}
  ? S
  : undefined

export type QueryIn<K extends RouteName> = In<Field<K, 'query'>>
export type QueryOf<K extends RouteName> = Parsed<Field<K, 'query'>>
export type BodyIn<K extends RouteName> = In<Field<K, 'body'>>
export type BodyOf<K extends RouteName> = Parsed<Field<K, 'body'>>
export type AnswerOf<K extends RouteName> = Parsed<Field<K, 'answer'>>
