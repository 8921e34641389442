import type { Structure, Suggestion, Thread } from '@/domain/contract/shapes'
import { floor } from '@/domain/text/grapheme'
import { redline } from '@/domain/text/redline'
import { type Authorship, type Fact, moment, optionalFact, type ReportRun, words } from './model'
import { type Around, placeOf } from './place'

/** A suggestion's proposal, its reason, and its outcome. */
export function correctionFacts(
  thread: Thread,
  suggestion: Suggestion,
  around: Around,
  parts: readonly Thread[],
): Fact[] {
  const { structure, category, reason, decisionNote } = suggestion
  return [
    ...(structure ? [{ name: 'Change', value: changeOf(structure, around) }] : []),
    ...(parts.length > 1 ? [{ name: 'Change', value: [`${parts.length} places, decided as one`] }] : []),
    ...parts.flatMap((part) =>
      part.suggestion
        ? wordsFacts(part.suggestion, around.targetLanguage, { by: thread.author.name, at: thread.createdAt })
        : [],
    ),
    ...optionalFact('Category', category),
    ...optionalFact('Reason', reason),
    { name: 'Decision', value: decisionOf(suggestion) },
    ...optionalFact('Decision note', decisionNote),
  ]
}

/** The outcomes of a suggestion, in a report's words. */
export const STANDINGS = [
  'pending',
  'in conflict',
  'accepted',
  'accepted with edits',
  'rejected',
  'superseded',
  'withdrawn',
] as const

export function standingOf(suggestion: Suggestion): (typeof STANDINGS)[number] {
  const { decision, conflict } = suggestion
  if (decision === 'pending') return conflict ? 'in conflict' : 'pending'
  return isEdited(suggestion) ? 'accepted with edits' : decision
}

const isEdited = ({ decision, appliedText, replacement }: Suggestion) =>
  decision === 'accepted' && appliedText !== undefined && appliedText !== replacement

function decisionOf(suggestion: Suggestion): ReportRun[] {
  const { decidedBy, decidedAt } = suggestion
  return [
    standingOf(suggestion),
    ...(decidedBy ? [' by ', words(decidedBy.name)] : []),
    ...(decidedAt ? [', ', moment(decidedAt)] : []),
  ]
}

/** The words before and after, each whole, with differences marked: several words are compared line by line. */
function wordsFacts(suggestion: Suggestion, language: string, made: Authorship): Fact[] {
  const { original, replacement, appliedText, structure } = suggestion
  const applied =
    appliedText !== undefined && isEdited(suggestion) ? [{ name: 'Applied', value: whole(appliedText, language) }] : []
  if (structure && original === '' && replacement === '') return applied
  const before: ReportRun[] = []
  const after: ReportRun[] = []
  let at = 0
  for (const { start, end, insert } of redline(original, replacement, { timeLimit: TIME_LIMIT })) {
    const stayed = original.slice(at, start)
    before.push(...piece(stayed), ...piece(original.slice(start, end), 'removed'))
    after.push(...piece(stayed), ...piece(insert, 'added'))
    at = end
  }
  const rest = piece(original.slice(at))
  return [
    { name: 'Before', value: orNothing([...before, ...rest]) },
    { name: 'After', value: orNothing([...after, ...rest]) },
    ...applied,
  ]

  function piece(text: string, type?: 'removed' | 'added'): ReportRun[] {
    return text === '' ? [] : [words(text, language, type && { type, ...made })]
  }
}

/** Per suggestion, in milliseconds: a report may hold thousands. */
const TIME_LIMIT = 20

const whole = (text: string, language: string): readonly ReportRun[] =>
  orNothing(text === '' ? [] : [words(text, language)])

const orNothing = (runs: readonly ReportRun[]): readonly ReportRun[] => (runs.length === 0 ? ['(nothing)'] : runs)

/** The structural change of the paragraph. */
function changeOf(structure: Structure, around: Around): ReportRun[] {
  const quoteOf = (id: string | undefined, otherwise: string): ReportRun[] => {
    const place = id === undefined ? undefined : placeOf(id, around)
    return place ? [words(truncate(place.text), place.language)] : [otherwise]
  }
  switch (structure.op) {
    case 'join-next':
      return ['Join with the next paragraph: ', ...quoteOf(structure.next, 'in another unit')]
    case 'insert': {
      const what = `Insert a ${kindOf(structure.paragraphKind, structure.level)}`
      if (structure.after === null) return [`${what} at the start of the unit`]
      return [`${what} after: `, ...quoteOf(structure.after, 'a removed paragraph')]
    }
    case 'remove':
      return ['Remove the paragraph']
    case 'kind':
      return [`Change to ${kindOf(structure.to, structure.level)}`]
  }
}

const kindOf = (kind: string, level: number | undefined) =>
  `${kind.replace('-', ' ')}${level === undefined ? '' : ` of level ${level}`}`

const MOST_QUOTED = 80

const truncate = (text: string) =>
  text.length <= MOST_QUOTED ? text : `${text.slice(0, floor(text, MOST_QUOTED)).replace(/\s+\S*$/, '')} …`
