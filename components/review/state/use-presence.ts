'use client'

import { useEffect } from 'react'
import { call } from '@/components/call'
import { newKey } from '@/components/new-key'
import { useDesk } from './desk-context'
import type { DeskState } from './desk-store'

/** This tab's name among those at an article. */
export const TAB = newKey()

/** Who goes through the rows by key is sent of where he stops, in milliseconds. */
const PAUSE = 250

/** Sends to the others which unit one is at and whether one is writing there. */
export function usePresence() {
  const { articleId, store } = useDesk()
  useEffect(() => {
    let sent = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      const { unitId, connection } = store.get()
      const now = placeOf(store.get())
      if (connection !== 'live' || now === sent) return
      sent = now
      const body = { client: TAB, unitId, writing: isWriting(store.get()) }
      // Nothing waits for the answer, and the next move sends it again.
      call('PUT /articles/{id}/presence', { id: articleId, body }).catch(() => {
        sent = ''
      })
    }
    const later = () => {
      if (store.get().connection !== 'live') sent = ''
      if (placeOf(store.get()) === sent) return
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
