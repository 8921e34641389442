import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { programs } from '../../scripts/databases'
import { build } from '../../scripts/setup.mjs'
import { libfaketime, newClock } from '../faults/clock'
import { table } from '../measure'
import { embeddedPlace, type Place, postgresPlace } from '../server/places'
import { startStet } from '../server/running'
import { addReceiver, hire, type Told, workADay } from './day'
import { type Sizes, sizeOf, sizesOf } from './sizes'

/**
 * `npm run bench:month`: what thirty days of a desk of twelve leave on the disk. Time passes as fast as the work is done: the server, and the
 * database, are told another time by libfaketime, which has to be installed (`apt install faketime`). `-- 10` for as many days, `--embedded`
 * or `--postgres` for one database.
 */
const asked = process.argv.slice(2)
const DAYS = Number(asked.find((one) => /^\d+$/.test(one)) ?? 30)
const port = Number(process.env.PORT ?? 3432)
const DAY = 86_400
/** The folder is looked at after each of so many days. */
const STEP = Math.max(1, Math.ceil(DAYS / 3))

const library = libfaketime()
if (library === undefined) {
  console.log('libfaketime isn’t installed: nothing was measured')
  process.exit()
}

await build()
for (const open of [
  ...(asked.includes('--postgres') ? [] : [embeddedPlace]),
  ...(asked.includes('--embedded') || !programs() ? [] : [postgresPlace]),
])
  await liveThrough(open, library)

async function liveThrough(open: () => Promise<Place>, library: string) {
  const clock = newClock(library, false)
  const backups = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-backups-'))
  const logFile = path.join(backups, 'log')
  // A PostgreSQL server takes it from here.
  Object.assign(process.env, clock.settings)
  const place = await open()
  for (const name of Object.keys(clock.settings)) delete process.env[name]
  const receiver = http.createServer((request, response) => request.resume().on('end', () => response.end())).listen(0)
  const told: Told = { requests: 0, refused: new Map() }
  try {
    const staff = await hire(place)
    const found: [day: number, left: Sizes, swept: Sizes][] = []
    const look = async (day: number) => found.push([day, await sizesOf(place, false), await sizesOf(place, true)])
    await look(0)
    let day = 0
    while (day < DAYS) {
      const log = fs.openSync(logFile, 'a')
      const settings = { WEBHOOKS_PRIVATE: '1', BACKUP_TO: backups, ...clock.settings, ...place.settings }
      const server = await startStet(port, settings, log)
      const address = receiver.address()
      if (day === 0 && typeof address === 'object')
        await addReceiver(server.base, staff, `http://127.0.0.1:${address?.port}/`, told)
      for (const until = Math.min(DAYS, day + STEP); day < until; ) {
        await workADay(server.base, staff, day, told)
        await clock.set(++day * DAY)
        // What is due once an hour, a quarter of one, or a day is due now.
        await wait(3_000)
        console.log(`day ${day}: ${told.requests} requests, ${server.memory().toFixed(0)} MB of memory`)
      }
      await server.stop()
      fs.closeSync(log)
      await look(day)
    }
    show(place, found)
    console.log(
      `log: ${(fs.statSync(logFile).size / 1024).toFixed(0)} KB; backups: ${fs.readdirSync(backups).length - 1} files, ${((sizeOf(backups) - fs.statSync(logFile).size) / 1024 / 1024).toFixed(1)} MB`,
    )
    for (const [what, times] of told.refused) console.log(`refused ${times} times: ${what}`)
  } finally {
    receiver.close()
    await place.clear()
    clock.clear()
    fs.rmSync(backups, { recursive: true, force: true })
  }
}

function show({ name, isEmbedded }: Place, found: readonly [day: number, left: Sizes, swept: Sizes][]) {
  const shown = (take: (sizes: Sizes) => number) =>
    found.map(([, left, swept]) => `${mb(take(left))} → ${mb(take(swept))}`)
  const names = [...(found.at(-1)?.[1].tables.keys() ?? [])]
  const rows = (sizes: Sizes, table: string) => sizes.tables.get(table)?.rows ?? 0
  const size = (table: string) => shown(({ tables }) => tables.get(table)?.megabytes ?? 0)
  table(
    `MB after days of a desk of twelve, on ${name}: as they were left → after the upkeep`,
    ['', ...found.map(([day]) => `day ${day}`)],
    [
      ...(isEmbedded ? [['the folder', ...shown(({ folder }) => folder)]] : []),
      ['the database', ...shown(({ database }) => database)],
      ['its log (WAL)', ...shown(({ log }) => log)],
      ...names
        .toSorted(
          (a, b) =>
            (found.at(-1)?.[1].tables.get(b)?.megabytes ?? 0) - (found.at(-1)?.[1].tables.get(a)?.megabytes ?? 0),
        )
        .slice(0, 24)
        .map((table) => [table, ...size(table)]),
    ],
  )
  table(
    'Rows',
    ['', ...found.map(([day]) => `day ${day}`)],
    [
      ...names
        .filter((table) => found.some(([, left]) => rows(left, table) > 0))
        .toSorted()
        .map((table) => [table, ...found.map(([, left]) => String(rows(left, table)))]),
    ],
  )
}

const mb = (megabytes: number) => megabytes.toFixed(1)
