import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getToken } from 'next-auth/jwt'
import { cache } from 'react'
import type { Locale, TokenScope } from '@/domain/contract/names'
import { env } from '../env'
import { type Actor, type Asking, type Authenticated, actorOfSession, actorOfToken } from './actor'
import { parseCookies, sessionCookie } from './cookies'
import { LOCALE_COOKIE, readerLocale } from './reader-locale'
import { sessionIn } from './session-token'

/** The person of the session cookie, or null. Queried once per page. */
export const currentActor = async (): Promise<Actor | null> => (await currentSignIn())?.actor ?? null

/** By which of their sessions they ask for the page. */
export async function currentSession(): Promise<{ readonly session?: string }> {
  const found = await currentSignIn()
  return found ? { session: found.session } : {}
}

const currentSignIn = cache(async () => {
  const jar = await cookies()
  return signInOf(Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])), { isUse: true })
})

/**
 * For pages: redirects to sign-in and back, those whose password an admin gave to where they choose their own, and those who need
 * a second factor to where they set one up.
 */
export async function requireActor(): Promise<Actor> {
  const actor = await requireSignedIn()
  if (actor.mustChangePassword && !env().oidc?.only) redirect(await leadingBack('/account/password'))
  if (actor.mustAddFactor) redirect(await leadingBack('/account/second-factor'))
  return actor
}

/** The same for the pages that these two lead to. */
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

/**
 * Who sent an API request: by token, else by cookie. `articleId`: what that article is to them is wanted, too. `isUse`: false of
 * what a page asks for again and again by itself.
 */
export const actorOfRequest = (request: Request, articleId?: string, isUse = true): Promise<Sender | null> =>
  senderOf(request, { articleId, isUse })

/** Whoever may go on listening, as the server asks by itself: that is no use of a session. */
export async function stillActorOf(request: Request): Promise<Actor | null> {
  const actor = (await senderOf(request, {}))?.actor
  return !actor || actor.mustAddFactor ? null : actor
}

async function senderOf(request: Request, asking: Asking): Promise<Sender | null> {
  const authorization = request.headers.get('authorization')
  if (authorization !== null) {
    const token = /^Bearer (stet_[\w-]{43})$/i.exec(authorization)?.[1]
    const found = token === undefined ? null : await actorOfToken(token, asking)
    return found && { ...found, via: 'token' }
  }
  const found = await signInOf(parseCookies(request.headers.get('cookie') ?? ''), asking)
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
  asking: Asking,
): Promise<(Authenticated & { session: string }) | null> {
  const session = await sessionIdIn(jar)
  const known = session === undefined ? null : await actorOfSession(session, asking)
  return known && session !== undefined ? { ...known, session } : null
}

/** Of the cookies of a request. */
export async function sessionIdIn(jar: Record<string, string>): Promise<string | undefined> {
  const { secret } = env()
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  // next-auth expects a request of the Pages Router; only its cookies are read.
  const req = { cookies: jar, headers: {} } as Parameters<typeof getToken>[0]['req']
  const token = await getToken({ req, secret, cookieName: sessionCookie(), raw: true })
  return token ? sessionIn(token, secret) : undefined
}
