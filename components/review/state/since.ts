'use client'

import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '@/components/call'
import type { Event, Thread } from '@/domain/contract/shapes'
import { type Since, touchedAt, withEvents } from '../model/since'
import { seenKey } from './article-queries'
import { useDesk, useDeskState } from './desk-context'

export const sinceKey = (articleId: string) => ['articles', articleId, 'since'] as const

export const sinceQuery = (articleId: string, since: number) =>
  queryOptions({
    queryKey: sinceKey(articleId),
    queryFn: async ({ signal }): Promise<Since> => {
      const { seq, tooMany, texts, events } = await call('GET /articles/{id}/changes', {
        id: articleId,
        query: { since },
        signal,
      })
      return { since, seq, tooMany, texts, events }
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })

/** Adds events that happen during the visit. */
export function addEvents(client: QueryClient, articleId: string, events: readonly Event[]) {
  client.setQueryData<Since>(sinceKey(articleId), (known) => known && withEvents(known, events))
}

/** The last event that the desk shows. */
export const knownSeq = (client: QueryClient, articleId: string): number =>
  Math.max(
    client.getQueryData<number>(seenKey(articleId)) ?? 0,
    client.getQueryData<Since>(sinceKey(articleId))?.seq ?? 0,
  )

/** What has changed since the last visit, fetched once the article is loaded. */
export function useSinceQuery() {
  const { articleId } = useDesk()
  const since = useDeskState((state) => state.since)
  const whole = useDeskState((state) => state.rest === null)
  return { ...sinceQuery(articleId, since), enabled: whole }
}

/** Whether others did something to the threads of a card that one hasn't seen. Opening the card is seeing it. */
export function useUnread(threads: readonly Thread[], open: boolean): boolean {
  const { articleId, me, store } = useDesk()
  const client = useQueryClient()
  const { data: touched = NEVER } = useQuery({
    ...useSinceQuery(),
    select: (since) => threads.map((thread) => touchedAt(thread, since, me.id)),
  })
  const ids = threads.map(({ id }) => id).join(' ')
  useEffect(() => {
    if (!open) return
    const see = () => {
      const seq = knownSeq(client, articleId)
      store.markRead(ids.split(' '), seq)
    }
    see()
    // What came while it was open has been seen too.
    return see
  }, [open, ids, articleId, client, store])
  const unread = useDeskState(({ read, seenTo }) =>
    threads.some(({ id }, index) => (touched[index] ?? 0) > Math.max(seenTo, read[id] ?? 0)),
  )
  return unread && !open
}

const NEVER: readonly number[] = []

/** Notes, when one leaves or looks away, how far one has seen what happened. What comes to a hidden page isn't seen. */
export function useVisit() {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  useEffect(() => {
    let away = document.visibilityState === 'hidden'
    const note = () => {
      const before = store.get().noted
      const seq = knownSeq(client, articleId)
      if (away || (before !== null && seq <= before)) return
      store.noteVisit(seq)
      // The page may be gone before the answer: nobody is told of a failure, and the next leave says it again.
      call('PUT /articles/{id}/visit', { id: articleId, body: { seq }, keepalive: true }).catch(() =>
        store.noteVisit(before),
      )
    }
    const turn = () => {
      const hidden = document.visibilityState === 'hidden'
      if (hidden) note()
      away = hidden
    }
    document.addEventListener('visibilitychange', turn)
    addEventListener('pagehide', note)
    return () => {
      note()
      document.removeEventListener('visibilitychange', turn)
      removeEventListener('pagehide', note)
    }
  }, [articleId, client, store])
}
