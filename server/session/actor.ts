import 'server-only'
import { Locale, Theme, type TokenScope } from '@/domain/contract/names'
import { Prisma, type PrismaClient, type User } from '@/generated/prisma/client'
import { doAside, prisma } from '../db/database'
import { type ArticleSeen, SEEN, seenBy } from './article-seen'
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

/**
 * Every request begins with one of the two statements that follow. Each is one, and by hand: Prisma's client sends two. With
 * an article's id it answers as well what the article is to that person.
 */
const COLUMNS = Prisma.raw(ACTOR.map((name) => `u."${name}"`).join(', '))

const articleOf = (articleId: string | undefined) =>
  articleId === undefined
    ? { columns: Prisma.empty, join: Prisma.empty }
    : { columns: Prisma.sql`, ${SEEN}`, join: seenBy(articleId) }

/** Without an article, or where there is none with that id, `articleId` is no string. */
type Seen = ArticleSeen | { readonly articleId?: null }

export type Authenticated = { readonly actor: Actor; readonly seen?: ArticleSeen }

/** Null where the session has ended. */
export async function actorOfSession(id: string, articleId?: string): Promise<Authenticated | null> {
  const db = await prisma()
  const article = articleOf(articleId)
  const [found] = await db.$queryRaw<(ActorRow & Seen)[]>`
    SELECT ${COLUMNS} ${article.columns} FROM "Session" s JOIN "User" u ON u.id = s."userId" ${article.join}
    WHERE s.id = ${id} AND s."revokedAt" IS NULL AND s."expiresAt" > ${new Date()}`
  return found ? authenticated(found) : null
}

type TokenRow = { readonly tokenId: string; readonly scope: TokenScope; readonly lastUsedAt: Date | null }

/** Null if the token is revoked or unknown. */
export async function actorOfToken(
  token: string,
  articleId?: string,
): Promise<(Authenticated & { scope: TokenScope }) | null> {
  const db = await prisma()
  const article = articleOf(articleId)
  const [found] = await db.$queryRaw<(ActorRow & TokenRow & Seen)[]>`
    SELECT ${COLUMNS}, t.id AS "tokenId", t.scope, t."lastUsedAt" ${article.columns}
    FROM "AccessToken" t JOIN "User" u ON u.id = t."userId" ${article.join}
    WHERE t.hash = ${hashSecret(token)} AND t."revokedAt" IS NULL`
  const known = found ? authenticated(found) : null
  if (!found || !known) return null
  noteUse(db, found)
  return { ...known, scope: found.scope }
}

function authenticated(found: ActorRow & Seen): Authenticated | null {
  const actor = toActor(found)
  if (!actor || typeof found.articleId !== 'string') return actor && { actor }
  const { articleId, seq, head, status, deletedAt, role, names } = found
  return { actor, seen: { articleId, seq, head, status, deletedAt, role, names } }
}

const MINUTE = 60_000

/** Once a minute, and nobody waits for it. */
function noteUse(db: PrismaClient, { tokenId, lastUsedAt }: TokenRow) {
  const now = new Date()
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() <= MINUTE) return
  const note = db.accessToken.updateMany({ where: { id: tokenId }, data: { lastUsedAt: now } }).then(
    () => {},
    (error) => console.error('[stet] the use of a token could not be noted:', error),
  )
  doAside(note)
}
