import 'server-only'
import type { NewUser } from '@/domain/contract/inputs'
import type { Me, User } from '@/domain/contract/people'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import type { Prisma } from '@/generated/prisma/client'
import { isUniqueViolation, type Tx, transaction } from '../db/transaction'
import { env } from '../env'
import { adminOnly, meView, userView } from '../queries/people'
import { noteAccess } from '../session/access-events'
import type { Caller } from '../session/actor'
import { hashSecret, newSecret } from '../session/credentials'
import { announceAccess, joinSample } from './members'
import { freeName } from './names'
import { hashNewPassword } from './new-password'
import { once } from './once'
import { endSessions, requirePasswords } from './passwords'

/** A password is the admin's: at the first sign-in the pages ask for another. */
export async function createUser(caller: Caller, input: NewUser): Promise<User> {
  adminOnly(caller.actor)
  return saveUser({ ...input, mustChangePassword: input.password !== undefined }, (data) =>
    once(caller, async (tx) => userView(await createNamed(tx, data))),
  )
}

/**
 * For whoever holds the database: the command line, where people make accounts for themselves first of all. The first person
 * gets the sample to review.
 */
export const addUser = (input: NewUser): Promise<User> =>
  saveUser(input, (data) =>
    transaction(async (tx) => {
      const first = (await tx.user.count()) === 0
      const user = await createNamed(tx, data)
      if (first) await joinSample(tx, user, 'editor', new Date())
      return userView(user)
    }),
  )

/** Nobody is called like another. */
const createNamed = async (tx: Tx, data: Prisma.UserCreateInput) =>
  tx.user.create({ data: { ...data, name: await freeName(tx, data.name) } })

/** Ends every session and token of a person, and the mail that waits for them; what they wrote stays. */
export async function deactivateUser(caller: Caller, userId: string): Promise<User> {
  adminOnly(caller.actor)
  return once(caller, async (tx) => {
    const user = await findUser(tx, userId)
    if (user.admin && !user.deactivatedAt) await keepAnAdmin(tx, userId)
    const now = new Date()
    const saved = await tx.user.update({ where: { id: userId }, data: { deactivatedAt: user.deactivatedAt ?? now } })
    if (!user.deactivatedAt) await noteAccess(tx, 'deactivated', { actorId: caller.actor.id, subjectId: userId }, {})
    await endSessions(tx, userId, now)
    await tx.accessToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } })
    await tx.mail.deleteMany({ where: { userId, sentAt: null } })
    return userView(saved)
  })
}

export async function activateUser(caller: Caller, userId: string): Promise<User> {
  adminOnly(caller.actor)
  return once(caller, async (tx) => {
    const { deactivatedAt } = await findUser(tx, userId)
    if (deactivatedAt) await noteAccess(tx, 'reactivated', { actorId: caller.actor.id, subjectId: userId }, {})
    return userView(await tx.user.update({ where: { id: userId }, data: { deactivatedAt: null } }))
  })
}

/** Locks the admins, so that the last one stays, also where two make each other none at once. */
export async function setAdmin(caller: Caller, userId: string, admin: boolean): Promise<User> {
  adminOnly(caller.actor)
  return once(caller, async (tx) => {
    const user = await findUser(tx, userId)
    if (user.deactivatedAt && admin) throw new Refusal('CONFLICT', 'This person is deactivated: reactivate them first.')
    if (user.admin && !admin && !user.deactivatedAt) await keepAnAdmin(tx, userId)
    const saved = await tx.user.update({ where: { id: userId }, data: { admin } })
    if (user.admin !== admin) {
      const kind = admin ? 'admin-made' : 'admin-ended'
      await noteAccess(tx, kind, { actorId: caller.actor.id, subjectId: userId }, {})
      await announceAccess(tx, userId)
    }
    return userView(saved)
  })
}

export function updateMe(caller: Caller, changes: BodyOf<'PATCH /me'>): Promise<Me> {
  return once(caller, async (tx) => {
    const { locale, timeZone, theme } = changes
    const name = changes.name === undefined ? undefined : await rename(tx, caller.actor.id, changes.name)
    const saved = await tx.user.update({
      where: { id: caller.actor.id },
      data: {
        ...(name !== undefined && { name }),
        ...(locale !== undefined && { locale }),
        ...(timeZone !== undefined && { timeZone }),
        ...(theme !== undefined && { theme }),
      },
    })
    return meView(saved)
  })
}

/** Answers the name that it is to be: another where somebody else is called so. Admins can see what somebody was called before. */
async function rename(tx: Tx, userId: string, wanted: string): Promise<string> {
  const { name: before } = await tx.user.findUniqueOrThrow({ where: { id: userId } })
  const after = wanted === before ? before : await freeName(tx, wanted, userId)
  if (after !== before) await noteAccess(tx, 'renamed', { actorId: userId, subjectId: userId }, { before, after })
  return after
}

/** The token is shown in this answer and never again. */
export function createToken(caller: Caller, { name, scope = 'admin', days }: BodyOf<'POST /tokens'>) {
  const token = newSecret('stet_')
  const { id: userId } = caller.actor
  return once(caller, async (tx) => {
    const expiresAt = days === undefined ? null : new Date(Date.now() + days * DAY)
    const { id } = await tx.accessToken.create({ data: { userId, name, scope, hash: hashSecret(token), expiresAt } })
    await noteAccess(tx, 'token-created', { actorId: userId, subjectId: userId }, { scope })
    return { id, name, scope, token, ...(expiresAt && { expiresAt: expiresAt.toISOString() }) }
  })
}

const DAY = 24 * 3_600_000

export function revokeToken(caller: Caller, { id }: BodyOf<'DELETE /tokens'>): Promise<void> {
  return once(caller, async (tx) => {
    const { count } = await tx.accessToken.updateMany({
      where: { id, userId: caller.actor.id, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count === 0) throw new Refusal('NOT_FOUND', 'You have no such token.')
    await noteAccess(tx, 'token-revoked', { actorId: caller.actor.id, subjectId: caller.actor.id }, {})
    await announceAccess(tx, caller.actor.id)
  })
}

/** Someone who was erased is nobody. */
export async function findUser(tx: Tx, id: string) {
  const user = await tx.user.findUnique({ where: { id } })
  if (!user || user.erasedAt) throw new Refusal('NOT_FOUND', 'There is no such person.')
  return user
}

/** Locks the admins first: two who end each other's access at the same time must not each find the other one left. */
export async function keepAnAdmin(tx: Tx, userId: string) {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE admin ORDER BY id FOR NO KEY UPDATE`
  const others = await tx.user.count({ where: { admin: true, deactivatedAt: null, id: { not: userId } } })
  if (others === 0) throw new Refusal('CONFLICT', 'The workspace needs an admin: make someone else an admin first.')
}

/** Hashes the password, if there is to be one, and saves; an e-mail address belongs to one person. */
async function saveUser(
  { password, ...rest }: NewUser & { mustChangePassword?: boolean },
  save: (data: Prisma.UserCreateInput) => Promise<User>,
): Promise<User> {
  if (password !== undefined) requirePasswords()
  else if (!env().oidc) throw invalid('password', 'is missing: people sign in by it here')
  try {
    return await save({ ...rest, passwordHash: password === undefined ? null : await hashNewPassword(password, rest) })
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('CONFLICT', 'Someone already uses this email.')
    throw error
  }
}
