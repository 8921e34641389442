import type { Changes, Event } from '@/domain/contract/shapes'

/** What has happened since an event, one's own acts among it. */
export type Since = Pick<Changes, 'seq' | 'tooMany' | 'texts' | 'events'> & { readonly since: number }

/** Of what others did: all, and what one hasn't seen. `isSeen`: nothing of it is left, told of or not. */
export function byOthers({ since, tooMany, events }: Since, { meId, seenTo }: { meId: string; seenTo: number }) {
  const all = events.filter(({ actor }) => actor?.id !== meId)
  const unseen = all.filter(({ seq }) => seq > seenTo)
  return { all, unseen, isSeen: unseen.length === 0 && !(tooMany && seenTo <= since) }
}

/** For who has seen everything there is. */
export const nothingSince = (seq: number): Since => ({ since: seq, seq, tooMany: false, texts: [], events: [] })

/** An event may be told twice, and out of order. */
export function withEvents(known: Since, told: readonly Event[]): Since {
  const there = new Set(known.events.map(({ seq }) => seq))
  const fresh = told.filter(({ seq }) => seq > known.since && !there.has(seq))
  if (fresh.length === 0) return known
  const events = [...known.events, ...fresh].toSorted((a, b) => a.seq - b.seq)
  return { ...known, events, seq: Math.max(known.seq, ...fresh.map(({ seq }) => seq)) }
}

/** When something happened, as short as a day and a time can be said. */
export const MOMENT = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const
