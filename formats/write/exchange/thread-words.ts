import type { Suggestion, Thread } from '@/domain/contract/shapes'
import { remarkOf } from '../tracked/remark'

/** A thread as plain text: a paragraph for each statement, with its author first. */
export function threadWords(thread: Thread): string {
  const { suggestion, author, status } = thread
  const said = suggestion
    ? [{ author: author.name, body: suggestionWords(suggestion) }, ...commentsOf(thread)]
    : (remarkOf(thread, false)?.said ?? [{ author: author.name, body: '(deleted)' }])
  const words = said.map(({ author, body }) => `${author}: ${body}`)
  return [...words, ...(status === 'resolved' ? ['(resolved)'] : [])].join('\n\n')
}

const commentsOf = ({ comments }: Thread) =>
  comments.filter(({ deletedAt }) => deletedAt === undefined).map(({ author, body }) => ({ author: author.name, body }))

function suggestionWords({ decision, conflict, decidedBy, ...suggestion }: Suggestion): string {
  const { replacement, appliedText, reason, decisionNote } = suggestion
  const state = conflict ? 'in conflict' : decision
  const lines = [
    `Suggestion (${state}${decidedBy ? ` by ${decidedBy.name}` : ''}): ${changeWords(suggestion)}`,
    appliedText !== undefined && appliedText !== replacement && `Applied: “${appliedText}”`,
    reason,
    decisionNote && `Decision: ${decisionNote}`,
  ]
  return lines.filter((line) => line).join('\n')
}

function changeWords({ structure, original, replacement }: Pick<Suggestion, 'structure' | 'original' | 'replacement'>) {
  switch (structure?.op) {
    case undefined:
      return `“${original}” → “${replacement}”`
    case 'insert':
      return `insert “${replacement}”`
    case 'join-next':
      return 'join with the next paragraph'
    case 'remove':
      return `remove “${original}”`
    case 'kind':
      return `make it a ${structure.to}${structure.level === undefined ? '' : ` of level ${structure.level}`}`
  }
}
