import 'server-only'
import fs from 'node:fs'
import { type Outage, outageOf } from '../outage'

/**
 * In bytes. An embedded database that can’t lengthen its log breaks down: while there is less room, nothing is begun that writes,
 * and all can be read. Two segments of the log, and some.
 */
const LEAST = 48 * 1024 * 1024

/** What its folder lacks for it to write. */
export function lackIn(directory: string): Outage | null {
  if (directory.startsWith('memory://')) return null
  try {
    fs.accessSync(directory, fs.constants.W_OK)
    const { bavail, bsize } = fs.statfsSync(directory)
    return bavail * bsize < LEAST ? 'disk_full' : null
  } catch (error) {
    return outageOf(error) ?? 'unreachable'
  }
}
