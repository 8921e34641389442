import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { database, useDatabase } from '../db/database'
import { type Database, openDatabase, openEmbedded } from '../db/open'
import { openBackup } from './read'

/** For tests: folders and databases to back up from and to restore into. */

let folder: string
const open: Database[] = []
const served: string[] = []

export function inOwnFolder() {
  let own: Database
  beforeAll(async () => {
    own = await database()
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-backup-'))
  })
  afterAll(async () => {
    await Promise.resolve(own).then(useDatabase)
    for (const database of open.splice(0)) await database.close()
    for (const name of served.splice(0)) await administer(`DROP DATABASE ${name} WITH (FORCE)`)
    fs.rmSync(folder, { recursive: true, force: true })
  })
}

export const at = (name: string) => path.join(folder, name)

/** An embedded database that isn’t there yet, in a folder of its own. */
export async function newEmbedded(name: string): Promise<Database> {
  const database = await openEmbedded(path.join(at(name), 'pg'))
  open.push(database)
  return database
}

/** A new and empty database on the server. */
export async function newServed(): Promise<Database> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(`CREATE DATABASE ${name} TEMPLATE template0`)
  served.push(name)
  const database = await openDatabase({ databaseUrl: `${inject('postgres')}${name}`, dataDir: '' })
  open.push(database)
  return database
}

async function administer(statement: string) {
  const client = new pg.Client({ connectionString: `${inject('postgres')}postgres` })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** What a backup holds, whatever the order of the rows; its header without when it was made. */
export async function contentOf(file: string) {
  const { header, rows } = await openBackup(file)
  const tables = new Map<string, string[]>()
  for await (const { table, lines } of rows()) tables.set(table, [...(tables.get(table) ?? []), ...lines])
  for (const lines of tables.values()) lines.sort()
  return { header: { ...header, at: '' }, tables: Object.fromEntries(tables) }
}

/** A file with this text, as a backup would be packed. */
export function pack(name: string, text: string): string {
  fs.writeFileSync(at(name), gzipSync(text))
  return at(name)
}
