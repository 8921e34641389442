'use client'

import { useTimeZone } from 'next-intl'
import { momentIn } from '@/domain/report/reader'

/** A time by the clock that the page is drawn by, the reader's, with its zone; `shown`: by the report's. */
export function LocalTime({ at, shown }: { at: string; shown: string }) {
  const timeZone = useTimeZone()
  return <time dateTime={at}>{timeZone === undefined ? shown : momentIn(at, timeZone)}</time>
}
