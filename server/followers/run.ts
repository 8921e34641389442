import 'server-only'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Event } from '@/domain/contract/shapes'
import { parseEvent } from '@/domain/event'
import { database, prisma } from '../db/database'
import { EVENTS, WORDS } from '../db/notify'
import { transaction } from '../db/transaction'
import { logger } from '../log'
import { noteFailure } from '../outage'
import { eventsAfter } from '../queries/history'
import { eventViews } from '../queries/stand-ins'
import { newQueue, type Queue } from '../queue.mjs'
import {
  articlesBehind,
  begin,
  type Hold,
  moveTo,
  notInHand,
  putOff,
  releaseAll,
  renew,
  TakenOver,
  take,
} from './cursor'
import type { Follower, Heard } from './follow'

const log = logger('followers')

/** In milliseconds. */
export type Pace = {
  /** A burst of events is passed on at once. */
  readonly gather: number
  /** How often every instance looks for missed events, or articles left by an instance that died. */
  readonly poll: number
  /** An instance that hasn't renewed its lease for this long has died. */
  readonly lease: number
  /** The pause after a first failure, and the longest one. */
  readonly retry: { readonly first: number; readonly longest: number }
}

const PACE: Pace = { gather: 250, poll: 30_000, lease: 30_000, retry: { first: 1_000, longest: 600_000 } }

/**
 * After each article a follower rests some times as long as it took, at most so many milliseconds: where much is written, those who
 * write have the database, and more events of an article are handled at once.
 */
const REST = { times: 10, most: 1_000 }

/** The number of events read at once. */
const BATCH = 200

/** A follower running in this process; `due`: the articles that it is to look at. */
type Work = {
  readonly follower: Follower
  readonly due: Set<string>
  /** Looked at once nothing is due: whoever changes a text doesn't wait for a whole library. */
  readonly overdue: Set<string>
  readonly queue: Queue
}

export type Following = {
  /** Ends the work in progress, and takes nothing more. */
  stop(): Promise<void>
}

const Notified = z.object({ articleId: z.string(), type: z.string() })

/** From now on the followers receive events, from every instance, starting with those missed while none was running. */
export async function startFollowers(followers: readonly Follower[], pace: Partial<Pace> = {}): Promise<Following> {
  const { gather, poll, ...patience } = { ...PACE, ...pace }
  const open = await database()
  if (open.kind === 'embedded') await releaseAll()
  for (const follower of followers) await begin(follower)
  const all = followers.map((follower): Work => ({ follower, due: new Set(), overdue: new Set(), queue: newQueue() }))
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const workSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      for (const work of all) if (work.due.size + work.overdue.size > 0) void work.queue.run(() => workOff(work))
    }, gather).unref()
  }
  const workOff = async ({ follower, due, overdue }: Work) => {
    for (;;) {
      const next = first(due) ?? first(overdue)
      if (stopped || next === undefined) return
      const isOverdue = !due.delete(next)
      overdue.delete(next)
      const began = performance.now()
      const again = await workOn(follower, next, patience, isOverdue).catch((error) => warn(follower, next, error))
      // Whatever came meanwhile has made it due again; what was left comes after all that are due now.
      if (again?.after === 0) due.add(next)
      else if (again) setTimeout(() => wake(follower, next), again.after).unref()
      if (isOverdue && overdue.size === 0) lookForOverdue(follower)
      await pause(Math.min(REST.times * (performance.now() - began), REST.most))
    }
  }
  const wake = (follower: Follower, ...articleIds: readonly string[]) => {
    const work = all.find((one) => one.follower === follower)
    if (stopped || !work || articleIds.length === 0) return
    for (const id of articleIds) work.due.add(id)
    workSoon()
  }
  const look = () => {
    for (const follower of followers) {
      void articlesBehind(follower)
        .then((ids) => wake(follower, ...ids))
        .catch((error) => warn(follower, 'any', error))
      lookForOverdue(follower)
    }
  }
  const lookForOverdue = (follower: Follower) => {
    const work = all.find((one) => one.follower === follower)
    if (stopped || !work) return
    void follower
      .overdue?.()
      .then((ids) => notInHand(follower, ids))
      .then((ids) => {
        for (const id of ids) work.overdue.add(id)
        if (ids.length > 0) workSoon()
      })
      .catch((error) => warn(follower, 'any', error))
  }
  await open.listen(EVENTS, (payload) => {
    if (stopped) return
    if (payload === null) return look()
    const { articleId, type } = Notified.parse(JSON.parse(payload))
    // A cursor stays behind events that its follower ignores, until one comes that it handles, or the next look.
    for (const follower of followers) if (follower.hears.has(type)) wake(follower, articleId)
  })
  await open.listen(WORDS, () => {
    for (const follower of followers) lookForOverdue(follower)
  })
  const polling = setInterval(look, poll).unref()
  look()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      clearInterval(polling)
      await Promise.all(all.map(({ queue }) => queue.run(async () => {})))
    },
  }
}

const first = (ids: ReadonlySet<string>): string | undefined => ids.values().next().value

type Patience = Pick<Pace, 'lease' | 'retry'>

/** Passes an article's next events to a follower. Returns after how many milliseconds it is to be done again, if it is. */
async function workOn(
  follower: Follower,
  articleId: string,
  { lease, retry }: Patience,
  isOverdue: boolean,
): Promise<{ after: number } | undefined> {
  const hold: Hold = { follower: follower.name, articleId, holder: randomUUID() }
  const seq = await take(hold, lease, isOverdue)
  if (seq === null) return
  const renewing = setInterval(
    () => void renew(hold, lease).catch((error) => warn(follower, articleId, error)),
    lease / 3,
  ).unref()
  try {
    const isLeft = await handOver(follower, hold, seq, isOverdue)
    return isLeft ? { after: 0 } : undefined
  } catch (error) {
    if (error instanceof TakenOver) return
    const off = await putOff(hold, retry)
    warn(follower, articleId, error, off?.failures)
    return off && { after: off.wait }
  } finally {
    clearInterval(renewing)
  }
}

/**
 * The next events, or none if it is to look in any case: the result is saved with the cursor, or not at all. Answers whether more were
 * there.
 */
async function handOver(follower: Follower, hold: Hold, after: number, inAnyCase: boolean): Promise<boolean> {
  const { articleId } = hold
  const db = await prisma()
  const rows = await eventsAfter(db, articleId, after, BATCH)
  const last = rows.at(-1)
  if (!last && !inAnyCase) throw new Error(`there are no events after ${after}, and should be`)
  const heard = rows.filter(({ type }) => follower.hears.has(type))
  const next = heard[follower.atOnce]
  const upTo = next ? next.seq - 1 : (last?.seq ?? after)
  // Who was erased meanwhile goes by the stand-in: their name must not be stored anew.
  const events = (await eventViews(db, heard.slice(0, follower.atOnce))).flatMap(toHeard)
  const save = events.length > 0 || inAnyCase ? await follower.handle({ articleId, events }) : undefined
  if (save)
    await transaction(async (tx) => {
      await save(tx)
      await moveTo(tx, hold, upTo)
    })
  else await moveTo(db, hold, upTo)
  return next !== undefined || rows.length === BATCH
}

/** An unreadable event is skipped: `verify` reports it. */
function toHeard({ seq, articleId, actor, at, ...event }: Event): Heard[] {
  const happening = parseEvent(event)
  return happening ? [{ ...happening, seq, articleId, actor, at }] : []
}

function warn({ name }: Follower, articleId: string, error: unknown, failures?: number): undefined {
  noteFailure(log, error, 'a follower failed', { follower: name, articleId, failures })
}
