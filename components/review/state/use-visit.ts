'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { call } from '@/components/call'
import { useDesk } from './desk-context'
import { knownSeq } from './since'
import { useAct } from './use-act'

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
      store.set({ noted: seq })
      // The page may be gone before the answer: nobody is told of a failure, and the next leave says it again.
      call('PUT /articles/{id}/visit', { id: articleId, body: { seq }, keepalive: true }).catch(() =>
        store.set({ noted: before }),
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

/** Everything up to now counts as seen. */
export function useSeeAll() {
  const t = useTranslations('desk.since')
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  const { act, busy } = useAct()
  const seeAll = () => {
    const seq = knownSeq(client, articleId)
    return act({
      subject: `visit ${articleId}`,
      call: () => call('PUT /articles/{id}/visit', { id: articleId, body: { seq } }),
      body: { seq },
      put: () => store.set({ seenTo: seq, noted: seq }),
      said: t('allSeen'),
      refresh: [],
    })
  }
  return { seeAll, busy }
}
