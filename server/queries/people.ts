import 'server-only'
import type { Me, Member, User } from '@/domain/contract/people'
import { Refusal } from '@/domain/contract/problem'
import type * as Row from '@/generated/prisma/client'
import type { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { access } from './access'
import { cursorArgs, type PageOf, page } from './page'

export const meView = ({
  id,
  email,
  name,
  admin,
  locale,
}: Omit<Me, 'locale'> & { locale?: Me['locale'] | undefined }): Me => ({
  id,
  email,
  name,
  admin,
  ...(locale && { locale }),
})

export const userView = ({ id, email, name, admin, deactivatedAt }: Row.User): User => ({
  id,
  email,
  name,
  admin,
  active: deactivatedAt === null,
})

/** Throws unless the actor is a workspace admin. */
export function adminOnly(actor: Actor) {
  if (!actor.admin) throw new Refusal('FORBIDDEN', 'Only a workspace admin can do this.')
}

export async function listUsers(actor: Actor, query: PageOf) {
  adminOnly(actor)
  const db = await prisma()
  return page(
    query,
    (take, after) => db.user.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take, ...cursorArgs(after) }),
    (rows) => rows.map(userView),
    (row) => row.id,
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
      rows.map(({ id, name, createdAt, lastUsedAt }) => ({
        id,
        name,
        createdAt: createdAt.toISOString(),
        ...(lastUsedAt === null ? {} : { lastUsedAt: lastUsedAt.toISOString() }),
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
  const rows = await db.member.findMany({ where: { articleId }, orderBy: BY_ADDITION, include: { user: true } })
  return rows.map(memberView)
}

const BY_ADDITION: Prisma.MemberOrderByWithRelationInput[] = [{ addedAt: 'asc' }, { userId: 'asc' }]

export const memberView = ({ userId, role, user }: Row.Member & { user: Row.User }): Member => ({
  userId,
  name: user.name,
  email: user.email,
  role,
})
