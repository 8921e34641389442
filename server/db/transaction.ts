import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { Prisma } from '@/generated/prisma/client'
import { OutageError } from '../outage'
import { type Beginning, beginning, WITH_NEXT as MARK, type TransactionConnection } from './beginning'
import { database, prisma } from './database'

/** What a query may use: the open database or a transaction on it. Inside a transaction, only the transaction. */
export type Reader = Prisma.TransactionClient
export type Tx = Prisma.TransactionClient

/** At the beginning of a statement by hand of which nobody reads the answer: it is sent with the next one of its transaction, or its end. */
export const WITH_NEXT = Prisma.raw(MARK)

const ATTEMPTS = 5

/**
 * One transaction, retried if the database asks for it. `work` may run more than once. `mayBeLate`: it begins with `lockForWriting` and
 * what is read beside it, and the first time perhaps later than that (late.ts).
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, mayBeLate = false): Promise<T> {
  const { prisma: client, lack, nameOf } = await database()
  const lacking = lack()
  if (lacking) throw new OutageError(lacking)
  for (let attempt = 1; ; attempt++) {
    const begun: Beginning = { mayBeLate: mayBeLate && attempt === 1 }
    let isLate = false
    const workByHand = (tx: Tx) => {
      const { connection } = begun
      if (!connection) throw new Error('a transaction began without a connection')
      isLate = connection.look !== undefined
      known.set(tx, { connection, nameOf, isLooking: isLate })
      return work(tx)
    }
    try {
      return await beginning.run(begun, () => client.$transaction(workByHand, { maxWait: 20_000, timeout: 60_000 }))
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetryable(error)) throw error
      // What was looked at has changed: with the lock it can't.
      if (!isLate) await pause(10 * 2 ** attempt * (1 + Math.random()))
    }
  }
}

/** Each transaction under way. */
const known = new WeakMap<Tx, Known>()
type Known = {
  readonly connection: TransactionConnection
  readonly nameOf: (sql: string) => string
  /** What is asked by hand is asked outside of it, until what was seen is locked. */
  isLooking: boolean
}

/** Whether what is read by hand is read before the transaction begins, until `lockSeen`. */
export const isLooking = (tx: Tx): boolean => known.get(tx)?.isLooking === true

/** Ends that: what is asked from now on is asked in the transaction. */
export function lockSeen(tx: Tx, lock: Prisma.Sql) {
  const own = known.get(tx)
  if (own) own.isLooking = false
  return rowsOf(tx, Prisma.sql`${WITH_NEXT} ${lock}`)
}

/**
 * The rows of a statement by hand. In a transaction it goes past Prisma's client, on whose way most of the time of a small statement is
 * spent; and those that are asked for at once are sent at once, in their order.
 */
export async function rowsOf<Row extends object>(db: Reader, sql: Prisma.Sql): Promise<Row[]> {
  const own = known.get(db)
  if (!own) return db.$queryRaw<Row[]>(sql)
  const { text, values } = sql
  const { query, look } = own.connection
  const ask = own.isLooking && look ? look : query
  return (await ask({ text, values, name: own.nameOf(text) })).rows as Row[]
}

/** Reads one state of the database, whatever is written meanwhile. */
export async function readSnapshot<T>(read: (db: Reader) => Promise<T>): Promise<T> {
  const client = await prisma()
  return client.$transaction(read, { isolationLevel: 'RepeatableRead', maxWait: 20_000, timeout: 60_000 })
}

/** Locks an article's row until the transaction ends, which serialises writes in one article. */
export async function lockArticle(tx: Tx, articleId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE id = ${articleId} FOR NO KEY UPDATE`
}

/**
 * P2034: a write conflict or a deadlock, rolled back by the database. Of a hand-written statement the cause says so, or the code, where it
 * went past Prisma's client; of one that was sent with the end of its transaction there is nothing but the cause.
 */
const isRetryable = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError
    ? error.code === 'P2034' || RolledBack.safeParse(error.meta).success
    : OfDriver.safeParse(error).success || OfDatabase.safeParse(error).success

const OfDriver = z.object({ cause: z.object({ kind: z.literal('TransactionWriteConflict') }) })
/** A failure of serialisation, a deadlock. */
const OfDatabase = z.object({ code: z.enum(['40001', '40P01']) })
const RolledBack = z.object({ driverAdapterError: OfDriver })

export const isUniqueViolation = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
