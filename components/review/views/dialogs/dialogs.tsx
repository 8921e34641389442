'use client'

import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import { useDeskState } from '../../state/desk-context'

const load = () => import('./every-dialog')
const EveryDialog = dynamic(() => load().then((dialogs) => dialogs.EveryDialog), { ssr: false })

/** The open dialog. Dialogs are preloaded on the first pointer or key event, so that they open without a connection too. */
export function Dialogs() {
  const dialog = useDeskState((state) => state.dialog)
  useEffect(() => {
    const waiting = new AbortController()
    const preload = () => {
      waiting.abort()
      void load()
    }
    for (const event of FIRST_EVENTS) addEventListener(event, preload, { signal: waiting.signal, passive: true })
    return () => waiting.abort()
  }, [])
  return dialog === null ? null : <EveryDialog dialog={dialog} />
}

const FIRST_EVENTS = ['pointermove', 'pointerdown', 'keydown'] as const
