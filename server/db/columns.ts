import 'server-only'
import { Prisma } from '@/generated/prisma/client'

/** Columns of a table for a hand-written SELECT, so that whatever a migration adds is among them: each with this prefix. */
export const columnsOf = (table: string, names: Readonly<Record<string, string>>, prefix: string): Prisma.Sql =>
  Prisma.raw(
    Object.values(names)
      .map((name) => `${table}."${name}" AS "${prefix}${name}"`)
      .join(', '),
  )

/** What of such a row has the prefix, by its own name. */
export const withPrefix = (row: object, prefix: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  )
