import 'server-only'

const DAY = 86_400_000
/** 1 January 1970 was a Thursday: weeks begin on Mondays. */
const MONDAY = 3 * DAY

/** Which of some backups stay, by when they were made: the last one of each of so many days and weeks that have one, in UTC. */
export function kept(
  times: readonly number[],
  { days, weeks }: { readonly days: number; readonly weeks: number },
): Set<number> {
  const latest = times.toSorted((a, b) => b - a)
  return new Set([...lastOf(latest, (time) => Math.floor(time / DAY), days), ...lastOf(latest, weekOf, weeks)])
}

const weekOf = (time: number) => Math.floor((time + MONDAY) / (7 * DAY))

function lastOf(latest: readonly number[], periodOf: (time: number) => number, most: number): number[] {
  const last = new Map<number, number>()
  for (const time of latest) {
    const period = periodOf(time)
    if (!last.has(period) && last.size < most) last.set(period, time)
  }
  return [...last.values()]
}
