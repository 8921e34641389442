import { useFormatter, useNow, useTimeZone } from 'next-intl'

/** When something happened, shortly: today by its time, else by its day; `brief`: this year goes without saying. */
export function useMoment(brief = false): (time: string) => string {
  const format = useFormatter()
  const timeZone = useTimeZone()
  const today = dayIn(useNow(), timeZone)
  return (time) => {
    const at = new Date(time)
    const day = dayIn(at, timeZone)
    if (day === today) return format.dateTime(at, TIME)
    return format.dateTime(at, brief && day.slice(0, 4) === today.slice(0, 4) ? DAY : { dateStyle: 'medium' })
  }
}

const DAY = { month: 'short', day: 'numeric' } as const

/** A day with its time, where both are of interest. */
export const DAY_AND_TIME = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' } as const

/** By 24 hours: server and browser may write 오후 and PM each in its own way, and the page would be drawn anew. */
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** YYYY-MM-DD, the form in which Swedes write a day. */
export function dayIn(time: Date, timeZone: string | undefined): string {
  const known = DAYS.get(timeZone)
  const days = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone })
  if (!known) DAYS.set(timeZone, days)
  return days.format(time)
}

/** By time zone: making one takes a hundred times as long as using it, and every card says when. */
const DAYS = new Map<string | undefined, Intl.DateTimeFormat>()
