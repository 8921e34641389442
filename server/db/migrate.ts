import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import { EXTENSIONS, pgliteFactory } from './pglite-adapter'

/**
 * Migrations through Prisma's schema engine as WebAssembly: the same files, checks and `_prisma_migrations` as
 * `prisma migrate deploy`, without the binary that the CLI would download.
 */

const ENGINE = path.resolve('node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm')
const SCHEMA = path.resolve('prisma/schema.prisma')
const MIGRATIONS = path.resolve('prisma/migrations')
const FILTERS = { externalTables: [], externalEnums: [] }

/** Applies the missing migrations; returns their names. */
export async function applyMigrations(factory: SqlMigrationAwareDriverAdapterFactory): Promise<string[]> {
  const engine = await openEngine(factory)
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationsList(), filters: FILTERS })
  return appliedMigrationNames
}

/** The SQL that leads from the migrations to schema.prisma: '' if they agree. Compared on a throw-away database. */
export async function drift(): Promise<string> {
  const pglite = await PGlite.create({ dataDir: 'memory://', extensions: EXTENSIONS })
  try {
    const engine = await openEngine(pgliteFactory(pglite))
    const answer = await engine.diff({
      from: { tag: 'migrations', ...migrationsList() },
      to: { tag: 'schemaDatamodel', files: [{ path: SCHEMA, content: fs.readFileSync(SCHEMA, 'utf8') }] },
      script: true,
      exitCode: true,
      filters: FILTERS,
    })
    return answer.exitCode === 0 ? '' : (answer.stdout ?? '')
  } finally {
    await pglite.close()
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

async function openEngine(factory: SqlMigrationAwareDriverAdapterFactory) {
  const { SchemaEngine } = await (loaded ??= load())
  const datamodels: [string, string][] = [[SCHEMA, fs.readFileSync(SCHEMA, 'utf8')]]
  return SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}

function migrationsList() {
  const folders = fs.existsSync(MIGRATIONS)
    ? fs.readdirSync(MIGRATIONS).filter((name) => fs.existsSync(path.join(MIGRATIONS, name, 'migration.sql')))
    : []
  return {
    baseDir: MIGRATIONS,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    migrationDirectories: folders.sort().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: fs.readFileSync(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}
