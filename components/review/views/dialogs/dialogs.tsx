'use client'

import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import { useDeskState } from '../../state/desk-context'
import type { DialogProps } from './every-dialog'

const load = () => import('./every-dialog')
const EveryDialog = dynamic(() => load().then((dialogs) => dialogs.EveryDialog), { ssr: false })

/**
 * The dialog that is open, if one is. They come with the first sign of a hand, before one is asked for: also for who loses the
 * connection then.
 */
export function Dialogs(props: DialogProps) {
  const dialog = useDeskState((state) => state.dialog)
  useEffect(() => {
    const waiting = new AbortController()
    const come = () => {
      waiting.abort()
      void load()
    }
    for (const sign of SIGNS) addEventListener(sign, come, { signal: waiting.signal, passive: true })
    return () => waiting.abort()
  }, [])
  return dialog === null ? null : <EveryDialog {...props} />
}

const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const
