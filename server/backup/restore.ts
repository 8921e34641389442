import 'server-only'
import { AS_EVERYWHERE, type Connection, withConnection } from '../db/connection'
import { migrationNames } from '../db/migrate'
import type { Database } from '../db/open'
import { setTriggers, writeRows } from '../db/rows'
import { areEmpty, quoted, readMigrations, readTables, type Table } from '../db/tables'
import { BackupError, type Header, type Progress, totalOf } from './format'
import { type Backup, openBackup } from './read'
import { type Kept, putSecret } from './secret-of'

/** Opens a backup that this Stet can restore; whatever is wrong with it is told before a place for it is touched. */
export async function openForRestore(file: string): Promise<Backup> {
  const backup = await openBackup(file)
  const known = new Set(migrationNames())
  const unknown = backup.header.migrations.filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new BackupError(`${file} is of a newer Stet, whose migration ${unknown.at(-1)} this one doesn’t know`)
  return backup
}

/**
 * Restores a backup into an empty database: first the schema as it was, then every row as it was, all or none, then what has
 * been migrated since. Throws BackupError, and has done nothing, where the place isn’t right.
 */
export async function restore(
  backup: Backup,
  { database, kept }: { readonly database: Database; readonly kept: Kept },
  progress: Progress = () => {},
): Promise<void> {
  await withConnection(database.connect, (connection) => empty(connection, backup.header))
  const secret = putSecret(backup.header, kept)
  try {
    await database.migrate(new Set(backup.header.migrations))
    await withConnection(database.connect, (connection) => fill(connection, backup, progress))
  } catch (error) {
    secret.takeBack()
    throw error
  }
  await database.migrate()
  await withConnection(database.connect, ({ ask }) => ask('ANALYZE'))
}

/** Refuses a place where something is. A schema without a row, as an interrupted restore leaves it, is made anew if it is another. */
async function empty(connection: Connection, { migrations }: Header) {
  const tables = await readTables(connection)
  if (tables.length === 0) return
  const applied = await readMigrations(connection)
  if (applied.length === 0 || !(await areEmpty(connection, tables)))
    throw new BackupError('the database isn’t empty: a backup is restored into an empty one only')
  if (applied.join() !== migrations.join()) await connection.ask('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
}

async function fill(connection: Connection, { file, header, rows }: Backup, progress: Progress) {
  const tables = await readTables(connection)
  refuseOthers(file, header, tables)
  const byName = new Map(tables.map((table) => [table.name, table]))
  const { ask } = connection
  await ask('BEGIN')
  try {
    await ask(AS_EVERYWHERE)
    await ask(`LOCK TABLE ${tables.map(({ name }) => quoted(name)).join(', ')} IN ACCESS EXCLUSIVE MODE`)
    if (!(await areEmpty(connection, tables))) throw new BackupError('something was written to the database meanwhile')
    for (const table of tables) await setTriggers(connection, table, 'DISABLE')
    let done = 0
    for await (const { table, lines } of rows()) {
      const known = byName.get(table)
      if (!known) throw new BackupError(`${file} has rows of a table that there isn’t`)
      for (const some of portions(lines)) await writeRows(connection, known, some)
      progress((done += lines.length), totalOf(header))
    }
    for (const table of tables) await setTriggers(connection, table, 'ENABLE')
    await ask('COMMIT')
  } catch (error) {
    await ask('ROLLBACK').catch(() => {})
    throw error
  }
}

/** A backup’s tables are those that its migrations make. */
function refuseOthers(file: string, header: Header, tables: readonly Table[]) {
  const shapeOf = (name: string, columns: readonly string[]) => `${name}: ${[...columns].sort().join()}`
  const made = tables.map(({ name, columns }) =>
    shapeOf(
      name,
      columns.map((column) => column.name),
    ),
  )
  const given = header.tables.map(({ name, columns }) => shapeOf(name, columns))
  if (made.sort().join('\n') !== given.sort().join('\n'))
    throw new BackupError(`${file} holds other tables than its schema has`)
}

const ROWS = 500
const LENGTH = 2_000_000

/** So many rows, or so long ones, are written at once. */
function* portions(lines: readonly string[]): Generator<string[]> {
  let some: string[] = []
  let length = 0
  for (const line of lines) {
    some.push(line)
    length += line.length
    if (some.length < ROWS && length < LENGTH) continue
    yield some
    some = []
    length = 0
  }
  if (some.length > 0) yield some
}
