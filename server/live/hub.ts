import 'server-only'
import { z } from 'zod'
import { database } from '../db/database'
import { ACCESS, CHECKS, EVENTS, NOTIFIED, PRESENCE, PURGED } from '../db/notify'
import type { Database } from '../db/open'
import { processState } from '../process-state'
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

type Hub = {
  readonly subscribers: Set<Subscriber>
  readonly people: Set<PersonSubscriber>
  readonly database: Database
}

/** One for each open database. */
const state = processState('live', (): { hub?: Promise<Hub> | undefined } => ({}))

/** Calls `subscriber` on every change from now on, until the returned function is called. */
export const subscribe = async (subscriber: Subscriber): Promise<() => void> =>
  add((await currentHub()).subscribers, subscriber)

/** The same for what concerns a person. */
export const subscribePerson = async (subscriber: PersonSubscriber): Promise<() => void> =>
  add((await currentHub()).people, subscriber)

function add<T>(set: Set<T>, one: T): () => void {
  set.add(one)
  return () => set.delete(one)
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
  for (const subscriber of [...(hub?.subscribers ?? []), ...(hub?.people ?? [])]) subscriber.end()
}

/** How often people who left without notice are looked for, in milliseconds. */
const GONE_AFTER = 10_000

const Changed = z.object({ articleId: z.string(), type: z.string() })
/** Notifications may have been missed, in any article. */
const MISSED = { articleId: null, type: null }
const Checking = z.object({ articleId: z.string(), done: z.int(), total: z.int() })
const Person = z.object({ userId: z.string() })

async function openHub(open: Database): Promise<Hub> {
  const subscribers = new Set<Subscriber>()
  const people = new Set<PersonSubscriber>()
  await open.listen(EVENTS, (payload) => {
    const { articleId, type } = payload === null ? MISSED : Changed.parse(JSON.parse(payload))
    for (const subscriber of subscribers)
      if (articleId === null || subscriber.articleId === articleId)
        // A purge leaves no event to read.
        type === PURGED ? subscriber.accessChanged() : subscriber.changed()
  })
  await open.listen(CHECKS, (payload) => {
    if (payload === null) return
    const { articleId, done, total } = Checking.parse(JSON.parse(payload))
    for (const subscriber of subscribers) if (subscriber.articleId === articleId) subscriber.checking({ done, total })
  })
  const tellPeople = (articleId: string | undefined) => {
    for (const subscriber of subscribers) if (subscriber.articleId === articleId) subscriber.peopleChanged()
  }
  await open.listen(PRESENCE, (payload) => {
    if (payload !== null) tellPeople(receive(payload))
  })
  setInterval(() => forgetGone().forEach(tellPeople), GONE_AFTER).unref()
  await open.listen(ACCESS, (payload) => {
    for (const subscriber of [...subscribers, ...people]) if (isFor(payload, subscriber)) subscriber.accessChanged()
  })
  await open.listen(NOTIFIED, (payload) => {
    for (const subscriber of people) if (isFor(payload, subscriber)) subscriber.notified()
  })
  return { subscribers, people, database: open }
}

/** Null: messages were missed, which may have been for anybody. */
const isFor = (payload: string | null, { userId }: Pick<Subscriber, 'userId'>) =>
  payload === null || Person.parse(JSON.parse(payload)).userId === userId
