import 'server-only'
import type pg from 'pg'
import { noteConnection, noteStatement } from '../metrics'

/** Counts the statements of a pool and how long each took, and how long a connection was waited for. */
export function timed(pool: pg.Pool) {
  pool.connect = noting(pool.connect.bind(pool), noteConnection) as typeof pool.connect
  pool.on('connect', (client) => {
    client.query = noting(client.query.bind(client), noteStatement) as typeof client.query
  })
}

type Ask = (...asked: readonly unknown[]) => unknown

/** As `ask`, whose answer is a promise or comes to the function at its end; `note` is told when it began. */
function noting(ask: unknown, note: (began: number) => void): Ask {
  const asking = ask as Ask
  return (...asked) => {
    const began = performance.now()
    const done = () => note(began)
    const last = asked.at(-1)
    if (typeof last === 'function') {
      const told: Ask = (...answer) => {
        done()
        return last(...answer)
      }
      return asking(...asked.slice(0, -1), told)
    }
    const answer = asking(...asked)
    if (answer instanceof Promise) answer.then(done, done)
    return answer
  }
}
