import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { parseEvent } from '../domain/event'
import { closeDatabase, prisma, useDatabase } from '../server/db/database'
import { type Database, openDatabase, openEmbedded } from '../server/db/open'
import { counted } from '../server/testing/statements'
import { verify } from '../server/verify/verify'

/**
 * Each test file begins on an empty database of its own, and must leave it valid: its record is verified, and each event
 * has exactly the data that its type declares.
 * On a server that is a fresh copy of the migrated one. An embedded database takes seconds to create, so each worker keeps
 * one and empties it.
 */

const address = inject('postgres')
const name = `test_${randomUUID().replaceAll('-', '')}`

beforeAll(async () => {
  useDatabase(address === '' ? await emptied() : await copied())
})

afterAll(async () => {
  try {
    const faults: string[] = []
    for await (const fault of verify()) faults.push(fault)
    expect(faults).toEqual([])
    const events = await (await prisma()).event.findMany({ select: { type: true, data: true } })
    for (const event of events) expect(parseEvent(event)).toEqual(event)
  } finally {
    if (address !== '') {
      await closeDatabase()
      await administer(`DROP DATABASE ${name} WITH (FORCE)`)
    }
  }
})

const worker = globalThis as { stetTestDatabase?: Promise<Database> }

async function emptied(): Promise<Database> {
  const database = await (worker.stetTestDatabase ??= migrated())
  const tables = await database.prisma.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  await database.prisma.$executeRawUnsafe(`TRUNCATE ${tables.map((table) => table.name).join(', ')}`)
  return database
}

async function migrated(): Promise<Database> {
  const database = await openEmbedded('memory://', counted)
  await database.migrate()
  return database
}

async function copied(): Promise<Database> {
  await administer(`CREATE DATABASE ${name} TEMPLATE stet`)
  return openDatabase({ databaseUrl: address + name, dataDir: '' }, counted)
}

async function administer(statement: string) {
  const client = new pg.Client({ connectionString: `${address}postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
