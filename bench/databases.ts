import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { programs } from '../scripts/databases'
import { startPostgres } from '../scripts/postgres'
import { closeDatabase, useDatabase } from '../server/db/database'
import { type Database, openDatabase } from '../server/db/open'

type Place = { readonly name: string; readonly open: () => Promise<Database>; readonly clear: () => unknown }

/** Does some work on each of the databases that Stet runs on, empty and as durable as in use. */
export async function onDatabases(work: (name: string) => Promise<void>) {
  for (const start of programs() ? [embedded, server] : [embedded]) {
    const { name, open, clear } = await start()
    try {
      await open().then(useDatabase)
      await work(name)
    } finally {
      await closeDatabase()
      await clear()
    }
  }
  if (!programs()) console.log('\nNo PostgreSQL is installed here: measured on the embedded database alone.')
}

async function embedded(): Promise<Place> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
  return {
    name: 'the embedded database (a temporary folder)',
    open: async () => {
      const database = await openDatabase({ databaseUrl: undefined, dataDir: folder })
      await database.migrate()
      return database
    },
    clear: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}

async function server(): Promise<Place> {
  const { address, stop } = await startPostgres({ durable: true })
  return {
    name: 'a PostgreSQL server (over loopback)',
    open: () => openDatabase({ databaseUrl: `${address}stet`, dataDir: '' }),
    clear: stop,
  }
}
