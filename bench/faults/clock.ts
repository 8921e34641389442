import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** libfaketime, where it is installed: it tells another time to the programs that are started with it. */
export const libfaketime = (): string | undefined =>
  ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib']
    .map((folder) => path.join(folder, 'faketime/libfaketime.so.1'))
    .find((file) => fs.existsSync(file))

export type Clock = {
  /** What a program is started with to follow this clock. */
  readonly settings: Readonly<Record<string, string>>
  /** In seconds from the true time. */
  readonly set: (offset: number) => Promise<void>
  readonly clear: () => void
}

/** `isWall`: only the time of day is moved; otherwise time itself passes, and what is timed comes due. */
export function newClock(library: string, isWall: boolean): Clock {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-clock-'))
  const file = path.join(folder, 'offset')
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
