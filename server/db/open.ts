import 'server-only'
import path from 'node:path'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Pool } from 'pg'
import { PrismaClient } from '@/generated/prisma/client'
import type { ServerSettings } from '../env'
import type { Listener } from './listen'
import { applyMigrations } from './migrate'

export type Database = {
  prisma: PrismaClient
  kind: 'embedded' | 'server'
  /** Applies the missing migrations; returns their names. */
  migrate: () => Promise<string[]>
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
  const [{ PGlite }, { openPglite }, { EXTENSIONS, pgliteFactory }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('./pglite'),
    import('./pglite-adapter'),
  ])
  const pglite = directory.startsWith('memory://')
    ? await PGlite.create({ dataDir: directory, extensions: EXTENSIONS })
    : await openPglite(directory)
  const factory = pgliteFactory(pglite)
  const prisma = new PrismaClient({ adapter: adapt(factory) })
  return {
    prisma,
    kind: 'embedded',
    migrate: () => applyMigrations(factory),
    listen: async (channel, listener) => void (await pglite.listen(channel, listener)),
    close: async () => {
      await prisma.$disconnect()
      await pglite.close()
    },
  }
}

/** Prisma's adapter splits a script at every semicolon, inside functions too; the server takes it whole. */
function withWholeScripts(factory: SqlMigrationAwareDriverAdapterFactory, pool: Pool) {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    adapter.executeScript = async (script) => void (await pool.query(script))
    return adapter
  }
  return factory
}

const MIGRATING = 7_383_001 // an arbitrary number: the advisory lock that serialises the migrations of two starting instances

async function openServer(connectionString: string, adapt: Adapt): Promise<Database> {
  const [{ PrismaPg }, { default: pg }, { listenTo }] = await Promise.all([
    import('@prisma/adapter-pg'),
    import('pg'),
    import('./listen'),
  ])
  const prisma = new PrismaClient({ adapter: adapt(new PrismaPg({ connectionString, max: 10 })) })
  const channels = listenTo(connectionString)
  return {
    prisma,
    kind: 'server',
    migrate: async () => {
      const client = new pg.Client({ connectionString })
      await client.connect()
      // The schema engine leaves its own lock on its connection: in a pool, it would block the next start.
      const pool = new pg.Pool({ connectionString })
      try {
        await client.query('SELECT pg_advisory_lock($1)', [MIGRATING])
        return await applyMigrations(withWholeScripts(new PrismaPg(pool), pool))
      } finally {
        await pool.end()
        await client.end()
      }
    },
    listen: channels.listen,
    close: async () => {
      await channels.close()
      await prisma.$disconnect()
    },
  }
}
