import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils'
import type { Pool } from 'pg'
import { MIGRATIONS, type MigrationFile, migrationFiles } from './migrate'
import { openSession } from './session'

/**
 * Migrations are compared with schema.prisma, and written, by Prisma's schema engine as WebAssembly, without the binary that the CLI would
 * download. It isn't needed to apply them (migrate.ts).
 */

const ENGINE = path.resolve('node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm')
const SCHEMA = path.resolve('prisma/schema.prisma')
const FILTERS = { externalTables: [], externalEnums: [] }

/** The SQL that leads from the migrations to schema.prisma: '' if they agree. Compared on a throw-away database. */
export async function drift(): Promise<string> {
  const [session, shadow] = await Promise.all([openSession('memory://'), openSession('memory://')])
  try {
    const factory = factoryOn(session.pool)
    factory.connectToShadowDb = factoryOn(shadow.pool).connect
    const engine = await openEngine(factory)
    const answer = await engine.diff({
      from: { tag: 'migrations', ...listOf(migrationFiles()) },
      to: { tag: 'schemaDatamodel', files: [{ path: SCHEMA, content: fs.readFileSync(SCHEMA, 'utf8') }] },
      script: true,
      exitCode: true,
      filters: FILTERS,
    })
    return answer.exitCode === 0 ? '' : (answer.stdout ?? '')
  } finally {
    await Promise.all([session.close(), shadow.close()])
  }
}

/** Writes the next migration from the difference; null if there is none. */
export async function createMigration(name: string, now: Date): Promise<string | null> {
  const sql = await drift()
  if (!sql) return null
  const folder = `${now.toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
  fs.mkdirSync(path.join(MIGRATIONS, folder), { recursive: true })
  fs.writeFileSync(path.join(MIGRATIONS, folder, 'migration.sql'), sql)
  fs.writeFileSync(path.join(MIGRATIONS, 'migration_lock.toml'), 'provider = "postgresql"\n')
  return folder
}

type Engine = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')

let loaded: Promise<Engine> | undefined

/** Instantiated by hand: the package's own entry expects a bundler that imports WebAssembly. */
async function load(): Promise<Engine> {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(ENGINE), { './schema_engine_bg.js': { ...glue } })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  return glue
}

async function openEngine(factory: PrismaPg) {
  const { SchemaEngine } = await (loaded ??= load())
  const datamodels: [string, string][] = [[SCHEMA, fs.readFileSync(SCHEMA, 'utf8')]]
  return SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}

/** What of the adapter is made right here. */
type Inner = { performIO: (query: SqlQuery) => Promise<{ fields: { dataTypeID: number }[] }> }

const [CHAR, BPCHAR] = [18, 1042]

/** @prisma/adapter-pg 7.10.0 as the schema engine needs it. */
function factoryOn(pool: Pool): PrismaPg {
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    // It splits a script at every semicolon, inside functions too; the database takes it whole.
    adapter.executeScript = async (script) => void (await pool.query(script))
    // It doesn't know the type "char", of which there are many columns in the catalogue.
    const single = new WeakMap<SqlQuery, number[]>()
    const inner = adapter as unknown as Inner
    const perform = inner.performIO.bind(inner)
    inner.performIO = async (query) => {
      const answer = await perform(query)
      single.set(
        query,
        [...answer.fields.keys()].filter((k) => answer.fields[k]?.dataTypeID === CHAR),
      )
      for (const field of answer.fields) if (field.dataTypeID === CHAR) field.dataTypeID = BPCHAR
      return answer
    }
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const answer = await queryRaw(query)
      for (const k of single.get(query) ?? []) answer.columnTypes[k] = ColumnTypeEnum.Character
      return answer
    }
    return adapter
  }
  return factory
}

const listOf = (files: readonly MigrationFile[]) => ({
  baseDir: MIGRATIONS,
  shadowDbInitScript: '',
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
  migrationDirectories: files.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  })),
})
