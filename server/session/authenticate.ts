import 'server-only'
import type { NextRequest } from 'next/server'
import { isWritable, TimeZone } from '@/domain/contract/text'
import { TIME_ZONE_COOKIE } from '@/domain/report/reader'
import { prisma } from '../db/database'
import { env } from '../env'
import { noteRefused } from '../metrics'
import { problem, problemOf } from '../problem'
import { finishAtProvider, startAtProvider } from './at-provider'
import { sessionIdIn } from './current'
import { attemptOf, deviceCookieLine } from './device'
import { type Answer, type Asked, askNextAuth, cookiesOf } from './next-auth'
import type { FindAccount } from './oidc'
import { LOCALE_COOKIE, readerLocale } from './reader-locale'
import { endSession } from './sessions'
import { type Attempt, inOrder, ownKey, secondsToWait } from './sign-in-limit'

type Context = { params: Promise<{ nextauth: string[] }> }

const MOST_BYTES = 16_384

/**
 * A narrow interface to next-auth: only the parts that are used (its other pages and actions are Stet's own or not needed),
 * no input that makes it fail, and a limit on wrong passwords and on what is asked of the provider.
 */
export async function authenticate(request: NextRequest, context: Context, findAccount: FindAccount) {
  try {
    const action = (await context.params).nextauth
    const form = request.method === 'POST' ? await readForm(request) : {}
    if (form === null) return problem('INVALID_INPUT', 'The form cannot be read.', UNREADABLE)
    const response = await answer({ request, action, form, query: {} }, findAccount)
    if (response.status === 500) return problem('INVALID_INPUT', 'The request cannot be used.', UNREADABLE)
    response.headers.set('cache-control', 'private, no-store')
    return response
  } catch (error) {
    return problemOf(error)
  }
}

const UNREADABLE = { issues: [{ path: 'body', message: 'cannot be used' }] }

async function answer(asked: Asked, findAccount: FindAccount): Promise<Response> {
  const { oidc } = env()
  const ask = async (given: Asked) => {
    const answer = await askNextAuth(given, findAccount)
    if (answer.email !== undefined) {
      await noteReader(answer.email, asked.request)
      await endReplaced(asked.request)
    }
    return rememberDevice(answer, asked.request)
  }
  switch (`${asked.request.method} ${asked.action.join('/')}`) {
    case 'GET session':
    case 'GET csrf':
    case 'GET providers':
    case 'POST signout':
      return (await ask(asked)).response
    case 'POST callback/credentials':
      if (!oidc?.only) return byPassword(asked, ask)
      break
    case 'POST signin/oidc':
      if (oidc) return startAtProvider(asked, ask)
      break
    case 'GET callback/oidc':
      if (oidc) return finishAtProvider(asked, ask)
      break
  }
  return problem('NOT_FOUND', 'There is nothing at this address.')
}

async function byPassword(asked: Asked, ask: (asked: Asked) => Promise<Answer>): Promise<Response> {
  const attempt = readAttempt(asked)
  if (attempt === null) return problem('INVALID_INPUT', 'This is no email and password.', UNREADABLE)
  return inOrder(ownKey(attempt), async () => {
    const seconds = await secondsToWait(attempt)
    if (seconds === 0) return answerToPassword(await ask(asked))
    noteRefused('passwords')
    const detail = `Too many wrong passwords. Try again in ${seconds} seconds.`
    return problem('RATE_LIMITED', detail, {}, { 'retry-after': String(seconds) })
  })
}

function answerToPassword({ response, factor }: Answer): Response {
  if (factor === undefined) return response
  const detail = factor === 'needed' ? 'A code of the second factor is needed.' : 'This code is wrong, or was used.'
  return problem('UNAUTHENTICATED', detail, { factor })
}

/** The browser has another cookie now: what the one before opened is over. */
async function endReplaced(request: NextRequest): Promise<void> {
  const before = await sessionIdIn(cookiesOf(request))
  if (before !== undefined) await endSession(before, 'replaced')
}

/** Null where it can't be an email and a password: no database takes a NUL. */
function readAttempt({ form, request: { headers } }: Asked): Attempt | null {
  const { email = '', password = '' } = form
  return isWritable(email) && isWritable(password) ? attemptOf(email, (name) => headers.get(name)) : null
}

/** Next time the browser is known to the account that it signed in to, see device.ts. */
function rememberDevice(given: Answer, { headers }: Request): Answer {
  if (given.email === undefined) return given
  given.response.headers.append(
    'set-cookie',
    deviceCookieLine(given.email, (name) => headers.get(name)),
  )
  return given
}

/** By which language and clock they read, see `mailReader`. */
async function noteReader(email: string, { cookies, headers }: NextRequest): Promise<void> {
  const chosen = { cookie: cookies.get(LOCALE_COOKIE)?.value, own: undefined }
  const seenLocale = readerLocale({ ...chosen, accepted: headers.get('accept-language') })
  const clock = TimeZone.safeParse(cookies.get(TIME_ZONE_COOKIE)?.value).data
  const db = await prisma()
  await db.user.updateMany({ where: { email }, data: { seenLocale, ...(clock && { seenTimeZone: clock }) } })
}

/** A form, or the same as JSON; null if it is neither. */
async function readForm(request: Request): Promise<Record<string, string> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return null
  const text = await request.text()
  if (text.length > MOST_BYTES) return null
  if (!request.headers.get('content-type')?.includes('json')) return Object.fromEntries(new URLSearchParams(text))
  try {
    const given: unknown = JSON.parse(text)
    if (typeof given !== 'object' || given === null) return null
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
  } catch {
    return null
  }
}
