'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { CallError } from '@/components/call'
import { threadsQuery } from '../state/article-queries'
import { useDesk } from '../state/desk-context'
import { useGoTo } from '../state/use-go-to'

/** Leads to the acceptance that can't be taken back: its card says what stands on it. Answers whether it did. */
export function useStandingRefusal(): (error: CallError, asked?: string) => boolean {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  const { toThread, toCard } = useGoTo()
  return ({ problem }, asked) => {
    const { standing = [] } = problem
    const threads = client.getQueryData(threadsQuery(articleId).queryKey) ?? []
    const thread = threads.find(({ id }) => id === (problem.threadId ?? asked))
    if (standing.length === 0 || !thread) return false
    toThread(thread)
    store.showBlockedUndo(
      thread.id,
      standing.map(({ threadId }) => threadId),
    )
    toCard(thread.id)
    return true
  }
}
