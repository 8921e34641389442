import { build } from '../../scripts/setup.mjs'
import type { Bench } from './bench'
import { type Figure, show } from './figures'
import { fill } from './fixture'
import { type Load, startLoad } from './loader'
import { busy } from './parts/busy'
import { files } from './parts/files'
import { reads } from './parts/reads'
import { starts } from './parts/starts'
import { statements } from './parts/statements'
import { streams } from './parts/streams'
import { writes } from './parts/writes'
import { type Place, placesAsked } from './places'
import { buildBare, type Running, startStet } from './running'

/**
 * `npm run bench:server`: the built server, a process with a database of its own, under the load of another process; each figure beside
 * its limit. `-- --postgres` for a PostgreSQL server, `--embedded` for the embedded database alone, `units sse` for some of the parts.
 */

const PARTS = {
  statements: { title: 'Statements of a request, counted at the database', run: statements },
  reads: { title: 'Reads, 16 clients', run: reads },
  writes: { title: 'Writes, 16 clients', run: writes },
  busy: { title: 'Meanwhile: 5 MB are imported, and a tracked Word document is exported', run: busy },
  files: { title: 'Documents', run: files },
  sse: { title: 'From the making of an event to those who listen', run: streams },
  start: { title: 'Start and memory', run: starts },
} satisfies Record<string, { title: string; run: (bench: Bench) => Promise<Figure[]> }>

/** Other names of a part. */
const ALSO: Record<string, keyof typeof PARTS> = { units: 'reads', threads: 'reads', streams: 'sse' }

const asked = process.argv.slice(2)
const chosen = new Set(asked.filter((one) => !one.startsWith('--')).map((one) => ALSO[one] ?? one))
const unknown = [...chosen].filter((one) => !(one in PARTS))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}.`)
  process.exit(2)
}
const port = Number(process.env.PORT ?? 3421)

await build()
if (chosen.size === 0 || chosen.has('reads')) await buildBare()
for (const open of placesAsked()) await measure(await open())

async function measure(place: Place) {
  let server: Running | undefined
  let load: Load | undefined
  try {
    const fixture = await fill(place)
    const copy = await place.copy()
    server = await startStet(port, place.settings)
    load = await startLoad()
    for (const [name, { title, run }] of Object.entries(PARTS))
      if (chosen.size === 0 || chosen.has(name))
        try {
          const figures = await run({ place, copy, server, load, fixture, port })
          if (figures.length > 0) show(`${title}, on ${place.name}`, figures)
        } catch (error) {
          // The other parts say what they say; the server may have gone down with this one.
          console.error(`\n${title}, on ${place.name}:`, error)
          process.exitCode = 1
        }
  } finally {
    await load?.end()
    await server?.stop()
    await place.clear()
  }
}
