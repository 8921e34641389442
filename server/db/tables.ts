import 'server-only'
import type { Connection } from './connection'

/** A table of ours; its columns in their order, without those that the database computes. */
export type Table = {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/** All tables but the record of migrations, each behind those that it refers to. */
export async function readTables({ ask }: Pick<Connection, 'ask'>): Promise<Table[]> {
  const rows = await ask<Table & { refers: string[] }>(`
    SELECT c.relname AS name,
      (SELECT coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
          ORDER BY a.attnum), '[]')
        FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
      (SELECT coalesce(json_agg(DISTINCT other.relname), '[]')
        FROM pg_constraint k JOIN pg_class other ON other.oid = k.confrelid
        WHERE k.conrelid = c.oid AND k.contype = 'f') AS refers
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
    ORDER BY c.relname`)
  return inOrder(rows).map(({ name, columns }) => ({ name, columns }))
}

function inOrder<T extends { name: string; refers: readonly string[] }>(tables: readonly T[]): T[] {
  const done = new Set<string>()
  const ordered: T[] = []
  while (ordered.length < tables.length) {
    const next = tables.filter(({ name, refers }) => !done.has(name) && refers.every((other) => done.has(other)))
    if (next.length === 0) throw new Error('tables refer to one another in a circle: none can be filled first')
    for (const table of next) done.add(table.name)
    ordered.push(...next)
  }
  return ordered
}

/** The migrations that were applied, in their order; none where there is no record of any. */
export async function readMigrations({ ask }: Pick<Connection, 'ask'>): Promise<string[]> {
  const [table] = await ask<{ is_there: boolean }>("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS is_there")
  if (!table?.is_there) return []
  const rows = await ask<{ name: string }>(`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`)
  return rows.map(({ name }) => name)
}

/** Whether no table of ours has a row. */
export async function areEmpty({ ask }: Pick<Connection, 'ask'>, tables: readonly Table[]): Promise<boolean> {
  for (const { name } of tables) {
    const [answer] = await ask<{ has: boolean }>(`SELECT EXISTS (SELECT FROM ${quoted(name)}) AS has`)
    if (answer?.has) return false
  }
  return true
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
