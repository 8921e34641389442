import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from '../../scripts/setup.mjs'
import { table } from '../measure'
import { startLoad } from '../server/loader'
import { type Place, placesAsked } from '../server/places'
import { type Running, startStet } from '../server/running'
import { type Attack, Statuses, sender } from './attack'
import { ATTACKS } from './attacks'
import { type Desk, fillDesk } from './desk'
import { type MemoryGroup, newMemoryGroup } from './memory-group'

/**
 * `npm run bench:hostile`: what somebody can do to the others. While each attack runs, another process asks whether the server is up, and a
 * colleague comments in another article; their worst answer stands beside the bar, and how long the server's main thread was at work at a
 * stretch, in processor time: that doesn't depend on what else the machine does. `-- --postgres` for a PostgreSQL server alone, `--embedded`
 * for the embedded database; words choose the attacks whose names hold them. `--memory=2048`, as root, gives the server and all that it starts so
 * many MB.
 */

const BARS = { health: 1.5, comment: 3 }
const [HEALTH_EVERY, COMMENT_EVERY] = [100, 500]
const MEMORY_EVERY = 100
/** The probes begin before an attack does, and what it leaves behind is measured, too. */
const BEFORE = 1_000

const HEADINGS = [
  '',
  '/healthz',
  `≤ ${BARS.health} s`,
  'at a stretch',
  'comment',
  `≤ ${BARS.comment} s`,
  'took',
  'MB',
  'answered',
]

const asked = process.argv.slice(2)
const words = asked.filter((one) => !one.startsWith('--')).map((one) => one.toLowerCase())
const chosen = ATTACKS.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word)),
)
const memory = asked.map((one) => /^--memory=(\d+)$/.exec(one)?.[1]).find((one) => one !== undefined)
const port = Number(process.env.PORT ?? 3424)

await build()
for (const open of placesAsked()) await suffer(await open())

async function suffer(place: Place) {
  let server: Running | undefined
  const group = memory === undefined ? undefined : newMemoryGroup(Number(memory))
  const stretches = path.join(os.tmpdir(), `stet-stretches-${process.pid}`)
  try {
    const desk = await fillDesk(place)
    const watched = {
      NODE_OPTIONS: `--import ${path.join(import.meta.dirname, 'stretches.mjs')}`,
      STRETCHES: stretches,
      ...group?.settings,
    }
    server = await startStet(port, { ...place.settings, ...watched })
    const rows: string[][] = []
    for (const attack of chosen) {
      fs.writeFileSync(stretches, '')
      const [name = '', ...figures] = await measured(attack, desk, server, group)
      const row = [
        name,
        ...figures.slice(0, 2),
        `${Number(fs.readFileSync(stretches, 'utf8'))} ms`,
        ...figures.slice(2),
      ]
      console.log(row.join('  ·  '))
      rows.push(row)
    }
    table(`While somebody is hostile, on ${place.name}`, HEADINGS, rows)
    if (group) console.log(`${group.killed()} processes ended for want of memory, of ${memory} MB`)
  } finally {
    await server?.stop()
    group?.clear()
    await place.clear()
    fs.rmSync(stretches, { force: true })
  }
}

async function measured(
  { name, run }: Attack,
  desk: Desk,
  { base, memory }: Running,
  group: MemoryGroup | undefined,
): Promise<string[]> {
  const load = await startLoad()
  const statuses = new Statuses()
  let most = 0
  const look = setInterval(() => {
    most = Math.max(most, (group?.held ?? memory)())
  }, MEMORY_EVERY)
  try {
    const comment = {
      ...{ method: 'POST', path: `/api/v1/paragraphs/${desk.quiet.paragraphId}/threads`, status: 201 },
      headers: { ...desk.colleague.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'comment', body: 'Is this so?' }),
    }
    await load.probe(base, [
      { call: { path: '/healthz', status: 200 }, every: HEALTH_EVERY },
      { call: comment, every: COMMENT_EVERY },
    ])
    await wait(BEFORE)
    const began = performance.now()
    await run({ base, desk, send: sender(base, statuses) })
    const took = (performance.now() - began) / 1000
    await wait(BEFORE)
    const [health = [], comments = []] = await load.stop()
    if (statuses.worst) console.error(statuses.worst)
    return [
      name,
      ...besideBar(health, BARS.health),
      ...besideBar(comments, BARS.comment),
      `${took.toFixed(1)} s`,
      most.toFixed(0),
      `${statuses}${statuses.areWell ? '' : ' !'}`,
    ]
  } finally {
    clearInterval(look)
    await load.end()
  }
}

function besideBar(times: readonly number[], bar: number): [worst: string, verdict: string] {
  const worst = Math.max(...times) / 1000
  return [`${worst.toFixed(2)} s`, worst <= bar ? 'met' : 'NOT MET']
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
