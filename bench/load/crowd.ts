import { setTimeout as wait } from 'node:timers/promises'
import { serveParent } from '../server/child'
import { percentile } from '../server/figures'
import type { Crowd } from './fixture'
import { act } from './person'
import { KINDS, type Kind, newSender, type Sender } from './requests'

/** The process that all the people are in: the server's own has the other core. */

export type Asked =
  | { readonly begin: Crowd; readonly base: string; readonly busy: number }
  /** What was there since this was asked last. */
  | { readonly look: true }
  | { readonly end: true }

export type Look = {
  readonly requests: number
  readonly p95: number
  readonly faults: number
  readonly refused: number
  readonly streams: number
  /** In milliseconds, from the making of an event until it came to a stream: 95th percentile, and how many came. */
  readonly lag: number
  readonly events: number
}

export type KindFigures = {
  readonly kind: Kind
  readonly count: number
  readonly median: number
  readonly p95: number
  readonly most: number
}
export type End = {
  readonly kinds: readonly KindFigures[]
  readonly statuses: readonly (readonly [number, number])[]
  readonly faults: readonly string[]
  readonly faultCount: number
  readonly lag: { readonly count: number; readonly median: number; readonly p95: number; readonly most: number }
}

const HEALTH_EVERY = 500

type Present = Awaited<ReturnType<typeof act>>

let sender: Sender | undefined
let people: Present[] = []
let over = false
let probing: Promise<void> | undefined
const lags: number[] = []
const before = { counts: new Map<Kind, number>(), faults: 0, refused: 0, lags: 0 }

if (process.send)
  serveParent(async (asked: Asked): Promise<'begun' | Look | End> => {
    if ('begin' in asked) return begin(asked.begin, asked.base, asked.busy)
    if ('look' in asked) return lookBack()
    return end()
  })

async function begin({ shared, people: crowd }: Crowd, base: string, busy: number): Promise<'begun'> {
  const own = newSender(base)
  sender = own
  // Some at a time, as people come.
  for (let from = 0; from < crowd.length; from += 20)
    people.push(
      ...(await Promise.all(crowd.slice(from, from + 20).map((person) => act(person, shared, busy, own, () => over)))),
    )
  probing = (async () => {
    while (!over) {
      await own.send({ kind: '/healthz', path: '/healthz' })
      await wait(HEALTH_EVERY)
    }
  })()
  return 'begun'
}

function gather() {
  for (const { streams } of people) for (const stream of streams) lags.push(...stream.taken())
}

function lookBack(): Look {
  gather()
  const { times, statuses, faultCount } = tallyOf()
  const recent = KINDS.flatMap((kind) => {
    const all = times.get(kind) ?? []
    const since = before.counts.get(kind) ?? 0
    before.counts.set(kind, all.length)
    return kind === '/healthz' ? [] : all.slice(since)
  })
  const refused = statuses.get(429) ?? 0
  const newLags = lags.slice(before.lags)
  const look = {
    // There may have been none.
    ...{ requests: recent.length, p95: percentile(recent, 0.95) || 0 },
    ...{ faults: faultCount - before.faults, refused: refused - before.refused },
    streams: people.reduce((sum, { streams }) => sum + streams.reduce((open, stream) => open + stream.count(), 0), 0),
    ...{ lag: percentile(newLags, 0.95) || 0, events: newLags.length },
  }
  Object.assign(before, { faults: faultCount, refused, lags: lags.length })
  return look
}

async function end(): Promise<End> {
  gather()
  over = true
  const { times, statuses, faults, faultCount } = tallyOf()
  const figures = {
    kinds: KINDS.map((kind) => ({ kind, ...spread(times.get(kind) ?? []) })),
    ...{ statuses: [...statuses], faults, faultCount, lag: spread(lags) },
  }
  for (const { streams } of people) for (const stream of streams) stream.leave()
  people = []
  await probing
  sender?.close()
  return figures
}

function spread(values: readonly number[]) {
  return {
    ...{ count: values.length, median: percentile(values, 0.5) || 0, p95: percentile(values, 0.95) || 0 },
    most: values.reduce((most, value) => Math.max(most, value), 0),
  }
}

function tallyOf() {
  if (!sender) throw new Error('nothing was begun')
  return sender.tally
}
