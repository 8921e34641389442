import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getToken } from 'next-auth/jwt'
import { cache } from 'react'
import type { Locale } from '@/domain/contract/names'
import { env } from '../env'
import { type Actor, actorOfSession, actorOfToken } from './actor'
import { secureCookies } from './options'
import { LOCALE_COOKIE, readerLocale } from './reader-locale'

/** The person of the session cookie, or null. Queried once per page. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const jar = await cookies()
  return actorOfCookies(Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])))
})

/** For pages: redirects to sign-in and back. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const path = (await headers()).get('x-stet-path') ?? '/'
  redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`)
}

/** Who sent an API request: by token, else by cookie. `via` says which, since a cookie needs a check of the origin. */
export async function actorOfRequest(request: Request): Promise<{ actor: Actor; via: 'token' | 'cookie' } | null> {
  const authorization = request.headers.get('authorization')
  if (authorization !== null) {
    const token = /^Bearer (stet_[\w-]{43})$/i.exec(authorization)?.[1]
    const actor = token === undefined ? null : await actorOfToken(token)
    return actor && { actor, via: 'token' }
  }
  const actor = await actorOfCookies(parseCookies(request.headers.get('cookie') ?? ''))
  return actor && { actor, via: 'cookie' }
}

/** The language to answer a person's request in. */
export const localeOfRequest = ({ locale: own }: Actor, { headers }: Request): Locale =>
  readerLocale({
    cookie: parseCookies(headers.get('cookie') ?? '')[LOCALE_COOKIE],
    own,
    accepted: headers.get('accept-language'),
  })

async function actorOfCookies(jar: Record<string, string>): Promise<Actor | null> {
  const id = await sessionId(jar)
  return id === undefined ? null : actorOfSession(id)
}

async function sessionId(jar: Record<string, string>): Promise<string | undefined> {
  const { secret } = env()
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  // next-auth expects a request of the Pages Router; only its cookies are read.
  const req = { cookies: jar, headers: {} } as Parameters<typeof getToken>[0]['req']
  const token = await getToken({ req, secret, secureCookie: secureCookies() })
  return typeof token?.sid === 'string' ? token.sid : undefined
}

function parseCookies(header: string): Record<string, string> {
  const pairs = header.split(';').flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=')
    return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]]
  })
  return Object.fromEntries(pairs)
}
