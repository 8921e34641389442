import type { Comment, Thread } from '@/domain/contract/shapes'

/** What is said about some words: the first remark, then the replies. Plain text. */
export type DrawnRemark = {
  readonly id: string
  readonly resolved: boolean
  readonly said: readonly RemarkComment[]
}

/** `at`: ISO-8601 UTC. */
export type RemarkComment = { readonly author: string; readonly at: string; readonly body: string }

/**
 * A thread's content for a document with tracked changes; none for withdrawn threads, nor for a drawn change without a
 * reason or comments.
 */
export function remarkOf(thread: Thread, isDrawn: boolean): DrawnRemark | undefined {
  if (thread.suggestion?.decision === 'withdrawn') return undefined
  const { first, comments } = firstOf(thread, isDrawn)
  const own = first === '' ? [] : [{ author: thread.author.name, at: thread.createdAt, body: first }]
  const said = [...own, ...comments.filter(({ deletedAt }) => !deletedAt).map(saidIn)]
  return said.length === 0 ? undefined : { id: thread.id, resolved: thread.status === 'resolved', said }
}

const saidIn = ({ author, createdAt, body }: Comment): RemarkComment => ({ author: author.name, at: createdAt, body })

/** What its author says first, then the comments. */
function firstOf(thread: Thread, isDrawn: boolean): { first: string; comments: readonly Comment[] } {
  const { suggestion, issue, gap, comments } = thread
  if (suggestion) return { first: isDrawn ? (suggestion.reason ?? '') : suggestionWords(suggestion), comments }
  if (gap) return { first: gapWords(gap), comments }
  if (!issue) return { first: '', comments }
  const [body, ...rest] = comments
  const isBody = body?.createdAt === thread.createdAt && body.author.id === thread.author.id
  const said = isBody && !body.deletedAt ? body.body : ''
  return { first: lines(`${issue.category} · ${issue.severity}`, said), comments: isBody ? rest : comments }
}

function suggestionWords({
  replacement,
  structure,
  decision,
  conflict,
  decisionNote,
  reason,
}: NonNullable<Thread['suggestion']>) {
  const state = decision === 'pending' ? (conflict ? 'in conflict' : 'an alternative') : decision
  return lines(
    `Suggestion (${state}): ${structure ? `${structure.op}${replacement === '' ? '' : ` “${replacement}”`}` : `“${replacement}”`}`,
    reason ?? '',
    decision === 'rejected' ? (decisionNote ?? '') : '',
  )
}

function gapWords({ type, severity, origin, explanation, resolution, resolutionNote }: NonNullable<Thread['gap']>) {
  const ended = resolution === 'open' ? '' : `${resolution}${resolutionNote ? `: ${resolutionNote}` : ''}`
  return lines(`${type} · ${severity} · ${origin}`, explanation, ended)
}

const lines = (...words: readonly string[]) => words.filter((line) => line !== '').join('\n')
