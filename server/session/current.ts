import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getToken } from 'next-auth/jwt'
import { cache } from 'react'
import type { Locale, TokenScope } from '@/domain/contract/names'
import { env } from '../env'
import { type Actor, type Authenticated, actorOfSession, actorOfToken } from './actor'
import { parseCookies } from './cookies'
import { secureCookies } from './options'
import { LOCALE_COOKIE, readerLocale } from './reader-locale'
import { sessionIn } from './session-token'

/** The person of the session cookie, or null. Queried once per page. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const jar = await cookies()
  const found = await signInOf(Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])))
  return found?.actor ?? null
})

/** For pages: redirects to sign-in and back, and those whose password an admin gave to where they choose their own. */
export async function requireActor(): Promise<Actor> {
  const actor = await requireSignedIn()
  if (actor.mustChangePassword && !env().oidc?.only) redirect(await leadingBack('/account/password'))
  return actor
}

/** The same for the page where the password is changed. */
export async function requireSignedIn(): Promise<Actor> {
  return (await currentActor()) ?? redirect(await leadingBack('/sign-in'))
}

async function leadingBack(to: string): Promise<string> {
  const path = (await headers()).get('x-stet-path') ?? '/'
  return path === '/' ? to : `${to}?next=${encodeURIComponent(path)}`
}

/** Who sent a request. A cookie needs a check of the origin, and names the sign-in; a token has a scope. */
type Sender = Authenticated &
  ({ readonly via: 'token'; readonly scope: TokenScope } | { readonly via: 'cookie'; readonly session: string })

/** Who sent an API request: by token, else by cookie. `articleId`: what that article is to them is wanted, too. */
export async function actorOfRequest(request: Request, articleId?: string): Promise<Sender | null> {
  const authorization = request.headers.get('authorization')
  if (authorization !== null) {
    const token = /^Bearer (stet_[\w-]{43})$/i.exec(authorization)?.[1]
    const found = token === undefined ? null : await actorOfToken(token, articleId)
    return found && { ...found, via: 'token' }
  }
  const found = await signInOf(parseCookies(request.headers.get('cookie') ?? ''), articleId)
  return found && { ...found, via: 'cookie' }
}

/** The language to answer a person's request in. */
export const localeOfRequest = (actor: Actor | null, { headers }: Request): Locale =>
  readerLocale({
    cookie: parseCookies(headers.get('cookie') ?? '')[LOCALE_COOKIE],
    own: actor?.locale,
    accepted: headers.get('accept-language'),
  })

async function signInOf(
  jar: Record<string, string>,
  articleId?: string,
): Promise<(Authenticated & { session: string }) | null> {
  const session = await sessionId(jar)
  const known = session === undefined ? null : await actorOfSession(session, articleId)
  return known && session !== undefined ? { ...known, session } : null
}

async function sessionId(jar: Record<string, string>): Promise<string | undefined> {
  const { secret } = env()
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  // next-auth expects a request of the Pages Router; only its cookies are read.
  const req = { cookies: jar, headers: {} } as Parameters<typeof getToken>[0]['req']
  const token = await getToken({ req, secret, secureCookie: secureCookies(), raw: true })
  return token ? sessionIn(token, secret) : undefined
}
