import 'server-only'
import type { Pool } from 'pg'
import { logger } from '../log'
import { noteFailure } from '../outage'

const log = logger('database')

const MINUTE = 60_000
const WAL_BYTES = 64 * 1024 * 1024

/**
 * The embedded database has no checkpointer and no autovacuum: this does their work when needed. Returns a function that
 * stops it and writes a last checkpoint.
 */
export function keepUp(pool: Pool): () => Promise<void> {
  let checkpoint = { at: performance.now(), lsn: 0n }
  let vacuum = { at: performance.now(), lsn: 0n }
  let work = Promise.resolve()

  const look = async () => {
    const lsn = await position(pool)
    if (
      lsn - checkpoint.lsn > WAL_BYTES ||
      (lsn !== checkpoint.lsn && performance.now() - checkpoint.at > 5 * MINUTE)
    ) {
      await pool.query('CHECKPOINT')
      checkpoint = { at: performance.now(), lsn: await position(pool) }
    }
    if (lsn - vacuum.lsn > WAL_BYTES && performance.now() - vacuum.at > 30 * MINUTE) {
      await pool.query('VACUUM ANALYZE')
      vacuum = { at: performance.now(), lsn: await position(pool) }
    }
  }
  const timer = setInterval(() => {
    work = work.then(look).catch((error) => noteFailure(log, error, 'upkeep of the embedded database failed'))
  }, MINUTE)
  timer.unref()

  return async () => {
    clearInterval(timer)
    await work
    await pool.query('CHECKPOINT')
  }
}

async function position(pool: Pool): Promise<bigint> {
  const { rows } = await pool.query<{ bytes: string }>(
    "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint::text AS bytes",
  )
  return BigInt(rows[0]?.bytes ?? 0)
}
