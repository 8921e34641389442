import 'server-only'
import { logger } from './log'
import { processState } from './process-state'
import { personAsking, routeAsked } from './request'

/** Where they are told. */
export const refusals = logger('refusals')

const MINUTE = 60_000
const MOST = 1_000

/** Of whom, and with which code: when the log was told last, and how often it happened since. */
const told = processState('refusals', () => new Map<string, { at: number; since: number }>())

/**
 * That somebody was refused what they may not do is told in the log, by ids: at once, and then once a minute how often, so that
 * whoever tries everything doesn't fill it. What isn't allowed and what one may not know of are told alike.
 */
export function noteRefusal(code: string): void {
  const person = personAsking()
  const key = `${code} ${person ?? ''}`
  const before = told.get(key)
  const now = Date.now()
  if (before && now - before.at < MINUTE) {
    before.since++
    return
  }
  told.delete(key)
  told.set(key, { at: now, since: 0 })
  for (const [oldest] of told) {
    if (told.size <= MOST) break
    told.delete(oldest)
  }
  const more = before && before.since > 0 ? { more: before.since } : {}
  refusals.info(
    { code, route: routeAsked(), ...(person !== undefined && { person }), ...more },
    'a request was refused',
  )
}
