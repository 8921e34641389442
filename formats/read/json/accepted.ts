import { findEffectiveVersions, findFalseDecisions } from '@/domain/manuscript/consistency'
import type { Histories } from '@/domain/manuscript/step'
import type { DocumentIndex } from './document-index'
import type { DocumentIssue } from './plain'

/** The accepted suggestions, the one with the last version first. */
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

/** By suggestion the paragraphs in which a version of it is in effect, and the faults in that. */
export function checkVersions(
  { threads }: DocumentIndex,
  histories: Histories,
): { effective: ReadonlyMap<string, readonly string[]>; issues: DocumentIssue[] } {
  const { effective, broken } = findEffectiveVersions(histories)
  if (broken.length > 0) {
    const issues = broken.map(({ paragraphId, error }) => ({ path: `versions.${paragraphId}`, message: error.message }))
    return { effective, issues }
  }
  const suggestions = [...threads].map(([threadId, { value, path }]) => ({
    threadId,
    path,
    decision: value.suggestion?.decision ?? 'pending',
  }))
  const issues = findFalseDecisions(suggestions, effective).map(({ decision, path }) => ({
    path: `${path}.suggestion.decision`,
    message:
      decision === 'accepted' ? 'is accepted, and no version of it stands' : 'has a version, and is not accepted',
  }))
  return { effective, issues }
}
