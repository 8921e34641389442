import 'server-only'
import { createHash, createHmac, hkdfSync, randomUUID, timingSafeEqual } from 'node:crypto'
import { env } from '../env'
import { cookieIn, secureCookies } from './cookies'
import { type Attempt, accountOf } from './sign-in-limit'

/**
 * A browser from which an account signed in keeps a cookie that says so, one for each account: the limit on wrong passwords
 * then counts it apart. It opens nothing.
 */
type Device = { readonly name: string; readonly value: string; readonly maxAge: number }

/** The longest that browsers keep a cookie. */
const SECONDS = 400 * 24 * 3600

type Header = (name: string) => string | null | undefined

/** Where a request came from; behind a proxy see PROXIES in the README. */
export const addressOf = (header: Header): string => header('x-stet-address') ?? 'unknown'

/** A try to sign in, from the headers that it came with. */
export function attemptOf(email: string, header: Header): Attempt {
  const kept = cookieIn(header('cookie') ?? '', nameOf(email))
  return { email, address: addressOf(header), device: kept === undefined ? kept : deviceIn(email, kept) }
}

/** What a browser keeps after the right password; it stays the same device. */
export function deviceCookie({ email, device = randomUUID() }: Attempt): Device {
  return { name: nameOf(email), value: `${device}.${proofOf(email, device)}`, maxAge: SECONDS }
}

/** The header by which a browser comes to be known to an account: its person has just shown that it is theirs. */
export function deviceCookieLine(email: string, header: Header): string {
  const { name, value, maxAge } = deviceCookie(attemptOf(email, header))
  const secure = secureCookies() ? '; Secure' : ''
  return `${name}=${value}; Path=/api/auth; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`
}

function deviceIn(email: string, value: string): string | undefined {
  const at = value.indexOf('.')
  const device = value.slice(0, Math.max(0, at))
  const [given, right] = [Buffer.from(value.slice(at + 1)), Buffer.from(proofOf(email, device))]
  return device !== '' && given.length === right.length && timingSafeEqual(given, right) ? device : undefined
}

const nameOf = (email: string) =>
  `${secureCookies() ? '__Secure-' : ''}stet_device_${createHash('sha256').update(accountOf(email)).digest('hex').slice(0, 16)}`

let key: Buffer | undefined

function proofOf(email: string, device: string): string {
  const { secret } = env()
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  key ??= Buffer.from(hkdfSync('sha256', secret, '', 'stet known devices', 32))
  return createHmac('sha256', key)
    .update(`${accountOf(email)}\n${device}`)
    .digest('base64url')
}
