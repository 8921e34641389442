import 'server-only'
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { generateSecret, verifySync } from 'otplib'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { decrypt, encrypt } from '../encrypt'
import { installationSecret } from '../secret'
import { noteAccess } from './access-events'
import { hashRaw } from './credentials'

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
  const one = await db.recoveryCode.findFirst({ where: { userId }, select: { hash: true } })
  if (!one) return false
  const { count } = await db.recoveryCode.updateMany({
    where: { userId, hash: await hashLike(one.hash, code), usedAt: null },
    data: { usedAt: new Date() },
  })
  if (count === 0) return false
  const left = await db.recoveryCode.count({ where: { userId, usedAt: null } })
  await noteAccess(db, 'recovery-code-used', { actorId: userId, subjectId: userId }, { left })
  return true
}

const RECOVERY_CODES = 10
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Ten characters of 32 each, without those that are mistaken for one another; and what is kept of them. */
export async function newRecoveryCodes(): Promise<{ readonly codes: string[]; readonly hashes: string[] }> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => {
    const code = [...randomBytes(10)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
    return `${code.slice(0, 5)}-${code.slice(5)}`
  })
  const salt = randomBytes(16)
  return { codes, hashes: await Promise.all(codes.map((code) => hashSlowly(code, salt))) }
}

let key: Buffer | undefined

/** With the installation's key: who has a copy of the database alone can't even try. */
function keyed(code: string): Buffer {
  key ??= Buffer.from(hkdfSync('sha256', installationSecret(), '', 'stet recovery codes', 32))
  return createHmac('sha256', key).update(code.replaceAll('-', '')).digest()
}

const SLOWLY = 'argon2id'

/**
 * And slowly: who has the key as well tries fifty bits no faster than a password. The codes of a person, which are made and end
 * together, have one salt, so that one is found by one hash.
 */
async function hashSlowly(code: string, salt: Buffer): Promise<string> {
  return `${SLOWLY} ${salt.toString('hex')} ${(await hashRaw(keyed(code), salt)).toString('hex')}`
}

/** As the others of the person were hashed: those of before by the key alone. */
async function hashLike(known: string, code: string): Promise<string> {
  const [kind, salt = ''] = known.split(' ')
  return kind === SLOWLY ? hashSlowly(code, Buffer.from(salt, 'hex')) : keyed(code).toString('hex')
}
