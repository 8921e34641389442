import 'server-only'
import path from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import type { ServerSettings } from '../env'
import { openSession } from './session'

/** In milliseconds. */
const PATIENCE = 8_000

const Row = z.object({
  version: z.string(),
  readOnly: z.boolean(),
  /** Seconds between its clock and ours. */
  away: z.number(),
  isMigrated: z.boolean(),
})
const Migrations = z.array(z.object({ name: z.string() }))

type Ask = (statement: string, values?: unknown[]) => Promise<{ rows: unknown[] }>

/** A database as it is, without the migrations that are missing; one that is embedded must be there, and held by nobody. */
export async function lookAt({ databaseUrl, dataDir }: Pick<ServerSettings, 'databaseUrl' | 'dataDir'>) {
  if (databaseUrl === undefined) {
    const session = await openSession(path.join(dataDir, 'pg'))
    try {
      return await look((statement, values) => session.pool.query(statement, values))
    } finally {
      await session.close()
    }
  }
  const patience = { connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE }
  const client = new pg.Client({ connectionString: databaseUrl, ...patience })
  client.on('error', () => {})
  try {
    await client.connect()
    return await look((statement, values) => client.query(statement, values))
  } finally {
    await client.end()
  }
}

async function look(ask: Ask) {
  const { rows } = await ask(
    `SELECT current_setting('server_version') AS version, current_setting('transaction_read_only') = 'on' AS "readOnly",
      abs(extract(epoch FROM clock_timestamp()) - $1::float8)::float8 AS away,
      to_regclass('_prisma_migrations') IS NOT NULL AS "isMigrated"`,
    [Date.now() / 1000],
  )
  const { isMigrated, version, readOnly, away } = Row.parse(rows[0])
  const applied = isMigrated
    ? await ask(`SELECT migration_name AS name FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`)
    : { rows: [] }
  return { version, readOnly, away, migrations: Migrations.parse(applied.rows).map(({ name }) => name) }
}
