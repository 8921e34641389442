import 'server-only'
import type { Session } from '@/domain/contract/sign-in'
import { deviceOf } from '@/domain/device'
import { prisma } from '../db/database'
import { env } from '../env'
import type { Caller } from '../session/actor'
import { cursorArgs, type PageOf, page } from './page'

/** The caller's sign-ins that still work, the last used first; `current`: the one that it is asked by. */
export async function listSessions({ actor, session }: Pick<Caller, 'actor' | 'session'>, query: PageOf) {
  const db = await prisma()
  const now = Date.now()
  return page(
    query,
    (take, after) =>
      db.session.findMany({
        where: {
          ...{ userId: actor.id, revokedAt: null, expiresAt: { gt: new Date(now) } },
          lastUsedAt: { gt: new Date(now - env().sessionIdle) },
        },
        orderBy: [{ lastUsedAt: 'desc' }, { id: 'desc' }],
        take,
        ...cursorArgs(after),
      }),
    (rows) =>
      rows.map(
        ({ id, agent, address, createdAt, lastUsedAt, atProvider }): Session => ({
          ...{ id, current: id === session, ...deviceOf(agent ?? '') },
          ...(address !== null && { address }),
          ...(atProvider && { atProvider }),
          createdAt: createdAt.toISOString(),
          lastUsedAt: lastUsedAt.toISOString(),
        }),
      ),
    (row) => row.id,
  )
}
