import 'server-only'
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { MailFamily, type MailWishes } from '@/domain/mail-wishes'
import { prisma } from '../db/database'
import { env } from '../env'

/** Links that end the mails to one person, without a sign-in: they say whose, and prove that Stet wrote them. */

export const unsubscribeToken = (userId: string): string => `${userId}.${sign(userId)}`

/** Whose link it is. Null: Stet didn't write it. */
export function personOfToken(token: string): string | null {
  const at = token.lastIndexOf('.')
  const [userId, given] = [token.slice(0, at), Buffer.from(token.slice(at + 1))]
  const own = Buffer.from(sign(userId))
  return at > 0 && given.length === own.length && timingSafeEqual(given, own) ? userId : null
}

/** No more notifications by mail; on the screen they come as before. False: the link is none. */
export async function unsubscribe(token: string): Promise<boolean> {
  const userId = personOfToken(token)
  if (userId === null) return false
  const db = await prisma()
  const { count } = await db.user.updateMany({ where: { id: userId }, data: { mailWishes: NEVER } })
  await db.notification.updateMany({ where: { userId, mailedAt: null }, data: { mailDue: null } })
  return count > 0
}

/** Whether it is a mail program that asks, as multipart or urlencoded (RFC 8058): the answer may lead nowhere then. */
export async function isOneClick(request: Request): Promise<boolean> {
  const form = await request.formData().catch(() => null)
  return form?.get('List-Unsubscribe') === 'One-Click'
}

const NEVER = Object.fromEntries(MailFamily.options.map((family) => [family, 'never'])) as MailWishes

function sign(userId: string): string {
  const { secret } = env()
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'stet unsubscribe', 32))
  return createHmac('sha256', key).update(userId).digest('base64url')
}
