import 'server-only'
import type { Locale } from '@/domain/contract/names'
import type { OneTimeLink, PasswordChange, PasswordReset } from '@/domain/contract/people'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { User } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import { type Tx, transaction } from '../db/transaction'
import { env } from '../env'
import { logger } from '../log'
import { mailPasswordLink } from '../mail/link-mail'
import { adminOnly } from '../queries/people'
import { noteAccess } from '../session/access-events'
import type { Caller } from '../session/actor'
import { verifyPassword } from '../session/credentials'
import { mailReader } from '../session/reader-locale'
import { secondsFor, spend } from '../session/sign-in-limit'
import { limitTries } from './limit-tries'
import { findLink, makeLink, useLink, WORKS_NO_MORE } from './links'
import { announceAccess } from './members'
import { hashNewPassword } from './new-password'
import { oncePrepared } from './once'

const log = logger('mail')

/** Where everybody signs in at a provider no password is made, changed or asked for. */
export function requirePasswords(): void {
  const { oidc } = env()
  if (oidc?.only) throw new Refusal('FORBIDDEN', `There are no passwords here: sign in with ${oidc.name}.`)
}

/** The other sign-ins end; the one that it is done by goes on. Tokens keep working. */
export function changePassword(caller: Caller, { current, next }: PasswordChange): Promise<void> {
  requirePasswords()
  const { id } = caller.actor
  return oncePrepared(
    caller,
    async () => {
      const before = await provePassword(id, current)
      if (current.normalize('NFC') === next) throw invalid('next', 'must be another one than before')
      return { before, after: await hashNewPassword(next, caller.actor, 'next') }
    },
    async (tx, { before, after }) => {
      const { count } = await tx.user.updateMany({
        where: { id, passwordHash: before },
        data: withPassword(after),
      })
      if (count === 0) throw new Refusal('CONFLICT', 'The password has been changed at the same time.')
      await endLinks(tx, id)
      await endSessions(tx, id, new Date(), caller.session)
      await noteAccess(tx, 'password-changed', { actorId: id, subjectId: id }, {})
    },
  )
}

/** Answers its hash. */
export const provePassword = (userId: string, password: string): Promise<string> =>
  limitTries(
    `password ${userId}`,
    async () => {
      const db = await prisma()
      const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: userId } })
      return passwordHash !== null && (await verifyPassword(password, passwordHash)) ? passwordHash : null
    },
    () => invalid('current', 'is not your password'),
  )

/**
 * Says to the admins that this person needs a new password, and where mail is sent, sends them a link. One statement whether
 * the person is there or not, so that neither the answer nor its time tells; thirty in a quarter of an hour from one address,
 * further ones are dropped. `mailed`: the mail, for whoever wants to wait for it.
 */
export async function forgotPassword(
  email: string,
  address: string,
  locale: Locale,
): Promise<{ mailed: Promise<void> }> {
  requirePasswords()
  const nothing = { mailed: Promise.resolve() }
  const key = `forgot ${address}`
  if ((await secondsFor(key)) > 0) return nothing
  await spend(key, 10)
  const db = await prisma()
  await db.user.updateMany({ where: { email, deactivatedAt: null }, data: { forgotAt: new Date() } })
  return env().mail ? { mailed: mailForgotten(email, locale).catch(warn) } : nothing
}

/** Between two mails to one person: whoever asks for them in somebody's name doesn't fill their mailbox. */
const PAUSE = 5 * 60_000

/** Other links go on working: anybody can ask. */
const mailForgotten = (email: string, locale: Locale): Promise<void> =>
  transaction(async (tx) => {
    const now = new Date()
    const user = await tx.user.findUnique({ where: { email } })
    if (!user || user.deactivatedAt) return
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${user.id} FOR NO KEY UPDATE`
    const asked = { userId: user.id, purpose: 'password' as const, createdById: null }
    const last = await tx.oneTimeLink.count({
      where: { ...asked, createdAt: { gt: new Date(now.getTime() - PAUSE), lte: now } },
    })
    if (last > 0) return
    const made = await makeLink(tx, 'password', { userId: user.id, createdById: null }, now)
    await mailPasswordLink(tx, { to: email, userId: user.id, made, ...mailReader(user, locale) })
  })

const warn = (error: unknown) => log.error({ err: error }, 'a link for a new password could not be made')

/** A link by which someone sets a new password; those made before end. */
export async function makePasswordLink(caller: Caller, userId: string): Promise<OneTimeLink> {
  adminOnly(caller.actor)
  return oncePrepared(
    caller,
    async () => {},
    (tx) => passwordLink(tx, { id: userId }, caller.actor.id),
  )
}

/** For whoever holds the database: the command line. */
export const makePasswordLinkFor = (email: string): Promise<OneTimeLink> =>
  transaction((tx) => passwordLink(tx, { email: email.trim().toLowerCase() }, null))

async function passwordLink(
  tx: Tx,
  who: { id: string } | { email: string },
  createdById: string | null,
): Promise<OneTimeLink> {
  requirePasswords()
  const user = await tx.user.findUnique({ where: who })
  if (!user) throw new Refusal('NOT_FOUND', 'There is no such person.')
  if (user.deactivatedAt) throw new Refusal('CONFLICT', 'This person is deactivated: reactivate them first.')
  await endLinks(tx, user.id)
  await noteAccess(tx, 'password-link-made', { actorId: createdById, subjectId: user.id }, {})
  const { link, expiresAt } = await makeLink(tx, 'password', { userId: user.id, createdById }, new Date())
  return { link, expiresAt }
}

/** Whose password a link sets; null if it doesn't work any more. */
export const emailOfPasswordLink = async (secret: string): Promise<string | null> =>
  (await ownerOfPasswordLink(secret))?.email ?? null

async function ownerOfPasswordLink(secret: string): Promise<User | null> {
  if (env().oidc?.only) return null
  const link = await findLink('password', secret, new Date())
  if (!link?.userId) return null
  const db = await prisma()
  return db.user.findUnique({ where: { id: link.userId, deactivatedAt: null } })
}

/** Every sign-in ends: whoever knew the old password is out. Answers whose it is: they have shown that the mailbox is theirs. */
export async function resetPassword({ token, next }: PasswordReset): Promise<{ readonly email: string }> {
  requirePasswords()
  // A password is costly to hash: not for a link that was never given.
  const owner = await ownerOfPasswordLink(token)
  if (!owner) throw new Refusal('NOT_FOUND', WORKS_NO_MORE)
  const passwordHash = await hashNewPassword(next, owner, 'next')
  await transaction(async (tx) => {
    const now = new Date()
    const { userId } = await useLink(tx, 'password', token, now)
    if (userId === null) throw new Error('a link for a password names its person')
    const { count } = await tx.user.updateMany({
      where: { id: userId, deactivatedAt: null },
      data: withPassword(passwordHash),
    })
    if (count === 0) throw new Refusal('NOT_FOUND', WORKS_NO_MORE)
    await endLinks(tx, userId)
    await endSessions(tx, userId, now)
    await noteAccess(tx, 'password-set-by-link', { actorId: userId, subjectId: userId }, {})
  })
  return owner
}

const withPassword = (passwordHash: string) => ({ passwordHash, mustChangePassword: false, forgotAt: null })

async function endLinks(tx: Tx, userId: string) {
  await tx.oneTimeLink.deleteMany({ where: { userId, usedAt: null } })
}

/** Ends all sign-ins of a person, but for one. */
export async function endSessions(tx: Tx, userId: string, now: Date, but?: string): Promise<void> {
  await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(but !== undefined && { id: { not: but } }) },
    data: { revokedAt: now },
  })
  await announceAccess(tx, userId)
}
