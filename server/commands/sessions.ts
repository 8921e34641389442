import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import { prisma } from '../db/database'
import type { Tx } from '../db/transaction'
import { noteAccess } from '../session/access-events'
import type { Caller } from '../session/actor'
import { announceAccess } from './members'
import { once } from './once'
import { endSessions } from './passwords'

/** One's own sign-ins: each can be ended from any other. */

export const endOwnSession = (caller: Caller, id: string): Promise<void> =>
  once(caller, async (tx) => {
    const userId = caller.actor.id
    const { count } = await tx.session.updateMany({
      where: { id, userId, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count === 0) throw new Refusal('NOT_FOUND', 'You have no such session.')
    await noteAccess(tx, 'session-ended', { actorId: userId, subjectId: userId }, {})
    await announceAccess(tx, userId)
  })

/** All but the one that it is done by, if it is done by one. */
export const endOtherSessions = (caller: Caller): Promise<void> =>
  once(caller, (tx) => endOwnSessions(tx, caller.actor.id, caller.session))

export const signOutEverywhere = (caller: Caller): Promise<void> =>
  once(caller, (tx) => endOwnSessions(tx, caller.actor.id))

async function endOwnSessions(tx: Tx, userId: string, but?: string) {
  await endSessions(tx, userId, new Date(), but)
  await noteAccess(tx, 'sessions-ended', { actorId: userId, subjectId: userId }, {})
}

const MONTH = 30 * 24 * 3_600_000

/** Deletes those that ended a month ago. */
export async function forgetSessions(now: Date): Promise<void> {
  const db = await prisma()
  const before = new Date(now.getTime() - MONTH)
  await db.session.deleteMany({ where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] } })
}
