import 'server-only'
import { tellApart } from '@/domain/person-name'
import type { Tx } from '../db/transaction'

/** An arbitrary number, of the lock under which names are given. */
const NAMING = 7_383_002

/** The name, with a number where somebody else is called so. Until the transaction ends nobody else is given one. */
export async function freeName(tx: Tx, name: string, but?: string): Promise<string> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${NAMING}::bigint)::text`
  const others = await tx.user.findMany({
    where: { erasedAt: null, ...(but !== undefined && { id: { not: but } }) },
    select: { name: true },
  })
  return tellApart(
    name,
    others.map((other) => other.name),
  )
}
