import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type * as Row from '@/generated/prisma/client'
import { isUniqueViolation, type Tx, transaction } from '../db/transaction'
import { env } from '../env'
import type { FindAccount, Identity } from '../session/oidc'
import { acceptProved, joinProved, lockInvitations } from './invitations'
import { freeName } from './names'
import { endSessions } from './passwords'
import { forgetSecondFactor } from './second-factor'

/**
 * The account of somebody who has signed in at the provider. The first time it is found by their verified e-mail, from then on
 * by issuer and subject: a changed e-mail leads to nobody else's account. Where there is none an invitation makes one, or the
 * setting that gives everybody one.
 */
export const findAccount: FindAccount = async (identity) => {
  try {
    return await transaction((tx) => find(tx, identity))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // Of two first sign-ins at once the second finds what the first made.
    return transaction((tx) => find(tx, identity))
  }
}

async function find(tx: Tx, identity: Identity): ReturnType<FindAccount> {
  const { subject, email } = identity
  const known = await tx.user.findUnique({ where: { oidcSubject: subject } })
  if (known?.deactivatedAt) return { refusal: 'ended' }
  if (known) {
    if (known.email === email) await joinProved(tx, known)
    return known
  }
  if (email === null) return { refusal: 'unverified' }
  // Whoever accepts one at the same time has the account now, or hasn't begun.
  await lockInvitations(tx, email)
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE email = ${email} FOR NO KEY UPDATE`
  const user = await tx.user.findUnique({ where: { email } })
  if (user) return tie(tx, user, identity)
  const account = { email, name: identity.name ?? email.slice(0, email.indexOf('@')), oidcSubject: subject }
  const invited = await acceptProved(tx, account)
  if (invited) return invited
  // The first account is an admin's, and made otherwise.
  const open = env().oidc?.signUp && (await tx.user.count()) > 0
  return open
    ? tx.user.create({ data: { ...account, name: await freeName(tx, account.name) } })
    : { refusal: 'unknown' }
}

/** To another identity of the same issuer an account is never tied anew: an e-mail may be given to somebody else there. */
async function tie(tx: Tx, user: Row.User, { subject, issuer }: Identity): ReturnType<FindAccount> {
  if (user.deactivatedAt) return { refusal: 'ended' }
  if (user.oidcSubject === subject) return user
  if (user.oidcSubject?.startsWith(`${issuer} `)) return { refusal: 'other' }
  // Until now nobody has proved that the e-mail is theirs: whoever took the account in somebody's name is out.
  await endSessions(tx, user.id, new Date())
  await tx.accessToken.deleteMany({ where: { userId: user.id } })
  await forgetSecondFactor(tx, user.id)
  await joinProved(tx, user)
  const data = { oidcSubject: subject, passwordHash: null, mustChangePassword: false }
  return tx.user.update({ where: { id: user.id }, data })
}

/** For whoever holds the database: the command line. The next sign-in at the provider is found by the e-mail again. */
export async function untieIdentity(email: string): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { email: email.trim().toLowerCase(), oidcSubject: { not: null } },
      data: { oidcSubject: null },
    })
    if (count === 0) throw new Refusal('NOT_FOUND', 'Nobody with this email has signed in at a provider.')
  })
}
