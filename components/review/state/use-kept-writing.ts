'use client'

import { useEffect, useEffectEvent } from 'react'
import type { Unit } from '@/domain/contract/shapes'
import { reanchorDraft } from '../model/draft'
import { useDesk } from './desk-context'
import type { Item } from './kept-writing'
import { untilLoaded, whenIdle } from './later'

/** Keeps what is being written in this browser (kept-writing.ts), from the moment all units are there to hold it. */
export function useKeptWriting(units: readonly Unit[], whole: boolean) {
  const { articleId, me, store } = useDesk()
  const reanchored = useEffectEvent(
    (item: Item): Item => (item.draft ? { ...item, draft: reanchorDraft(item.draft, units) } : item),
  )
  useEffect(() => {
    if (!whole) return
    const leaving = new AbortController()
    const start = async () => {
      const { keepWriting } = await untilLoaded(() => import('./kept-writing'))
      if (leaving.signal.aborted) return
      leaving.signal.addEventListener(
        'abort',
        keepWriting({ articleId, me, store }, (item) => reanchored(item)),
      )
    }
    // Who reads first needs none of it.
    whenIdle(() => void start(), leaving.signal)
    return () => leaving.abort()
  }, [articleId, me, store, whole])
}
