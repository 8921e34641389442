import type { Gap } from '../contract/gap'
import type { Comment, Issue, Thread } from '../contract/shapes'
import { withNames } from '../mention'
import { contextOf } from '../text/context'
import { correctionFacts, standingOf } from './correction'
import { type Fact, nameWords, optionalFact, type ReportEntry, type ReportRemark, type ReportRun, words } from './model'
import { type Around, linkTo, placeOf } from './place'
import type { Texts } from './texts'

/** `parts`: those in the unit of a group that is one decision, which the thread is the first of. */
export function entryOf(
  thread: Thread,
  number: number,
  around: Around,
  parts: readonly Thread[] = [thread],
): ReportEntry {
  const { kind, status, author, createdAt, suggestion, issue, gap, comments } = thread
  const { texts } = around
  const outcome = suggestion
    ? texts.standings[standingOf(suggestion)]
    : gap && gap.resolution !== status
      ? texts.gapResolution(gap.resolution)
      : undefined
  const said = texts.threadStatus[status]
  // A discussion that may go on says nothing of what was decided.
  const standing = status === 'open' ? outcome : outcome && texts.outcomeAndStatus(outcome, said)
  return {
    number,
    kind: texts.kinds[kind],
    standing: standing ?? said,
    byline: [nameWords(author.name), ', ', texts.moment(createdAt)],
    facts: [
      ...whereOf(thread, around),
      ...(suggestion ? correctionFacts(thread, suggestion, around, parts) : []),
      ...(issue ? issueFacts(issue, texts) : []),
      ...(gap ? gapFacts(gap, around) : []),
    ],
    remarks: [...comments, ...parts.filter((part) => part !== thread).flatMap((part) => part.comments)].map((one) =>
      remarkOf(one, texts),
    ),
  }
}

/** The paragraph, and the words in it with some context. */
function whereOf({ paragraphId, unitId, anchor }: Thread, around: Around): Fact[] {
  const { texts } = around
  const name = texts.about
  if (paragraphId === null) return unitId === null ? [] : [{ name, value: [texts.wholeUnit] }]
  const place = placeOf(paragraphId, around)
  const at = place?.name ?? texts.removedParagraph
  if (!anchor) return [{ name, value: [texts.allOf(at)] }]
  const said = (text: string) => (text === '' ? [] : [words(text, place?.language)])
  const context = contextOf(anchor, place?.text)
  const quote = anchor.quote === '' ? [texts.here] : [words(anchor.quote, place?.language, { type: 'quote' })]
  return [
    { name, value: [`${at}${texts.since[anchor.state]}: `, ...said(context.before), ...quote, ...said(context.after)] },
  ]
}

const issueFacts = ({ category, severity, noError }: Issue, texts: Texts): Fact[] => [
  ...(noError ? [{ name: texts.resolution, value: [texts.noError] }] : []),
  { name: texts.category, value: [words(texts.categoryOf(category))] },
  { name: texts.severity, value: [texts.severityOf(severity)] },
]

function gapFacts(
  { type, origin, severity, explanation, links, resolution, resolutionNote }: Gap,
  around: Around,
): Fact[] {
  const { texts } = around
  return [
    { name: texts.type, value: [texts.gapType(type)] },
    { name: texts.origin, value: [texts.gapOrigin(origin)] },
    { name: texts.severity, value: [texts.severityOf(severity)] },
    ...optionalFact(texts.explanation, explanation),
    ...links.map(({ relation, quote, paragraphId }) => {
      const place = placeOf(paragraphId, around)
      const at = place?.name ?? linkTo(paragraphId, around) ?? texts.outOfArticle
      const value: ReportRun[] = [at, ': ', words(quote, place?.language, { type: 'quote' })]
      return { name: texts.relations[relation], value }
    }),
    { name: texts.resolution, value: [texts.gapResolution(resolution)] },
    ...optionalFact(resolution === 'noted' ? texts.noteToReaders : texts.note, resolutionNote),
  ]
}

/** A deleted comment keeps its place. */
function remarkOf({ author, body, createdAt, editedAt, deletedAt }: Comment, texts: Texts): ReportRemark {
  const edited = editedAt === undefined || deletedAt !== undefined ? [] : [texts.edited, texts.moment(editedAt)]
  return {
    byline: [nameWords(author.name), ', ', texts.moment(createdAt), ...edited],
    body: deletedAt === undefined ? [words(withNames(body))] : [texts.deletedComment],
  }
}
