import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import { processState } from '../process-state'

/** Where Prisma's client begins a transaction: is told the connection that it has taken for it. */
export const beginning = processState('beginning', () => new AsyncLocalStorage<{ connection?: pg.PoolClient }>())

/**
 * Of a transaction, what nobody waits for the answer to goes with what is asked next, as one message: its BEGIN, which Prisma's
 * client sends alone, goes with its first statement, and a statement that says so with the next one, or with the COMMIT. If
 * such a one fails, so does what it was sent with.
 */
export function sendTogether(client: pg.PoolClient) {
  const send = client.query.bind(client) as Query
  /** A BEGIN that hasn't been sent. */
  let begin: string | undefined
  let held: (readonly unknown[])[] = []
  const hold = (_: unknown) => NOTHING
  const query: Query = (...asked) => {
    const text = textOf(asked[0])
    if (text === 'BEGIN') {
      Object.assign(beginning.getStore() ?? {}, { connection: client })
      return hold((begin = text))
    }
    if (begin && text.startsWith(ISOLATION)) return hold((begin = `BEGIN ${text.slice('SET TRANSACTION '.length)}`))
    if (text.startsWith(WITH_NEXT)) return hold(held.push(asked))
    const isEnd = text === 'COMMIT' || text === 'ROLLBACK'
    if (text === 'ROLLBACK') held = []
    // Nothing was asked in it.
    if (isEnd && begin && held.length === 0) return hold((begin = undefined))
    const before = [...(begin ? [[begin]] : []), ...held].map((one) => send(...one))
    begin = undefined
    held = []
    const answer = isEnd ? send(text) : send(...asked)
    return before.length === 0 ? answer : Promise.all([answer, ...before]).then(([given]) => given)
  }
  client.query = query as typeof client.query
}

/** At the beginning of a statement by hand whose answer nobody reads: see `WITH_NEXT` in transaction.ts. */
export const WITH_NEXT = '/* with the next */'

const ISOLATION = 'SET TRANSACTION ISOLATION LEVEL '

type Query = (...asked: readonly unknown[]) => Promise<unknown>

const NOTHING = Promise.resolve({ command: '', rowCount: 0, oid: 0, fields: [], rows: [] })

const textOf = (asked: unknown): string =>
  typeof asked === 'string' ? asked : typeof asked === 'object' && asked && 'text' in asked ? String(asked.text) : ''
