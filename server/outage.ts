import 'server-only'
import type { Logger } from 'pino'
import { z } from 'zod'
import { logger } from './log'
import { processState } from './process-state'

const log = logger('database')

/** What keeps the database from its work, whoever asks: it passes, and the same is asked again. */
export type Outage = 'disk_full' | 'read_only' | 'unreachable'

/** Thrown where the work isn’t begun, since it couldn’t be ended. */
export class OutageError extends Error {
  constructor(readonly outage: Outage) {
    super(`the database can’t do it: ${outage}`)
  }
}

/** In seconds: when a client may ask again. */
export const RETRY_AFTER = 5

export const OUTAGE_WORDS: Record<Outage, string> = {
  disk_full:
    'The server’s disk is full: nothing can be saved until there is room again. Nothing that was saved is lost.',
  read_only: 'The server can’t write to its database just now. Nothing that was saved is lost.',
  unreachable: 'The server can’t reach its database just now. Nothing that was saved is lost.',
}

/** By the codes of PostgreSQL, Node and Prisma, and where these are lost on the way, by words. */
const SIGNS: readonly (readonly [Outage, RegExp, RegExp])[] = [
  ['disk_full', /^(?:53100|ENOSPC|EDQUOT)$/, /No space left on device|Disk quota exceeded/],
  ['read_only', /^(?:25006|EROFS)$/, /Read-only file system|in a read-only transaction/],
  [
    'unreachable',
    /^(?:08\d{3}|57P0[123]|53300|P1001|P1002|P1017|P2024|E(?:CONN(?:REFUSED|RESET|ABORTED)|NOTFOUND|AI_AGAIN|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH))$/,
    /DatabaseNotReachable|ConnectionClosed|TooManyConnections|SocketTimeout|Can't reach database server|Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout/,
  ],
]

/** Null: it is something else. */
export function outageOf(error: unknown): Outage | null {
  for (const one of chainOf(error)) {
    if (one instanceof OutageError) return one.outage
    const { code, originalCode, message, originalMessage } = Told.safeParse(one).data ?? {}
    const codes = [code, originalCode].map((some) => (some === undefined ? '' : String(some)))
    const words = `${message ?? ''}\n${originalMessage ?? ''}`
    const found = SIGNS.find(([, ofCode, ofWords]) => codes.some((some) => ofCode.test(some)) || ofWords.test(words))
    if (found) return found[0]
  }
  return null
}

const Told = z
  .object({ code: z.unknown(), originalCode: z.unknown(), message: z.string(), originalMessage: z.string() })
  .partial()
const Wrapped = z.object({
  cause: z.unknown(),
  meta: z.object({ driverAdapterError: z.unknown() }).partial(),
  errors: z.array(z.unknown()),
})
const DEEPEST = 6

/** An error with those that it was caused by. */
function chainOf(error: unknown, depth = 0): unknown[] {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return []
  const { cause, meta, errors } = Wrapped.partial().safeParse(error).data ?? {}
  return [error, ...[cause, meta?.driverAdapterError, ...(errors ?? [])].flatMap((inner) => chainOf(inner, depth + 1))]
}

/** The last one that somebody met, until the database is known to work again. */
const met = processState('outage', (): { outage: Outage | null } => ({ outage: null }))

/** Many meet the same one: the log tells of it when it begins, and when it is over. */
export function noteOutage(outage: Outage | null) {
  if (outage === met.outage) return
  met.outage = outage
  if (outage) log.error({ outage }, OUTAGE_WORDS[outage])
  else log.info('The database works again.')
}

/** Tells the log of what failed though nobody waits for it; of an outage that it began, and not again and again. */
export function noteFailure(room: Logger, error: unknown, words: string, about: object = {}) {
  const outage = outageOf(error)
  if (outage) noteOutage(outage)
  else room.error({ err: error, ...about }, words)
}

export const lastOutage = (): Outage | null => met.outage
