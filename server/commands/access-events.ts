import 'server-only'
import type { AccessEventData, AccessEventKind } from '@/domain/access-event'
import { prisma } from '../db/database'
import type { Tx } from '../db/transaction'

/** Keeps what was done to somebody's access, in the transaction that does it. `actorId`: null for the command line. */
export async function noteAccess<K extends AccessEventKind>(
  tx: Tx,
  kind: K,
  who: { readonly actorId: string | null; readonly subjectId?: string },
  data: AccessEventData<K>,
): Promise<void> {
  await tx.accessEvent.create({ data: { kind, ...who, data } })
}

const YEARS = 2 * 365 * 24 * 3_600_000

/** Deletes what was done more than two years ago. */
export async function forgetAccessEvents(now: Date): Promise<void> {
  const db = await prisma()
  await db.accessEvent.deleteMany({ where: { at: { lt: new Date(now.getTime() - YEARS) } } })
}
