import 'server-only'
import { Locale, Theme } from '@/domain/contract/names'
import type { Me, Member, User } from '@/domain/contract/people'
import { Denied, Refusal } from '@/domain/contract/problem'
import type * as Row from '@/generated/prisma/client'
import type { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { env } from '../env'
import type { Actor } from '../session/actor'
import { access } from './access'
import { cursorArgs, type PageOf, page } from './page'

type Own = Pick<Row.User, 'id' | 'email' | 'name' | 'admin'> &
  Partial<Pick<Row.User, 'locale' | 'timeZone' | 'theme' | 'mustChangePassword'>>

/** Of a row, or of an actor. */
export function meView({ id, email, name, admin, timeZone, mustChangePassword, ...rest }: Own): Me {
  const [locale, theme] = [Locale.safeParse(rest.locale).data, Theme.safeParse(rest.theme).data]
  return {
    ...{ id, email, name, admin },
    ...(locale && { locale }),
    ...(timeZone && { timeZone }),
    ...(theme && { theme }),
    ...(mustChangePassword && { mustChangePassword }),
  }
}

/** How somebody can sign in: whether by a password of theirs, and at which provider they have been. */
export async function signInOf({ id }: Actor): Promise<{ password: boolean; provider: string | null }> {
  const { oidc } = env()
  const db = await prisma()
  const { passwordHash, oidcSubject } = await db.user.findUniqueOrThrow({ where: { id } })
  return { password: passwordHash !== null && !oidc?.only, provider: (oidcSubject !== null && oidc?.name) || null }
}

export const userView = ({ id, email, name, admin, deactivatedAt, lastSignInAt, forgotAt }: Row.User): User => ({
  ...{ id, email, name, admin },
  active: deactivatedAt === null,
  ...(lastSignInAt && { lastSignInAt: lastSignInAt.toISOString() }),
  ...(forgotAt && { forgotAt: forgotAt.toISOString() }),
})

/** Throws unless the actor is a workspace admin. */
export function adminOnly(actor: Actor) {
  if (!actor.admin) throw new Denied('FORBIDDEN', 'Only a workspace admin can do this.')
}

export async function listUsers(actor: Actor, query: PageOf) {
  adminOnly(actor)
  const db = await prisma()
  return page(
    query,
    (take, after) =>
      db.user.findMany({
        where: { erasedAt: null },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        include: {
          factor: { select: { confirmedAt: true } },
          _count: { select: { memberships: { where: { article: { deletedAt: null } } } } },
        },
        take,
        ...cursorArgs(after),
      }),
    (rows) =>
      rows.map((row) => ({
        ...userView(row),
        articles: row._count.memberships,
        ...(row.factor?.confirmedAt && { secondFactor: true as const }),
      })),
    (row) => row.id,
  )
}

/** What a person is a member of, the last joined first. */
export async function listMemberships(actor: Actor, userId: string, query: PageOf) {
  adminOnly(actor)
  const db = await prisma()
  const user = await db.user.findUnique({ where: { id: userId }, select: { erasedAt: true } })
  if (!user || user.erasedAt) throw new Refusal('NOT_FOUND', 'There is no such person.')
  return page(
    query,
    (take, after) =>
      db.member.findMany({
        where: { userId, article: { deletedAt: null } },
        orderBy: [{ addedAt: 'desc' }, { articleId: 'asc' }],
        include: { article: { select: { titleSource: true, titleTarget: true } } },
        take,
        ...(after === undefined ? {} : { cursor: { articleId_userId: { articleId: after, userId } }, skip: 1 }),
      }),
    (rows) =>
      rows.map(({ articleId, role, article }) => ({
        articleId,
        role,
        title: article.titleTarget || article.titleSource,
      })),
    (row) => row.articleId,
  )
}

export async function listTokens(actor: Actor, query: PageOf) {
  const db = await prisma()
  return page(
    query,
    (take, after) =>
      db.accessToken.findMany({
        where: { userId: actor.id, revokedAt: null },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take,
        ...cursorArgs(after),
      }),
    (rows) =>
      rows.map(({ id, name, scope, createdAt, lastUsedAt, expiresAt }) => ({
        ...{ id, name, scope },
        createdAt: createdAt.toISOString(),
        ...(lastUsedAt === null ? {} : { lastUsedAt: lastUsedAt.toISOString() }),
        ...(expiresAt === null ? {} : { expiresAt: expiresAt.toISOString() }),
      })),
    (row) => row.id,
  )
}

export async function listMembers(actor: Actor, articleId: string, query: PageOf) {
  const db = await prisma()
  await access(db, actor, articleId, 'read')
  return page(
    query,
    (take, after) =>
      db.member.findMany({
        where: { articleId },
        orderBy: BY_ADDITION,
        include: { user: true },
        take,
        ...(after === undefined ? {} : { cursor: { articleId_userId: { articleId, userId: after } }, skip: 1 }),
      }),
    (rows) => rows.map(memberView),
    (row) => row.userId,
  )
}

export async function loadMembers(db: Reader, articleId: string): Promise<Member[]> {
  return db.$queryRaw<Member[]>`
    SELECT m."userId", u.name, u.email, m.role FROM "Member" m JOIN "User" u ON u.id = m."userId"
    WHERE m."articleId" = ${articleId} ORDER BY m."addedAt", m."userId"`
}

const BY_ADDITION: Prisma.MemberOrderByWithRelationInput[] = [{ addedAt: 'asc' }, { userId: 'asc' }]

export const memberView = ({ userId, role, user }: Row.Member & { user: Row.User }): Member => ({
  userId,
  name: user.name,
  email: user.email,
  role,
})
