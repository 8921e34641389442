import 'server-only'
import type { NextRequest } from 'next/server'
import { prisma } from '../db/database'
import { ACCESS } from '../db/notify'
import { noteSignIn } from '../metrics'
import { newId } from '../new-ids'
import { noteAccess } from './access-events'
import { addressOf } from './device'

/** The cookie is a signed and encrypted token with the id of a row in Session; the row decides whether it is valid. */
export const SESSION_SECONDS = 30 * 24 * 3600

/** Next-auth's user is the new session here: its id goes into the token. */
export type Entered = { readonly id: string; readonly email: string }

/** Where a sign-in comes from, as its person is shown it later. */
export type Entrance = {
  readonly agent: string | null
  readonly address: string
  readonly atProvider: boolean
  /** A second factor was asked for, and given. */
  readonly byFactor?: boolean
}

const LONGEST_AGENT = 400

export function entranceOf({ headers }: Pick<NextRequest, 'headers'>): Pick<Entrance, 'agent' | 'address'> {
  const agent = headers.get('user-agent')?.slice(0, LONGEST_AGENT) ?? null
  return { agent, address: addressOf((name) => headers.get(name)) }
}

/** However somebody proved who they are. */
export async function beginSession(
  user: { id: string; email: string },
  { byFactor = false, ...entrance }: Entrance,
): Promise<Entered> {
  const db = await prisma()
  const now = new Date()
  const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000)
  const session = await db.session.create({
    data: { ...entrance, userId: user.id, createdAt: now, lastUsedAt: now, expiresAt },
  })
  await db.user.update({ where: { id: user.id }, data: { lastSignInAt: now } })
  const by = entrance.atProvider ? 'provider' : byFactor ? 'factor' : 'password'
  noteSignIn(by === 'factor' ? 'code' : by, 'session')
  await noteAccess(db, 'signed-in', { actorId: user.id, subjectId: user.id }, { by, address: entrance.address })
  return { id: session.id, email: user.email }
}

/**
 * By who signed out of it; or since its browser signed in again, which is noted for itself. Its streams end with it, in every
 * instance.
 */
export async function endSession(id: string, why: 'signed-out' | 'replaced'): Promise<void> {
  const db = await prisma()
  await db.$queryRaw`
    WITH ended AS (
      UPDATE "Session" SET "revokedAt" = ${new Date()} WHERE id = ${id} AND "revokedAt" IS NULL RETURNING "userId"
    ), noted AS (
      INSERT INTO "AccessEvent" (id, kind, "actorId", "subjectId")
      SELECT ${newId()}, 'signed-out', "userId", "userId" FROM ended WHERE ${why === 'signed-out'}
    )
    SELECT pg_notify(${ACCESS}, json_build_object('userId', "userId")::text)::text FROM ended`
}
