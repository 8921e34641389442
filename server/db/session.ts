import 'server-only'
import pg from 'pg'
import { beginLate } from './late'
import { type Listener, newListeners } from './listen'
import { startThread } from './remote'
import { shareClient } from './share-client'

/** The one session of an embedded database. Whoever takes it for a transaction keeps the others waiting, in their order. */
export type Session = {
  readonly pool: pg.Pool
  listen: (channel: string, listener: Listener) => Promise<void>
  /** Copies the database as it is between two transactions to a folder that isn't there yet. */
  copy: (to: string) => Promise<void>
  close: () => Promise<void>
}

/** Settings that `pg` would otherwise take from the environment. */
const LOCAL = { user: 'postgres', database: 'postgres', password: '', ssl: false, options: '' }

/** Opens an embedded database, which is spoken to as a server is: by the same driver, so with the same answers and errors. */
export async function openSession(directory: string, whenBroken?: (broken: Error) => void): Promise<Session> {
  const thread = await startThread(directory, whenBroken)
  const listeners = newListeners()
  const pool = new pg.Pool({
    ...LOCAL,
    stream: thread.connect,
    max: 1,
    idleTimeoutMillis: 0,
    // Statements of one transaction that are asked at once are sent at once.
    pipeline: true,
    // After an error the pool takes a new client, which has to find the session as a new one.
    onConnect: async (client) => void (await client.query('ROLLBACK; DEALLOCATE ALL')),
  })
  beginLate(shareClient(pool))
  pool.on('connect', (client) =>
    client.on('notification', ({ channel, payload }) => listeners.tell(channel, payload ?? '')),
  )
  return {
    pool,
    listen: async (channel, listener) => {
      if (listeners.add(channel, listener)) await pool.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
    },
    copy: async (to) => {
      const client = await pool.connect()
      try {
        await client.query('CHECKPOINT')
        await thread.copy(to)
      } finally {
        client.release()
      }
    },
    close: async () => {
      await pool.end()
      await thread.close()
    },
  }
}
