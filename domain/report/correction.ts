import type { Structure, Suggestion, Thread } from '../contract/shapes'
import { floor } from '../text/grapheme'
import { redline } from '../text/redline'
import { type Authorship, type Fact, optionalFact, type ReportRun, words } from './model'
import { type Around, placeOf } from './place'
import type { Texts } from './texts'

/** A suggestion's proposal, its reason, and its outcome. */
export function correctionFacts(
  thread: Thread,
  suggestion: Suggestion,
  around: Around,
  parts: readonly Thread[],
): Fact[] {
  const { structure, category, reason, decisionNote } = suggestion
  const { texts } = around
  return [
    ...(structure ? [{ name: texts.change, value: changeOf(structure, around) }] : []),
    ...(parts.length > 1 ? [{ name: texts.change, value: [texts.placesAsOne(parts.length)] }] : []),
    ...parts.flatMap((part) =>
      part.suggestion ? wordsFacts(part.suggestion, around, { by: thread.author.name, at: thread.createdAt }) : [],
    ),
    ...optionalFact(texts.category, category && texts.categoryOf(category)),
    ...optionalFact(texts.reason, reason),
    { name: texts.decision, value: decisionOf(suggestion, texts) },
    ...optionalFact(texts.decisionNote, decisionNote),
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

function decisionOf(suggestion: Suggestion, texts: Texts): ReportRun[] {
  const { decidedBy, decidedAt } = suggestion
  return [
    texts.standings[standingOf(suggestion)],
    ...(decidedBy ? [texts.decidedBy[0], words(decidedBy.name), texts.decidedBy[1]] : []),
    ...(decidedAt ? [', ', texts.moment(decidedAt)] : []),
  ]
}

/** The words before and after, each whole, with differences marked: several words are compared line by line. */
function wordsFacts(suggestion: Suggestion, { targetLanguage: language, texts }: Around, made: Authorship): Fact[] {
  const { original, replacement, appliedText, structure } = suggestion
  const applied =
    appliedText !== undefined && isEdited(suggestion)
      ? [{ name: texts.applied, value: orNothing(appliedText === '' ? [] : [words(appliedText, language)], texts) }]
      : []
  if (structure && original === '' && replacement === '') return applied
  const before: ReportRun[] = []
  const after: ReportRun[] = []
  let at = 0
  for (const { start, end, insert } of redline(original, replacement, { mostEdits: MOST_EDITS })) {
    const stayed = original.slice(at, start)
    before.push(...piece(stayed), ...piece(original.slice(start, end), 'removed'))
    after.push(...piece(stayed), ...piece(insert, 'added'))
    at = end
  }
  const rest = piece(original.slice(at))
  return [
    { name: texts.before, value: orNothing([...before, ...rest], texts) },
    { name: texts.after, value: orNothing([...after, ...rest], texts) },
    ...applied,
  ]

  function piece(text: string, type?: 'removed' | 'added'): ReportRun[] {
    return text === '' ? [] : [words(text, language, type && { type, ...made })]
  }
}

/** Of a suggestion; a report may hold thousands. */
const MOST_EDITS = 500

const orNothing = (runs: readonly ReportRun[], texts: Texts): readonly ReportRun[] =>
  runs.length === 0 ? [texts.nothing] : runs

/** The structural change of the paragraph. */
function changeOf(structure: Structure, around: Around): ReportRun[] {
  const { texts } = around
  const quoteOf = (id: string | undefined, otherwise: string): ReportRun[] => {
    const place = id === undefined ? undefined : placeOf(id, around)
    return place ? [words(truncate(place.text), place.language)] : [otherwise]
  }
  switch (structure.op) {
    case 'join-next':
      return [texts.joinNext, ...quoteOf(structure.next, texts.joinElsewhere)]
    case 'insert': {
      const kind = { kind: structure.paragraphKind, level: structure.level }
      if (structure.after === null) return [texts.insertAtStart(kind)]
      return [texts.insertAfter(kind), ...quoteOf(structure.after, texts.removedParagraph)]
    }
    case 'remove':
      return [texts.remove]
    case 'kind':
      return [texts.changeKind({ kind: structure.to, level: structure.level })]
  }
}

const MOST_QUOTED = 80

const truncate = (text: string) =>
  text.length <= MOST_QUOTED ? text : `${text.slice(0, floor(text, MOST_QUOTED)).replace(/\s+\S*$/, '')} …`
