import * as z from 'zod/mini'
import { EXPORT_FORMATS, type ExportFormat as Format } from './export-formats'
import { CHECK_FAMILIES, EXPORT_CONTENTS, GAP_ENDS, GAP_ORIGINS, GAP_TYPES, LINK_RELATIONS, SEVERITIES } from './lists'

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

export const CheckFamily = z.enum(CHECK_FAMILIES)
CheckFamily.register(z.globalRegistry, {
  id: 'CheckFamily',
  description: 'translation: what compares both texts. style: consistency and style, on either side.',
})
export type CheckFamily = z.infer<typeof CheckFamily>

export const Severity = z.enum(SEVERITIES)
export type Severity = z.infer<typeof Severity>

export const GapType = z.enum(GAP_TYPES).register(z.globalRegistry, { id: 'GapType' })
export type GapType = z.infer<typeof GapType>

export const GapOrigin = z.enum(GAP_ORIGINS)
export type GapOrigin = z.infer<typeof GapOrigin>

export const GapResolution = z.enum(['open', ...GAP_ENDS])
export type GapResolution = z.infer<typeof GapResolution>

export const LinkRelation = z.enum(LINK_RELATIONS)
export type LinkRelation = z.infer<typeof LinkRelation>

export const FindingStatus = z.enum(['open', 'dismissed', 'promoted', 'fixed'])
export type FindingStatus = z.infer<typeof FindingStatus>

export const ImportFormat = z.enum(['text', 'markdown', 'html', 'docx', 'xliff', 'tmx', 'json'])
export type ImportFormat = z.infer<typeof ImportFormat>

export const ExportContent = z.enum(EXPORT_CONTENTS)
export type ExportContent = z.infer<typeof ExportContent>

export const ExportFormat = z.enum(Object.keys(EXPORT_FORMATS) as [Format, ...Format[]])

/** Why a sign-in at the provider came to nothing. */
export const ProviderRefusal = z.enum(['unverified', 'unknown', 'ended', 'other', 'denied', 'failed', 'limited'])
export type ProviderRefusal = z.infer<typeof ProviderRefusal>

/** What is asked for besides a password that is right: a code, or another one. */
export const FactorAsked = z.enum(['needed', 'wrong'])
export type FactorAsked = z.infer<typeof FactorAsked>

/** What a token may do: only read; review; or everything that its person may. */
export const TokenScope = z.enum(['read', 'review', 'admin'])
export type TokenScope = z.infer<typeof TokenScope>

/** `system`: as the browser is set. */
export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

export const Locale = z.enum(['en', 'ko'])
export type Locale = z.infer<typeof Locale>

/** What a person is told of: the reasons why events concern them, and what isn't about one thing of theirs. */
export const NotificationType = z.enum([
  'mentioned',
  'replied',
  'accepted',
  'rejected',
  'superseded',
  'conflict',
  'undone',
  'rebased',
  'reopened',
  'resolved',
  'lapsed',
  'source-updated',
  'assigned',
  'handed-over',
  'assignment-ended',
  'due-soon',
  'overdue',
  /** Nothing blocks the approval of an article any more: to its editors. */
  'gate-open',
  'transitioned',
  'membership',
  'removed',
  'restored',
  /** A query to somebody outside. */
  'answered',
  'query-overdue',
])
export type NotificationType = z.infer<typeof NotificationType>

/** Why import excluded a unit. */
export const Furniture = z.enum([
  'site',
  'byline',
  'contact',
  'credit',
  'tags',
  'navigation',
  'promotion',
  'comment',
  'title-copy',
  'leftover',
])
export type Furniture = z.infer<typeof Furniture>
