import 'server-only'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { problem, problemOf } from '../problem'
import { attemptOf, deviceCookie } from './device'
import { authOptions, secureCookies } from './options'
import { type Attempt, secondsToWait } from './sign-in-limit'

type Context = { params: Promise<{ nextauth: string[] }> }

/** The parts of next-auth that are used; its other pages and actions are Stet's own or not needed. */
const ACTIONS: ReadonlySet<string> = new Set([
  'GET session',
  'GET csrf',
  'GET providers',
  'POST callback/credentials',
  'POST signout',
])

const MOST_BYTES = 16_384

/**
 * A narrow interface to next-auth: only the actions that are used, no input that makes it fail, and a limit on wrong
 * passwords.
 */
export async function authenticate(request: NextRequest, context: Context): Promise<Response> {
  const action = `${request.method} ${(await context.params).nextauth.join('/')}`
  if (!ACTIONS.has(action)) return problem('NOT_FOUND', 'There is nothing at this address.')
  try {
    const form = request.method === 'POST' ? await readForm(request) : undefined
    if (form === null) return problem('INVALID_INPUT', 'The form cannot be read.', UNREADABLE)
    const attempt = form && action === 'POST callback/credentials' ? readAttempt(form, request) : undefined
    if (attempt === null) return problem('INVALID_INPUT', 'This is no email and password.', UNREADABLE)
    if (attempt) {
      const seconds = await secondsToWait(attempt)
      if (seconds > 0)
        return problem(
          'RATE_LIMITED',
          `Too many wrong passwords. Try again in ${seconds} seconds.`,
          {},
          {
            'retry-after': String(seconds),
          },
        )
    }
    const response: Response = await NextAuth(authOptions())(cleanRequest(request, form), context)
    if (response.status >= 500) return problem('INVALID_INPUT', 'The request cannot be used.', UNREADABLE)
    return attempt && response.status === 200 ? rememberDevice(response, attempt) : response
  } catch (error) {
    return problemOf(error)
  }
}

const UNREADABLE = { issues: [{ path: 'body', message: 'cannot be used' }] }

/** Null where it can't be an email and a password: no database takes a NUL. */
function readAttempt(form: URLSearchParams, { headers }: Request): Attempt | null {
  const [email, password] = [form.get('email') ?? '', form.get('password') ?? '']
  return (email + password).includes('\u0000') ? null : attemptOf(email, (name) => headers.get(name))
}

/** Next time this browser is known, see device.ts. */
function rememberDevice(response: Response, attempt: Attempt): Response {
  const { name, value, maxAge } = deviceCookie(attempt)
  const headers = new Headers(response.headers)
  const secure = secureCookies() ? '; Secure' : ''
  headers.append('set-cookie', `${name}=${value}; Path=/api/auth; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`)
  return new Response(response.body, { status: response.status, headers })
}

/** Without the redirect addresses: Stet's pages redirect themselves, and next-auth fails on bad ones. */
function cleanRequest(request: NextRequest, form: URLSearchParams | undefined): NextRequest {
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  const address = new URL(request.nextUrl.pathname, request.url)
  if (!form) return new NextRequest(address, { headers })
  headers.set('content-type', 'application/x-www-form-urlencoded')
  form.delete('callbackUrl')
  return new NextRequest(address, { method: 'POST', headers, body: form.toString() })
}

/** A form, or the same as JSON; null if it is neither. */
async function readForm(request: Request): Promise<URLSearchParams | null> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return null
  const text = await request.text()
  if (text.length > MOST_BYTES) return null
  if (!request.headers.get('content-type')?.includes('json')) return new URLSearchParams(text)
  try {
    const given: unknown = JSON.parse(text)
    if (typeof given !== 'object' || given === null) return null
    return new URLSearchParams(Object.entries(given).map(([name, value]) => [name, String(value)]))
  } catch {
    return null
  }
}
