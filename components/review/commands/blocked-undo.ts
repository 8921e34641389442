import type { CallError } from '@/components/call'
import type { Desk } from '../state/desk-context'
import { goToThreadCard } from '../state/go-to'
import { loadedThreads } from '../state/loaded'

/** Leads to the acceptance that can't be undone: its card says what builds on it. Answers whether it did. */
export function showBlockedUndo(desk: Desk, { problem }: CallError, asked?: string): boolean {
  const { standing = [] } = problem
  const thread = loadedThreads(desk).find(({ id }) => id === (problem.threadId ?? asked))
  if (standing.length === 0 || !thread) return false
  goToThreadCard(desk, thread)
  desk.store.showBlockedUndo(
    thread.id,
    standing.map(({ threadId }) => threadId),
  )
  return true
}
