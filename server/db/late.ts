import 'server-only'
import type pg from 'pg'
import { beginning, isHeld, NO_ANSWER, noteConnection, overError, type Query, textOf } from './beginning'
import type { SharedPool } from './share-client'

/**
 * The embedded database has one session, and whoever has begun a transaction keeps it until they have made up their mind. So here one may
 * begin late, with the first statement that belongs to it: what is looked at before that is asked outside of it, among what others
 * ask, and whoever decides on it must lock what they looked at and compare (`lockForWriting`). Where nothing that is asked in it
 * has an answer, all of it is sent at once, and nobody waits for anybody.
 */
export function beginLate(pool: SharedPool) {
  const connect = pool.connect.bind(pool) as (...given: readonly unknown[]) => Promise<pg.PoolClient>
  const take = async (...given: readonly unknown[]) => {
    const begun = beginning.getStore()
    if (!begun?.mayBeLate || given.length > 0) return connect(...given)
    begun.mayBeLate = false
    return lateConnection(pool, connect)
  }
  pool.connect = take as typeof pool.connect
}

/** Takes the place of a client of the pool for Prisma's client, which asks no more of one than this. */
function lateConnection(pool: SharedPool, connect: () => Promise<pg.PoolClient>) {
  const held: (readonly unknown[])[] = []
  /** Its own, once it has begun. */
  let own: Promise<pg.PoolClient> | undefined
  let isOver = false
  const begin = (client: pg.PoolClient) => {
    for (const one of [['BEGIN'], ...held]) void send(client, one)
    return client
  }
  const mustBeOpen = () => {
    if (isOver) throw overError()
  }
  const look: Query = async (...asked) => {
    mustBeOpen()
    return pool.together((client) => send(client, asked))
  }
  const query: Query = async (...asked) => {
    mustBeOpen()
    const text = textOf(asked[0])
    if (own) return send(await own, asked)
    if (text === 'BEGIN') noteConnection({ query, look })
    if (isHeld(text)) held.push(asked)
    if (isHeld(text) || text === 'BEGIN' || text === 'ROLLBACK' || (text === 'COMMIT' && held.length === 0))
      return NO_ANSWER
    if (text === 'COMMIT') return pool.together((client) => send(begin(client), asked))
    own = connect().then(begin)
    return send(await own, asked)
  }
  const release = (error?: Error | boolean) => {
    isOver = true
    own?.then(
      (client) => client.release(error),
      () => {},
    )
  }
  // Who has it is told that it broke by what they ask next.
  return { query, release, on: () => {}, removeListener: () => {} }
}

const send = (client: pg.PoolClient, asked: readonly unknown[]) => (client.query as unknown as Query)(...asked)
