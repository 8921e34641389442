import { useFormatter, useNow, useTimeZone } from 'next-intl'

/** When something happened, shortly: today by its time, else by its day. */
export function useMoment(): (time: string) => string {
  const format = useFormatter()
  const timeZone = useTimeZone()
  const today = dayIn(useNow(), timeZone)
  return (time) => {
    const at = new Date(time)
    return format.dateTime(at, dayIn(at, timeZone) === today ? { timeStyle: 'short' } : { dateStyle: 'medium' })
  }
}

/** YYYY-MM-DD, the form in which Swedes write a day. */
export const dayIn = (time: Date, timeZone: string | undefined) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(time)
