import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from '../../scripts/setup.mjs'
import { type Place, placesAsked } from '../server/places'

export type Clock = {
  /** What a program is started with to follow this clock. */
  readonly settings: Readonly<Record<string, string>>
  /** In seconds from the true time. */
  readonly set: (offset: number) => Promise<void>
}

/**
 * Does some work with the built Stet on each database that was asked for, under a clock that the work sets. A PostgreSQL server follows it
 * by itself; a server of Stet does with its settings. `isWall`: only the time of day is moved; otherwise time itself passes, and what is timed
 * comes due. Without libfaketime nothing is done, and it says so.
 */
export async function underClock(isWall: boolean, work: (place: Place, clock: Clock) => Promise<void>): Promise<void> {
  const library = libfaketime()
  if (library === undefined)
    return console.log('libfaketime isn’t installed (`apt install faketime`): nothing was tried')
  await build()
  for (const open of placesAsked()) {
    const { clear, ...clock } = newClock(library, isWall)
    try {
      const place = await withSettings(clock, open)
      try {
        await work(place, clock)
      } finally {
        await place.clear()
      }
    } finally {
      clear()
    }
  }
}

/** It tells another time to the programs that are started with it. */
const libfaketime = (): string | undefined =>
  ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib']
    .map((folder) => path.join(folder, 'faketime/libfaketime.so.1'))
    .find((file) => fs.existsSync(file))

function newClock(library: string, isWall: boolean): Clock & { readonly clear: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-clock-'))
  const file = path.join(folder, 'offset')
  // A PostgreSQL server runs as somebody else.
  fs.chmodSync(folder, 0o755)
  fs.writeFileSync(file, '+0')
  return {
    settings: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_CACHE_DURATION: '1',
      ...(isWall && { FAKETIME_DONT_FAKE_MONOTONIC: '1' }),
    },
    set: async (offset) => {
      fs.writeFileSync(file, `${offset < 0 ? '-' : '+'}${Math.abs(offset)}`)
      // The programs look at it once a second.
      await wait(2_500)
    },
    clear: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}

async function withSettings<T>({ settings }: Clock, open: () => Promise<T>): Promise<T> {
  Object.assign(process.env, settings)
  try {
    return await open()
  } finally {
    for (const name of Object.keys(settings)) delete process.env[name]
  }
}
