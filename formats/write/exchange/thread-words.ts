import type { Gap, Suggestion, Thread } from '@/domain/contract/shapes'

/** All that was said in a thread as plain words: what it is about, then who said what; a comment is a paragraph. */
export function threadWords(thread: Thread): string {
  const about = aboutOf(thread)
  const said = [
    ...(about === '' ? [] : [`${thread.author.name}: ${about}`]),
    ...thread.comments
      .filter(({ deletedAt }) => deletedAt === undefined)
      .map(({ author, body }) => `${author.name}: ${body}`),
  ]
  if (said.length === 0) said.push(`${thread.author.name}: (deleted)`)
  return [...said, ...(thread.status === 'resolved' ? ['(resolved)'] : [])].join('\n\n')
}

function aboutOf({ suggestion, issue, gap }: Thread): string {
  if (suggestion) return suggestionWords(suggestion)
  if (gap) return gapWords(gap)
  return issue ? `Issue: ${issue.category}, ${issue.severity}` : ''
}

function suggestionWords({ decision, conflict, decidedBy, ...suggestion }: Suggestion): string {
  const state = conflict ? 'in conflict' : decision
  const { appliedText, reason, decisionNote } = suggestion
  return lines(
    `Suggestion (${state}${decidedBy ? ` by ${decidedBy.name}` : ''}): ${changeWords(suggestion)}`,
    appliedText !== undefined && appliedText !== suggestion.replacement && `Applied: ${appliedText}`,
    reason && `Reason: ${reason}`,
    decisionNote && `Note: ${decisionNote}`,
  )
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

function gapWords({ type, origin, severity, explanation, resolution, resolutionNote, links }: Gap): string {
  return lines(
    `Gap: ${type}, ${origin}, ${severity}`,
    explanation,
    ...links.map(({ relation, quote }) => `${relation}: “${quote}”`),
    resolution !== 'open' && `Resolution: ${resolution}${resolutionNote ? `, ${resolutionNote}` : ''}`,
  )
}

const lines = (...some: readonly (string | false | undefined)[]): string => some.filter((line) => line).join('\n')
