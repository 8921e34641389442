import 'server-only'
import type { Reader } from '../db/transaction'

/** Rows that refer to what isn't there. Foreign keys forbid them, but not to a restore that went around them. */
export async function referenceFaults(db: Reader): Promise<string[]> {
  const keys = await db.$queryRaw<{ owner: string; field: string; broken: string }[]>`
    SELECT owner.relname::text AS owner, field.attname::text AS field, format(
      'SELECT count(*)::int AS broken FROM %I a WHERE a.%I IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %I b WHERE b.%I = a.%I)',
      owner.relname, field.attname, kept.relname, id.attname, field.attname) AS broken
    FROM pg_constraint key
      JOIN pg_class owner ON owner.oid = key.conrelid
      JOIN pg_class kept ON kept.oid = key.confrelid
      JOIN pg_attribute field ON field.attrelid = key.conrelid AND field.attnum = key.conkey[1]
      JOIN pg_attribute id ON id.attrelid = key.confrelid AND id.attnum = key.confkey[1]
    WHERE key.contype = 'f' AND key.connamespace = current_schema()::regnamespace AND cardinality(key.conkey) = 1
    ORDER BY 1, 2`
  const faults = []
  for (const { owner, field, broken } of keys) {
    const [count] = await db.$queryRawUnsafe<{ broken: number }[]>(broken)
    if (count && count.broken > 0) faults.push(`${owner}.${field}: ${count.broken} refer to what is not there`)
  }
  return faults
}
