import 'server-only'
import fs from 'node:fs'
import path from 'node:path'

/** Makes a folder and those that it is in, for its owner alone. Node’s own way of doing so never ends where a system has none. */
export function makeFolder(folder: string) {
  if (fs.existsSync(folder)) return
  makeFolder(path.dirname(folder))
  try {
    fs.mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process was first.
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/** Makes the data folder if there is none. Throws where it isn’t one that can be written: a line names the setting. */
export function checkFolder(folder: string) {
  const probe = path.join(folder, `.probe-${process.pid}`)
  try {
    makeFolder(folder)
    fs.writeFileSync(probe, 'written\n')
  } catch (error) {
    const why = WHY[codeOf(error)] ?? `can’t be written (${error instanceof Error ? error.message : error})`
    throw new Error(`STET_DATA_DIR: ${folder} ${why}`)
  } finally {
    if (fs.existsSync(probe)) fs.rmSync(probe)
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

const OTHERS = 'can’t be written: it belongs to somebody else'
const FULL = 'can’t be written: the disk is full'
const WHY: Readonly<Record<string, string>> = {
  EACCES: OTHERS,
  EPERM: OTHERS,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EROFS: 'can’t be written: the file system is read-only',
  ENOTDIR: 'is no folder',
}
