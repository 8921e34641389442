import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { programs } from '../../scripts/databases'
import { startPostgres } from '../../scripts/postgres'
import { closeDatabase, useDatabase } from '../../server/db/database'
import { openDatabase } from '../../server/db/open'
import { verify } from '../../server/verify/verify'

/** Where a database is: in a folder of its own, or on a server. */
export type Where = { readonly dataDir: string; readonly databaseUrl: string | undefined }

export type Place = {
  readonly name: string
  readonly isEmbedded: boolean
  readonly where: Where
  /** Of the server that runs on it. */
  readonly settings: Readonly<Record<string, string>>
  /** A copy of it, while nobody has it open. */
  readonly copy: () => Promise<Where>
  readonly clear: () => Promise<void>
}

/** Both kinds, or one by `--embedded` or `--postgres` on the command line; where no PostgreSQL is installed the embedded one. */
export const placesAsked = (): readonly (() => Promise<Place>)[] => [
  ...(process.argv.includes('--postgres') ? [] : [embeddedPlace]),
  ...(process.argv.includes('--embedded') || !programs() ? [] : [postgresPlace]),
]

/** Does some work on each, which is gone afterwards. */
export async function onEachPlace(work: (place: Place) => Promise<void>): Promise<void> {
  for (const open of placesAsked()) {
    const place = await open()
    try {
      await work(place)
    } finally {
      await place.clear()
    }
  }
}

/** What `stet verify` finds. */
export const faultsOf = (place: Place): Promise<string[]> =>
  inPlace(place, async () => {
    const found: string[] = []
    for await (const fault of verify()) found.push(fault)
    return found
  })

/** Does some work on the open database of a place, in this process. */
export async function inPlace<T>({ where }: Place, work: () => Promise<T>): Promise<T> {
  const database = await openDatabase(where)
  await database.migrate()
  await Promise.resolve(database).then(useDatabase)
  try {
    return await work()
  } finally {
    await closeDatabase()
  }
}

export async function embeddedPlace(): Promise<Place> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
  const own = path.join(folder, 'data')
  return {
    name: 'the embedded database',
    isEmbedded: true,
    where: { dataDir: own, databaseUrl: undefined },
    settings: { STET_DATA_DIR: own },
    copy: async () => {
      const copy = path.join(folder, 'copy')
      fs.cpSync(own, copy, { recursive: true })
      return { dataDir: copy, databaseUrl: undefined }
    },
    clear: async () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}

/** A server of its own, as durable as in use. */
export async function postgresPlace(): Promise<Place> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
  const { address, stop } = await startPostgres({ durable: true })
  return {
    name: 'a PostgreSQL server',
    isEmbedded: false,
    where: { dataDir: folder, databaseUrl: `${address}stet` },
    settings: { STET_DATA_DIR: folder, DATABASE_URL: `${address}stet` },
    copy: async () => {
      const client = new pg.Client({ connectionString: `${address}postgres` })
      await client.connect()
      await client.query('CREATE DATABASE copy TEMPLATE stet')
      await client.end()
      return { dataDir: folder, databaseUrl: `${address}copy` }
    },
    clear: async () => {
      await stop()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
