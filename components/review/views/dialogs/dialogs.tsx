'use client'

import { type ComponentType, useEffect, useEffectEvent, useState } from 'react'
import { CallError } from '@/components/call'
import { useDesk, useDeskState } from '../../state/desk-context'
import type { DeskDialog } from '../../state/slices/dialogs'
import { preloadViews } from '../later'

/** The open dialog. Dialogs and cards are preloaded on the first pointer or key event, so that they open without a connection too. */
export function Dialogs() {
  const { store, refusalWords } = useDesk()
  const dialog = useDeskState((state) => state.dialog)
  const [Every, setEvery] = useState<ComponentType<{ dialog: DeskDialog }> | null>(null)
  const load = useEffectEvent(() =>
    import('./every-dialog').then(
      ({ EveryDialog }) => setEvery(() => EveryDialog),
      () => {
        // The keys are the dialog's as long as it is asked for.
        if (store.get().dialog === null) return
        store.closeDialog()
        store.refuse(refusalWords(CallError.offline()), { offline: true })
      },
    ),
  )
  useEffect(() => {
    const waiting = new AbortController()
    const preload = () => {
      waiting.abort()
      void load()
      void preloadViews().catch(() => {})
    }
    for (const event of FIRST_EVENTS) addEventListener(event, preload, { signal: waiting.signal, passive: true })
    return () => waiting.abort()
  }, [])
  const missing = dialog !== null && Every === null
  useEffect(() => {
    if (missing) void load()
  }, [missing])
  return dialog === null || Every === null ? null : <Every dialog={dialog} />
}

const FIRST_EVENTS = ['pointermove', 'pointerdown', 'keydown'] as const
