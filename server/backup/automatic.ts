import 'server-only'
import type { Database } from '../db/open'
import type { BackupSettings } from '../env'
import { logger } from '../log'
import { processState } from '../process-state'
import { backUp } from './backup'
import { kept as keptOf } from './keep'
import { type Place, placeOf } from './place'
import type { Kept } from './secret-of'

const log = logger('backup')

const HOUR = 3_600_000
const LOOK = HOUR / 12

/** An arbitrary number: the advisory lock of whichever instance is making one. */
const MAKING = 7_383_002

/** Why the last one failed, until one doesn’t; /readyz tells that it did. */
const state = processState('backups', (): { failure?: string | undefined; newest?: number } => ({}))

export const lastFailure = (): string | undefined => state.failure

/** When the newest one was made, whichever instance made it, as of the last look: in milliseconds since 1970; undefined: none was. */
export const newestBackup = (): number | undefined => state.newest

export type Backups = {
  /** Makes one if it is time; answers where it is. */
  look(now: Date): Promise<string | undefined>
  stop(): Promise<void>
}

/** From now on a backup is made whenever the last one is old enough, by one instance at a time. */
export function startBackups(database: Database, secret: Kept, settings: BackupSettings): Backups {
  let work: Promise<unknown> = Promise.resolve()
  let stopped = false
  const look = async (now: Date) => {
    try {
      const file = stopped ? undefined : await makeIfDue(database, secret, settings, now)
      if (file) log.info({ file }, 'a backup was made')
      state.failure = undefined
      return file
    } catch (error) {
      state.failure = error instanceof Error ? error.message : String(error)
      log.error({ err: error }, 'no backup could be made')
      return
    }
  }
  const inTurn = (now: Date) => {
    const next = work.then(() => look(now))
    work = next
    return next
  }
  const timer = setInterval(() => void inTurn(new Date()), LOOK).unref()
  return {
    look: inTurn,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await work
    },
  }
}

async function makeIfDue(
  database: Database,
  secret: Kept,
  { to, s3, every, ...rule }: BackupSettings,
  now: Date,
): Promise<string | undefined> {
  const place = placeOf(to, { s3, aside: secret.dataDir })
  const isDue = async () => {
    // Those that were made while the clock was ahead neither keep one waiting nor have one made at every look.
    const last = Math.max(0, ...[...(await backupsIn(place)).keys()].filter((time) => time <= now.getTime()))
    if (last > 0) state.newest = last
    return now.getTime() - last >= every * HOUR
  }
  if (!(await isDue())) return
  return alone(database, async () => {
    // Another instance may have made it meanwhile.
    if (!(await isDue())) return
    const name = nameOf(now)
    await place.put(name, backUp(database, secret))
    const made = await backupsIn(place)
    // Those of a time when the clock was ahead take the place of none.
    const [past, ahead] = [
      [...made.keys()].filter((time) => time <= now.getTime()),
      [...made.keys()].filter((time) => time > now.getTime()),
    ]
    const stays = new Set([...keptOf(past, rule), ...keptOf(ahead, rule)])
    for (const [time, old] of made) if (!stays.has(time)) await place.remove(old)
    state.newest = Math.max(...made.keys())
    return place.addressOf(name)
  })
}

/** An embedded database has one process; of instances on a server the others leave it to the one that has the lock. */
async function alone<T>(database: Database, work: () => Promise<T>): Promise<T | undefined> {
  if (database.kind === 'embedded') return work()
  const connection = await database.connect()
  try {
    const [answer] = await connection.ask<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [MAKING])
    return answer?.mine ? await work() : undefined
  } finally {
    // With the connection goes the lock.
    await connection.close()
  }
}

const NAME = /^stet-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup$/

/** As a file of any system may be called: `stet-2026-11-30T140000Z.backup`. */
const nameOf = (now: Date) => `stet-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.backup`

/** Those that Stet made there by itself, by when. */
async function backupsIn(place: Place): Promise<Map<number, string>> {
  return new Map(
    (await place.names()).flatMap((name) => {
      const time = timeOf(name)
      return time === undefined ? [] : [[time, name] as const]
    }),
  )
}

/** When a backup was made that Stet made by itself, by its name. */
export function timeOf(name: string): number | undefined {
  const [, day, hour, minute, second] = NAME.exec(name) ?? []
  return day === undefined ? undefined : Date.parse(`${day}T${hour}:${minute}:${second}Z`)
}
