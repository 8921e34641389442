import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { built } from '../built'
import { closeDatabase, database } from '../db/database'
import type { Database } from '../db/open'
import { env } from '../env'
import { isFilled } from './fill'
import { reportWait, say, seconds } from './say'

/** The open database, migrated and filled. What there is to do of that is done by another process before. */
export async function openPrepared(): Promise<Database> {
  if (isThere()) {
    const open = await openDatabase()
    if ((await open.isMigrated()) && (await isFilled(open.prisma, env().demo))) return open
    // An embedded one is for one process at a time.
    await closeDatabase()
  }
  await prepareApart()
  return openDatabase()
}

/** While it runs. */
let preparing: ChildProcess | undefined
let isToEnd = false

/** Ends that process, if it runs: all that it does is done or not, whenever it ends. */
export async function endPreparing(): Promise<void> {
  if (!preparing) return
  isToEnd = true
  const ended = once(preparing, 'exit')
  preparing.kill('SIGKILL')
  await ended
}

/** Whether there is a database to look at; in another folder one is made. */
const isThere = () => env().databaseUrl !== undefined || fs.existsSync(path.join(env().dataDir, 'pg/PG_VERSION'))

async function openDatabase(): Promise<Database> {
  const opening = env().databaseUrl ? 'Connecting to the database' : 'Opening the embedded database'
  const began = performance.now()
  const open = await reportWait(opening, database)
  say(`${opening}: done in ${seconds(began)}`)
  return open
}

/**
 * A first start and an upgrade leave behind what is never needed again and a process doesn't give back: the database that was copied to
 * make this one, what read the sample, over 100 MB. So that ends with a process of its own.
 */
async function prepareApart(): Promise<void> {
  // The path is computed so that Next doesn't bundle it.
  const file = built.prepare ?? fs.realpathSync('server/boot/entry.mjs')
  const args = ['--conditions=react-server', file, JSON.stringify(built)]
  preparing = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const [code, signal] = await once(preparing, 'exit')
  preparing = undefined
  // Whoever ended it ends this process, too.
  if (isToEnd) await new Promise(() => {})
  if (code === 0) return
  // It has said why.
  if (code === 1) process.exit(1)
  throw new Error(`the process that prepares the database ended with ${code ?? signal}`)
}
