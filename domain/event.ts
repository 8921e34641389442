import { createHash } from 'node:crypto'
import type { Person } from './contract/shapes'

/** What an event's hash covers; `at` in ISO-8601 UTC with milliseconds. */
export type EventBody = {
  seq: number
  type: string
  articleId: string
  actor: Person | null
  at: string
  data: Record<string, unknown>
}

/** SHA-256 over the hash before and the event in canonical JSON: no event can be changed, dropped or slipped in. */
export function chain(previous: string, { seq, type, articleId, actor, at, data }: EventBody): string {
  const body = canonical([previous, seq, type, articleId, actor?.id ?? null, actor?.name ?? null, at, data])
  return createHash('sha256').update(body).digest('hex')
}

/** JSON with sorted keys: the database keeps no order of keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** Whether what the automatic checks look at may be another after it: the texts, their pairing, what the checks are told. */
export const changesText = (type: EventType): boolean => CHANGES_TEXT.has(type)

const CHANGES_TEXT: ReadonlySet<EventType> = new Set([
  'article.created',
  'article.changed',
  'article.restored',
  'suggestion.accepted',
  'suggestion.undone',
  'suggestions.decided',
  'suggestions.undone',
  'unit.merged',
  'unit.split',
  'unit.moved',
  'units.realigned',
  'units.arranged',
  'unit.excluded',
  'unit.included',
])

/** Whether the article is another after it: that somebody took a copy changes nothing. */
export const changesArticle = (type: EventType): boolean => type !== 'article.exported'

/** What happened, as `type` says it. */
export type EventType =
  | 'article.created'
  | 'article.changed'
  | 'article.transitioned'
  | 'article.deleted'
  | 'article.restored'
  | 'article.exported'
  | 'member.set'
  | 'member.removed'
  | 'thread.opened'
  | 'thread.resolved'
  | 'thread.reopened'
  | 'comment.added'
  | 'comment.edited'
  | 'comment.deleted'
  | 'comment.restored'
  | 'suggestion.accepted'
  | 'suggestion.rejected'
  | 'suggestion.withdrawn'
  | 'suggestion.reopened'
  | 'suggestion.undone'
  | 'suggestion.rebased'
  | 'suggestions.decided'
  | 'suggestions.undone'
  | 'paragraph.rewritten'
  | 'finding.dismissed'
  | 'finding.reopened'
  | 'gap.resolved'
  | 'gap.reopened'
  | 'unit.signed-off'
  | 'unit.sign-off-revoked'
  | 'unit.merged'
  | 'unit.split'
  | 'unit.moved'
  | 'units.realigned'
  | 'units.arranged'
  | 'unit.excluded'
  | 'unit.included'
