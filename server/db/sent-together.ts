import 'server-only'
import type { Writable } from 'node:stream'
import type pg from 'pg'
import { isHeld, NO_ANSWER, noteConnection, overError, type Query, textOf } from './beginning'

/**
 * Of a transaction, what nobody waits for the answer to goes with what is asked next, as one message: its BEGIN, which Prisma's
 * client sends alone, goes with its first statement, and a statement that says so with the next one, or with the COMMIT. If
 * such a one fails, so does what it was sent with. And what is asked at once is handed to the operating system at once: statement by
 * statement that took a fifth of the time of a write.
 */
export function sendTogether(client: pg.PoolClient) {
  const ask = client.query.bind(client) as unknown as Query
  const { connection } = client as unknown as Connected
  const send: Query = (...asked) => {
    const { stream } = connection
    stream.cork()
    process.nextTick(() => stream.uncork())
    return ask(...asked)
  }
  /** A BEGIN that hasn't been sent. */
  let begin: string | undefined
  let held: (readonly unknown[])[] = []
  const hold = async (_: unknown) => NO_ANSWER
  /** The transaction that the connection is in. What is asked in one that is over would reach the next one's. */
  let current: object | undefined
  const ownWay = (): Query => {
    const own = (current = {})
    return async (...asked) => {
      if (current !== own) throw overError()
      return query(...asked)
    }
  }
  const query: Query = (...asked) => {
    const text = textOf(asked[0])
    if (text === 'BEGIN') {
      noteConnection({ query: ownWay() })
      return hold((begin = text))
    }
    if (begin && text.startsWith(ISOLATION)) return hold((begin = `BEGIN ${text.slice('SET TRANSACTION '.length)}`))
    if (isHeld(text)) return hold(held.push(asked))
    const isEnd = text === 'COMMIT' || text === 'ROLLBACK'
    if (isEnd) current = undefined
    if (text === 'ROLLBACK') held = []
    // Nothing was asked in it.
    if (isEnd && begin && held.length === 0) return hold((begin = undefined))
    const before = [...(begin ? [[begin]] : []), ...held].map((one) => send(...one))
    begin = undefined
    held = []
    const answer = isEnd ? send(text) : send(...asked)
    return before.length === 0 ? answer : Promise.all([answer, ...before]).then(([given]) => given)
  }
  client.query = query as unknown as typeof client.query
}

/** What `pg`'s types leave out. */
type Connected = { readonly connection: { readonly stream: Writable } }

const ISOLATION = 'SET TRANSACTION ISOLATION LEVEL '
