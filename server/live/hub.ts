import 'server-only'
import { z } from 'zod'
import { database } from '../db/database'
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
  readonly database: Database
  /** The server is shutting down: whoever comes now goes at once. */
  isEnded: boolean
}

/** One for each open database. */
const state = processState('live', (): { hub?: Promise<Hub> | undefined } => ({}))

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
  if (state.hub && (await state.hub).database !== open) state.hub = undefined
  return (state.hub ??= openHub(open).catch((error) => {
    state.hub = undefined
    throw error
  }))
}

/** Ends every stream, for a shutdown. */
export async function endStreams(): Promise<void> {
  const hub = await state.hub
  if (!hub) return
  hub.isEnded = true
  for (const subscriber of [...subscribersIn(hub), ...hub.people]) subscriber.end()
}

/** How often people who left without notice are looked for, in milliseconds. */
const GONE_AFTER = 10_000

const Changed = z.object({ articleId: z.string(), type: z.string() })
/** Notifications may have been missed, in any article. */
const MISSED = { articleId: null, type: null }
const Checking = z.object({ articleId: z.string(), done: z.int(), total: z.int() })
const Person = z.object({ userId: z.string() })

async function openHub(open: Database): Promise<Hub> {
  const hub: Hub = { rooms: new Map(), people: new Set(), database: open, isEnded: false }
  const { rooms, people } = hub
  await open.listen(EVENTS, (payload) => {
    const { articleId, type } = payload === null ? MISSED : Changed.parse(JSON.parse(payload))
    for (const [id, { subscribers, feed }] of rooms) {
      if (articleId !== null && articleId !== id) continue
      feed.changed()
      for (const subscriber of subscribers) ASKS_AGAIN.has(type) ? subscriber.accessChanged() : subscriber.changed()
    }
  })
  await open.listen(CHECKS, (payload) => {
    if (payload === null) return
    const { articleId, done, total } = Checking.parse(JSON.parse(payload))
    for (const subscriber of rooms.get(articleId)?.subscribers ?? []) subscriber.checking({ done, total })
  })
  const tellPeople = (articleId: string | undefined) => {
    if (articleId !== undefined) rooms.get(articleId)?.peopleChanged()
  }
  await open.listen(PRESENCE, (payload) => {
    if (payload !== null) tellPeople(receive(payload))
  })
  setInterval(() => forgetGone().forEach(tellPeople), GONE_AFTER).unref()
  await open.listen(ACCESS, (payload) => {
    // Whoever was erased is named in what is kept.
    for (const { feed } of rooms.values()) feed.forget()
    for (const subscriber of [...subscribersIn(hub), ...people])
      if (isFor(payload, subscriber)) subscriber.accessChanged()
  })
  await open.listen(NOTIFIED, (payload) => {
    for (const subscriber of people) if (isFor(payload, subscriber)) subscriber.notified()
  })
  return hub
}

const subscribersIn = ({ rooms }: Hub): Subscriber[] =>
  [...rooms.values()].flatMap(({ subscribers }) => [...subscribers])

/** A purge leaves no event to read; and whoever was removed is sent nothing more, in whichever order they hear of it. */
const ASKS_AGAIN: ReadonlySet<string | null> = new Set([PURGED, 'member.removed'])

/** Null: messages were missed, which may have been for anybody. */
const isFor = (payload: string | null, { userId }: Pick<Subscriber, 'userId'>) =>
  payload === null || Person.parse(JSON.parse(payload)).userId === userId
