import 'server-only'
import type { NewUser } from '@/domain/contract/inputs'
import { Locale } from '@/domain/contract/names'
import type { Me, User } from '@/domain/contract/people'
import { Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import type { Prisma } from '@/generated/prisma/client'
import { isUniqueViolation, type Tx, transaction } from '../db/transaction'
import { adminOnly, meView, userView } from '../queries/people'
import type { Caller } from '../session/actor'
import { hashPassword, hashSecret, newSecret } from '../session/credentials'
import { announceAccess, joinSample } from './members'
import { once } from './once'

export async function createUser(caller: Caller, input: NewUser): Promise<User> {
  adminOnly(caller.actor)
  return saveWithPassword(input, (data) => once(caller, async (tx) => userView(await tx.user.create({ data }))))
}

/** For whoever holds the database: the command line. The first person gets the sample to review. */
export const addUser = (input: NewUser): Promise<User> =>
  saveWithPassword(input, (data) =>
    transaction(async (tx) => {
      const first = (await tx.user.count()) === 0
      const user = await tx.user.create({ data })
      if (first) await joinSample(tx, user, 'editor', new Date())
      return userView(user)
    }),
  )

/** Ends every session and token of a person; what they wrote stays. */
export async function deactivateUser(caller: Caller, userId: string): Promise<User> {
  adminOnly(caller.actor)
  return once(caller, async (tx) => {
    const user = await findUser(tx, userId)
    if (user.admin && !user.deactivatedAt) await keepAnAdmin(tx, userId)
    const now = new Date()
    const saved = await tx.user.update({ where: { id: userId }, data: { deactivatedAt: user.deactivatedAt ?? now } })
    await endSessions(tx, userId, now)
    await tx.accessToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } })
    return userView(saved)
  })
}

export async function activateUser(caller: Caller, userId: string): Promise<User> {
  adminOnly(caller.actor)
  return once(caller, async (tx) => {
    await findUser(tx, userId)
    return userView(await tx.user.update({ where: { id: userId }, data: { deactivatedAt: null } }))
  })
}

export function updateMe(caller: Caller, changes: BodyOf<'PATCH /me'>): Promise<Me> {
  return once(caller, async (tx) => {
    const { name, locale } = changes
    const saved = await tx.user.update({
      where: { id: caller.actor.id },
      data: { ...(name !== undefined && { name }), ...(locale !== undefined && { locale }) },
    })
    return meView({ ...caller.actor, name: saved.name, locale: Locale.safeParse(saved.locale).data })
  })
}

export const signOutEverywhere = (caller: Caller): Promise<void> =>
  once(caller, (tx) => endSessions(tx, caller.actor.id, new Date()))

/** The token is shown in this answer and never again. */
export function createToken(caller: Caller, { name }: BodyOf<'POST /tokens'>) {
  const token = newSecret('stet_')
  return once(caller, async (tx) => {
    const { id } = await tx.accessToken.create({ data: { userId: caller.actor.id, name, hash: hashSecret(token) } })
    return { id, name, token }
  })
}

export function revokeToken(caller: Caller, { id }: BodyOf<'DELETE /tokens'>): Promise<void> {
  return once(caller, async (tx) => {
    const { count } = await tx.accessToken.updateMany({
      where: { id, userId: caller.actor.id, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count === 0) throw new Refusal('NOT_FOUND', 'You have no such token.')
    await announceAccess(tx, caller.actor.id)
  })
}

async function endSessions(tx: Tx, userId: string, now: Date) {
  await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } })
  await announceAccess(tx, userId)
}

async function findUser(tx: Tx, id: string) {
  const user = await tx.user.findUnique({ where: { id } })
  if (!user) throw new Refusal('NOT_FOUND', 'There is no such person.')
  return user
}

/** Locks the admins first: two who end each other's access at the same time must not each find the other one left. */
async function keepAnAdmin(tx: Tx, userId: string) {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE admin ORDER BY id FOR UPDATE`
  const others = await tx.user.count({ where: { admin: true, deactivatedAt: null, id: { not: userId } } })
  if (others === 0) throw new Refusal('CONFLICT', 'The workspace needs an admin: make someone else an admin first.')
}

/** Hashes the password and saves; an e-mail address belongs to one person. */
async function saveWithPassword(
  { password, ...rest }: NewUser,
  save: (data: Prisma.UserCreateInput) => Promise<User>,
): Promise<User> {
  try {
    return await save({ ...rest, passwordHash: await hashPassword(password) })
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('CONFLICT', 'Someone already uses this email.')
    throw error
  }
}
