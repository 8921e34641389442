'use client'

import { useFormatter, useNow, useTimeZone } from 'next-intl'

const DAY = { month: 'short', day: 'numeric' } as const
const DATE = { ...DAY, year: 'numeric' } as const
/** Of 24 hours: what halves of a day are called differs between the server's words for a language and the browser's. */
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** When something happened: today the time, else the date; in full where one points at it. */
export function When({ at }: { at: string }) {
  const format = useFormatter()
  const say = useWhen()
  return (
    <time dateTime={at} title={format.dateTime(new Date(at), { ...DATE, ...TIME })}>
      {say(at)}
    </time>
  )
}

/** Says a time as short as it is told without a doubt. */
export function useWhen(): (at: string) => string {
  const format = useFormatter()
  const timeZone = useTimeZone()
  const now = useNow()
  return (at) => {
    const time = new Date(at)
    const [day, today] = [dayOf(time, timeZone), dayOf(now, timeZone)]
    // A page that stays open past midnight goes on with the day on which it was opened.
    if (day >= today) return format.dateTime(time, TIME)
    const isThisYear = day.slice(0, 4) === today.slice(0, 4)
    return format.dateTime(time, isThisYear ? DAY : DATE)
  }
}

/** YYYY-MM-DD, the form in which Swedes write a day. */
const dayOf = (time: Date, timeZone: string | undefined) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(time)
