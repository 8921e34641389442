import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { mailServer } from '../../server/testing/mail-server'
import { type Clock, underClock } from '../faults/clock'
import { faultsOf, type Place } from '../server/places'
import { startStet } from '../server/running'
import { addReceiver, DAY, hire, type Told, workADay } from './day'
import { faultsIn, type Look, show } from './report'
import { sizeOf, sizesOf } from './sizes'

/**
 * `npm run bench:month`: what thirty days of a desk of twelve leave on the disk, and what is left once nobody has done anything for two months.
 * Time passes as fast as the work is done: the server, and the database, are told another time by libfaketime. `-- 10` for as many days,
 * `--embedded` or `--postgres` for one database.
 */
const DAYS = Number(process.argv.slice(2).find((one) => /^\d+$/.test(one)) ?? 30)
const port = Number(process.env.PORT ?? 3432)
const SECONDS = 86_400
/** What is on the disk is looked at after each of so many days. */
const STEP = Math.max(1, Math.ceil(DAYS / 3))
/** In days: a session lasts for thirty, and is shown to its person for thirty more. */
const REST = 62
/** In milliseconds: what comes due when a day has passed is done within the first, and after two months within the second. */
const [DUE, ALL_DUE] = [3_000, 20_000]

await underClock(false, liveThrough)

async function liveThrough(place: Place, clock: Clock) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-month-'))
  const [backups, logFile] = [path.join(folder, 'backups'), path.join(folder, 'log')]
  const log = fs.openSync(logFile, 'a')
  const mail = await mailServer()
  const receiver = http.createServer((request, response) => request.resume().on('end', () => response.end())).listen(0)
  const told: Told = { requests: 0, refused: new Map() }
  const settings = {
    ...{ WEBHOOKS_PRIVATE: '1', BACKUP_TO: backups },
    ...{ SMTP_URL: `smtp://127.0.0.1:${mail.port}`, MAIL_FROM: 'Stet <stet@desk.example>' },
    ...clock.settings,
    ...place.settings,
  }
  try {
    const staff = await hire(place)
    const looks: Look[] = []
    const look = async (day: number) =>
      looks.push({ day, left: await sizesOf(place, false), swept: await sizesOf(place, true) })
    await look(0)
    let old: string | undefined
    for (let day = 0; day < DAYS; await look(day)) {
      const server = await startStet(port, settings, log)
      try {
        const { port: postedTo } = receiver.address() as AddressInfo
        if (day === 0) await addReceiver(server.base, staff, `http://127.0.0.1:${postedTo}/`, told)
        for (const until = Math.min(DAYS, day + STEP); day < until; ) {
          old = await workADay(server.base, staff, day, old, told)
          await clock.set(++day * SECONDS)
          await wait(DUE)
          console.log(`day ${day}: ${told.requests} requests, ${server.memory().toFixed(0)} MB of memory`)
        }
      } finally {
        await server.stop()
      }
    }
    const server = await startStet(port, settings, log)
    try {
      // What follows the last day first.
      await wait(ALL_DUE)
      await clock.set((DAYS + REST) * SECONDS)
      await wait(ALL_DUE)
    } finally {
      await server.stop()
    }
    await look(DAYS + REST)
    show(place, looks, DAYS * DAY.articles)
    const files = fs.readdirSync(backups).length
    const logged = fs.statSync(logFile).size
    console.log(`\nlog: ${kilobytes(logged)} KB of ${told.requests} requests, ${kilobytes(logged / DAYS)} KB a day`)
    console.log(`backups: ${files}, ${kilobytes(sizeOf(backups))} KB; mails: ${mail.got.length}`)
    const faults = [
      ...faultsIn(looks, { articles: DAYS * DAY.articles, removed: DAYS - 1 }),
      ...(files > 11 ? [`${files} backups, and the rule keeps 7 of days and 4 of weeks`] : []),
      ...(await faultsOf(place)),
      ...[...told.refused].map(([what, times]) => `${times} times: ${what}`),
    ]
    console.log(`${DAYS} days on ${place.name}: ${faults.length} faults`)
    for (const fault of faults) console.log(`  ${fault}`)
    if (faults.length > 0) process.exitCode = 1
  } finally {
    receiver.close()
    receiver.closeAllConnections()
    await mail.close()
    fs.closeSync(log)
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0)
}
