import 'server-only'
import type { AccessEventData, AccessEventKind } from '@/domain/access-event'
import { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { env } from '../env'
import { noteSignIn } from '../metrics'
import { newId } from '../new-ids'

/** Whoever did something, and whom it was done to. `actorId`: null for the command line, and for who can't be known. */
type Who = { readonly actorId: string | null; readonly subjectId?: string }

/** Keeps what was done to somebody's access, in the transaction that does it if there is one. */
export async function noteAccess<K extends AccessEventKind>(
  db: Reader,
  kind: K,
  who: Who,
  data: AccessEventData<K>,
): Promise<void> {
  await db.accessEvent.create({ data: { id: newId(), kind, ...who, data } })
}

/** The same as a part of another statement's WITH, so that it costs none. */
export const notingAccess = <K extends AccessEventKind>(kind: K, actorId: string, data: AccessEventData<K>) =>
  Prisma.sql`noted AS (
    INSERT INTO "AccessEvent" (id, kind, "actorId", data)
    VALUES (${newId()}, ${kind}, ${actorId}, ${JSON.stringify(data)}::jsonb)
  )`

const HOUR = 3_600_000

/**
 * Counts a try to sign in that came to nothing: one row for an account and an address in an hour, however many there are. What
 * was typed for an account that there isn't is not kept: people type their passwords there. One statement in any case, so that
 * its time doesn't tell whether there is an account.
 */
export async function noteFailure(
  subjectId: string | null,
  { address, by }: Pick<AccessEventData<'sign-in-failed'>, 'address' | 'by'>,
): Promise<void> {
  noteSignIn(by, 'failed')
  const db = await prisma()
  const now = new Date()
  const data: AccessEventData<'sign-in-failed'> = { by, address, tries: 1, until: now.toISOString() }
  const again = { until: data.until }
  await db.$executeRaw`
    WITH counted AS (
      UPDATE "AccessEvent"
      SET data = data || ${JSON.stringify(again)}::jsonb || jsonb_build_object('tries', (data->>'tries')::int + 1)
      WHERE kind = 'sign-in-failed' AND at > ${new Date(now.getTime() - HOUR)}
        AND "subjectId" IS NOT DISTINCT FROM ${subjectId}::text
        AND data->>'address' = ${address} AND data->>'by' = ${by}
      RETURNING id
    )
    INSERT INTO "AccessEvent" (id, at, kind, "subjectId", data)
    SELECT ${newId()}, ${now}, 'sign-in-failed', ${subjectId}::text, ${JSON.stringify(data)}::jsonb
    WHERE NOT EXISTS (SELECT FROM counted)`
}

const DAY = 24 * HOUR

/** Deletes what was done longer ago than ACCESS_LOG_DAYS says. */
export async function forgetAccessEvents(now: Date): Promise<void> {
  const db = await prisma()
  await db.accessEvent.deleteMany({ where: { at: { lt: new Date(now.getTime() - env().accessLogDays * DAY) } } })
}
