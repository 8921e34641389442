import 'server-only'
import type { PGlite } from '@electric-sql/pglite'

const MINUTE = 60_000
const WAL_BYTES = 64 * 1024 * 1024

/**
 * The embedded database has no checkpointer and no autovacuum: this does their work when needed. Returns a function that
 * stops it and writes a last checkpoint.
 */
export function keepUp(pglite: PGlite): () => Promise<void> {
  let checkpoint = { at: Date.now(), lsn: 0n }
  let vacuum = { at: Date.now(), lsn: 0n }
  let work = Promise.resolve()

  const look = async () => {
    const lsn = await position(pglite)
    if (lsn - checkpoint.lsn > WAL_BYTES || (lsn !== checkpoint.lsn && Date.now() - checkpoint.at > 5 * MINUTE)) {
      await pglite.exec('CHECKPOINT')
      checkpoint = { at: Date.now(), lsn: await position(pglite) }
    }
    if (lsn - vacuum.lsn > WAL_BYTES && Date.now() - vacuum.at > 30 * MINUTE) {
      await pglite.exec('VACUUM ANALYZE')
      vacuum = { at: Date.now(), lsn: await position(pglite) }
    }
  }
  const timer = setInterval(() => {
    work = work.then(look).catch((error) => console.error('[stet] upkeep of the embedded database failed:', error))
  }, MINUTE)
  timer.unref()

  return async () => {
    clearInterval(timer)
    await work
    await pglite.exec('CHECKPOINT')
  }
}

async function position(pglite: PGlite): Promise<bigint> {
  const { rows } = await pglite.query<{ bytes: string }>(
    "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint::text AS bytes",
  )
  return BigInt(rows[0]?.bytes ?? 0)
}
