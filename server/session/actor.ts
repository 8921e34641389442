import 'server-only'
import { Locale } from '@/domain/contract/names'
import type { User } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import { hashSecret } from './credentials'

/** A signed-in, active person: made only by server/session, so holding one proves that it was checked. */
export type Actor = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly admin: boolean
  readonly locale?: Locale
  /** Nothing at run time: no other object is taken for one. */
  readonly [checked]: true
}

declare const checked: unique symbol

/** Who asks for a change, and under which key, so that asking twice changes once. */
export type Caller = { readonly actor: Actor; readonly once?: { path: string; key: string } }

/** Null for a person whose access has ended. Only for server/session, which has seen who it is. */
export function toActor({ id, email, name, admin, locale, deactivatedAt }: User): Actor | null {
  if (deactivatedAt) return null
  const language = Locale.safeParse(locale).data
  return { id, email, name, admin, ...(language && { locale: language }) } as Actor
}

/** Null where the session has ended. */
export async function actorOfSession(id: string): Promise<Actor | null> {
  const db = await prisma()
  const session = await db.session.findUnique({ where: { id }, include: { user: true } })
  if (!session || session.revokedAt || session.expiresAt <= new Date()) return null
  return toActor(session.user)
}

const MINUTE = 60_000

/** Null where the token was revoked, or is none. */
export async function actorOfToken(token: string): Promise<Actor | null> {
  const db = await prisma()
  const found = await db.accessToken.findUnique({ where: { hash: hashSecret(token) }, include: { user: true } })
  if (!found || found.revokedAt) return null
  const now = new Date()
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > MINUTE)
    await db.accessToken.update({ where: { id: found.id }, data: { lastUsedAt: now } })
  return toActor(found.user)
}
