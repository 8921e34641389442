import 'server-only'
import { generateURI } from 'otplib'
import { renderSVG } from 'uqr'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { NewSecondFactor, RecoveryCodes, SignInRules } from '@/domain/contract/sign-in'
import { prisma } from '../db/database'
import { type Tx, transaction } from '../db/transaction'
import { env } from '../env'
import { WORKSPACE } from '../manuscript/default-policy'
import { adminOnly } from '../queries/people'
import { noteAccess } from '../session/access-events'
import type { Actor, Caller } from '../session/actor'
import { hasSecondFactor, newFactorSecret, newRecoveryCodes, takeAppCode, takeCode } from '../session/second-factor'
import { limitTries } from './limit-tries'
import { oncePrepared } from './once'
import { endSessions, provePassword } from './passwords'
import { findUser } from './people'

/** A secret for an app, shown in this answer and never again. It is asked for once a code of it was given back. */
export async function beginSecondFactor({ actor }: Caller, current: string): Promise<NewSecondFactor> {
  const { id: userId, email } = actor
  if (await hasSecondFactor(userId)) throw new Refusal('CONFLICT', 'You have a second factor: switch it off first.')
  await provePassword(userId, current)
  const { secret, sealed } = newFactorSecret()
  const fresh = { secret: sealed, createdAt: new Date(), confirmedAt: null, lastStep: 0 }
  const db = await prisma()
  const { count } = await db.secondFactor.updateMany({ where: { userId, confirmedAt: null }, data: fresh })
  if (count === 0) await db.secondFactor.create({ data: { userId, ...fresh } })
  const uri = generateURI({ issuer: `Stet ${new URL(env().url).host}`, label: email, secret })
  return { secret, uri, qr: renderSVG(uri, { border: 2 }) }
}

/** Switches it on. The other sign-ins, which were by password alone, end. */
export function confirmSecondFactor(caller: Caller, code: string): Promise<RecoveryCodes> {
  const { id: userId } = caller.actor
  return oncePrepared(
    caller,
    async () => {
      await proveCode(userId, async () => takeAppCode(await prisma(), userId, code.replace(/\s/g, '')))
      return newRecoveryCodes()
    },
    async (tx, made) => {
      const now = new Date()
      // Of a secret that took the place of the one just proved no code has been taken.
      const proved = { userId, confirmedAt: null, lastStep: { gt: 0 } }
      const { count } = await tx.secondFactor.updateMany({ where: proved, data: { confirmedAt: now } })
      if (count === 0) throw new Refusal('CONFLICT', 'The second factor was begun anew at the same time.')
      await endSessions(tx, userId, now, caller.session)
      await noteAccess(tx, 'factor-on', { actorId: userId, subjectId: userId }, {})
      return putCodes(tx, userId, made)
    },
  )
}

/** The codes before end. */
export function renewRecoveryCodes(caller: Caller, code: string): Promise<RecoveryCodes> {
  const { id: userId } = caller.actor
  return oncePrepared(
    caller,
    async () => {
      await proveOwnFactor(userId, code)
      return newRecoveryCodes()
    },
    async (tx, made) => {
      await noteAccess(tx, 'codes-renewed', { actorId: userId, subjectId: userId }, {})
      return putCodes(tx, userId, made)
    },
  )
}

export async function endSecondFactor({ actor: { id: userId } }: Caller, code: string): Promise<void> {
  await proveOwnFactor(userId, code)
  await transaction(async (tx) => {
    await forgetSecondFactor(tx, userId)
    await noteAccess(tx, 'factor-off', { actorId: userId, subjectId: userId }, {})
  })
}

/** For somebody who has lost their app and their codes. Whoever has their sign-ins is out. */
export async function resetSecondFactor({ actor }: Caller, userId: string): Promise<void> {
  adminOnly(actor)
  await transaction((tx) => reset(tx, userId, actor))
}

/** For whoever holds the database: the command line. */
export const resetSecondFactorOf = (email: string): Promise<void> =>
  transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: email.trim().toLowerCase() } })
    if (!user) throw new Refusal('NOT_FOUND', 'There is no such person.')
    await reset(tx, user.id, null)
  })

async function reset(tx: Tx, userId: string, actor: Actor | null) {
  await findUser(tx, userId)
  if (!(await forgetSecondFactor(tx, userId))) throw new Refusal('NOT_FOUND', 'This person has no second factor.')
  await endSessions(tx, userId, new Date())
  await noteAccess(tx, 'factor-reset', { actorId: actor?.id ?? null, subjectId: userId }, {})
}

/** Answers whether there was one. */
export async function forgetSecondFactor(tx: Tx, userId: string): Promise<boolean> {
  const { count } = await tx.secondFactor.deleteMany({ where: { userId } })
  await tx.recoveryCode.deleteMany({ where: { userId } })
  return count > 0
}

/** Whether everybody needs one who signs in by password. */
export async function setSignInRules({ actor }: Caller, { secondFactor }: SignInRules): Promise<SignInRules> {
  adminOnly(actor)
  return transaction(async (tx) => {
    const before = await tx.workspace.findUnique({ where: WORKSPACE })
    if ((before?.secondFactor ?? false) === secondFactor) return { secondFactor }
    await tx.workspace.upsert({ where: WORKSPACE, create: { ...WORKSPACE, secondFactor }, update: { secondFactor } })
    await noteAccess(tx, secondFactor ? 'factor-required' : 'factor-optional', { actorId: actor.id }, {})
    return { secondFactor }
  })
}

async function proveOwnFactor(userId: string, code: string) {
  if (!(await hasSecondFactor(userId))) throw new Refusal('NOT_FOUND', 'You have no second factor.')
  await proveCode(userId, () => takeCode(userId, code))
}

const proveCode = (userId: string, take: () => Promise<boolean>) =>
  limitTries(
    `second factor ${userId}`,
    async () => (await take()) || null,
    () => invalid('code', 'is wrong, or was used'),
  )

type Made = Awaited<ReturnType<typeof newRecoveryCodes>>

async function putCodes(tx: Tx, userId: string, { codes, hashes }: Made): Promise<RecoveryCodes> {
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({ data: hashes.map((hash) => ({ userId, hash })) })
  return { codes }
}
