import 'server-only'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '@/generated/prisma/client'
import type { ServerSettings } from '../env'
import { logger } from '../log'
import type { Outage } from '../outage'
import { type Connection, connectionOf, connectTo, withConnection } from './connection'
import { type Listener, listenTo } from './listen'
import { applyMigrations, areApplied } from './migrate'
import { lackIn } from './room'
import { sendTogether } from './sent-together'
import { openSession } from './session'
import { removeLeftCopy, snapshotOfEmbedded, snapshotOfServer } from './snapshot'
import { newSockets } from './sockets'
import { newStatementNames } from './statement-names'
import { keepUp } from './upkeep'

const log = logger('database')

export type Database = {
  prisma: PrismaClient
  kind: 'embedded' | 'server'
  /** A statement by hand, past Prisma's client, whose way takes longer than the database itself: see `ask`. */
  ask: <Row extends object>(statement: Statement, values: readonly unknown[]) => Promise<Row[]>
  /** Whether no migration is missing. */
  isMigrated: () => Promise<boolean>
  /** The name under which each connection keeps a statement that comes often; '' of others. */
  nameOf: (sql: string) => string
  /** Applies the missing migrations, of `only` these where they are named; returns their names. */
  migrate: (only?: ReadonlySet<string>) => Promise<string[]>
  /** One state of it, read while others write. */
  snapshot: () => Promise<Connection>
  /** A connection; of an embedded database it is the only one, and others wait until it is closed. */
  connect: () => Promise<Connection>
  /** What the disk of an embedded database lacks for it to write; null: nothing, or it is a server’s. */
  lack: () => Outage | null
  listen: (channel: string, listener: Listener) => Promise<void>
  /** How many connections there are, in use and not, and how many wait for one; an embedded database has one. */
  connections: () => { readonly inUse: number; readonly idle: number; readonly waiting: number }
  /** Breaks off the connections to a server: whoever waits for its answer is told that there will be none. */
  cut: () => void
  /** Once what is under way is done. */
  close: () => Promise<void>
}

/** Its name is its own: under it each connection keeps it parsed. */
export type Statement = { readonly name: string; readonly text: string }

/** Is shown the pool before anything is asked of it: tests and measurements count statements by it. */
type Watch = (pool: pg.Pool) => void

export function openDatabase(
  { databaseUrl, dataDir }: Pick<ServerSettings, 'databaseUrl' | 'dataDir'>,
  watch?: Watch,
): Promise<Database> {
  return databaseUrl ? openServer(databaseUrl, watch) : openEmbedded(path.join(dataDir, 'pg'), watch)
}

/** `directory`, or `memory://` for a test's own. */
export async function openEmbedded(directory: string, watch?: Watch): Promise<Database> {
  const session = await openSession(directory)
  removeLeftCopy(directory)
  const { pool, listen, close } = session
  const rest = keepUp(pool)
  const { prisma, ...ways } = through(pool, watch, inOneSession)
  const connect = async () => {
    const client = await pool.connect()
    return connectionOf(client, async () => client.release())
  }
  return {
    prisma,
    ...ways,
    kind: 'embedded',
    migrate: (only) => withConnection(connect, (connection) => applyMigrations(connection, only)),
    snapshot: () => snapshotOfEmbedded(session, directory),
    connect,
    lack: () => lackIn(directory),
    connections: () => connectionsOf(pool),
    listen,
    cut: () => {},
    close: async () => {
      await rest()
      await prisma.$disconnect()
      await close()
    },
  }
}

function through(pool: pg.Pool, watch: Watch | undefined, adapt: (factory: PrismaPg) => PrismaPg = (same) => same) {
  watch?.(pool)
  pool.on('connect', neverUnheard)
  pool.on('connect', sendTogether)
  const nameOf = newStatementNames()
  const adapter = adapt(new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql) }))
  return {
    nameOf,
    prisma: new PrismaClient({ adapter }),
    isMigrated: () => areApplied({ ask: async (statement) => (await pool.query(statement)).rows }),
    ask: async <Row extends object>(statement: Statement, values: readonly unknown[]) =>
      (await pool.query<Row>({ ...statement, values: [...values] })).rows,
  }
}

/**
 * Between the pool’s hands and those of whoever asked for it a connection has no listener for a moment. If its server ends it in the
 * very bytes that say that it is ready, that would end the process. Who has it is told by what they ask next.
 */
const neverUnheard = (client: pg.PoolClient) => void client.on('error', () => {})

const connectionsOf = ({ totalCount, idleCount, waitingCount }: pg.Pool) => ({
  ...{ inUse: totalCount - idleCount, idle: idleCount, waiting: waitingCount },
})

/** In one session everything runs in sequence: no transaction needs to be kept apart from others by its level. */
function inOneSession(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = () => start()
    return adapter
  }
  return factory
}

/**
 * In milliseconds. Of a server that is gone without a word nobody is told by itself: who waits for a connection, or for an answer, waits no
 * longer. A connection that nobody uses is looked after by the kernel.
 */
const PATIENCE = { connectionTimeoutMillis: 20_000, query_timeout: 60_000 }
const ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 }
/** Who listens only asks for little. */
const LISTENING = { connectionTimeoutMillis: 10_000, query_timeout: 10_000 }

async function openServer(connectionString: string, watch?: Watch): Promise<Database> {
  const { stream, cut } = newSockets()
  const given = { connectionString, stream, ...ALIVE }
  const pool = new pg.Pool({ ...given, ...PATIENCE, max: 10, pipeline: true })
  // Of a connection that nobody uses; the next statement takes another.
  pool.on('error', (error) => log.warn({ err: error }, 'a connection to the database broke'))
  const { prisma, ...ways } = through(pool, watch)
  const connect = () => connectTo(connectionString)
  const channels = listenTo(() => new pg.Client({ ...given, ...LISTENING }))
  return {
    prisma,
    ...ways,
    kind: 'server',
    migrate: (only) => withConnection(connect, (connection) => applyMigrations(connection, only)),
    snapshot: () => snapshotOfServer(connectionString),
    connect,
    lack: () => null,
    connections: () => connectionsOf(pool),
    listen: channels.listen,
    cut,
    close: async () => {
      await channels.close()
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
