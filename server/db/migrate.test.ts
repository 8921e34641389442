import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { runArguments } from '../../scripts/run.mjs'
import { sink } from '../log'
import { withConnection } from './connection'
import { database } from './database'
import { drift } from './drift'
import { migrationFiles, migrationNames, NewerDatabaseError } from './migrate'
import { type Database, openDatabase } from './open'

// It compares on a database of its own, so once is enough.
test.runIf(inject('postgres') === '')('the migrations make what schema.prisma says, and nothing else', async () => {
  expect(await drift()).toBe('')
})

test('none of them begins or ends a transaction: each is one together with its note', () => {
  for (const { name, sql } of migrationFiles()) {
    const bare = sql.replace(/(\$\w*\$).*?\1|--.*?$/gms, '')
    expect(bare, name).not.toMatch(/(?:^|;)\s*(?:BEGIN|START|COMMIT|END|ROLLBACK|ABORT|SAVEPOINT|PREPARE)\b/i)
    expect(bare, name).not.toMatch(/\bCONCURRENTLY\b/i)
  }
})

test('applying them again applies nothing', async () => {
  const open = await database()
  expect(await open.migrate()).toEqual([])
})

test('a database of a newer Stet is left alone, whether its migration is done or was only begun', async () => {
  const open = await database()
  for (const finished of [new Date(), null]) {
    await open.prisma.$executeRaw`
      INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
      VALUES ('newer', '', '29990101000000_newer', ${finished}::timestamptz)`
    try {
      await expect(open.migrate()).rejects.toThrow(NewerDatabaseError)
      await expect(open.isMigrated()).rejects.toThrow(
        /^the database is of a newer Stet, [^\n]*29990101000000_newer[^\n]*$/,
      )
    } finally {
      await open.prisma.$executeRaw`DELETE FROM _prisma_migrations WHERE id = 'newer'`
    }
  }
})

describe('a database of its own', () => {
  const names = migrationNames()
  /** The rest is migrated by one that is killed in the first of these. */
  const begun = names.findIndex((name) => name.endsWith('_people'))
  const address = inject('postgres')
  const databaseName = `test_${randomUUID().replaceAll('-', '')}`
  let place: { dataDir: string; databaseUrl: string | undefined }

  beforeAll(async () => {
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-migrate-'))
    place = { dataDir, databaseUrl: address === '' ? undefined : address + databaseName }
    if (address !== '') await administer(`CREATE DATABASE ${databaseName} TEMPLATE template0`)
  })
  afterAll(async () => {
    if (address !== '') await administer(`DROP DATABASE ${databaseName} WITH (FORCE)`)
    fs.rmSync(place.dataDir, { recursive: true, force: true })
  })

  async function opened<T>(work: (open: Database) => Promise<T>): Promise<T> {
    const open = await openDatabase(place)
    try {
      return await work(open)
    } finally {
      await open.close()
    }
  }

  test('that holds the tables of something else is left alone; one with notes of what only began is gone on with', () =>
    opened(async ({ prisma, migrate }) => {
      await prisma.$executeRaw`CREATE TABLE "Other" (id INTEGER)`
      await expect(migrate()).rejects.toThrow(/^the database has tables that aren’t Stet’s/)
      await prisma.$executeRaw`DROP TABLE "Other"`

      const said = vi.spyOn(sink, 'write').mockImplementation(() => {})
      for (const [index, name] of names.slice(0, begun).entries()) {
        const only = new Set(names.slice(0, index + 1))
        // Whoever was killed before it had done it, as long as Prisma’s engine did, left this note.
        if (index > 0)
          await prisma.$executeRaw`
            INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (${String(index)}, '', ${name})`
        expect(await migrate(only)).toEqual([name])
        // And after that, this one.
        await prisma.$executeRaw`
          UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = ${name} AND rolled_back_at IS NULL`
        expect(await migrate(only)).toEqual([name])
        expect(await migrate(only)).toEqual([])
      }
      expect(said).toHaveBeenCalledTimes(2 * begun - 1)
      said.mockRestore()
      await prisma.$executeRaw`
        INSERT INTO "User" (id, email, name, "passwordHash") VALUES ('u', 'yoon@desk.example', 'Yoon Ha-rin', '')`
    }))

  test('whose migration is killed half-way loses nothing, and the next two that start go on together', async () => {
    const args = runArguments('server/testing/migrating.ts', names[begun] ?? '', place.dataDir)
    const child = spawn(process.execPath, place.databaseUrl ? [...args, place.databaseUrl] : args, { stdio: 'inherit' })
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])

    await opened(async (open) => {
      const together = [open.migrate(), address === '' ? open.migrate() : opened(({ migrate }) => migrate())]
      expect((await Promise.all(together)).flat().sort()).toEqual(names.slice(begun))
      expect(await open.isMigrated()).toBe(true)
      expect(await shapeOf(open)).toEqual(await shapeOf(await database()))
      expect(await open.prisma.user.findMany({ select: { id: true, name: true } })).toEqual([
        { id: 'u', name: 'Yoon Ha-rin' },
      ])
    })
  })
})

/** Its columns, indexes, constraints, triggers, functions and enumerations. */
const shapeOf = ({ connect }: Database) =>
  withConnection(connect, ({ ask }) =>
    ask(`
      SELECT concat_ws(' ', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
          pg_get_expr(d.adbin, d.adrelid)) AS is
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
      UNION ALL SELECT concat_ws(' ', conname, pg_get_constraintdef(oid)) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace
      UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT concat_ws(' ', proname, prosrc) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      UNION ALL SELECT concat_ws(' ', enumtypid::regtype, enumlabel) FROM pg_enum
      ORDER BY 1`),
  )

async function administer(statement: string) {
  const client = new pg.Client({ connectionString: `${inject('postgres')}postgres` })
  await client.connect()
  await client.query(statement)
  await client.end()
}
