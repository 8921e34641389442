import 'server-only'
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Guest } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import { env } from '../env'
import { installationSecret } from '../secret'

/**
 * The links of people without an account: each says whose it is and proves that Stet wrote it. Nothing of it is stored, so
 * that who reads the database can't open it, and it can be shown again to who may ask.
 */

/** So long a link works, from when it was made or last needed. */
export const LINK_LASTS = 30 * 86_400_000

type Signed = Pick<Guest, 'id' | 'purpose' | 'series'>

const PAGES = { queries: 'answer', proof: 'proof' } as const

export const guestLink = (guest: Signed): string =>
  new URL(`/${PAGES[guest.purpose]}/${guestToken(guest)}`, env().url).href

export const guestToken = (guest: Signed): string => `${guest.id}.${sign(guest)}`

/** Whether the link works at a time. */
export const isOpen = ({ revokedAt, expiresAt }: Pick<Guest, 'revokedAt' | 'expiresAt'>, now: Date): boolean =>
  revokedAt === null && expiresAt > now

/** Whose link it is. Null, whatever the reason: forged, replaced, expired, revoked, or of an article that is gone. */
export async function guestOfToken(db: Reader, token: string, purpose: Guest['purpose'], now: Date) {
  const at = token.indexOf('.')
  const id = token.slice(0, Math.max(0, at))
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const guest = await db.guest.findUnique({ where: { id }, include: { article: true } })
  if (!guest || guest.purpose !== purpose || guest.article.deletedAt) return null
  const [given, own] = [Buffer.from(token.slice(at + 1)), Buffer.from(sign(guest))]
  if (given.length !== own.length || !timingSafeEqual(given, own)) return null
  return isOpen(guest, now) ? guest : null
}

let key: Buffer | undefined

function sign({ id, purpose, series }: Signed): string {
  key ??= Buffer.from(hkdfSync('sha256', installationSecret(), '', 'stet guest links', 32))
  return createHmac('sha256', key).update(`${purpose}\n${id}\n${series}`).digest('base64url')
}
