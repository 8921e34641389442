import 'server-only'
import { z } from 'zod'
import { database } from '../db/database'
import type { Listener } from '../db/listen'
import { ACCESS, CHECKS, EVENTS, NOTIFIED, PRESENCE, PURGED } from '../db/notify'
import type { Database } from '../db/open'
import { processState } from '../process-state'
import { type Feed, newFeed } from './feed'
import { paced } from './paced'
import { forgetGone, receive } from './presence'

/** A client that wants to know when an article, or a person's access, has changed. */
export type Subscriber = {
  readonly articleId: string
  readonly userId: string
  /** Something may have happened in the article. */
  readonly changed: () => void
  /** The progress of the checks in the article. */
  readonly checking: (progress: ChecksProgress) => void
  /** Others have come, gone or moved. */
  readonly peopleChanged: () => void
  /** The person's access may have changed. */
  readonly accessChanged: () => void
  /** The server is shutting down. */
  readonly end: () => void
}

/** A client that wants to know what concerns a person, in whichever article. */
export type PersonSubscriber = Pick<Subscriber, 'userId' | 'accessChanged' | 'end'> & {
  /** There may be new notifications, or some were read. */
  readonly notified: () => void
}

/** In changed pairs: when equal, the run is complete. */
export type ChecksProgress = { readonly done: number; readonly total: number }

/** Those who listen to an article, and what they are all sent. */
type Room = {
  readonly subscribers: Set<Subscriber>
  readonly feed: Feed
  readonly peopleChanged: () => void
}

type Hub = {
  /** By article. */
  readonly rooms: Map<string, Room>
  readonly people: Set<PersonSubscriber>
  /** The channels of the database that it doesn't listen on yet; undefined: on none. */
  waiting?: [string, Listener][]
  /** Fulfilled once it listens on every one. */
  ready?: Promise<void> | undefined
  /** The server is shutting down: whoever comes now goes at once. */
  isEnded: boolean
}

/** One for each open database, and no second one: of two the first would hear who came and left, and tell nobody. */
const state = processState('live', () => ({ hubs: new Map<Database, Hub>() }))

/**
 * Calls `subscriber` on every change from now on, until `leave` is called; `feed` has what is new in the record. `seq`: that of the
 * article’s last event, read before.
 */
export async function subscribe(subscriber: Subscriber, seq: number): Promise<{ feed: Feed; leave: () => void }> {
  const { rooms, isEnded } = await currentHub()
  if (isEnded) queueMicrotask(subscriber.end)
  const { articleId } = subscriber
  const room = rooms.get(articleId) ?? newRoom(articleId, seq)
  rooms.set(articleId, room)
  room.subscribers.add(subscriber)
  return {
    feed: room.feed,
    leave: () => {
      room.subscribers.delete(subscriber)
      if (room.subscribers.size === 0 && rooms.get(articleId) === room) rooms.delete(articleId)
    },
  }
}

/** The same for what concerns a person. */
export async function subscribePerson(subscriber: PersonSubscriber): Promise<() => void> {
  const { people, isEnded } = await currentHub()
  if (isEnded) queueMicrotask(subscriber.end)
  people.add(subscriber)
  return () => people.delete(subscriber)
}

/** How often those at an article are told who else is there, in milliseconds, however many come, go and move. */
const PEOPLE_EVERY = 250

function newRoom(articleId: string, seq: number): Room {
  const subscribers = new Set<Subscriber>()
  const peopleChanged = paced(PEOPLE_EVERY, () => {
    for (const subscriber of subscribers) subscriber.peopleChanged()
  })
  return { subscribers, feed: newFeed(articleId, seq), peopleChanged }
}

async function currentHub(): Promise<Hub> {
  const open = await database()
  const hub: Hub = state.hubs.get(open) ?? { rooms: new Map(), people: new Set(), isEnded: false }
  state.hubs.set(open, hub)
  hub.ready ??= listen(open, hub).catch((error) => {
    hub.ready = undefined
    throw error
  })
  await hub.ready
  return hub
}

/** Ends every stream, for a shutdown. */
export async function endStreams(): Promise<void> {
  for (const hub of state.hubs.values()) {
    hub.isEnded = true
    for (const subscriber of [...subscribersIn(hub), ...hub.people]) subscriber.end()
  }
}

/** How often people who left without notice are looked for, in milliseconds. */
const GONE_AFTER = 10_000

const Changed = z.object({ articleId: z.string(), type: z.string() })
/** Notifications may have been missed, in any article. */
const MISSED = { articleId: null, type: null }
const Checking = z.object({ articleId: z.string(), done: z.int(), total: z.int() })
const Person = z.object({ userId: z.string() })

/** Listens on every channel. Where one can't be listened on, the next call begins there: on none it listens twice. */
async function listen(open: Database, hub: Hub) {
  hub.waiting ??= Object.entries(listenersOf(hub))
  for (let next = hub.waiting[0]; next; next = hub.waiting[0]) {
    await open.listen(...next)
    hub.waiting.shift()
  }
}

function listenersOf(hub: Hub): Readonly<Record<string, Listener>> {
  const { rooms, people } = hub
  const tellPeople = (articleId: string | undefined) => {
    if (articleId !== undefined) rooms.get(articleId)?.peopleChanged()
  }
  setInterval(() => forgetGone().forEach(tellPeople), GONE_AFTER).unref()
  return {
    [EVENTS]: (payload) => {
      const { articleId, type } = payload === null ? MISSED : Changed.parse(JSON.parse(payload))
      for (const [id, { subscribers, feed }] of rooms) {
        if (articleId !== null && articleId !== id) continue
        feed.changed()
        for (const subscriber of subscribers) ASKS_AGAIN.has(type) ? subscriber.accessChanged() : subscriber.changed()
      }
    },
    [CHECKS]: (payload) => {
      if (payload === null) return
      const { articleId, done, total } = Checking.parse(JSON.parse(payload))
      for (const subscriber of rooms.get(articleId)?.subscribers ?? []) subscriber.checking({ done, total })
    },
    [PRESENCE]: (payload) => {
      if (payload !== null) tellPeople(receive(payload))
    },
    [ACCESS]: (payload) => {
      // Whoever was erased is named in what is kept.
      for (const { feed } of rooms.values()) feed.forget()
      for (const subscriber of [...subscribersIn(hub), ...people])
        if (isFor(payload, subscriber)) subscriber.accessChanged()
    },
    [NOTIFIED]: (payload) => {
      for (const subscriber of people) if (isFor(payload, subscriber)) subscriber.notified()
    },
  }
}

const subscribersIn = ({ rooms }: Hub): Subscriber[] =>
  [...rooms.values()].flatMap(({ subscribers }) => [...subscribers])

/** A purge leaves no event to read; and whoever was removed is sent nothing more, in whichever order they hear of it. */
const ASKS_AGAIN: ReadonlySet<string | null> = new Set([PURGED, 'member.removed'])

/** Null: messages were missed, which may have been for anybody. */
const isFor = (payload: string | null, { userId }: Pick<Subscriber, 'userId'>) =>
  payload === null || Person.parse(JSON.parse(payload)).userId === userId
