import type { Locale } from '../contract/names'

/** Who a document is written for. `timeZone`: an IANA name. */
export type Reader = { readonly locale: Locale; readonly timeZone: string }

/** The time zone of this machine: a server's, or a browser's. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Where a browser keeps its time zone, so that the server draws the times of a page by the reader's clock. */
export const TIME_ZONE_COOKIE = 'stet_zone'

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** An instant (ISO-8601 UTC) in a time zone: `2026-11-20 23:03 GMT+9`. */
export const momentIn = (at: string, timeZone: string): string => {
  const { day, time, zone } = partsIn(at, timeZone)
  return `${day} ${time} ${zone}`
}

/** The day of an instant in a time zone: `2026-11-20`. */
export const dayIn = (at: string, timeZone: string): string => partsIn(at, timeZone).day

/** The clock of a time zone at an instant, to the second: `2026-11-20T23:03:22`. */
export function clockIn(at: string, timeZone: string): string {
  const instant = Date.parse(at)
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 19)
}

/** The instant at which a day begins in a time zone; so many days later, the one at which that day does. */
export function startOfDay(day: string, timeZone: string, later = 0): Date {
  const midnight = Date.parse(day) + later * 86_400_000
  // Of the two the second is right also where the clock is changed in between.
  const first = midnight - offsetAt(midnight, timeZone)
  return new Date(midnight - offsetAt(first, timeZone))
}

/** A clock is put forward or back at a quarter of an hour, if at all. */
const QUARTER = 900_000

/** By time zone, then by quarter of an hour. */
const offsets = new Map<string, Map<number, number>>()
const MOST_KEPT = 10_000

/** In milliseconds, how far the clock is ahead of UTC: to the minute. */
function offsetAt(instant: number, timeZone: string): number {
  const quarter = Math.floor(instant / QUARTER)
  const inZone = offsets.get(timeZone) ?? new Map<number, number>()
  offsets.set(timeZone, inZone)
  const known = inZone.get(quarter)
  if (known !== undefined) return known
  const start = quarter * QUARTER
  const { day, time } = partsIn(new Date(start).toISOString(), timeZone)
  const offset = Date.parse(`${day}T${time}Z`) - start || 0
  if (inZone.size === MOST_KEPT) inZone.clear()
  inZone.set(quarter, offset)
  return offset
}

function partsIn(at: string, timeZone: string) {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  const zone = part('timeZoneName')
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
    zone: /^GMT(\+0)?$/.test(zone) ? 'UTC' : zone,
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one takes longer than using it a thousand times. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, timeZoneName: 'shortOffset', hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  })
  formats.set(timeZone, made)
  return made
}
