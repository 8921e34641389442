import type { SqlMigrationAwareDriverAdapterFactory, SqlQueryable, Transaction } from '@prisma/driver-adapter-utils'
import { processState } from '../process-state'

/** Who is told of each statement that is sent to the databases opened through `counted`. */
const state = processState('statements', (): { listeners: Set<(sql: string) => void> } => ({ listeners: new Set() }))

const note = (sql: string) => {
  for (const listener of state.listeners) listener(sql)
}

/** The statements that some work sends to the database, in their order, those that begin and end transactions too. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const listener = (sql: string) => void sent.push(sql)
  state.listeners.add(listener)
  try {
    await work()
  } finally {
    state.listeners.delete(listener)
  }
  return sent
}

/** An adapter's factory whose connections say what they send: either database's, at the last place that both share. */
export function counted(factory: SqlMigrationAwareDriverAdapterFactory): SqlMigrationAwareDriverAdapterFactory {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    noteQueries(adapter)
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolation) => {
      const begun = await start(isolation)
      note('BEGIN')
      noteTransaction(begun, isolation)
      return begun
    }
    return adapter
  }
  return factory
}

function noteTransaction(begun: Transaction, isolation: string | undefined) {
  noteQueries(begun)
  // adapter-pg sends each of these for itself, and its client the COMMIT as a query; the embedded database has a call for them.
  if (!begun.options.usePhantomQuery) {
    if (isolation !== undefined) note(`SET TRANSACTION ISOLATION LEVEL ${isolation}`)
    return
  }
  const [commit, rollback] = [begun.commit.bind(begun), begun.rollback.bind(begun)]
  begun.commit = () => {
    note('COMMIT')
    return commit()
  }
  begun.rollback = () => {
    note('ROLLBACK')
    return rollback()
  }
}

function noteQueries(queryable: SqlQueryable) {
  const [query, execute] = [queryable.queryRaw.bind(queryable), queryable.executeRaw.bind(queryable)]
  queryable.queryRaw = (asked) => {
    note(asked.sql)
    return query(asked)
  }
  queryable.executeRaw = (asked) => {
    note(asked.sql)
    return execute(asked)
  }
}
