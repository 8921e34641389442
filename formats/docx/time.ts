import { clockIn } from '@/domain/report/reader'

/** ISO-8601 UTC as Word writes a time: without fractions of a second. */
export const time = (at: string): string => `${at.slice(0, 19)}Z`

/** As Word dates a change or comment: by the reader's clock, with a Z that means nothing. `at`: ISO-8601 UTC. */
export const localTime = (at: string, timeZone: string): string => `${clockIn(at, timeZone)}Z`
