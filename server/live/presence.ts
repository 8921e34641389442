import 'server-only'
import { z } from 'zod'
import type { Present } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { notify, PRESENCE } from '../db/notify'
import { processState } from '../process-state'

/**
 * Who is at an article, on which unit, writing or not: known to every instance by notifications alone, and kept nowhere.
 * A person is present as long as their stream of events is open; an instance announces its own people again and again, and
 * whoever is no longer announced is gone.
 */

/** In milliseconds: how often an instance announces its own people, and when one of whom nothing comes is taken to be gone. */
const AGAIN = 20_000
const GONE = 50_000

const Said = z.object({
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
type Said = z.infer<typeof Said>

/** Sent by an instance whose first person opens an article: the others answer with theirs. */
const Asked = z.object({ articleId: z.string(), asks: z.literal(true) })

type Known = Said & { readonly until: number }

type Room = { readonly known: Map<string, Known>; readonly own: Map<string, Said> }
const state = processState('presence', (): { rooms: Map<string, Room>; timer?: NodeJS.Timeout } => ({
  rooms: new Map(),
}))

/** Present from now on, until the function answered is called. */
export async function arrive(said: Omit<Said, 'gone'>): Promise<() => Promise<void>> {
  const { articleId, client } = said
  const room = roomOf(articleId)
  room.own.set(client, said)
  await announce({ articleId, asks: true })
  await announce(said)
  return async () => {
    const last = room.own.get(client)
    room.own.delete(client)
    if (last) await announce({ ...last, gone: true })
  }
}

/** Says where a person is now. Answers false where nobody has arrived under this name. */
export async function move(
  articleId: string,
  client: string,
  userId: string,
  at: Pick<Said, 'unitId' | 'writing'>,
): Promise<boolean> {
  const room = roomOf(articleId)
  const before = room.own.get(client) ?? room.known.get(client)
  if (before?.userId !== userId) return false
  const { name } = before
  const said = { articleId, client, userId, name, ...at }
  if (room.own.has(client)) room.own.set(client, said)
  await announce(said)
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

/** Handles a notification; answers the article whose people have changed, if any. */
export function receive(payload: string): string | undefined {
  const heard: unknown = JSON.parse(payload)
  const asked = Asked.safeParse(heard)
  if (asked.success) {
    for (const said of state.rooms.get(asked.data.articleId)?.own.values() ?? []) void announce(said).catch(warn)
    return
  }
  const said = Said.parse(heard)
  const { known, own } = roomOf(said.articleId)
  const before = known.get(said.client)
  if (said.gone) known.delete(said.client)
  else known.set(said.client, { ...said, until: Date.now() + GONE })
  // A move may have come in at another instance than the stream is at.
  if (!said.gone && own.has(said.client)) own.set(said.client, said)
  const isNews = said.gone ? before !== undefined : before?.unitId !== said.unitId || before.writing !== said.writing
  return isNews ? said.articleId : undefined
}

/** Forgets whoever is no longer announced; answers the articles that they were at. */
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
    for (const said of own.values()) void announce(said).catch(warn)
  }
}

async function announce(message: z.infer<typeof Said> | z.infer<typeof Asked>) {
  await notify(await prisma(), PRESENCE, message)
}

const warn = (error: unknown) => console.error('[stet] presence could not be announced:', error)
