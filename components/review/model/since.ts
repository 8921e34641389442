import type { Changes } from '@/domain/contract/answers'
import type { Event, Thread } from '@/domain/contract/shapes'
import { affectedBy, threadsOf } from './event-threads'

/** What has happened since an event, one's own acts among it. */
export type Since = Pick<Changes, 'seq' | 'tooMany' | 'texts' | 'events'> & { readonly since: number }

/** Of what others did: all, and what one hasn't seen. `isSeen`: nothing of it is left, whether or not its event was received. */
export function eventsOfOthers({ since, tooMany, events }: Since, { meId, seenTo }: { meId: string; seenTo: number }) {
  const all = events.filter(({ actor }) => actor?.id !== meId)
  const unseen = all.filter(({ seq }) => seq > seenTo)
  return { all, unseen, isSeen: unseen.length === 0 && !(tooMany && seenTo <= since) }
}

/** For who has seen everything there is. */
export const nothingSince = (seq: number): Since => ({ since: seq, seq, tooMany: false, texts: [], events: [] })

/** An event may be received twice, and out of order. */
export function withEvents(known: Since, received: readonly Event[]): Since {
  const there = new Set(known.events.map(({ seq }) => seq))
  const fresh = received.filter(({ seq }) => seq > known.since && !there.has(seq))
  if (fresh.length === 0) return known
  const events = [...known.events, ...fresh].toSorted((a, b) => a.seq - b.seq)
  return { ...known, events, seq: Math.max(known.seq, ...fresh.map(({ seq }) => seq)) }
}

/** When something happened, as short as a day and a time can be said. */
export const MOMENT = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

type Touch = { readonly seq: number; readonly own: boolean }

/**
 * The event by which somebody else touched a thread last, and nobody oneself later; 0: none. A thread that only moved along
 * with its words is as one knows it; what happened before the first event told of is known by the thread's stamp alone.
 */
export function touchedAt(thread: Pick<Thread, 'id' | 'seq'>, { since, seq, tooMany, events }: Since, meId: string) {
  const touch = touchesIn(events, meId).get(thread.id)
  if (touch) return touch.own ? 0 : touch.seq
  const toldFrom = tooMany ? seq + 1 : (events[0]?.seq ?? 0)
  return thread.seq > since && thread.seq < toldFrom ? thread.seq : 0
}

const known = new WeakMap<readonly Event[], ReadonlyMap<string, Touch>>()

/** By thread, the last: made once for the events as they are. */
function touchesIn(events: readonly Event[], meId: string): ReadonlyMap<string, Touch> {
  const before = known.get(events)
  if (before) return before
  const touches = new Map<string, Touch>()
  for (const event of events)
    for (const id of [...threadsOf(event), ...affectedBy(event)])
      touches.set(id, { seq: event.seq, own: event.actor?.id === meId })
  known.set(events, touches)
  return touches
}
