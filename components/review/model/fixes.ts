import type { Thread } from '@/domain/contract/shapes'
import { hasEnded, THREAD_KINDS } from '@/domain/thread-kinds'

/** Whether a correction can be suggested for it: it is a gap or an issue at some place, and is open. */
export const isFixable = (thread: Thread): boolean =>
  THREAD_KINDS[thread.kind].fixable && thread.unitId !== null && !hasEnded(thread)

/** The suggestions made for a gap or an issue, in the order of their making; those withdrawn left out. */
export const fixesOf = (threadId: string, threads: readonly Thread[]): Thread[] =>
  threads
    .filter(({ suggestion }) => suggestion?.fixesId === threadId && suggestion.decision !== 'withdrawn')
    .toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : one.createdAt > other.createdAt ? 1 : 0))
