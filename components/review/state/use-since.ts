'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Thread } from '@/domain/contract/shapes'
import { touchedAt } from '../model/since'
import { useDesk, useDeskState } from './desk-context'
import { knownSeq, sinceQuery } from './since'

/** What has happened since one was here, asked for when the article is there. */
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
