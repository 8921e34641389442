'use client'

import { useSyncExternalStore } from 'react'
import { momentIn, ownTimeZone } from '@/domain/report/reader'

/** A time by the reader's clock, with its zone; `shown`: by the server's, until the browser is asked. */
export function LocalTime({ at, shown }: { at: string; shown: string }) {
  const timeZone = useSyncExternalStore(subscribe, ownTimeZone, () => null)
  return <time dateTime={at}>{timeZone === null ? shown : momentIn(at, timeZone)}</time>
}

/** A browser's time zone doesn't change while a page is read. */
const subscribe = () => () => {}
