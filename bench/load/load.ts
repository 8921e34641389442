import { randomUUID } from 'node:crypto'
import os from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { build } from '../../scripts/setup.mjs'
import { table } from '../measure'
import { startChild } from '../server/child'
import { type Figure, show } from '../server/figures'
import { onEachPlace, type Place } from '../server/places'
import { type Running, startStet } from '../server/running'
import type { Asked, End, Look } from './crowd'
import { fillCrowd } from './fixture'
import { type Memory, readMemory } from './memory'

/**
 * `npm run bench:load`: 200 people, for half an hour. Each has two desks open, at one article that all share and at one of their own, does
 * something every 20 seconds, four times of five to look at something; and their desks ask for what others changed. `-- --minutes 10`,
 * `--busy 3` for people who think a third as long, `--people 50`, `--embedded` or `--postgres` for one database. Printed: memory as time goes
 * by, how fast each kind of thing was answered beside the limits of `bench:server`, what was refused or failed.
 */

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    busy: { type: 'string', default: '1' },
    people: { type: 'string', default: '200' },
    embedded: { type: 'boolean', default: false },
    postgres: { type: 'boolean', default: false },
  },
})
const [minutes, busy, people] = [Number(values.minutes), Number(values.busy), Number(values.people)]
const port = Number(process.env.PORT ?? 3426)

/** In milliseconds, as `bench:server` has them. */
const LIMITS = new Map([
  ['/healthz', 50],
  ['a page of units', 150],
])
/** How often the heap is looked at. */
const HEAP_EVERY = 3_000
/** To so many listeners as an article has here. */
const LAG = 60

await build()
await onEachPlace(measure)

async function measure(place: Place) {
  const secrets = { NEXTAUTH_SECRET: randomUUID(), METRICS_TOKEN: randomUUID() }
  console.log(`\n${people} people on ${place.name}, ${minutes} minutes, busy ${busy}`)
  const began = performance.now()
  const crowd = await fillCrowd(place, people, secrets.NEXTAUTH_SECRET)
  console.log(`filled after ${((performance.now() - began) / 1000).toFixed(0)} s`)
  const base = `http://127.0.0.1:${port}`
  let server: Running | undefined
  const loader = await startChild<Asked>('bench/load/crowd.ts')
  try {
    server = await startStet(port, { ...place.settings, ...secrets, NEXTAUTH_URL: base })
    await loader.ask({ begin: crowd, base, busy })
    const samples = await watch(server, secrets.METRICS_TOKEN, async () => (await loader.ask({ look: true })) as Look)
    report(place.name, samples, (await loader.ask({ end: true })) as End)
  } finally {
    await loader.end()
    await server?.stop()
  }
}

/** `least`: the heap when it was smallest since the line before. */
type Sample = Memory & { readonly at: number; readonly least: number }

/** A line at each twentieth of the time, at least one a minute. */
async function watch(server: Running, token: string, look: () => Promise<Look>): Promise<Sample[]> {
  const lines = Math.max(20, Math.ceil(minutes))
  const every = (minutes * 60_000) / lines
  const samples: Sample[] = []
  const heading =
    'minute   RSS  heap  buffers MB  requests/s  p95 ms  streams  events/s  lag p95 ms  faults  429  /metrics ms  load'
  console.log(heading)
  const began = performance.now()
  for (let line = 1; line <= lines; line++) {
    let least = Number.POSITIVE_INFINITY
    for (let left = every; left > 0; left = began + line * every - performance.now()) {
      await wait(Math.min(HEAP_EVERY, Math.max(0, began + line * every - performance.now())))
      least = Math.min(least, (await readMemory(server, token)).heap)
    }
    const memory = await readMemory(server, token)
    const { requests, p95, streams, events, lag, faults, refused } = await look()
    const rate = (count: number) => ((count * 1000) / every).toFixed(1)
    samples.push({ ...memory, least, at: line / lines })
    console.log(
      [
        ((line * every) / 60_000).toFixed(1).padStart(6),
        ...[memory.resident, memory.heap, memory.buffers].map((megabytes) => megabytes.toFixed(0).padStart(5)),
        ...[rate(requests).padStart(15), p95.toFixed(0).padStart(7), String(streams).padStart(8)],
        ...[rate(events).padStart(9), lag.toFixed(0).padStart(11), String(faults).padStart(7)],
        ...[
          String(refused).padStart(4),
          memory.took.toFixed(1).padStart(12),
          (os.loadavg()[0] ?? 0).toFixed(1).padStart(5),
        ],
      ].join(' '),
    )
  }
  return samples
}

function growth(name: string, each: readonly number[]): string[] {
  const [from = Number.NaN] = each
  const to = each.at(-1) ?? Number.NaN
  return [name, ...each.map((one) => one.toFixed(0)), `${(((to - from) / from) * 100).toFixed(1)} %`]
}

function report(name: string, samples: readonly Sample[], { kinds, statuses, faults, faultCount, lag }: End) {
  const at = (part: number) => samples.find((sample) => sample.at >= part - 1e-9)
  const [early, half, last] = [at(0.1), at(0.5), at(1)]
  table(
    `Memory, on ${name}`,
    ['', '10 %', '50 %', '100 %', 'since 10 %'],
    (['resident', 'heap', 'buffers'] as const).map((kind) =>
      growth(
        `${kind}, MB`,
        [early, half, last].map((sample) => sample?.[kind] ?? Number.NaN),
      ),
    ),
  )
  // What is collected goes up and down; what is left of it each time says whether something stays.
  const third = (nth: number) =>
    Math.min(...samples.filter(({ at: part }) => Math.ceil(part * 3 - 1e-9) === nth).map(({ least }) => least))
  table(
    `The heap when it was smallest, on ${name}`,
    ['', 'first third', 'second', 'last', 'since the first'],
    [growth('heap, MB', [1, 2, 3].map(third))],
  )
  const figures = kinds.flatMap(({ kind, count, median, p95, most }): Figure[] => {
    if (count === 0) return []
    const atMost = LIMITS.get(kind)
    const from = `${count}, median ${median.toFixed(0)} ms, most ${most.toFixed(0)} ms`
    return [{ name: kind, is: p95, unit: 'ms', from, ...(atMost !== undefined && { limit: { atMost } }) }]
  })
  const from = `${lag.count}, median ${lag.median.toFixed(0)} ms, most ${lag.most.toFixed(0)} ms`
  show(`95th percentiles, on ${name}`, [
    ...figures,
    { name: 'an event to a stream', is: lag.p95, unit: 'ms', limit: { atMost: LAG }, from },
  ])
  const answers = statuses.toSorted(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`)
  console.log(`\nAnswers: ${answers.join(', ')}. Faults: ${faultCount}.`)
  for (const fault of faults) console.log(`  ${fault}`)
  if (faultCount > 0) process.exitCode = 1
}
