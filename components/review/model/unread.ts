import type { Event, Thread } from '@/domain/contract/shapes'
import { struckBy, threadsOf } from './happening'
import type { Since } from './since'

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
    for (const id of [...threadsOf(event), ...struckBy(event)])
      touches.set(id, { seq: event.seq, own: event.actor?.id === meId })
  known.set(events, touches)
  return touches
}
