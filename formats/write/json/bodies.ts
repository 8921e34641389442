import type { TextualBody } from '@/domain/contract/annotation'
import type { Person, Structure, Thread } from '@/domain/contract/shapes'

/** Whose words they are, and of when, as far as that is known. */
type Said = { readonly by?: Person | undefined; readonly at?: string | undefined }
export type Body = Pick<TextualBody, 'purpose' | 'value' | 'format'> & Said

/** What a thread says by itself; its comments are replies, but for the first of those that are nothing else. */
export function bodiesOf(thread: Thread): Body[] {
  const { suggestion, issue, gap, author: by, createdAt: at } = thread
  const said = { by, at }
  if (suggestion) return ofSuggestion(suggestion, said)
  if (issue) return [plain('classifying', issue.category, said), plain('assessing', issue.severity, said)]
  if (gap) return ofGap(gap, said)
  const [first] = thread.comments
  return first && first.deletedAt === undefined ? [spoken('commenting', first.body, said)] : []
}

export const spoken = (purpose: Body['purpose'], value: string, said: Said): Body => ({
  ...{ purpose, value, format: 'text/markdown' },
  ...said,
})

const plain = (purpose: Body['purpose'], value: string, said: Said): Body => ({
  ...{ purpose, value, format: 'text/plain' },
  ...said,
})

/** The change of the paragraph, or the words proposed; then its kind, its reason and, by another, what became of it. */
function ofSuggestion(suggestion: NonNullable<Thread['suggestion']>, said: Said): Body[] {
  const { replacement, structure, category, reason, decision, decidedBy: by, decidedAt: at, decisionNote } = suggestion
  const hasWords = structure === undefined || structure.op === 'insert'
  return [
    ...(structure ? [plain('editing', changeOf(structure), said)] : []),
    ...(hasWords ? [spoken('editing', replacement, said)] : []),
    ...(category === undefined ? [] : [plain('classifying', category, said)]),
    ...(reason === undefined ? [] : [plain('commenting', reason, said)]),
    plain('tagging', decision, { by, at }),
    ...(decisionNote === undefined ? [] : [plain('replying', decisionNote, { by, at })]),
  ]
}

const changeOf = (structure: Structure): string =>
  structure.op === 'kind' ? `${structure.op} ${structure.to}` : structure.op

function ofGap(gap: NonNullable<Thread['gap']>, said: Said): Body[] {
  const { type, origin, severity, explanation, resolution, resolutionNote } = gap
  return [
    spoken('questioning', explanation, said),
    plain('classifying', type, said),
    plain('tagging', origin, said),
    plain('assessing', severity, said),
    plain('tagging', resolution, {}),
    ...(resolutionNote === undefined ? [] : [plain('replying', resolutionNote, {})]),
  ]
}
