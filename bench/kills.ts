import { build } from '../scripts/setup.mjs'
import { killUnderLoad } from './faults/kill'
import { onEachPlace } from './server/places'

/**
 * `npm run bench:kills`: the built server is killed a hundred times while six people write, on each database: nothing that was
 * acknowledged may be lost or doubled, and `verify` finds nothing. It should answer within four seconds each time. `-- 20` for as many
 * kills, `--embedded` or `--postgres` for one database.
 */
const asked = process.argv.slice(2)
const times = Number(asked.find((one) => /^\d+$/.test(one)) ?? 100)
const port = Number(process.env.PORT ?? 3422)
const LIMIT = 4_000

await build()
await onEachPlace(async (place) => {
  const { starts, acknowledged, faults } = await killUnderLoad(place, { times, port, tell: console.log })
  const sorted = starts.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0)
  console.log(`${times} kills on ${place.name}: ${acknowledged} writes acknowledged, ${faults.length} faults`)
  console.log(`first answer after ${at(0.5)} ms (median), ${at(1)} ms (longest); limit ${LIMIT} ms`)
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`)
  if (faults.length > 0) process.exitCode = 1
})
