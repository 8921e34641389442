import 'server-only'
import { Locale, Theme, type TokenScope } from '@/domain/contract/names'
import type { PrismaClient, User } from '@/generated/prisma/client'
import { ask, doAside, prisma } from '../db/database'
import { env } from '../env'
import { logger } from '../log'
import { noteFailure } from '../outage'
import { type ArticleSeen, SEEN, seenBy } from './article-seen'
import { hashSecret } from './credentials'

const log = logger('session')

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
  /** Signed in by password alone where the workspace asks for a second factor: they are led to set one up, and nowhere else. */
  readonly mustAddFactor?: true
  /** Absent at run time; its type keeps other objects from passing for an actor. */
  readonly [checked]: true
}

declare const checked: unique symbol

/** The person who requests a change, and the key that makes a repeated request harmless. `sent`: a hash of what it says. */
export type Caller = {
  readonly actor: Actor
  readonly once?: { readonly path: string; readonly key: string; readonly sent?: string }
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
type ActorRow = Pick<User, (typeof ACTOR)[number]> & { readonly mustAddFactor?: boolean }

/** Null for a person whose access has ended. Only for server/session, which has authenticated them. */
export function toActor(user: ActorRow): Actor | null {
  if (user.deactivatedAt) return null
  const { id, email, name, admin, timeZone, mustChangePassword, mustAddFactor } = user
  const [locale, theme] = [Locale.safeParse(user.locale).data, Theme.safeParse(user.theme).data]
  return {
    ...{ id, email, name, admin },
    ...(locale && { locale }),
    ...(timeZone !== null && { timeZone }),
    ...(theme && { theme }),
    ...(mustChangePassword && { mustChangePassword }),
    ...(mustAddFactor && { mustAddFactor }),
  } as Actor
}

/**
 * Every request begins with one of the two statements that follow. Each is one, by hand and past Prisma's client. With an article's
 * id it answers as well what the article is to that person.
 */
const COLUMNS = ACTOR.map((name) => `u."${name}"`).join(', ')

/** Without an article, or where there is none with that id, `articleId` is no string. */
type Seen = ArticleSeen | { readonly articleId?: null }

export type Authenticated = { readonly actor: Actor; readonly seen?: ArticleSeen }

/** The value behind the others is an article's id, if what the article is to that person is wanted. */
function statementsBy(name: string, article: `$${number}`, write: (columns: string, joins: string) => string) {
  const [alone, withArticle] = [write('', ''), write(`, ${SEEN}`, seenBy(article))]
  return <Row extends object>(articleId: string | undefined, ...values: readonly unknown[]) =>
    articleId === undefined
      ? ask<Row>({ name: `who_${name}`, text: alone }, values)
      : ask<Row>({ name: `who_${name}_article`, text: withArticle }, [...values, articleId])
}

/** `articleId`: what that article is to them is wanted, too. `isUse`: false where the server asks for itself. */
export type Asking = { readonly articleId?: string | undefined; readonly isUse?: boolean }

/** At the provider a second factor is a matter of its own. */
const MUST_ADD_FACTOR = `(NOT s."atProvider"
   AND EXISTS (SELECT 1 FROM "Workspace" WHERE id = 1 AND "secondFactor")
   AND NOT EXISTS (SELECT 1 FROM "SecondFactor" f WHERE f."userId" = u.id AND f."confirmedAt" IS NOT NULL))`

const bySession = statementsBy(
  'session',
  '$4',
  (columns, joins) => `
  SELECT ${COLUMNS}, s."lastUsedAt", ${MUST_ADD_FACTOR} AS "mustAddFactor" ${columns}
  FROM "Session" s JOIN "User" u ON u.id = s."userId" ${joins}
  WHERE s.id = $1 AND s."revokedAt" IS NULL AND s."expiresAt" > $2 AND s."lastUsedAt" > $3`,
)

const byToken = statementsBy(
  'token',
  '$3',
  (columns, joins) => `
  SELECT ${COLUMNS}, t.id AS "tokenId", t.scope, t."lastUsedAt" ${columns}
  FROM "AccessToken" t JOIN "User" u ON u.id = t."userId" ${joins}
  WHERE t.hash = $1 AND t."revokedAt" IS NULL AND (t."expiresAt" IS NULL OR t."expiresAt" > $2)`,
)

/** Null where the session has ended, or wasn't used for too long. */
export async function actorOfSession(id: string, { articleId, isUse }: Asking = {}): Promise<Authenticated | null> {
  const now = Date.now()
  const idle = new Date(now - env().sessionIdle)
  const [found] = await bySession<ActorRow & Used & Seen>(articleId, id, new Date(now), idle)
  const known = found ? authenticated(found) : null
  if (found && known && isUse)
    noteUse(found, (db, lastUsedAt) => db.session.updateMany({ where: { id }, data: { lastUsedAt } }))
  return known
}

type Used = { readonly lastUsedAt: Date | null }

type TokenRow = Used & { readonly tokenId: string; readonly scope: TokenScope }

/** Null if the token is revoked or unknown, or its time is over. */
export async function actorOfToken(
  token: string,
  { articleId, isUse }: Asking = {},
): Promise<(Authenticated & { scope: TokenScope }) | null> {
  const [found] = await byToken<ActorRow & TokenRow & Seen>(articleId, hashSecret(token), new Date())
  const known = found ? authenticated(found) : null
  if (!found || !known) return null
  const { tokenId: id } = found
  if (isUse) noteUse(found, (db, lastUsedAt) => db.accessToken.updateMany({ where: { id }, data: { lastUsedAt } }))
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
function noteUse({ lastUsedAt }: Used, note: (db: PrismaClient, now: Date) => Promise<unknown>) {
  const now = new Date()
  if (lastUsedAt && Math.abs(now.getTime() - lastUsedAt.getTime()) <= MINUTE) return
  const noted = prisma()
    .then((db) => note(db, now))
    .then(
      () => {},
      (error) => noteFailure(log, error, 'the use of a token or a session could not be noted'),
    )
  doAside(noted)
}
