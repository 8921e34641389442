import 'server-only'
import pg from 'pg'

/** One connection to the database, for what Prisma’s client has no words for. */
export type Connection = {
  ask: <R extends object>(statement: string, values?: readonly unknown[]) => Promise<R[]>
  close: () => Promise<void>
}

export function connectionOf(client: pg.ClientBase, close: () => Promise<void>): Connection {
  return {
    ask: async <R extends object>(statement: string, values: readonly unknown[] = []) =>
      (await client.query<R>(statement, [...values])).rows,
    close,
  }
}

/** A connection of its own to a PostgreSQL server. */
export async function connectTo(connectionString: string): Promise<Connection> {
  const client = new pg.Client({ connectionString })
  // Whoever asks is told that it broke; with nobody asking it would end the process.
  client.on('error', () => {})
  await client.connect()
  return connectionOf(client, () => client.end())
}

/** Does some work on a connection, and closes it. */
export async function withConnection<T>(
  connect: () => Promise<Connection>,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await connect()
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}

/** From now on it sees one state of the database, whatever is written meanwhile, and values are told as everywhere. */
export async function freeze(connection: Connection): Promise<Connection> {
  await connection.ask('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await connection.ask(AS_EVERYWHERE)
  return connection
}

/** How values are written and read as texts depends on these. */
export const AS_EVERYWHERE = `
  SELECT set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, YMD', true),
    set_config('IntervalStyle', 'postgres', true), set_config('bytea_output', 'hex', true),
    set_config('extra_float_digits', '1', true), set_config('statement_timeout', '0', true),
    set_config('idle_in_transaction_session_timeout', '0', true)`
