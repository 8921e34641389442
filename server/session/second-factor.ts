import 'server-only'
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { generateSecret, verifySync } from 'otplib'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { decrypt, encrypt } from '../encrypt'
import { installationSecret } from '../secret'
import { noteAccess } from './access-events'

/**
 * A second factor is an app that shares a secret with Stet and makes a code of it every half minute (TOTP, RFC 6238). The secret
 * is encrypted with a key of the installation: who has a copy of the database alone can't make codes.
 */

const PURPOSE = 'second factors'
/** Clocks differ: the code before and the one after are taken, too. */
const TOLERANCE = 30
/** In steps of half a minute: a step so far ahead was taken while the clock was wrong, and shuts nobody out now that it is right. */
const AHEAD = 10

export const newFactorSecret = (): { secret: string; sealed: Uint8Array<ArrayBuffer> } => {
  const secret = generateSecret()
  return { secret, sealed: encrypt(PURPOSE, secret) }
}

export async function hasSecondFactor(userId: string): Promise<boolean> {
  const db = await prisma()
  return (await db.secondFactor.count({ where: { userId, confirmedAt: { not: null } } })) > 0
}

/** Takes a code of the app, or a recovery code: each is good for once. False where it is neither. */
export async function takeCode(userId: string, given: string): Promise<boolean> {
  const db = await prisma()
  const code = given.replace(/[\s-]/g, '').toLowerCase()
  return /^\d{6}$/.test(code) ? takeAppCode(db, userId, code) : takeRecoveryCode(db, userId, code)
}

/** Of two who send the same code at once the second finds that its step has been taken. */
export async function takeAppCode(db: Reader, userId: string, token: string): Promise<boolean> {
  const factor = await db.secondFactor.findUnique({ where: { userId } })
  const secret = factor && decrypt(PURPOSE, factor.secret)?.toString()
  if (!secret) return false
  const found = verifySync({ strategy: 'totp', secret, token, epochTolerance: TOLERANCE })
  if (!found.valid || !('timeStep' in found)) return false
  const { timeStep } = found
  const { count } = await db.secondFactor.updateMany({
    where: {
      userId,
      secret: factor.secret,
      OR: [{ lastStep: { lt: timeStep } }, { lastStep: { gt: timeStep + AHEAD } }],
    },
    data: { lastStep: timeStep },
  })
  return count === 1
}

async function takeRecoveryCode(db: Reader, userId: string, code: string): Promise<boolean> {
  const { count } = await db.recoveryCode.updateMany({
    where: { userId, hash: hashRecoveryCode(code), usedAt: null },
    data: { usedAt: new Date() },
  })
  if (count === 0) return false
  const left = await db.recoveryCode.count({ where: { userId, usedAt: null } })
  await noteAccess(db, 'recovery-code-used', { actorId: userId, subjectId: userId }, { left })
  return true
}

const RECOVERY_CODES = 10
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Ten characters of 32 each, without those that are mistaken for one another. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const code = [...randomBytes(10)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
    return `${code.slice(0, 5)}-${code.slice(5)}`
  })
}

let key: Buffer | undefined

/** With the installation's key: so short a code could be found by its plain hash. */
export function hashRecoveryCode(code: string): string {
  key ??= Buffer.from(hkdfSync('sha256', installationSecret(), '', 'stet recovery codes', 32))
  return createHmac('sha256', key).update(code.replaceAll('-', '')).digest('hex')
}
