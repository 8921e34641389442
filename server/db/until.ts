import 'server-only'
import { Prisma } from '@/generated/prisma/client'

/**
 * Whether the time is over until which something is held, or put off: `column` says until when, null is never. `longest`, in milliseconds:
 * nothing is for longer. What is twice as far ahead was written while the clock was, and would wait until that comes; it is over.
 */
export function isOver(column: Prisma.Sql, longest: number): Prisma.Sql {
  return Prisma.sql`(${column} IS NULL OR ${column} NOT BETWEEN now() AND now() + ${2 * longest}::float8 * interval '1 millisecond')`
}
