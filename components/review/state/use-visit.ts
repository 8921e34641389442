'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '@/components/call'
import { useDesk } from './desk-context'
import { knownSeq } from './since'

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
