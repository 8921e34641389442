import type { TextualBody } from '@/domain/contract/annotation'
import type { Person, Structure, Thread } from '@/domain/contract/shapes'

/** The author and time of a body, as far as known. */
type Said = { readonly by?: Person | undefined; readonly at?: string | undefined }
export type Body = Pick<TextualBody, 'purpose' | 'value' | 'format'> & Said

/** A thread's own content; its comments are replies, except the first one of a thread that is only a comment. */
export function bodiesOf(thread: Thread): Body[] {
  const { suggestion, issue, gap, author: by, createdAt: at } = thread
  const said = { by, at }
  if (suggestion) return suggestionBodies(suggestion, said)
  if (issue) return [plainBody('classifying', issue.category, said), plainBody('assessing', issue.severity, said)]
  if (gap) return gapBodies(gap, said)
  const [first] = thread.comments
  return first && first.deletedAt === undefined ? [markdownBody('commenting', first.body, said)] : []
}

export const markdownBody = (purpose: Body['purpose'], value: string, said: Said): Body => ({
  ...{ purpose, value, format: 'text/markdown' },
  ...said,
})

const plainBody = (purpose: Body['purpose'], value: string, said: Said): Body => ({
  ...{ purpose, value, format: 'text/plain' },
  ...said,
})

/** The structural change, or the proposed words; then the kind and the reason, and separately the outcome. */
function suggestionBodies(suggestion: NonNullable<Thread['suggestion']>, said: Said): Body[] {
  const { replacement, structure, category, reason, decision, decidedBy: by, decidedAt: at, decisionNote } = suggestion
  const hasWords = structure === undefined || structure.op === 'insert'
  return [
    ...(structure ? [plainBody('editing', changeOf(structure), said)] : []),
    ...(hasWords ? [markdownBody('editing', replacement, said)] : []),
    ...(category === undefined ? [] : [plainBody('classifying', category, said)]),
    ...(reason === undefined ? [] : [plainBody('commenting', reason, said)]),
    plainBody('tagging', decision, { by, at }),
    ...(decisionNote === undefined ? [] : [plainBody('replying', decisionNote, { by, at })]),
  ]
}

const changeOf = (structure: Structure): string =>
  structure.op === 'kind' ? `${structure.op} ${structure.to}` : structure.op

function gapBodies(gap: NonNullable<Thread['gap']>, said: Said): Body[] {
  const { type, origin, severity, explanation, resolution, resolutionNote } = gap
  return [
    markdownBody('questioning', explanation, said),
    plainBody('classifying', type, said),
    plainBody('tagging', origin, said),
    plainBody('assessing', severity, said),
    plainBody('tagging', resolution, {}),
    ...(resolutionNote === undefined ? [] : [plainBody('replying', resolutionNote, {})]),
  ]
}
