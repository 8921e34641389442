import fs from 'node:fs'
import path from 'node:path'
import { backUp as linesOf } from '@/server/backup/backup'
import type { Progress } from '@/server/backup/format'
import { mustBeSet, sent } from '@/server/backup/place'
import { openForRestore, restore } from '@/server/backup/restore'
import { askForBackup } from '@/server/backup/socket'
import { isStoreAddress, openStore, openStoreOf } from '@/server/backup/store'
import { writeBackup } from '@/server/backup/write'
import { closeDatabase, database } from '@/server/db/database'
import { LockedError } from '@/server/db/lock'
import { readSettings, type ServerSettings } from '@/server/env'
import { makeFolder } from '@/server/folder'
import { Failure, pathOf, placeOf, read, Usage } from './arguments'
import type { Terminal } from './terminal'

/** Writes everything to a file, or to a store, while Stet runs or not. */
export async function backUp(args: string[], terminal: Terminal): Promise<number> {
  const to = placeIn(args)
  const settings = readSettings(process.env)
  if (!isStoreAddress(to) && fs.existsSync(to)) throw new Failure(`${to} is there already`)
  const lines = await linesFrom(settings, terminal)
  const progress = inSteps('Backing up', terminal)
  const { bytes } = isStoreAddress(to)
    ? await backUpToStore(to, { settings, lines, progress })
    : await writeBackup(to, lines, progress)
  await terminal.write(`${to}: ${inMegabytes(bytes)}\n`)
  return 0
}

type Making = {
  readonly settings: ServerSettings
  readonly lines: AsyncIterable<string | Uint8Array>
  readonly progress: Progress
}

function backUpToStore(to: string, { settings, lines, progress }: Making) {
  const { store, name } = openStoreOf(to, mustBeSet(settings.s3))
  return sent(
    path.join(settings.dataDir, 'to-be-sent-by-hand.backup'),
    lines,
    (file) => store.put(name, file),
    progress,
  )
}

/** Those at a store, or in a folder, the newest last. */
export async function listBackups(args: string[], terminal: Terminal): Promise<number> {
  const { s3, backups } = readSettings(process.env)
  const [given = backups?.to] = read(args, {}, 1).positionals
  if (given === undefined) throw new Usage('a folder or s3://bucket/prefix is required, where BACKUP_TO isn’t set')
  const there = isStoreAddress(given) ? await openStore(given, mustBeSet(s3)).list() : filesIn(pathOf(given))
  for (const { name, bytes } of there.toSorted((a, b) => a.name.localeCompare(b.name, 'en')))
    if (name.endsWith('.backup')) await terminal.write(`${name}\t${inMegabytes(bytes)}\n`)
  return 0
}

const filesIn = (folder: string) =>
  fs.readdirSync(folder).map((name) => ({ name, bytes: fs.statSync(path.join(folder, name)).size }))

const inMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

/** Fills an empty database, and a data folder without a secret, with what a backup has. */
export async function restoreBackup(args: string[], terminal: Terminal): Promise<number> {
  const from = placeIn(args)
  const settings = readSettings(process.env)
  if (!isStoreAddress(from)) {
    if (!fs.existsSync(from)) throw new Failure(`${from} isn’t there`)
    return restoreFile(from, settings, terminal)
  }
  const { store, name } = openStoreOf(from, mustBeSet(settings.s3))
  makeFolder(settings.dataDir)
  const file = path.join(settings.dataDir, 'fetched.backup')
  fs.rmSync(file, { force: true })
  try {
    await store.get(name, file)
    return await restoreFile(file, settings, terminal)
  } finally {
    fs.rmSync(file, { force: true })
  }
}

async function restoreFile(file: string, { secret: setting, dataDir }: ServerSettings, terminal: Terminal) {
  const backup = await openForRestore(file)
  const open = await database()
  terminal.atEnd(closeDatabase)
  await restore(backup, { database: open, kept: { setting, dataDir } }, inSteps('Restoring', terminal))
  await terminal.write(`Restored as of ${backup.header.at}\n`)
  return 0
}

/** A file, or its address at a store. */
function placeIn(args: string[]): string {
  const [given] = read(args, {}, 1).positionals
  if (given === undefined) throw new Usage('a file, or s3://bucket/file, is required')
  return placeOf(given)
}

/** An embedded database that a server holds is read by that server. */
async function linesFrom(settings: ServerSettings, { atEnd }: Terminal): Promise<AsyncIterable<string | Uint8Array>> {
  const { dataDir, databaseUrl } = settings
  if (databaseUrl === undefined && !fs.existsSync(path.join(dataDir, 'pg', 'PG_VERSION')))
    throw new Failure(`there is no database in ${dataDir}`)
  try {
    const open = await database()
    atEnd(closeDatabase)
    return linesOf(open, { setting: settings.secret, dataDir })
  } catch (error) {
    if (error instanceof LockedError) return askForBackup(dataDir)
    throw error
  }
}

/** A line on stderr for each tenth. */
function inSteps(what: string, { warn }: Terminal): Progress {
  let told = 0
  return (done, total) => {
    const tenths = total === 0 ? 10 : Math.floor((done / total) * 10)
    if (tenths === told) return
    told = tenths
    warn(`${what}: ${tenths * 10} %`)
  }
}
