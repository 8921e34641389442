import { useFormatter, useNow, useTimeZone } from 'next-intl'

/** When something happened, shortly: today by its time, else by its day. */
export function useMoment(): (time: string) => string {
  const format = useFormatter()
  const timeZone = useTimeZone()
  const today = dayIn(useNow(), timeZone)
  return (time) => {
    const at = new Date(time)
    return format.dateTime(at, dayIn(at, timeZone) === today ? TIME : { dateStyle: 'medium' })
  }
}

/** A day with its time, where both are of interest. */
export const DAY_AND_TIME = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' } as const

/** By 24 hours: server and browser may write 오후 and PM each in its own way, and the page would be drawn anew. */
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** YYYY-MM-DD, the form in which Swedes write a day. */
export const dayIn = (time: Date, timeZone: string | undefined) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(time)
