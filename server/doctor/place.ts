import 'server-only'
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { timeOf } from '../backup/automatic'
import { mustBeSet } from '../backup/place'
import { isStoreAddress, openStore } from '../backup/store'
import { migrationNames } from '../db/migrate'
import type { S3Settings, ServerSettings } from '../env'
import { checkFolder } from '../folder'
import { findBrowser } from '../print/print'
import { type Finding, note, ok, PATIENCE, wrong } from './finding'

/** The machine: its disk, its clock, its browser, and the backups on it. */

export async function lookAtFolder({ dataDir }: ServerSettings): Promise<Finding> {
  if (!fs.existsSync(dataDir)) return note('data folder', `${dataDir} isn’t there yet: the first start makes it`)
  checkFolder(dataDir)
  return ok('data folder', `${dataDir} can be written`)
}

/** In bytes: less is little, and too little to go on with. */
const LITTLE = 1_000_000_000
const TOO_LITTLE = 200_000_000

export async function lookAtDisk({ dataDir }: ServerSettings, free = freeAt): Promise<Finding> {
  let folder = dataDir
  while (!fs.existsSync(folder)) folder = path.dirname(folder)
  const bytes = await free(folder)
  const judge = bytes < TOO_LITTLE ? wrong : bytes < LITTLE ? note : ok
  return judge('disk', `${(bytes / 1e9).toFixed(1)} GB free for ${dataDir}`)
}

async function freeAt(folder: string): Promise<number> {
  const { bavail, bsize } = await fs.promises.statfs(folder)
  return bavail * bsize
}

/** What this Stet was made of is older than it: `20261130113300_names`. */
export async function lookAtClock(now = new Date()): Promise<Finding> {
  const newest = migrationNames().at(-1) ?? ''
  const said = `${now.toISOString().slice(0, 19)}Z`
  const made = newest.replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3')
  return said.slice(0, 10) < made ? wrong('clock', `${said}, which is before this Stet was made`) : ok('clock', said)
}

export async function lookAtBrowser({ browser }: ServerSettings): Promise<Finding> {
  const file = findBrowser(browser)
  if (file === undefined)
    return browser === undefined
      ? note('browser', 'none was found: everything but PDF works (CHROMIUM_PATH)')
      : wrong('browser', `CHROMIUM_PATH: there is nothing at ${browser}`)
  const { stdout } = await promisify(execFile)(file, ['--version'], { timeout: PATIENCE, killSignal: 'SIGKILL' })
  return ok('browser', `${file}, ${stdout.trim()}`)
}

const HOUR = 3_600_000

type Backups = { readonly at: string | undefined; readonly s3: S3Settings | undefined }

/** The newest of the backups in a folder, or at a store. */
export async function lookAtBackups({ at, s3 }: Backups, hours: number, now = Date.now()): Promise<Finding> {
  if (at === undefined)
    return note('backups', 'Stet makes none by itself (BACKUP_TO); --backups FOLDER names where others are')
  const isStored = isStoreAddress(at)
  if (!isStored && !fs.existsSync(at)) return wrong('backups', `${at} isn’t there`)
  const dated = isStored ? await storedAt(at, mustBeSet(s3)) : filesIn(at)
  const newest = dated.toSorted((a, b) => b.time - a.time)[0]
  if (!newest) return wrong('backups', `no file in ${at} ${isStored ? 'is a backup’s' : 'ends with .backup'}`)
  const age = Math.max(0, (now - newest.time) / HOUR)
  const words = `the newest, ${newest.name}, is ${age.toFixed(1)} hours old`
  return age > hours ? wrong('backups', `${words}; ${hours} are allowed`) : ok('backups', words)
}

type Dated = { readonly name: string; readonly time: number }

const filesIn = (folder: string): Dated[] =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.backup'))
    .map((name) => ({ name, time: fs.statSync(path.join(folder, name)).mtimeMs }))

const storedAt = async (address: string, s3: S3Settings): Promise<Dated[]> =>
  (await openStore(address, s3).list()).flatMap(({ name }) => {
    const time = timeOf(name)
    return time === undefined ? [] : [{ name, time }]
  })
