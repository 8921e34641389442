import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { closeDatabase, useDatabase } from '../server/db/database'
import { openDatabase, openEmbedded } from '../server/db/open'
import { verify } from '../server/queries/verify'

/** Each test file has a database of its own, and leaves it sound: every chain, text and anchor in it is verified. */

const address = inject('postgres')
const name = `test_${randomUUID().replaceAll('-', '')}`

beforeAll(async () => {
  if (address === '') {
    const database = await openEmbedded('memory://')
    await database.migrate()
    useDatabase(database)
  } else {
    await administer(`CREATE DATABASE ${name} TEMPLATE stet`)
    useDatabase(await openDatabase({ databaseUrl: address + name, dataDir: '' }))
  }
})

afterAll(async () => {
  try {
    const faults: string[] = []
    for await (const article of verify()) faults.push(...article.faults)
    expect(faults).toEqual([])
  } finally {
    await closeDatabase()
    if (address !== '') await administer(`DROP DATABASE ${name} WITH (FORCE)`)
  }
})

async function administer(statement: string) {
  const client = new pg.Client({ connectionString: `${address}postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
