'use client'

import { useRouter } from 'next/navigation'
import { useTimeZone } from 'next-intl'
import { useEffect } from 'react'
import { keepChoice } from '@/components/keep-choice'
import { ownTimeZone, TIME_ZONE_COOKIE } from '@/domain/report/reader'

/** Has the page drawn anew where it was drawn by another clock than the browser's, and the next ones by this one. */
export function OwnClock() {
  const drawn = useTimeZone()
  const { refresh } = useRouter()
  useEffect(() => {
    const own = ownTimeZone()
    if (own === drawn) return
    keepChoice(TIME_ZONE_COOKIE, encodeURIComponent(own))
    refresh()
  }, [drawn, refresh])
  return null
}
