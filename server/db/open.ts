import 'server-only'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { PrismaClient } from '@/generated/prisma/client'
import type { ServerSettings } from '../env'
import type { Outage } from '../outage'
import { type Connection, connectionOf, connectTo } from './connection'
import { type Listener, listenTo } from './listen'
import { applyMigrations } from './migrate'
import { lackIn } from './room'
import { openSession } from './session'
import { snapshotOfEmbedded, snapshotOfServer } from './snapshot'
import { newStatementNames } from './statement-names'
import { keepUp } from './upkeep'

export type Database = {
  prisma: PrismaClient
  kind: 'embedded' | 'server'
  /** Applies the missing migrations, of `only` these where they are named; returns their names. */
  migrate: (only?: ReadonlySet<string>) => Promise<string[]>
  /** One state of it, read while others write. */
  snapshot: () => Promise<Connection>
  /** A connection; of an embedded database it is the only one, and others wait until it is closed. */
  connect: () => Promise<Connection>
  /** What the disk of an embedded database lacks for it to write; null: nothing, or it is a server’s. */
  lack: () => Outage | null
  listen: (channel: string, listener: Listener) => Promise<void>
  close: () => Promise<void>
}

/** What Prisma's client is given in place of an adapter: tests count statements by it. */
type Adapt = (factory: SqlMigrationAwareDriverAdapterFactory) => SqlMigrationAwareDriverAdapterFactory

const asItIs: Adapt = (factory) => factory

export function openDatabase(
  { databaseUrl, dataDir }: Pick<ServerSettings, 'databaseUrl' | 'dataDir'>,
  adapt = asItIs,
): Promise<Database> {
  return databaseUrl ? openServer(databaseUrl, adapt) : openEmbedded(path.join(dataDir, 'pg'), adapt)
}

/** `directory`, or `memory://` for a test's own. */
export async function openEmbedded(directory: string, adapt = asItIs): Promise<Database> {
  const session = await openSession(directory)
  const { pool, listen, close } = session
  const rest = keepUp(pool)
  const prisma = new PrismaClient({
    adapter: adapt(inOneSession(new PrismaPg(pool, { statementNameGenerator: newStatementNames() }))),
  })
  return {
    prisma,
    kind: 'embedded',
    migrate: (only) => applyMigrations(pool, only),
    snapshot: () => snapshotOfEmbedded(session, directory),
    connect: async () => {
      const client = await pool.connect()
      return connectionOf(client, async () => client.release())
    },
    lack: () => lackIn(directory),
    listen,
    close: async () => {
      await rest()
      await prisma.$disconnect()
      await close()
    },
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

async function openServer(connectionString: string, adapt: Adapt): Promise<Database> {
  const factory = new PrismaPg(
    { connectionString, max: 10, pipeline: true },
    { statementNameGenerator: newStatementNames() },
  )
  const prisma = new PrismaClient({ adapter: adapt(factory) })
  const channels = listenTo(connectionString)
  return {
    prisma,
    kind: 'server',
    migrate: async (only) => {
      const client = new pg.Client({ connectionString })
      await client.connect()
      // The schema engine leaves its own lock on its connection: in a pool, it would block the next start.
      const pool = new pg.Pool({ connectionString })
      try {
        await client.query('SELECT pg_advisory_lock($1)', [MIGRATING])
        return await applyMigrations(pool, only)
      } finally {
        await pool.end()
        await client.end()
      }
    },
    snapshot: () => snapshotOfServer(connectionString),
    connect: () => connectTo(connectionString),
    lack: () => null,
    listen: channels.listen,
    close: async () => {
      await channels.close()
      await prisma.$disconnect()
    },
  }
}
