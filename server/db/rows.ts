import 'server-only'
import type { Connection } from './connection'
import { quoted, type Table } from './tables'

/**
 * Rows as lines. A line is a JSON array with the texts of the values, as COPY would write them, or null: read by the type of its
 * column, each is exactly what it was, whatever the type. Neither side of a copy knows more of them.
 */

/** In characters: so much is asked for at once, more or less. */
const AT_ONCE = 1_000_000
const MOST = 1_000

/** All rows of a table, some at a time; within a transaction. */
export async function* readRows({ ask }: Connection, { name, columns }: Table): AsyncGenerator<string[]> {
  const values = columns.map((column) => `${quoted(column.name)}::text`).join(', ')
  await ask(`DECLARE lines NO SCROLL CURSOR FOR SELECT json_build_array(${values})::text AS line FROM ${quoted(name)}`)
  let take = 20
  for (;;) {
    const rows = await ask<{ line: string }>(`FETCH ${take} FROM lines`)
    if (rows.length > 0) yield rows.map(({ line }) => line)
    if (rows.length < take) break
    const length = rows.reduce((sum, { line }) => sum + line.length, 0)
    take = Math.max(1, Math.min(MOST, Math.floor((AT_ONCE / length) * take)))
  }
  await ask('CLOSE lines')
}

export async function countRows({ ask }: Connection, { name }: Table): Promise<number> {
  const [answer] = await ask<{ count: string }>(`SELECT count(*) AS count FROM ${quoted(name)}`)
  return Number(answer?.count)
}

/** Adds rows to a table, whose triggers must be off: a row is what it was, not what they would make of it. */
export async function writeRows(
  { ask }: Connection,
  { name, columns }: Table,
  lines: readonly string[],
): Promise<void> {
  const names = columns.map((column) => quoted(column.name)).join(', ')
  const values = columns.map(({ type }, index) => `(line ->> ${index})::${type}`).join(', ')
  await ask(`INSERT INTO ${quoted(name)} (${names}) SELECT ${values} FROM json_array_elements($1::json) AS line`, [
    `[${lines.join(',')}]`,
  ])
}

/** Those of a table that are ours; what keeps references whole stays. */
export async function setTriggers({ ask }: Connection, { name }: Table, to: 'ENABLE' | 'DISABLE'): Promise<void> {
  await ask(`ALTER TABLE ${quoted(name)} ${to} TRIGGER USER`)
}
