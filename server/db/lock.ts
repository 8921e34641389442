import 'server-only'
import fs from 'node:fs'
import { tryLock } from 'fs-native-extensions'

export class LockedError extends Error {}

/**
 * Locks a directory for this process: two processes on one embedded database silently lose data. The kernel holds the lock
 * on the open descriptor and releases it when the process ends, even by SIGKILL (Linux: open file description locks; macOS:
 * flock), so no stale lock can remain.
 */
export function holdLock(file: string): { release: () => void } {
  const fd = fs.openSync(file, 'a+', 0o600)
  if (!tryLock(fd)) {
    const holder = fs.readFileSync(file, 'utf8').trim()
    fs.closeSync(fd)
    throw new LockedError(`the database is in use by another Stet process${holder ? ` (pid ${holder})` : ''}: ${file}`)
  }
  fs.ftruncateSync(fd)
  fs.writeSync(fd, `${process.pid}\n`)
  return { release: () => fs.closeSync(fd) }
}
