'use client'

import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { CallError } from '@/components/call'
import { Id } from '@/domain/contract/text'
import { threadsQuery } from '../state/article-queries'
import { useDesk } from '../state/desk-context'
import { useGoTo } from '../state/go-to'

/** What a refusal to take acceptances back names: one of them, and the later ones that stand on it. */
const Refused = z.object({ threadId: Id.optional(), standing: z.array(z.object({ threadId: Id })).min(1) })

/** Leads to the acceptance that can't be taken back: its card says what stands on it. Answers whether it did. */
export function useStandingRefusal(): (error: CallError, asked?: string) => boolean {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  const { toThread, toCard } = useGoTo()
  return ({ problem }, asked) => {
    const refused = Refused.safeParse(problem)
    const threads = client.getQueryData(threadsQuery(articleId).queryKey) ?? []
    const thread = threads.find(({ id }) => id === (refused.data?.threadId ?? asked))
    if (!refused.success || !thread) return false
    toThread(thread)
    store.set({ standing: { threadId: thread.id, on: refused.data.standing.map(({ threadId }) => threadId) } })
    toCard(thread.id)
    return true
  }
}
