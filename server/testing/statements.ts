import type pg from 'pg'
import { processState } from '../process-state'

/** Who is told of each statement that is sent to the databases opened through `counted`. */
const state = processState('statements', (): { listeners: Set<(sql: string) => void> } => ({ listeners: new Set() }))

/** The statements that some work sends to the database, in their order, those that begin and end transactions too. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const listener = (sql: string) => {
    if (!UPKEEP.test(sql)) sent.push(sql)
  }
  state.listeners.add(listener)
  try {
    await work()
  } finally {
    state.listeners.delete(listener)
  }
  return sent
}

/** What an embedded database does by the clock (server/db/upkeep.ts), whatever else is asked. */
const UPKEEP = /^(?:CHECKPOINT|VACUUM|SELECT pg_wal_lsn_diff)/

/** A pool whose connections say what they are asked, whoever asks: Prisma's client, or a statement by hand. */
export const counted = (pool: pg.Pool) => void pool.on('connect', countedClient)

function countedClient(client: pg.PoolClient) {
  const query = client.query.bind(client) as (...asked: readonly unknown[]) => unknown
  const tell = (...asked: readonly unknown[]) => {
    const [statement] = asked
    const text = typeof statement === 'object' && statement && 'text' in statement ? statement.text : statement
    for (const listener of state.listeners) listener(String(text))
    return query(...asked)
  }
  client.query = tell as typeof client.query
}
