import pg from 'pg'
import { openDatabase } from '../db/open'

/**
 * Run by a test in a process of its own: migrates a database and is killed in the middle of a migration, when all of it is done and its
 * note isn't written.
 */

const [name = '', dataDir = '', databaseUrl] = process.argv.slice(2)

const query = pg.Client.prototype.query as (...asked: unknown[]) => unknown
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...asked: unknown[]) {
    const [statement, values] = asked
    const isNote = String(statement).includes('INSERT INTO _prisma_migrations')
    if (isNote && Array.isArray(values) && values.includes(name)) process.kill(process.pid, 'SIGKILL')
    return query.apply(this, asked)
  },
})

await (await openDatabase({ dataDir, databaseUrl })).migrate()
