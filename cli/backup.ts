import fs from 'node:fs'
import path from 'node:path'
import { backUp as linesOf } from '@/server/backup/backup'
import type { Progress } from '@/server/backup/format'
import { openForRestore, restore } from '@/server/backup/restore'
import { askForBackup } from '@/server/backup/socket'
import { writeBackup } from '@/server/backup/write'
import { closeDatabase, database } from '@/server/db/database'
import { LockedError } from '@/server/db/lock'
import { readSettings, type ServerSettings } from '@/server/env'
import { Failure, pathOf, read, Usage } from './arguments'
import type { Terminal } from './terminal'

/** Writes everything to a file, while Stet runs or not. */
export async function backUp(args: string[], terminal: Terminal): Promise<number> {
  const file = fileIn(args)
  if (fs.existsSync(file)) throw new Failure(`${file} is there already`)
  const settings = readSettings(process.env)
  const { bytes } = await writeBackup(file, await linesFrom(settings, terminal), inSteps('Backing up', terminal))
  await terminal.write(`${file}: ${(bytes / 1e6).toFixed(1)} MB\n`)
  return 0
}

/** Fills an empty database, and a data folder without a secret, with what a backup has. */
export async function restoreBackup(args: string[], terminal: Terminal): Promise<number> {
  const file = fileIn(args)
  if (!fs.existsSync(file)) throw new Failure(`${file} isn’t there`)
  const { secret: setting, dataDir } = readSettings(process.env)
  const backup = await openForRestore(file)
  const open = await database()
  terminal.atEnd(closeDatabase)
  await restore(backup, { database: open, kept: { setting, dataDir } }, inSteps('Restoring', terminal))
  await terminal.write(`Restored as of ${backup.header.at}\n`)
  return 0
}

function fileIn(args: string[]): string {
  const [file] = read(args, {}, 1).positionals
  if (file === undefined) throw new Usage('a file is required')
  return pathOf(file)
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
