import 'server-only'
import { prisma } from '../db/database'
import { ACCESS, notify } from '../db/notify'

/** The cookie is a signed and encrypted token with the id of a row in Session; the row decides whether it is valid. */
export const SESSION_SECONDS = 30 * 24 * 3600

/** Next-auth's user is the new session here: its id goes into the token. */
export type Entered = { readonly id: string; readonly email: string }

/** However somebody proved who they are. */
export async function beginSession(user: { id: string; email: string }): Promise<Entered> {
  const db = await prisma()
  const now = new Date()
  const session = await db.session.create({
    data: { userId: user.id, createdAt: now, expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000) },
  })
  await db.user.update({ where: { id: user.id }, data: { lastSignInAt: now } })
  return { id: session.id, email: user.email }
}

export async function endSession(id: string): Promise<void> {
  const db = await prisma()
  const [ended] = await db.session.updateManyAndReturn({
    where: { id, revokedAt: null },
    data: { revokedAt: new Date() },
    select: { userId: true },
  })
  // Its streams end at once, in every instance.
  if (ended) await notify(db, ACCESS, ended)
}
