import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod/mini'
import { database } from '../db/database'
import type { Database } from '../db/open'
import { lastOutage, noteOutage, type Outage, outageOf } from '../outage'
import { processState } from '../process-state'

/** Set once the start is complete. */
const state = processState('ready', () => ({ ready: false }))

export const setReady = () => {
  state.ready = true
}

/** Why it isn’t ready: it is starting, or what keeps the database from its work. */
export type Unready = 'starting' | Outage

/** In milliseconds: who asks whether Stet is ready waits no longer. */
const PATIENCE = 3_000

/** Null: it is, to read and to write. */
export async function whyUnready(): Promise<Unready | null> {
  if (!state.ready) return 'starting'
  looking ??= lookPatiently().finally(() => {
    looking = undefined
  })
  return looking
}

/** In an outage every page asks: one look is enough for those who ask meanwhile. */
let looking: Promise<Outage | null> | undefined

async function lookPatiently(): Promise<Outage | null> {
  const outage = await Promise.race([look(), pause(PATIENCE, 'unreachable' as const, { ref: false })])
  noteOutage(outage)
  return outage
}

async function look(): Promise<Outage | null> {
  try {
    const open = await database()
    return open.lack() ?? (await ask(open))
  } catch (error) {
    return outageOf(error) ?? 'unreachable'
  }
}

async function ask({ prisma }: Database): Promise<Outage | null> {
  const rows: unknown = await prisma.$queryRaw`SELECT current_setting('transaction_read_only') AS "readOnly"`
  const [row] = z.parse(z.array(z.object({ readOnly: z.string() })), rows)
  if (row?.readOnly === 'on') return 'read_only'
  // Room that was lacking is looked for by taking some: what is made here is gone when the transaction is.
  if (lastOutage() === 'disk_full')
    await prisma
      .$transaction(async (tx) => {
        await tx.$executeRaw`CREATE TEMPORARY TABLE "Room" AS SELECT repeat(md5(g::text), 100) AS filling FROM generate_series(1, 1000) AS g`
        throw new Enough()
      })
      .catch((error) => {
        if (!(error instanceof Enough)) throw error
      })
  return null
}

class Enough extends Error {}
