'use client'

import { useRouter } from 'next/navigation'
import { useTimeZone } from 'next-intl'
import { useEffect } from 'react'
import { isKept, keepChoice } from '@/components/keep-choice'
import { ownTimeZone, TIME_ZONE_COOKIE } from '@/domain/report/reader'

/**
 * Tells the server which clock this browser has, once, so that the pages to come are drawn by it. `redraws`: this page shows
 * times, and is drawn anew if it was drawn by another clock.
 */
export function OwnClock({ redraws = false }: { redraws?: boolean }) {
  const drawn = useTimeZone()
  const { refresh } = useRouter()
  useEffect(() => {
    const own = encodeURIComponent(ownTimeZone())
    // Whoever has chosen a zone for good sees that one, whatever the browser's is.
    if (isKept(TIME_ZONE_COOKIE, own)) return
    keepChoice(TIME_ZONE_COOKIE, own)
    if (redraws && ownTimeZone() !== drawn && isKept(TIME_ZONE_COOKIE, own)) refresh()
  }, [drawn, redraws, refresh])
  return null
}
