import 'server-only'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '@/generated/prisma/client'
import type { ServerSettings } from '../env'
import { type Listener, listenTo } from './listen'
import { applyMigrations } from './migrate'
import { sendTogether } from './sent-together'
import { openSession } from './session'
import { newStatementNames } from './statement-names'
import { keepUp } from './upkeep'

export type Database = {
  prisma: PrismaClient
  kind: 'embedded' | 'server'
  /** A statement by hand, past Prisma's client, whose way takes longer than the database itself: see `ask`. */
  ask: <Row extends object>(statement: Statement, values: readonly unknown[]) => Promise<Row[]>
  /** Applies the missing migrations; returns their names. */
  migrate: () => Promise<string[]>
  listen: (channel: string, listener: Listener) => Promise<void>
  close: () => Promise<void>
}

/** Its name is its own: under it each connection keeps it parsed. */
export type Statement = { readonly name: string; readonly text: string }

/** Is shown each connection of the pool: tests count statements by it. */
type Watch = (client: pg.PoolClient) => void

export function openDatabase(
  { databaseUrl, dataDir }: Pick<ServerSettings, 'databaseUrl' | 'dataDir'>,
  watch?: Watch,
): Promise<Database> {
  return databaseUrl ? openServer(databaseUrl, watch) : openEmbedded(path.join(dataDir, 'pg'), watch)
}

/** `directory`, or `memory://` for a test's own. */
export async function openEmbedded(directory: string, watch?: Watch): Promise<Database> {
  const { pool, listen, close } = await openSession(directory)
  const rest = keepUp(pool)
  const { prisma, ask } = through(pool, watch, inOneSession)
  return {
    prisma,
    ask,
    kind: 'embedded',
    migrate: () => applyMigrations(pool),
    listen,
    close: async () => {
      await rest()
      await prisma.$disconnect()
      await close()
    },
  }
}

function through(pool: pg.Pool, watch: Watch | undefined, adapt: (factory: PrismaPg) => PrismaPg = (same) => same) {
  if (watch) pool.on('connect', watch)
  pool.on('connect', sendTogether)
  const adapter = adapt(new PrismaPg(pool, { statementNameGenerator: newStatementNames() }))
  return {
    prisma: new PrismaClient({ adapter }),
    ask: async <Row extends object>(statement: Statement, values: readonly unknown[]) =>
      (await pool.query<Row>({ ...statement, values: [...values] })).rows,
  }
}

/** In one session everything runs in sequence: no transaction needs to be kept apart from others by its level. */
function inOneSession(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = () => start()
    return adapter
  }
  return factory
}

const MIGRATING = 7_383_001 // an arbitrary number: the advisory lock that serialises the migrations of two starting instances

async function openServer(connectionString: string, watch?: Watch): Promise<Database> {
  const pool = new pg.Pool({ connectionString, max: 10, pipeline: true })
  // Of a connection that nobody uses; the next statement takes another.
  pool.on('error', (error) => console.error('[stet] a connection to the database broke:', error.message))
  const { prisma, ask } = through(pool, watch)
  const channels = listenTo(connectionString)
  return {
    prisma,
    ask,
    kind: 'server',
    migrate: async () => {
      const client = new pg.Client({ connectionString })
      await client.connect()
      // The schema engine leaves its own lock on its connection: in a pool, it would block the next start.
      const pool = new pg.Pool({ connectionString })
      try {
        await client.query('SELECT pg_advisory_lock($1)', [MIGRATING])
        return await applyMigrations(pool)
      } finally {
        await pool.end()
        await client.end()
      }
    },
    listen: channels.listen,
    close: async () => {
      await channels.close()
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
