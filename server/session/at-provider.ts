import 'server-only'
import { z } from 'zod'
import { ProviderRefusal } from '@/domain/contract/names'
import { env } from '../env'
import { noteRefused } from '../metrics'
import { problem } from '../problem'
import { noteFailure } from './access-events'
import { addressOf } from './device'
import { type Answer, type Asked, cookiesOf, isOwn, nextCookie } from './next-auth'
import { giveBack, secondsFor, spend } from './sign-in-limit'

/** The way to the provider and back. Where it comes to nothing it ends at the sign-in page, which says why. */

type Ask = (asked: Asked) => Promise<Answer>

/** Answers where at the provider to go. Nothing of the request goes there but what next-auth makes. */
export async function startAtProvider(asked: Asked, ask: Ask): Promise<Response> {
  const key = keyOf(asked)
  const seconds = await secondsFor(key)
  if (seconds > 0) {
    noteRefused('passwords')
    const detail = `Too many sign-ins that came to nothing. Try again in ${seconds} seconds.`
    return problem('RATE_LIMITED', detail, {}, { 'retry-after': String(seconds) })
  }
  await spend(key, 1)
  const { csrfToken = '', callbackUrl = '/' } = asked.form
  const next = URL.canParse(callbackUrl, env().url) ? new URL(callbackUrl, env().url).href : ''
  const form = { csrfToken, callbackUrl: isOwn(next) ? next : env().url, json: 'true' }
  const { response } = await ask({ ...asked, form })
  const { url } = z.object({ url: z.url() }).parse(await response.clone().json())
  if (!isOwn(url)) return response
  if (new URL(url).searchParams.has('csrf')) return problem('FORBIDDEN', 'This form is not from the sign-in page.')
  return problem('UNAVAILABLE', `${env().oidc?.name} can’t be reached.`)
}

/** What a provider sends back with a code. */
const SENT_BACK = ['code', 'state', 'iss', 'error'] as const

/** Back from the provider: on to where the sign-in was to lead, or to the sign-in page. */
export async function finishAtProvider(asked: Asked, ask: Ask): Promise<Response> {
  const key = keyOf(asked)
  if ((await secondsFor(key)) > 0) return backToSignIn('limited', asked)
  const { searchParams } = asked.request.nextUrl
  const query = Object.fromEntries(SENT_BACK.flatMap((name) => searchParams.getAll(name).map((value) => [name, value])))
  const { response, email } = await ask({ ...asked, query })
  if (email !== undefined) {
    // A whole office has one address.
    await giveBack(key, 1)
    return response
  }
  await spend(key, 1)
  await noteFailure(null, { by: 'provider', address: addressOf((name) => asked.request.headers.get(name)) })
  const refusal = new URL(response.headers.get('location') ?? '', env().url).searchParams.get('error')
  const denied = query.error === 'access_denied' ? 'denied' : 'failed'
  return backToSignIn(ProviderRefusal.safeParse(refusal).data ?? denied, asked, response.headers)
}

function backToSignIn(refusal: ProviderRefusal, { request }: Asked, headers = new Headers()): Response {
  const to = new URL(`/sign-in?error=${refusal}`, env().url)
  const { pathname, search } = new URL(cookiesOf(request)[nextCookie()] ?? '/', env().url)
  if (pathname !== '/') to.searchParams.set('next', pathname + search)
  headers.set('location', to.href)
  return new Response(null, { status: 302, headers })
}

/** Starts and failures are counted for the address that they come from: each asks something of the provider. */
const keyOf = ({ request: { headers } }: Asked) => `provider ${addressOf((name) => headers.get(name))}`
