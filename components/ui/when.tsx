'use client'

import { useFormatter, useNow, useTimeZone } from 'next-intl'

/** When something happened: today the time, else the date; in full where one points at it. */
export function When({ at }: { at: string }) {
  const format = useFormatter()
  const timeZone = useTimeZone()
  const now = useNow()
  const time = new Date(at)
  const day = (one: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(one)
  const short =
    // A page that stays open past midnight goes on with the day on which it was opened.
    day(time) >= day(now)
      ? ({ timeStyle: 'short' } as const)
      : day(time).slice(0, 4) === day(now).slice(0, 4)
        ? ({ month: 'short', day: 'numeric' } as const)
        : ({ dateStyle: 'medium' } as const)
  return (
    <time dateTime={at} title={format.dateTime(time, { dateStyle: 'medium', timeStyle: 'short' })}>
      {format.dateTime(time, short)}
    </time>
  )
}
