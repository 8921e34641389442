import 'server-only'
import type { OneTimeLink } from '@/domain/contract/people'
import { Refusal } from '@/domain/contract/problem'
import type * as Row from '@/generated/prisma/client'
import type { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Tx } from '../db/transaction'
import { env } from '../env'
import { hashSecret, newSecret } from '../session/credentials'

/** Links that work once. Only the hash of a link's secret is stored: whoever makes one sees it in the answer, and never again. */

type Purpose = Extract<Row.LinkPurpose, 'invitation' | 'password'>

const HOUR = 3_600_000

/** How long a link works, and the page that it leads to. */
const KINDS: Record<Purpose, { hours: number; page: string }> = {
  invitation: { hours: 7 * 24, page: 'invitation' },
  password: { hours: 24, page: 'password' },
}

type Made = OneTimeLink & { readonly id: string }

type About = Pick<Prisma.OneTimeLinkUncheckedCreateInput, 'userId' | 'createdById' | 'data'>

export async function makeLink(tx: Tx, purpose: Purpose, about: About, now: Date): Promise<Made> {
  const { secret, expiresAt } = newKey(purpose, now)
  const { id } = await tx.oneTimeLink.create({
    data: { ...about, purpose, hash: hashSecret(secret), createdAt: now, expiresAt },
  })
  return shown(id, purpose, secret, expiresAt)
}

/** A new secret for a link; the old one ends. */
export async function renewLink(tx: Tx, id: string, purpose: Purpose, now: Date): Promise<Made> {
  const { secret, expiresAt } = newKey(purpose, now)
  await tx.oneTimeLink.update({ where: { id }, data: { hash: hashSecret(secret), expiresAt } })
  return shown(id, purpose, secret, expiresAt)
}

/** The link with this secret, if it still works. To look changes nothing. */
export async function findLink(purpose: Purpose, secret: string, now: Date): Promise<Row.OneTimeLink | null> {
  const db = await prisma()
  return db.oneTimeLink.findFirst({
    where: { purpose, hash: hashSecret(secret), usedAt: null, expiresAt: { gt: now } },
  })
}

/** Uses a link up: of two who use it at the same time, the second finds that it doesn't work any more. */
export async function useLink(tx: Tx, purpose: Purpose, secret: string, now: Date): Promise<Row.OneTimeLink> {
  const hash = hashSecret(secret)
  const { count } = await tx.oneTimeLink.updateMany({
    where: { purpose, hash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  if (count === 0) throw new Refusal('NOT_FOUND', WORKS_NO_MORE)
  return tx.oneTimeLink.findUniqueOrThrow({ where: { hash } })
}

export const WORKS_NO_MORE = 'This link has been used or has expired.'

/** Deletes links that ended a month ago. */
export async function forgetLinks(now: Date): Promise<void> {
  const db = await prisma()
  await db.oneTimeLink.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - 30 * 24 * HOUR) } } })
}

const newKey = (purpose: Purpose, now: Date) => ({
  secret: newSecret(),
  expiresAt: new Date(now.getTime() + KINDS[purpose].hours * HOUR),
})

const shown = (id: string, purpose: Purpose, secret: string, expiresAt: Date): Made => ({
  id,
  link: `${env().url}/${KINDS[purpose].page}/${secret}`,
  expiresAt: expiresAt.toISOString(),
})
