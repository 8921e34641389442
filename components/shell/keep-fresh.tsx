'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useAccessChange } from '@/components/notifications/live'

/** What a page shows is taken to be as it was for so many milliseconds. */
const FRESH = 5_000

/**
 * Loads what a page shows again when somebody comes back to it (to its tab, or by the browser's way back, which shows it as it
 * was left), and when what they may see has changed. `asOf`: when the server made it; `access`: the mark of
 * their access then.
 */
export function KeepFresh({ asOf, access }: { asOf: number; access: string }) {
  const router = useRouter()
  const loaded = useRef(asOf)
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible' || Math.abs(Date.now() - loaded.current) < FRESH) return
      loaded.current = Date.now()
      router.refresh()
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [router])
  useAccessChange(access, router.refresh)
  return null
}
