import { chainOf } from '@/domain/manuscript/chain'
import type { Histories } from '@/domain/manuscript/undo'
import { apply } from '@/domain/text/splice'
import type { DocumentIndex } from './document-index'
import type { Issue } from './plain'

/** What is accepted, the one whose version was made last first. */
export function acceptedIn({ made, versions, threads }: DocumentIndex): { id: string; path: string }[] {
  const all = [...made].flatMap(([paragraphId, { value }]) => {
    const threadIds = new Map(versions.get(paragraphId)?.map(({ version, threadId }) => [version, threadId]))
    return value.map(({ version, seq, step }) => ({ threadId: threadIds.get(version) ?? '', seq, step }))
  })
  all.sort((one, other) => other.seq - one.seq || other.step - one.step)
  return [...new Set(all.map(({ threadId }) => threadId))].flatMap((id) => {
    const thread = threads.get(id)
    return thread?.value.suggestion?.decision === 'accepted' ? [{ id, path: thread.path }] : []
  })
}

/**
 * By suggestion the paragraphs in which a version of it stands; and what is wrong with that: histories that can't be, and
 * decisions that don't go with them.
 */
export function standingIn(
  index: DocumentIndex,
  histories: Histories,
): { standing: Map<string, string[]>; issues: Issue[] } {
  const standing = new Map<string, string[]>()
  const issues: Issue[] = []
  for (const [paragraphId, steps] of histories) {
    const path = `versions.${paragraphId}`
    try {
      const { born, live, ended, text } = chainOf(steps)
      if (!ended && live.reduce((made, { splice }) => apply(made, splice), born.splice.insert) !== text)
        issues.push({ path, message: 'makes another text without what was taken back' })
      for (const { threadId } of ended || born.threadId === '' ? live : [born, ...live])
        standing.set(threadId, [...(standing.get(threadId) ?? []), paragraphId])
    } catch (error) {
      issues.push({ path, message: error instanceof Error ? error.message : String(error) })
    }
  }
  return { standing, issues: issues.length > 0 ? issues : decisionIssues(index, standing) }
}

/** What is accepted has a version that stands, and nothing else has. */
const decisionIssues = ({ threads }: DocumentIndex, standing: ReadonlyMap<string, unknown>): Issue[] =>
  [...threads].flatMap(([id, { value, path }]) => {
    const isAccepted = value.suggestion?.decision === 'accepted'
    if (isAccepted === standing.has(id)) return []
    const message = isAccepted ? 'is accepted, and no version of it stands' : 'has a version, and is not accepted'
    return [{ path: `${path}.suggestion.decision`, message }]
  })
