import { useEffect, useMemo, useState } from 'react'
import type { Thread } from '@/domain/contract/shapes'
import { isUnanswered } from '@/domain/query-state'

/** The longest that a timer waits. */
const LONGEST = 2 ** 31 - 1

/** The time, as of the last date that came by which somebody was to answer: from then on their query is overdue. */
export function useQueryClock(threads: readonly Thread[]): Date {
  const [now, setNow] = useState(() => new Date())
  const next = useMemo(() => nextDue(threads, now), [threads, now])
  useEffect(() => {
    if (next === undefined) return
    const timer = setTimeout(() => setNow(new Date()), Math.min(Math.max(0, next - Date.now()), LONGEST))
    return () => clearTimeout(timer)
  }, [next])
  return now
}

function nextDue(threads: readonly Thread[], now: Date): number | undefined {
  const times = threads.flatMap(({ queries = [] }) =>
    queries.flatMap((query) => (query.dueAt !== undefined && isUnanswered(query) ? Date.parse(query.dueAt) : [])),
  )
  const later = times.filter((time) => time > now.getTime())
  return later.length === 0 ? undefined : Math.min(...later)
}
