import 'server-only'
import type { PrismaClient } from '@/generated/prisma/client'
import { env } from '../env'
import { processState } from '../process-state'
import { type Database, openDatabase, type Statement } from './open'
import { timed } from './timed'

/** The one open database of this process, and what is under way in it that no request waits for. */
const state = processState('database', (): { open?: Promise<Database> | undefined; aside: Set<Promise<void>> } => ({
  aside: new Set(),
}))

export function database(): Promise<Database> {
  if (process.env.NEXT_PHASE === 'phase-production-build') throw new Error('the build opened the database')
  state.open ??= openDatabase(env(), env().metricsToken === undefined ? undefined : timed).catch((error) => {
    state.open = undefined
    throw error
  })
  return state.open
}

export async function prisma(): Promise<PrismaClient> {
  return (await database()).prisma
}

/** Work in the database that nobody waits for, but who closes it. It doesn't fail. */
export function doAside(work: Promise<void>) {
  state.aside.add(work)
  void work.then(() => state.aside.delete(work))
}

/**
 * The rows of a statement that is sent with each request: by Prisma's client it takes the main thread three times as long. Not for
 * what belongs to a transaction.
 */
export async function ask<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
  return (await database()).ask<Row>(statement, values)
}

/** For a process with a database of its own: tests, the command line. */
export function useDatabase(open: Database) {
  state.open = Promise.resolve(open)
}

/** Once all that is under way is done; after `within` milliseconds a server that still hasn’t answered isn’t waited for. */
export async function closeDatabase(within?: number) {
  const opening = state.open
  state.open = undefined
  const open = await opening
  const patience = within === undefined ? undefined : setTimeout(() => open?.cut(), within)
  await Promise.all(state.aside)
  await open?.close()
  clearTimeout(patience)
}
