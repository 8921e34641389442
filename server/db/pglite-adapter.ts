import 'server-only'
import { setImmediate as others } from 'node:timers/promises'
import { PGlite, type QueryOptions } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'

export const EXTENSIONS = { pg_trgm }

/** The private parts of pglite-prisma-adapter 0.7.2 that are fixed here. */
type Inner = {
  client: Pick<PGlite, 'query'>
  onError: (error: unknown) => never
  performIO: (query: SqlQuery) => Promise<unknown>
  startTransaction: (isolation?: undefined) => Promise<Transaction>
}
type Adapter = SqlDriverAdapter & Inner

/** A Prisma driver adapter on an open PGlite that behaves as @prisma/adapter-pg does. */
export function pgliteFactory(pglite: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPGlite(pglite)
  keepParsers(pglite, pglite)
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => mend(await connect(factory), pglite),
    connectToShadowDb: async () => {
      const shadow = await PGlite.create({ dataDir: 'memory://', extensions: EXTENSIONS })
      keepParsers(shadow, shadow)
      const adapter = mend(await connect(new PrismaPGlite(shadow)), shadow)
      adapter.dispose = () => shadow.close()
      return adapter
    },
  }
}

const connect = async (factory: PrismaPGlite) => (await factory.connect()) as unknown as Adapter

function mend(adapter: Adapter, pglite: PGlite): Adapter {
  const given = adapter.onError.bind(adapter)
  const onError = (error: unknown): never => {
    const violated = violation(error)
    if (violated) throw new DriverAdapterError(violated)
    return given(error)
  }
  adapter.onError = onError
  // 0.7.2 doesn't await exec(): a failing migration would be recorded as applied.
  adapter.executeScript = async (script: string) => {
    try {
      await pglite.exec(script)
    } catch (error) {
      onError(error)
    }
  }
  letOthersIn(adapter)
  // One session runs everything in sequence, so no isolation level is needed.
  const start = adapter.startTransaction.bind(adapter)
  adapter.startTransaction = async () => {
    const begun = Object.assign((await start(undefined)) as Transaction & Inner, { onError })
    keepParsers(begun.client, pglite)
    letOthersIn(begun)
    return begun
  }
  return adapter
}

/**
 * The adapter brings its parsers along with every statement, for which PGlite copies the three hundred it has: half of what a
 * small statement takes. Here they stay with the database.
 */
function keepParsers(client: Inner['client'], pglite: PGlite) {
  const query = client.query.bind(client)
  client.query = <T>(sql: string, values?: unknown[], { parsers, ...options }: QueryOptions = {}) => {
    Object.assign(pglite.parsers, parsers)
    return query<T>(sql, values, options)
  }
}

/** So many milliseconds of statements run before whatever else waits has its turn. */
const TURN = 20
let turnedAt = 0

/**
 * The embedded database answers in this very thread, without ever waiting for anything: statements awaited one after the other
 * would keep timers, sockets and all other requests waiting from the first to the last.
 */
function letOthersIn(adapter: Pick<Inner, 'performIO'>) {
  const perform = adapter.performIO.bind(adapter)
  adapter.performIO = async (query) => {
    const answer = await perform(query)
    if (performance.now() - turnedAt > TURN) {
      await others()
      turnedAt = performance.now()
    }
    return answer
  }
}

/** PostgreSQL 18 raises 23001 for ON DELETE RESTRICT where 15–17 raise 23503: both are reported as adapter-pg reports them. */
function violation(error: unknown) {
  if (typeof error !== 'object' || error === null || !('code' in error)) return
  const { code, constraint, message } = error as { code: unknown; constraint?: string; message?: string }
  const original = { originalCode: String(code), originalMessage: message ?? '' }
  const where = constraint ? { constraint: { index: constraint } } : {}
  if (code === '23001' || code === '23503')
    return { kind: 'ForeignKeyConstraintViolation', ...where, ...original } as const
  if (code === '23505' && constraint) return { kind: 'UniqueConstraintViolation', ...where, ...original } as const
  return undefined
}
