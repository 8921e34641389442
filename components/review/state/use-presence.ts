'use client'

import { useEffect } from 'react'
import { call } from '@/components/call'
import { newKey } from '@/components/new-key'
import { useDesk } from './desk-context'
import type { DeskState } from './desk-store'

/** This tab's name among those at an article. */
export const TAB = newKey()

/** Who goes through the rows by key is told of where he stops, in milliseconds. */
const PAUSE = 250

/** Tells the others where one is and whether one is writing there, as long as one is there at all. */
export function usePresence() {
  const { articleId, store } = useDesk()
  useEffect(() => {
    let told = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      const { unitId, connection } = store.get()
      const now = placeOf(store.get())
      if (connection !== 'live' || now === told) return
      told = now
      const body = { client: TAB, unitId, writing: isWriting(store.get()) }
      // Nobody waits for it, and the next move says it again.
      call('PUT /articles/{id}/presence', { id: articleId, body }).catch(() => {
        told = ''
      })
    }
    const later = () => {
      if (store.get().connection !== 'live') told = ''
      if (placeOf(store.get()) === told) return
      clearTimeout(timer)
      timer = setTimeout(tell, PAUSE)
    }
    later()
    const unsubscribe = store.subscribe(later)
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [articleId, store])
}

const placeOf = (state: DeskState): string => `${state.unitId} ${isWriting(state)}`

const isWriting = ({ unitId, drafts, inlineEdits }: DeskState): boolean =>
  drafts.some(({ place }) => place?.unitId === unitId) || inlineEdits.some((edit) => edit.unitId === unitId)
