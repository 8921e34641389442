import 'server-only'
import { Locale, Theme, type TokenScope } from '@/domain/contract/names'
import { Prisma, type PrismaClient, type User } from '@/generated/prisma/client'
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

/** What of a person's row an actor is made of. */
const ACTOR = [
  'id',
  'email',
  'name',
  'admin',
  'locale',
  'timeZone',
  'theme',
  'mustChangePassword',
  'deactivatedAt',
] as const
type ActorRow = Pick<User, (typeof ACTOR)[number]>

/** Null for a person whose access has ended. Only for server/session, which has authenticated them. */
export function toActor(user: ActorRow): Actor | null {
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

/** Every request begins with one of the two statements that follow: each is one, and by hand, since Prisma's client sends two. */
const COLUMNS = Prisma.raw(ACTOR.map((name) => `u."${name}"`).join(', '))

/** Null where the session has ended. */
export async function actorOfSession(id: string): Promise<Actor | null> {
  const db = await prisma()
  const [user] = await db.$queryRaw<ActorRow[]>`
    SELECT ${COLUMNS} FROM "Session" s JOIN "User" u ON u.id = s."userId"
    WHERE s.id = ${id} AND s."revokedAt" IS NULL AND s."expiresAt" > ${new Date()}`
  return user ? toActor(user) : null
}

type TokenRow = ActorRow & { readonly tokenId: string; readonly scope: TokenScope; readonly lastUsedAt: Date | null }

/** Null if the token is revoked or unknown. */
export async function actorOfToken(token: string): Promise<{ actor: Actor; scope: TokenScope } | null> {
  const db = await prisma()
  const [found] = await db.$queryRaw<TokenRow[]>`
    SELECT ${COLUMNS}, t.id AS "tokenId", t.scope, t."lastUsedAt" FROM "AccessToken" t JOIN "User" u ON u.id = t."userId"
    WHERE t.hash = ${hashSecret(token)} AND t."revokedAt" IS NULL`
  const actor = found ? toActor(found) : null
  if (!found || !actor) return null
  noteUse(db, found)
  return { actor, scope: found.scope }
}

const MINUTE = 60_000

/** Once a minute, and nobody waits for it. */
function noteUse(db: PrismaClient, { tokenId, lastUsedAt }: TokenRow) {
  const now = new Date()
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() <= MINUTE) return
  db.accessToken
    .updateMany({ where: { id: tokenId }, data: { lastUsedAt: now } })
    .catch((error) => console.error('[stet] the use of a token could not be noted:', error))
}
