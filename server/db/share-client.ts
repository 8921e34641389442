import 'server-only'
import type pg from 'pg'

/** Statements that have the client together; it is theirs once the pool gives it. */
type Turn = {
  readonly client: Promise<pg.PoolClient>
  underWay: number
  isTheirs: boolean
  readonly breaks: (error: Error) => void
  broken?: Error
}

/** A pool with one client. */
export type SharedPool = pg.Pool & {
  /** What `send` sends at once, among the statements of others: a transaction that is whole, or a statement. */
  readonly together: <T>(send: (client: pg.PoolClient) => Promise<T>) => Promise<T>
}

/**
 * Of a pool with one client: statements outside of transactions don't wait for one another, nor do transactions that are sent whole. Those
 * that come together are sent together, and carried out in their order. Whoever waits for the client alone, for a transaction, has it as
 * soon as those are answered that were there before.
 */
export function shareClient(pool: pg.Pool): SharedPool {
  let last: Turn | undefined
  const newTurn = (): Turn => {
    const turn: Turn = {
      ...{ client: pool.connect(), underWay: 0, isTheirs: false },
      breaks: (error) => {
        turn.broken = error
      },
    }
    const begin = (client: pg.PoolClient) => {
      turn.isTheirs = true
      client.on('error', turn.breaks)
    }
    // Whoever waits for it is told that there is none.
    turn.client.then(begin, () => {})
    return turn
  }
  const end = async (turn: Turn) => {
    if (last === turn) last = undefined
    const client = await turn.client
    client.off('error', turn.breaks).release(turn.broken)
  }
  const together: SharedPool['together'] = async (send) => {
    const isOpen = last && (!last.isTheirs || pool.waitingCount === 0)
    const turn = isOpen && last ? last : (last = newTurn())
    turn.underWay++
    try {
      return await send(await turn.client)
    } finally {
      if (--turn.underWay === 0) await end(turn)
    }
  }
  const query = (statement: string | pg.QueryConfig, values?: unknown[]) =>
    together((client) => client.query(statement, values))
  pool.query = query as typeof pool.query
  return Object.assign(pool, { together })
}
