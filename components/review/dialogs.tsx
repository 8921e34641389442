'use client'

import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import type { DialogProps } from './every-dialog'
import { useDeskState } from './state/desk-context'

const load = () => import('./every-dialog')
const EveryDialog = dynamic(() => load().then((dialogs) => dialogs.EveryDialog), { ssr: false })

/** The dialog that is open, if one is. They come when the desk has nothing else to do, also for who loses the connection. */
export function Dialogs(props: DialogProps) {
  const dialog = useDeskState((state) => state.dialog)
  useEffect(() => {
    const idle = setTimeout(() => void load(), IDLE)
    return () => clearTimeout(idle)
  }, [])
  return dialog === null ? null : <EveryDialog {...props} />
}

/** Milliseconds after the desk is there. */
const IDLE = 1_500
