import * as z from 'zod/mini'

/** The closed vocabularies of the model. Database, API, code and screen all use these words. */

export const Side = z.enum(['source', 'target'])
export type Side = z.infer<typeof Side>

export const Role = z.enum(['viewer', 'translator', 'reviewer', 'editor'])
export type Role = z.infer<typeof Role>

export const ArticleStatus = z.enum(['draft', 'in_review', 'approved'])
export type ArticleStatus = z.infer<typeof ArticleStatus>

/** The order of the library: last changed first, due first, by title, or furthest along first. */
export const ArticleSort = z.enum(['changed', 'due', 'title', 'progress'])
export type ArticleSort = z.infer<typeof ArticleSort>

/** Of articles that are not approved: overdue; or due within seven days, the overdue included. */
export const DueFilter = z.enum(['overdue', 'week'])
export type DueFilter = z.infer<typeof DueFilter>

/** What a search finds. */
export const SearchKind = z.enum(['article', 'paragraph', 'comment', 'suggestion', 'finding', 'person'])
export type SearchKind = z.infer<typeof SearchKind>

export const ParagraphKind = z.enum(['heading', 'paragraph', 'quote', 'list-item', 'code', 'caption'])
export type ParagraphKind = z.infer<typeof ParagraphKind>

export const ThreadKind = z.enum(['comment', 'suggestion', 'issue', 'gap'])
export type ThreadKind = z.infer<typeof ThreadKind>

export const ThreadStatus = z.enum(['open', 'resolved'])
export type ThreadStatus = z.infer<typeof ThreadStatus>

export const AnchorState = z.enum(['exact', 'changed', 'conflict', 'orphaned'])
export type AnchorState = z.infer<typeof AnchorState>

export const Decision = z.enum(['pending', 'accepted', 'rejected', 'withdrawn', 'superseded'])
export type Decision = z.infer<typeof Decision>

/** The outcome of a suggestion, as its author filters by it. */
export const Outcome = z.enum(['pending', 'conflict', 'accepted', 'edited', 'rejected', 'superseded', 'withdrawn'])
export type Outcome = z.infer<typeof Outcome>

/** Why a suggestion is skipped in a bulk decision. */
export const SkipReason = z.enum([
  'not-found',
  'already-decided',
  'own',
  'not-own',
  'conflict',
  'overlaps',
  'superseded',
  /** Another part of its group can't be decided so. */
  'group',
])
export type SkipReason = z.infer<typeof SkipReason>

/**
 * An automatic check. Which exist is defined in language/checks/list.ts: the server publishes the list and accepts no other
 * id.
 */
export const CheckId = z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/), z.maxLength(40))
CheckId.register(z.globalRegistry, { id: 'CheckId' })
export type CheckId = z.infer<typeof CheckId>

export const Severity = z.enum(['neutral', 'minor', 'major', 'critical'])
export type Severity = z.infer<typeof Severity>

/** The types of gap: faulty reasoning wherever it stands, then what only a translation can introduce. */
export const GapType = z
  .enum([
    'unsupported-claim',
    'insufficient-evidence',
    'missing-premise',
    'non-sequitur',
    'causal-leap',
    'contradiction',
    'circular-reasoning',
    'false-equivalence',
    'ambiguous-term',
    'misattribution',
    'headline-not-supported',
    'omitted-context',
    'omission',
    'addition',
    'mistranslated-relation',
    'wrongly-restored-subject',
  ])
  .register(z.globalRegistry, { id: 'GapType' })
export type GapType = z.infer<typeof GapType>

export const GapOrigin = z.enum(['source', 'translation', 'both', 'undetermined'])
export type GapOrigin = z.infer<typeof GapOrigin>

export const GapResolution = z.enum(['open', 'fixed', 'noted', 'waived'])
export type GapResolution = z.infer<typeof GapResolution>

export const LinkRelation = z.enum(['supports', 'contradicts', 'needs', 'repeats'])
export type LinkRelation = z.infer<typeof LinkRelation>

export const FindingStatus = z.enum(['open', 'dismissed', 'promoted', 'fixed'])
export type FindingStatus = z.infer<typeof FindingStatus>

export const ImportFormat = z.enum(['text', 'markdown', 'html', 'docx', 'xliff', 'tmx', 'json'])
export type ImportFormat = z.infer<typeof ImportFormat>

export const ExportContent = z.enum(['clean', 'tracked', 'bilingual', 'report', 'suggestions', 'gaps', 'findings'])
export type ExportContent = z.infer<typeof ExportContent>

export const Locale = z.enum(['en', 'ko'])
export type Locale = z.infer<typeof Locale>
