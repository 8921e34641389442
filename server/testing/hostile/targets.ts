import { randomUUID } from 'node:crypto'
import type { Ids } from '../rights'
import type { Random } from './random'
import { STRINGS } from './values'

/** What an id at a place of a path, or in a field, is one of. */
const KINDS = {
  articles: ({ article }: Ids) => [article],
  paragraphs: ({ target, source }: Ids) => [...target, ...source],
  units: ({ units }: Ids) => units,
  threads: ({ suggestion, another, remark, gap }: Ids) => [suggestion, another, remark, gap],
  suggestions: ({ suggestion, another }: Ids) => [suggestion, another],
  groups: ({ group }: Ids) => [group],
  comments: ({ comment }: Ids) => [comment],
  gaps: ({ gap }: Ids) => [gap],
  links: ({ link }: Ids) => [link],
  findings: ({ finding }: Ids) => [finding],
  assignments: ({ assignment }: Ids) => [assignment],
  queries: ({ query }: Ids) => [query],
  guests: ({ guest }: Ids) => [guest],
  returns: ({ returned }: Ids) => [returned],
  users: ({ editor, person }: Ids) => [editor, person],
} as const satisfies Record<string, (ids: Ids) => readonly string[]>

type Kind = keyof typeof KINDS

const isKind = (name: string): name is Kind => Object.hasOwn(KINDS, name)
const KIND_NAMES = Object.keys(KINDS).filter(isKind)

/** What the fields of bodies and queries call it. */
const FIELDS: readonly (readonly [RegExp, Kind])[] = [
  [/^articleId$/, 'articles'],
  [/paragraph|^after$/i, 'paragraphs'],
  [/^unit|^from$/i, 'units'],
  [/^threadIds?$|^fixes$/, 'threads'],
  [/^linkIds?$/, 'links'],
  [/^queryId$/, 'queries'],
  [/^guest$/, 'guests'],
  [/^userId$|^person$/, 'users'],
  [/Id$|^id$/, 'articles'],
]

/** What ids lead to: an article of the senders', one that none of them may read, one that was removed. */
export type Targets = {
  readonly own: Ids
  readonly foreign: Ids
  readonly removed: Ids
  /** Of the link of somebody without an account. */
  readonly link: string
}

/** The id of something of a kind: mostly the senders' own, else another's, one that is gone, of another kind, or none at all. */
function idOf(kind: Kind, { own, foreign, removed }: Targets, random: Random): string {
  const of = (ids: Ids, one: Kind = kind) => random.oneOf(KINDS[one](ids))
  switch (random.below(16)) {
    case 0:
    case 1:
      return of(foreign)
    case 2:
      return of(removed)
    case 3:
      return of(own, random.oneOf(KIND_NAMES))
    case 4:
      return randomUUID()
    case 5:
      return random.oneOf(STRINGS)
    default:
      return of(own)
  }
}

/** Of `/articles/{id}/units/{unitId}/split`: each id is one of the collection before it. */
export function fillPath(pattern: string, targets: Targets, random: Random): string {
  return pattern.replace(/(\w+)\/\{\w+\}/g, (_, collection: string) => {
    const kind = isKind(collection) ? collection : random.oneOf(KIND_NAMES)
    return `${collection}/${inPath(idOf(kind, targets, random), random)}`
  })
}

const FAULTY = ['%', '%zz', '%c0%af', '%ed%a0%80', '%00', '%2e%2e%2f', '%25', 'a%2fb']

function inPath(id: string, random: Random): string {
  if (random.onceIn(40)) return random.oneOf(FAULTY)
  return encodeURIComponent(id.toWellFormed()) || 'none'
}

/** The text of a field: an id where it is called so, else words that stand in the articles, or hostile ones. */
export function textOf(field: string, targets: Targets, random: Random): string {
  if (field === 'token' && random.onceIn(2)) return targets.link
  // Of a unit these are paragraphs, of an article texts.
  if (/^(?:source|target)$/.test(field) && random.onceIn(2)) return idOf('paragraphs', targets, random)
  const kind = FIELDS.find(([name]) => name.test(field))?.[1]
  if (kind && !random.onceIn(6)) return idOf(kind, targets, random)
  return random.onceIn(6) ? random.oneOf(STRINGS) : random.oneOf(WORDS)
}

const WORDS = ['two', 'cranes', 'There are four ships', 'Other words.', '다른 글이다.', '제목\n\n글이다.']
