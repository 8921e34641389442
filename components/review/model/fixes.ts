import type { Thread } from '@/domain/contract/shapes'
import { hasEnded, THREAD_KINDS } from '@/domain/thread-kinds'

/** Whether a correction can be suggested for it: it is a gap or an issue at some place, and is open. */
export const isFixable = (thread: Thread): boolean =>
  THREAD_KINDS[thread.kind].fixable && thread.unitId !== null && !hasEnded(thread)

/** How many gaps and issues are open for which suggestions were accepted: with these they end. */
export function endedBy(accepted: readonly string[], threads: readonly Thread[]): { gaps: number; issues: number } {
  const chosen = new Set(accepted)
  const fixed = new Set(threads.flatMap(({ id, suggestion }) => (chosen.has(id) ? (suggestion?.fixesId ?? []) : [])))
  const ended = threads.filter((thread) => fixed.has(thread.id) && !hasEnded(thread))
  const gaps = ended.filter(({ kind }) => kind === 'gap').length
  return { gaps, issues: ended.length - gaps }
}

/** The suggestions made for a gap or an issue, in the order of their making; those withdrawn left out. */
export const fixesOf = (threadId: string, threads: readonly Thread[]): Thread[] =>
  threads
    .filter(({ suggestion }) => suggestion?.fixesId === threadId && suggestion.decision !== 'withdrawn')
    .toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : one.createdAt > other.createdAt ? 1 : 0))
