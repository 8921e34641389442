import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { logger } from '../log'
import type { Connection } from './connection'

/**
 * The same files and the same `_prisma_migrations` as `prisma migrate deploy` has; but a migration and its row there are one transaction,
 * under a lock that the transaction holds. So whoever is killed, or fails, leaves all of a migration or nothing of it, and the next start
 * goes on; and of several that start at once, each waits even for what a server still does for one that is gone.
 */

const log = logger('database')

export const MIGRATIONS = path.resolve('prisma/migrations')

export class NewerDatabaseError extends Error {}

/** Nothing of it was done. */
export class MigrationError extends Error {}

export type MigrationFile = { readonly name: string; readonly sql: string }

type Asked = Pick<Connection, 'ask'>

/**
 * Applies the missing migrations, of `only` these where they are named; returns their names. Throws NewerDatabaseError where a newer
 * Stet has made the database.
 */
export async function applyMigrations(connection: Asked, only?: ReadonlySet<string>): Promise<string[]> {
  const files = migrationFiles().filter(({ name }) => only?.has(name) ?? true)
  if (await areApplied(connection, files)) return []
  await inTurn(connection, () => makeRecord(connection))
  const applied: string[] = []
  for (const file of files) if (await apply(connection, file)) applied.push(file.name)
  return applied
}

/** Those that this Stet knows, in their order. */
export const migrationNames = (): string[] => migrationFiles().map(({ name }) => name)

/** Whether all are, as they are now, and none is left half-done. Throws NewerDatabaseError like `applyMigrations`. */
export async function areApplied({ ask }: Asked, files: readonly MigrationFile[] = migrationFiles()): Promise<boolean> {
  const [table] = await ask<{ is_there: boolean }>("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS is_there")
  if (!table?.is_there) return false
  const rows = await ask<{ name: string; checksum: string; finished: boolean }>(`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
    FROM _prisma_migrations WHERE rolled_back_at IS NULL`)
  refuseNewer(rows.map(({ name }) => name))
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]))
  return rows.every(({ finished }) => finished) && files.every(({ name, sql }) => applied.get(name) === checksumOf(sql))
}

/** An older Stet would read and write what it doesn’t know. */
function refuseNewer(begun: readonly string[]) {
  const known = new Set(migrationNames())
  const unknown = begun.filter((name) => !known.has(name)).sort()
  if (unknown.length > 0)
    throw new NewerDatabaseError(
      `the database is of a newer Stet, whose migration ${unknown.at(-1)} this one doesn’t know: start the newer one`,
    )
}

const checksumOf = (sql: string) => createHash('sha256').update(sql).digest('hex')

const MIGRATING = 7_383_001 // an arbitrary number: the advisory lock of whoever migrates

/** In a transaction that sees what whoever was before it has done. */
async function inTurn<T>({ ask }: Asked, work: () => Promise<T>): Promise<T> {
  await ask('BEGIN ISOLATION LEVEL READ COMMITTED')
  try {
    // It takes its time, whatever others are given.
    await ask('SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0')
    await ask('SELECT pg_advisory_xact_lock($1)', [MIGRATING])
    const done = await work()
    await ask('COMMIT')
    return done
  } catch (error) {
    await ask('ROLLBACK').catch(() => {})
    throw error
  }
}

/** As Prisma makes it. Tables beside which there is none are of something else. */
async function makeRecord({ ask }: Asked) {
  const [found] = await ask<{ record: boolean; tables: boolean }>(`
    SELECT to_regclass('_prisma_migrations') IS NOT NULL AS record, EXISTS (
      SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')) AS tables`)
  if (found?.record) return
  if (found?.tables) throw new MigrationError('the database has tables that aren’t Stet’s: give it an empty one')
  await ask(`
    CREATE TABLE "_prisma_migrations" (
      id VARCHAR(36) PRIMARY KEY NOT NULL,
      checksum VARCHAR(64) NOT NULL,
      finished_at TIMESTAMPTZ,
      migration_name VARCHAR(255) NOT NULL,
      logs TEXT,
      rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
      applied_steps_count INTEGER NOT NULL DEFAULT 0
    )`)
}

/** Whether it was missing. */
async function apply(connection: Asked, { name, sql }: MigrationFile): Promise<boolean> {
  const { ask } = connection
  try {
    return await inTurn(connection, async () => {
      const begun = await takeBack(connection, name)
      const [there] = await ask('SELECT FROM _prisma_migrations WHERE migration_name = $1 AND rolled_back_at IS NULL', [
        name,
      ])
      if (there) return false
      await (begun ? doAgain(connection, name, sql) : ask(sql))
      await ask(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
        VALUES ($1, $2, $3, clock_timestamp(), 1)`,
        [randomUUID(), checksumOf(sql), name],
      )
      return true
    })
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    throw new MigrationError(`the migration ${name} failed, and has changed nothing: ${words}`, { cause: error })
  }
}

/**
 * Notes that what began and didn't end is begun anew, and returns whether there was such a note. Prisma, as the first versions of Stet
 * did, notes that it begins, does all of a migration in one transaction, and notes that it has.
 */
async function takeBack({ ask }: Asked, name: string): Promise<boolean> {
  const begun = await ask(
    `UPDATE _prisma_migrations SET rolled_back_at = clock_timestamp()
    WHERE migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL RETURNING id`,
    [name],
  )
  return begun.length > 0
}

/** If it meets what it makes, or misses what it removes, all of it was done. */
async function doAgain({ ask }: Asked, name: string, sql: string) {
  await ask('SAVEPOINT again')
  try {
    await ask(sql)
    log.warn({ migration: name }, 'a migration was interrupted before it had changed anything: it is done now')
  } catch (error) {
    if (!MET_ITSELF.test(String((error as { code?: unknown }).code))) throw error
    await ask('ROLLBACK TO SAVEPOINT again')
    log.warn({ migration: name }, 'a migration was interrupted when all of it was done: it is noted as done now')
  }
}

/** PostgreSQL's codes for names that are there already, or aren't there any more: columns, objects, functions, schemas, tables. */
const MET_ITSELF = /^42(?:701|703|704|710|723|883|P01|P06|P07)$/

/** In their order. */
export function migrationFiles(): MigrationFile[] {
  const folders = fs.existsSync(MIGRATIONS) ? fs.readdirSync(MIGRATIONS).sort() : []
  const fileOf = (name: string) => path.join(MIGRATIONS, name, 'migration.sql')
  return folders
    .filter((name) => fs.existsSync(fileOf(name)))
    .map((name) => ({ name, sql: fs.readFileSync(fileOf(name), 'utf8') }))
}
