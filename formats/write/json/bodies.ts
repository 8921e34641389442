import type { TextualBody } from '@/domain/contract/annotation'
import type { Structure, Thread } from '@/domain/contract/shapes'

type Body = Pick<TextualBody, 'purpose' | 'value' | 'format'>

/** What a thread says by itself; its comments are replies, but for the first of those that are nothing else. */
export function bodiesOf(thread: Thread): Body[] {
  const { suggestion, issue, gap } = thread
  if (suggestion) return ofSuggestion(suggestion)
  if (issue) return [plain('classifying', issue.category), plain('assessing', issue.severity)]
  if (gap) return ofGap(gap)
  const [first] = thread.comments
  return first && first.deletedAt === undefined ? [spoken('commenting', first.body)] : []
}

export const spoken = (purpose: Body['purpose'], value: string): Body => ({ purpose, value, format: 'text/markdown' })

const plain = (purpose: Body['purpose'], value: string): Body => ({ purpose, value, format: 'text/plain' })

/** The words proposed, or the change of the paragraph; then its kind, its reason and what became of it. */
function ofSuggestion(suggestion: NonNullable<Thread['suggestion']>): Body[] {
  const { replacement, structure, category, reason, decision } = suggestion
  const hasWords = structure === undefined || structure.op === 'insert'
  return [
    ...(structure ? [plain('editing', changeOf(structure))] : []),
    ...(hasWords ? [spoken('editing', replacement)] : []),
    ...(category === undefined ? [] : [plain('classifying', category)]),
    ...(reason === undefined ? [] : [plain('commenting', reason)]),
    plain('tagging', decision),
  ]
}

const changeOf = (structure: Structure): string =>
  structure.op === 'kind' ? `${structure.op} ${structure.to}` : structure.op

function ofGap({
  type,
  origin,
  severity,
  explanation,
  resolution,
  resolutionNote,
}: NonNullable<Thread['gap']>): Body[] {
  return [
    spoken('questioning', explanation),
    plain('classifying', type),
    plain('tagging', origin),
    plain('assessing', severity),
    plain('tagging', resolution),
    ...(resolutionNote === undefined ? [] : [plain('replying', resolutionNote)]),
  ]
}
