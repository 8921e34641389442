import 'server-only'
import { prisma } from '../db/database'
import { type Actor, toActor } from './actor'

/** For whoever has access to the database itself, and so needs no password: the command line. */

/** The active person with this e-mail, or null. */
export async function actorOfEmail(email: string): Promise<Actor | null> {
  const db = await prisma()
  const user = await db.user.findUnique({ where: { email: email.trim().toLowerCase() } })
  return user && toActor(user)
}

/** Whoever has access to the database may do what an admin may: the first admin, or null if there is none. */
export async function firstAdmin(): Promise<Actor | null> {
  const db = await prisma()
  const user = await db.user.findFirst({ where: { admin: true, deactivatedAt: null }, orderBy: { createdAt: 'asc' } })
  return user && toActor(user)
}
