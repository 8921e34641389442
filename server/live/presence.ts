import 'server-only'
import { z } from 'zod'
import type { Present } from '@/domain/contract/people'
import { prisma } from '../db/database'
import { notify, PRESENCE } from '../db/notify'
import { processState } from '../process-state'

/**
 * Who is at an article, on which unit, writing or not: sent to every instance by notifications, and never stored. A person
 * is present as long as their event stream is open; an instance announces its own people periodically, and whoever is no
 * longer announced is gone.
 */

/**
 * In milliseconds: how often an instance announces its own people, and after how long without an announcement a person is
 * gone.
 */
const AGAIN = 20_000
const GONE = 50_000

const Announcement = z.object({
  articleId: z.string(),
  /** A tab of the browser: one person may have several. */
  client: z.string(),
  userId: z.string(),
  name: z.string(),
  unitId: z.string().nullable(),
  writing: z.boolean(),
  /** True: left. */
  gone: z.boolean().optional(),
})
type Announcement = z.infer<typeof Announcement>

/** Sent by an instance whose first person opens an article: the others reply with their people. */
const Question = z.object({ articleId: z.string(), asks: z.literal(true) })

type Known = Announcement & { readonly until: number }

type Room = { readonly known: Map<string, Known>; readonly own: Map<string, Announcement> }
const state = processState('presence', (): { rooms: Map<string, Room>; timer?: NodeJS.Timeout } => ({
  rooms: new Map(),
}))

/** Registers a person as present, until the returned function is called. */
export async function arrive(announcement: Omit<Announcement, 'gone'>): Promise<() => Promise<void>> {
  const { articleId, client } = announcement
  const room = roomOf(articleId)
  room.own.set(client, announcement)
  await announce({ articleId, asks: true })
  await announce(announcement)
  return async () => {
    const last = room.own.get(client)
    room.own.delete(client)
    if (last) await announce({ ...last, gone: true })
  }
}

/** Announces a person's present place. Returns false if nobody is registered under this id. */
export async function move(
  articleId: string,
  client: string,
  userId: string,
  at: Pick<Announcement, 'unitId' | 'writing'>,
): Promise<boolean> {
  const room = roomOf(articleId)
  const before = room.own.get(client) ?? room.known.get(client)
  if (before?.userId !== userId) return false
  const { name } = before
  const announcement = { articleId, client, userId, name, ...at }
  if (room.own.has(client)) room.own.set(client, announcement)
  await announce(announcement)
  return true
}

/** Who is present, by name. */
export function presentAt(articleId: string): Present[] {
  const now = Date.now()
  const room = state.rooms.get(articleId)
  return [...(room?.known.values() ?? [])]
    .filter(({ until }) => until > now)
    .map(({ client, userId, name, unitId, writing }) => ({ client, userId, name, unitId, writing }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || a.client.localeCompare(b.client))
}

/** Handles a notification; returns the article whose people have changed, if any. */
export function receive(payload: string): string | undefined {
  const heard: unknown = JSON.parse(payload)
  const question = Question.safeParse(heard)
  if (question.success) {
    for (const announcement of state.rooms.get(question.data.articleId)?.own.values() ?? [])
      void announce(announcement).catch(warn)
    return
  }
  const announcement = Announcement.parse(heard)
  const { known, own } = roomOf(announcement.articleId)
  const before = known.get(announcement.client)
  if (announcement.gone) known.delete(announcement.client)
  else known.set(announcement.client, { ...announcement, until: Date.now() + GONE })
  // A move may arrive at another instance than the one with the stream.
  if (!announcement.gone && own.has(announcement.client)) own.set(announcement.client, announcement)
  const isNews = announcement.gone
    ? before !== undefined
    : before?.unitId !== announcement.unitId || before.writing !== announcement.writing
  return isNews ? announcement.articleId : undefined
}

/** Forgets people no longer announced; returns the articles that they were at. */
export function forgetGone(): string[] {
  const now = Date.now()
  return [...state.rooms].flatMap(([articleId, { known }]) => {
    const gone = [...known.values()].filter(({ until }) => until <= now)
    for (const { client } of gone) known.delete(client)
    return gone.length > 0 ? [articleId] : []
  })
}

function roomOf(articleId: string): Room {
  state.timer ??= setInterval(repeatAnnouncements, AGAIN).unref()
  const { rooms } = state
  const known = rooms.get(articleId)
  if (known) return known
  const room: Room = { known: new Map(), own: new Map() }
  rooms.set(articleId, room)
  return room
}

function repeatAnnouncements() {
  for (const [articleId, { known, own }] of state.rooms) {
    if (known.size === 0 && own.size === 0) state.rooms.delete(articleId)
    for (const announcement of own.values()) void announce(announcement).catch(warn)
  }
}

async function announce(message: z.infer<typeof Announcement> | z.infer<typeof Question>) {
  await notify(await prisma(), PRESENCE, message)
}

const warn = (error: unknown) => console.error('[stet] presence could not be announced:', error)
