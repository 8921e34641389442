import 'server-only'
import type { Connection } from '../db/connection'
import { countRows, readRows } from '../db/rows'
import { readMigrations, readTables } from '../db/tables'
import { BackupError, type Header, markOf, newHash } from './format'

/** What is in a database, as the lines of a backup; `snapshot` sees one state of it. `isKept`: the data folder has the secret. */
export async function* dump(
  snapshot: Connection,
  { secret, isKept }: { readonly secret: string; readonly isKept: boolean },
  now: Date,
): AsyncGenerator<string> {
  const hash = newHash()
  let rows = 0
  const said = (lines: string) => {
    hash.update(lines)
    return lines
  }
  const migrations = await readMigrations(snapshot)
  if (migrations.length === 0) throw new BackupError('nothing of Stet is in the database: there is nothing to back up')
  const tables = await readTables(snapshot)
  const header: Header = {
    ...{ stet: 'backup', version: 1, at: now.toISOString(), migrations, tables: [] },
    ...{ secret: isKept ? secret : null, secretMark: markOf(secret) },
  }
  for (const table of tables) {
    const columns = table.columns.map(({ name }) => name)
    header.tables.push({ name: table.name, columns, rows: await countRows(snapshot, table) })
  }
  yield said(`${JSON.stringify(header)}\n`)
  for (const table of tables) {
    yield said(`${JSON.stringify({ table: table.name })}\n`)
    for await (const lines of readRows(snapshot, table)) {
      rows += lines.length
      yield said(`${lines.join('\n')}\n`)
    }
  }
  yield `${JSON.stringify({ end: true, rows, sha256: hash.digest('hex') })}\n`
}
