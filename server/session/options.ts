import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import type { FactorAsked } from '@/domain/contract/names'
import { saying } from '@/domain/contract/text'
import { prisma } from '../db/database'
import { env } from '../env'
import { logger } from '../log'
import { wordsForLog } from '../log-words'
import { noteFailure } from './access-events'
import { secureCookies, sessionCookie } from './cookies'
import { verifyPassword } from './credentials'
import { attemptOf } from './device'
import { type FindAccount, oidcProvider, refusalOf } from './oidc'
import { hasSecondFactor, takeCode } from './second-factor'
import { beginSession, type Entered, type Entrance, endSession, SESSION_SECONDS } from './sessions'
import { type Attempt, accountOf, countWrong, countWrongCode, forgetWrong } from './sign-in-limit'

const log = logger('sign-in')

const Credentials = z.object({
  email: saying(254),
  password: z.string().min(1).max(200),
  code: z.string().max(40).default(''),
})
const Headers = z.record(z.string(), z.string().optional().catch(undefined))

export type Wiring = {
  readonly findAccount: FindAccount
  readonly entrance: Pick<Entrance, 'agent' | 'address'>
  /** Called with the e-mail of the account that somebody signed in to. */
  readonly onEntry: (email: string) => void
  /** Called where the password is right and a second factor is needed, or was wrong. */
  readonly onFactor: (asked: FactorAsked) => void
  /** Called with what next-auth takes for wrong credentials: a fault, or a database that can’t be reached. */
  readonly onFailure: (error: unknown) => void
}

export const authOptions = (wiring: Wiring, { secret, oidc } = env()): NextAuthOptions => ({
  ...(secret !== undefined && { secret }),
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  useSecureCookies: secureCookies(),
  cookies: {
    sessionToken: {
      name: sessionCookie(),
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: secureCookies() },
    },
  },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [...(oidc?.only ? [] : [passwords(wiring)]), ...(oidc ? [oidcProvider(oidc, wiring)] : [])],
  callbacks: {
    signIn: ({ user }) => {
      const refusal = refusalOf(user)
      return refusal === undefined || `/sign-in?error=${refusal}`
    },
    jwt: ({ token, user }) => (user ? { sid: user.id } : token),
  },
  events: {
    signIn: ({ user }) => wiring.onEntry(user.email ?? ''),
    signOut: async ({ token }) => {
      const sid = z.string().safeParse(token?.sid)
      if (sid.success) await endSession(sid.data, 'signed-out').catch(failing(wiring))
    },
  },
  logger: {
    error: (code, detail) => log.error({ code, reason: reasonOf(detail) }, 'next-auth failed'),
    warn: () => {},
    debug: () => {},
  },
})

/** The message alone: an error of a provider may hold its tokens. On one line: anybody can say what it is. */
const reasonOf = (detail: Error | { error: Error }) =>
  wordsForLog((detail instanceof Error ? detail : detail.error).message)

const passwords = (wiring: Wiring) =>
  CredentialsProvider({
    name: 'Password',
    credentials: { email: { type: 'email' }, password: { type: 'password' }, code: { type: 'text' } },
    authorize: async (given, request) => {
      const parsed = Credentials.safeParse(given)
      if (!parsed.success) return null
      const headers = Headers.parse(request.headers ?? {})
      const attempt = attemptOf(parsed.data.email, (name) => headers[name])
      return enterByPassword(attempt, parsed.data, wiring).catch(failing(wiring))
    },
  })

const failing =
  ({ onFailure }: Wiring) =>
  (error: unknown) => {
    onFailure(error)
    throw error
  }

type Given = Pick<z.infer<typeof Credentials>, 'password' | 'code'>

/** What is needed besides the password is said only to who knows that: its absence is no wrong try, a wrong code is one. */
async function enterByPassword(
  attempt: Attempt,
  { password, code }: Given,
  { entrance, onFactor }: Wiring,
): Promise<Entered | null> {
  const db = await prisma()
  const user = await db.user.findUnique({ where: { email: accountOf(attempt.email) } })
  if (!(await verifyPassword(password, user?.passwordHash ?? null)) || !user || user.deactivatedAt) {
    await countWrong(attempt)
    await noteFailure(user?.id ?? null, { by: 'password', address: attempt.address })
    return null
  }
  const byFactor = await hasSecondFactor(user.id)
  if (byFactor) {
    if (code.trim() === '') {
      onFactor('needed')
      return null
    }
    if (!(await takeCode(user.id, code))) {
      await countWrongCode(attempt)
      await noteFailure(user.id, { by: 'code', address: attempt.address })
      onFactor('wrong')
      return null
    }
  }
  await forgetWrong(attempt)
  return beginSession(user, { ...entrance, atProvider: false, byFactor })
}
