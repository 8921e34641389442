import 'server-only'
import { z } from 'zod'
import { Email, Password } from '@/domain/contract/inputs'
import { PersonName } from '@/domain/contract/person-name'
import { Refusal } from '@/domain/contract/problem'
import { prisma } from '../db/database'
import { isUniqueViolation, transaction } from '../db/transaction'
import { env } from '../env'
import { hashSecret, newSecret } from '../session/credentials'
import { joinSample } from './members'
import { hashNewPassword } from './new-password'
import { requirePasswords } from './passwords'

const HOURS = 24

export const FirstAdmin = z.object({ email: Email, name: PersonName, password: Password })

export async function hasAccounts(): Promise<boolean> {
  const db = await prisma()
  return (await db.user.count()) > 0
}

/** A new link for the first admin, while there is no account; using one invalidates all. Only its hash is stored. */
export async function newFirstAdminLink(now: Date): Promise<string | null> {
  const secret = newSecret()
  return transaction(async (tx) => {
    if ((await tx.user.count()) > 0) return null
    await tx.oneTimeLink.create({
      data: {
        purpose: 'first_admin',
        hash: hashSecret(secret),
        expiresAt: new Date(now.getTime() + HOURS * 3_600_000),
      },
    })
    return secret
  })
}

export async function firstAdminLinkState(secret: string): Promise<'open' | 'used'> {
  if (env().oidc?.only) return 'used'
  const db = await prisma()
  const link = await db.oneTimeLink.findUnique({ where: { hash: hashSecret(secret) } })
  const open = link && !link.usedAt && link.expiresAt > new Date() && !(await hasAccounts())
  return open ? 'open' : 'used'
}

/** Creates the first account, an admin and the sample's editor. The link works once. */
export async function createFirstAdmin(secret: string, input: z.infer<typeof FirstAdmin>, now: Date): Promise<void> {
  requirePasswords()
  const { email, name, password } = FirstAdmin.parse(input)
  const passwordHash = await hashNewPassword(password, { email, name })
  try {
    await transaction(async (tx) => {
      // Each start prints a link: the first one used locks them all, and invalidates them all.
      await tx.$queryRaw`SELECT 1 FROM "OneTimeLink" WHERE purpose = 'first_admin' ORDER BY id FOR UPDATE`
      const open = { purpose: 'first_admin', usedAt: null } as const
      const link = await tx.oneTimeLink.findFirst({
        where: { ...open, hash: hashSecret(secret), expiresAt: { gt: now } },
      })
      if (!link || (await tx.user.count()) > 0)
        throw new Refusal('NOT_FOUND', 'This link has been used or has expired. Restart Stet to get a new one.')
      await tx.oneTimeLink.updateMany({ where: open, data: { usedAt: now } })
      const user = await tx.user.create({ data: { email, name, passwordHash, admin: true } })
      await joinSample(tx, user, 'editor', now)
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('CONFLICT', 'Someone already uses this email.')
    throw error
  }
}
