import 'server-only'
import { z } from 'zod'
import type { Present } from '@/domain/contract/people'
import { prisma } from '../db/database'
import { notify, PRESENCE } from '../db/notify'
import { logger } from '../log'
import { noteFailure } from '../outage'
import { processState } from '../process-state'
import { paced } from './paced'
import { toNamedMessage } from './serve'

const log = logger('streams')

/**
 * Who is at an article, on which unit, writing or not: sent to every instance by notifications, and never stored. A person
 * is present as long as their event stream is open; an instance announces its own people periodically, and whoever is no
 * longer announced is gone.
 */

/**
 * In milliseconds: how often an instance announces its own people, after how long without an announcement a person is gone, and
 * how often it announces who came, moved or left, at the most.
 */
const AGAIN = 20_000
const GONE = 50_000
const EVERY = 250

const Announcement = z.object({
  /** A tab of the browser: one person may have several. */
  client: z.string(),
  userId: z.string(),
  name: z.string(),
  unitId: z.string().nullable(),
  writing: z.boolean(),
  /**
   * When they came or moved, in milliseconds: of two announcements the later one holds, in whichever order they are heard. One instance
   * may repeat where somebody was while another says that they have moved.
   */
  at: z.number(),
  /** True: left. */
  gone: z.boolean().optional(),
})
type Announcement = z.infer<typeof Announcement>

const Message = z.union([
  z.object({ articleId: z.string(), people: z.array(Announcement) }),
  /** Sent by an instance whose first person opens an article: the others reply with their people. */
  z.object({ articleId: z.string(), asks: z.literal(true) }),
])

/** `until`: by the clock that counts from the start of the process, which nobody sets. */
type Known = Announcement & { readonly until: number }

/** By person and tab: nobody stands in for another. */
type Room = {
  readonly known: Map<string, Known>
  /** Those whose stream is open here: the last one that opened under this name. */
  readonly own: Map<string, { readonly stream: symbol; readonly last: Announcement }>
  /** What hasn't been announced yet: the last of each. */
  readonly due: Map<string, Announcement>
  readonly announce: () => void
  /** Those who are present, as they are told; undefined once they aren't the same. */
  told: Uint8Array | undefined
}
const state = processState('presence', (): { rooms: Map<string, Room>; timer?: NodeJS.Timeout } => ({
  rooms: new Map(),
}))

const keyOf = ({ userId, client }: Pick<Announcement, 'userId' | 'client'>) => `${userId} ${client}`

/** Registers a person as present, until the returned function is called. */
export function arrive(articleId: string, given: Omit<Announcement, 'gone' | 'at'>): () => void {
  const room = roomOf(articleId)
  const isFirst = room.own.size === 0
  const key = keyOf(given)
  const announcement = { ...given, at: later(room.known.get(key)) }
  const stream = Symbol(key)
  room.own.set(key, { stream, last: announcement })
  if (isFirst) void send({ articleId, asks: true })
  announce(room, announcement)
  return () => {
    const own = room.own.get(key)
    // A client that connects again may be there before it is known to have left.
    if (own?.stream !== stream) return
    room.own.delete(key)
    announce(room, { ...own.last, gone: true })
  }
}

/** Announces a person's present place. Returns false if nobody is registered under this id. */
export function move(
  articleId: string,
  client: string,
  userId: string,
  at: Pick<Announcement, 'unitId' | 'writing'>,
): boolean {
  const room = roomOf(articleId)
  const key = keyOf({ userId, client })
  const own = room.own.get(key)
  const before = own?.last ?? room.known.get(key)
  if (!before) return false
  const { name } = before
  const announcement = { client, userId, name, ...at, at: later(before) }
  if (own) room.own.set(key, { ...own, last: announcement })
  announce(room, announcement)
  return true
}

/** Now, but after what was heard before, whatever the clock of another instance says. */
const later = (before: Announcement | undefined) => Math.max(Date.now(), (before?.at ?? 0) + 1)

/** Who is present, by name. */
export function presentAt(articleId: string): Present[] {
  const now = performance.now()
  const room = state.rooms.get(articleId)
  return [...(room?.known.values() ?? [])]
    .filter(({ until }) => until > now)
    .map(({ client, userId, name, unitId, writing }) => ({ client, userId, name, unitId, writing }))
    .toSorted((a, b) => byName.compare(a.name, b.name) || (a.client < b.client ? -1 : 1))
}

const byName = new Intl.Collator('en')

/** The same as a message, made once for all who are told. */
export function presenceMessage(articleId: string): Uint8Array {
  const make = () => toNamedMessage('presence', { people: presentAt(articleId) })
  const room = state.rooms.get(articleId)
  return room ? (room.told ??= make()) : make()
}

/** Handles a notification; returns the article whose people have changed, if any. */
export function receive(payload: string): string | undefined {
  const message = Message.parse(JSON.parse(payload))
  const { articleId } = message
  if (!('people' in message)) {
    const asked = state.rooms.get(articleId)
    if (asked) announceOwn(asked)
    return
  }
  const room = roomOf(articleId)
  const isNews = message.people.map((announcement) => hear(room, announcement)).includes(true)
  if (!isNews) return
  room.told = undefined
  return articleId
}

function hear({ known, own }: Room, announcement: Announcement): boolean {
  const key = keyOf(announcement)
  const before = known.get(key)
  if (before && announcement.at < before.at) {
    // They are still there, if not where it says; or have come again since they left.
    if (!announcement.gone) known.set(key, { ...before, until: performance.now() + GONE })
    return false
  }
  if (announcement.gone) return known.delete(key)
  known.set(key, { ...announcement, until: performance.now() + GONE })
  // A move may arrive at another instance than the one with the stream.
  const here = own.get(key)
  if (here && here.last.at < announcement.at) own.set(key, { ...here, last: announcement })
  return before?.unitId !== announcement.unitId || before.writing !== announcement.writing
}

/** Forgets people no longer announced; returns the articles that they were at. */
export function forgetGone(): string[] {
  const now = performance.now()
  return [...state.rooms].flatMap(([articleId, room]) => {
    const gone = [...room.known].filter(([, { until }]) => until <= now)
    for (const [key] of gone) room.known.delete(key)
    if (gone.length > 0) room.told = undefined
    return gone.length > 0 ? [articleId] : []
  })
}

function roomOf(articleId: string): Room {
  state.timer ??= setInterval(repeatAnnouncements, AGAIN).unref()
  const { rooms } = state
  const known = rooms.get(articleId)
  if (known) return known
  const due = new Map<string, Announcement>()
  const announceDue = () => {
    const people = [...due.values()]
    due.clear()
    for (const some of chunksOf(people)) void send({ articleId, people: some })
  }
  const room: Room = { known: new Map(), own: new Map(), due, announce: paced(EVERY, announceDue), told: undefined }
  rooms.set(articleId, room)
  return room
}

function repeatAnnouncements() {
  for (const [articleId, room] of state.rooms) {
    if (room.known.size === 0 && room.own.size === 0 && room.due.size === 0) state.rooms.delete(articleId)
    announceOwn(room)
  }
}

function announceOwn(room: Room) {
  for (const { last } of room.own.values()) announce(room, last)
}

function announce({ due, announce }: Room, announcement: Announcement) {
  due.set(keyOf(announcement), announcement)
  announce()
}

/** PostgreSQL takes notifications of less than 8,000 bytes. */
const MOST_BYTES = 6_000

function* chunksOf(people: readonly Announcement[]): Iterable<Announcement[]> {
  let some: Announcement[] = []
  let size = 0
  for (const one of people) {
    const bytes = Buffer.byteLength(JSON.stringify(one))
    if (some.length > 0 && size + bytes > MOST_BYTES) {
      yield some
      some = []
      size = 0
    }
    some.push(one)
    size += bytes
  }
  if (some.length > 0) yield some
}

async function send(message: z.infer<typeof Message>) {
  try {
    await notify(await prisma(), PRESENCE, message)
  } catch (error) {
    noteFailure(log, error, 'presence could not be announced')
  }
}
