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

/**
 * Of a pool with one client: statements outside of transactions don't wait for one another. Those that come together are sent
 * together, and carried out in their order. Whoever waits for the client alone, for a transaction, has it as soon as those are
 * answered that were there before.
 */
export function shareClient(pool: pg.Pool) {
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
  const query = async (statement: string | pg.QueryConfig, values?: unknown[]) => {
    const isOpen = last && (!last.isTheirs || pool.waitingCount === 0)
    const turn = isOpen && last ? last : (last = newTurn())
    turn.underWay++
    try {
      const client = await turn.client
      return await client.query(statement, values)
    } finally {
      if (--turn.underWay === 0) await end(turn)
    }
  }
  pool.query = query as typeof pool.query
}
