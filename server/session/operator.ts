import 'server-only'
import { prisma } from '../db/database'
import { type Actor, toActor } from './actor'

/** For whoever holds the database itself, and so needs no password: the command line. */

/** The active person with this e-mail, or null. */
export async function actorOfEmail(email: string): Promise<Actor | null> {
  const db = await prisma()
  const user = await db.user.findUnique({ where: { email: email.trim().toLowerCase() } })
  return user && toActor(user)
}

/** Who holds the database may do what an admin may: the first of them, or null where there is none. */
export async function firstAdmin(): Promise<Actor | null> {
  const db = await prisma()
  const user = await db.user.findFirst({ where: { admin: true, deactivatedAt: null }, orderBy: { createdAt: 'asc' } })
  return user && toActor(user)
}
