import 'server-only'
import { Locale, Theme, type TokenScope } from '@/domain/contract/names'
import type { User } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import { hashSecret } from './credentials'

/** A signed-in, active person: created only by server/session, so holding one proves that it was checked. */
export type Actor = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly admin: boolean
  readonly locale?: Locale
  /** Their own clock, where it isn't the browser's. */
  readonly timeZone?: string
  readonly theme?: Theme
  /** An admin gave the password: the pages lead to where it is changed. */
  readonly mustChangePassword?: true
  /** Absent at run time; its type keeps other objects from passing for an actor. */
  readonly [checked]: true
}

declare const checked: unique symbol

/** The person who requests a change, and the key that makes a repeated request harmless. */
export type Caller = {
  readonly actor: Actor
  readonly once?: { path: string; key: string }
  /** The sign-in that it came by, if any. */
  readonly session?: string
}

/** Null for a person whose access has ended. Only for server/session, which has authenticated them. */
export function toActor(user: User): Actor | null {
  if (user.deactivatedAt) return null
  const { id, email, name, admin, timeZone, mustChangePassword } = user
  const [locale, theme] = [Locale.safeParse(user.locale).data, Theme.safeParse(user.theme).data]
  return {
    ...{ id, email, name, admin },
    ...(locale && { locale }),
    ...(timeZone !== null && { timeZone }),
    ...(theme && { theme }),
    ...(mustChangePassword && { mustChangePassword }),
  } as Actor
}

/** Null where the session has ended. */
export async function actorOfSession(id: string): Promise<Actor | null> {
  const db = await prisma()
  const session = await db.session.findUnique({ where: { id }, include: { user: true } })
  if (!session || session.revokedAt || session.expiresAt <= new Date()) return null
  return toActor(session.user)
}

const MINUTE = 60_000

/** Null if the token is revoked or unknown. */
export async function actorOfToken(token: string): Promise<{ actor: Actor; scope: TokenScope } | null> {
  const db = await prisma()
  const found = await db.accessToken.findUnique({ where: { hash: hashSecret(token) }, include: { user: true } })
  if (!found || found.revokedAt) return null
  const now = new Date()
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > MINUTE)
    await db.accessToken.update({ where: { id: found.id }, data: { lastUsedAt: now } })
  const actor = toActor(found.user)
  return actor && { actor, scope: found.scope }
}
