import type { EventType } from './event'

/** What a reader of the record looks for. */
export const EVENT_KINDS = [
  'opened',
  'discussion',
  'decisions',
  'gaps',
  'findings',
  'sign-offs',
  'alignment',
  'article',
  'people',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** By how the names of types begin, the first that fits: a new type is of a kind without being entered here. */
const BEGINNINGS: readonly (readonly [string, EventKind])[] = [
  ['thread.opened', 'opened'],
  ['paragraph.', 'opened'],
  ['text.', 'opened'],
  ['group.', 'opened'],
  ['suggestion.rebased', 'opened'],
  ['thread.', 'discussion'],
  ['comment.', 'discussion'],
  ['suggestion', 'decisions'],
  ['gap.', 'gaps'],
  ['finding.', 'findings'],
  ['unit.sign', 'sign-offs'],
  ['unit', 'alignment'],
  ['source.', 'alignment'],
  ['translation.brought', 'opened'],
  ['translation.', 'decisions'],
  ['member.', 'people'],
  ['assignment.', 'people'],
  ['query.', 'discussion'],
  ['guest.', 'people'],
  ['proof.', 'people'],
]

export const eventKindOf = (type: EventType | (string & {})): EventKind =>
  BEGINNINGS.find(([beginning]) => type.startsWith(beginning))?.[1] ?? 'article'
