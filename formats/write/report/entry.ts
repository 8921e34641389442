import type { Comment, Gap, Issue, Thread } from '@/domain/contract/shapes'
import { withNames } from '@/domain/mention'
import { correctionFacts, standingOf } from './correction'
import {
  type Fact,
  moment,
  nameWords,
  optionalFact,
  type ReportEntry,
  type ReportRemark,
  type ReportRun,
  words,
} from './model'
import { type Around, placeOf } from './place'

export function entryOf(thread: Thread, number: number, around: Around): ReportEntry {
  const { kind, status, author, createdAt, suggestion, issue, gap, comments } = thread
  const outcome = suggestion ? standingOf(suggestion) : gap?.resolution
  return {
    number,
    kind: KINDS[kind],
    standing: outcome === undefined || outcome === status ? status : `${outcome}, thread ${status}`,
    byline: [nameWords(author.name), ', ', moment(createdAt)],
    facts: [
      ...whereOf(thread, around),
      ...(suggestion ? correctionFacts(thread, suggestion, around) : []),
      ...(issue ? issueFacts(issue) : []),
      ...(gap ? gapFacts(gap, around) : []),
    ],
    remarks: comments.map(remarkOf),
  }
}

const KINDS = { comment: 'Comment', suggestion: 'Suggestion', issue: 'Issue', gap: 'Gap' } as const

/** The paragraph, and the words in it with some context. */
function whereOf({ paragraphId, unitId, anchor }: Thread, around: Around): Fact[] {
  const name = 'About'
  if (paragraphId === null) return unitId === null ? [] : [{ name, value: ['The whole unit'] }]
  const place = placeOf(paragraphId, around)
  const at = place?.name ?? 'A removed paragraph'
  if (!anchor) return [{ name, value: [`${at}, all of it`] }]
  const said = (text: string) => (text === '' ? [] : [words(text, place?.language)])
  const quote = anchor.quote === '' ? ['[here]'] : [words(anchor.quote, place?.language, { type: 'quote' })]
  return [{ name, value: [`${at}${SINCE[anchor.state]}: `, ...said(anchor.prefix), ...quote, ...said(anchor.suffix)] }]
}

const SINCE = {
  exact: '',
  changed: ' (the words have changed since)',
  conflict: ' (the words have changed since)',
  orphaned: ' (the words are gone)',
} as const

const issueFacts = ({ category, severity }: Issue): Fact[] => [
  { name: 'Category', value: [words(category)] },
  { name: 'Severity', value: [severity] },
]

function gapFacts(
  { type, origin, severity, explanation, links, resolution, resolutionNote }: Gap,
  around: Around,
): Fact[] {
  return [
    { name: 'Type', value: [type] },
    { name: 'Origin', value: [origin] },
    { name: 'Severity', value: [severity] },
    ...optionalFact('Explanation', explanation),
    ...links.map(({ relation, quote, paragraphId }) => {
      const place = placeOf(paragraphId, around)
      const at = place?.name ?? (around.unit ? 'In another unit' : 'In the article')
      const value: ReportRun[] = [`${at}: `, words(quote, place?.language, { type: 'quote' })]
      return { name: RELATIONS[relation], value }
    }),
    { name: 'Resolution', value: [resolution] },
    ...optionalFact(resolution === 'noted' ? 'Note to readers' : 'Note', resolutionNote),
  ]
}

const RELATIONS = {
  supports: 'Supports',
  contradicts: 'Contradicted by',
  needs: 'Depends on',
  repeats: 'Repeats',
} as const

/** A deleted comment keeps its place. */
function remarkOf({ author, body, createdAt, editedAt, deletedAt }: Comment): ReportRemark {
  const edited = editedAt === undefined || deletedAt !== undefined ? [] : [', edited ', moment(editedAt)]
  return {
    byline: [nameWords(author.name), ', ', moment(createdAt), ...edited],
    body: deletedAt === undefined ? [words(withNames(body))] : ['(deleted)'],
  }
}
