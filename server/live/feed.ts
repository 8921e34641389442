import 'server-only'
import type { Event } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { eventsAfter } from '../queries/history'
import { eventViews } from '../queries/stand-ins'

/** An event as it is sent: the same bytes to everybody. */
export type EventMessage = { readonly seq: number; readonly bytes: Uint8Array }

/**
 * The end of an article's record, for all who listen to it here: what is new is read from the database once, and made a message
 * once.
 */
export type Feed = {
  /** There may be something new. */
  readonly changed: () => void
  /** Somebody may have been erased, whose name was in what was read: it is read anew. */
  readonly forget: () => void
  /** All events after a number; undefined where that is before what is kept here. */
  readonly after: (seq: number) => Promise<readonly EventMessage[] | undefined>
}

const BATCH = 100
/** Who is further behind reads for themselves. In bytes, but for the last event, however long it is. */
const KEPT = { events: 200, bytes: 1_000_000 }

/** `seq`: that of an event that everybody has who begins to listen now. */
export function newFeed(articleId: string, seq: number): Feed {
  /** Numbered without a gap, from the one after `before`. */
  const tail: EventMessage[] = []
  let before = seq
  let size = 0
  let isStale = true
  let reading: Promise<void> | undefined
  let timesForgotten = 0

  const drop = (count: number) => {
    for (const { bytes } of tail.splice(0, count)) size -= bytes.length
    before += count
  }
  const read = async () => {
    // What happens from here on makes it stale again.
    isStale = false
    const begun = timesForgotten
    try {
      const messages = await eventMessages(articleId, before + tail.length)
      if (begun !== timesForgotten) {
        isStale = true
        return
      }
      if (messages.length === BATCH) isStale = true
      tail.push(...messages)
      for (const { bytes } of messages) size += bytes.length
      while (tail.length > KEPT.events || (size > KEPT.bytes && tail.length > 1)) drop(1)
    } catch (error) {
      isStale = true
      throw error
    }
  }
  return {
    changed: () => {
      isStale = true
    },
    forget: () => {
      timesForgotten++
      drop(tail.length)
    },
    after: async (given) => {
      while (isStale || reading)
        await (reading ??= read().finally(() => {
          reading = undefined
        }))
      return given < before ? undefined : tail.slice(given - before)
    },
  }
}

/** The events after a number, so many at most; none where all were sent. */
export async function eventMessages(articleId: string, seq: number): Promise<EventMessage[]> {
  const db = await prisma()
  const events = await eventViews(db, await eventsAfter(db, articleId, seq, BATCH))
  return events.map((event) => ({ seq: event.seq, bytes: encoder.encode(toMessage(event)) }))
}

const encoder = new TextEncoder()
const toMessage = (event: Event) => `id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`
