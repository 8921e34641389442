import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { saying } from '@/domain/contract/text'
import { prisma } from '../db/database'
import { env } from '../env'
import { verifyPassword } from './credentials'
import { attemptOf } from './device'
import { type FindAccount, oidcProvider, refusalOf } from './oidc'
import { beginSession, type Entered, endSession, SESSION_SECONDS } from './sessions'
import { type Attempt, accountOf, countWrong, forgetWrong } from './sign-in-limit'

const Credentials = z.object({ email: saying(254), password: z.string().min(1).max(200) })
const Headers = z.record(z.string(), z.string().optional().catch(undefined))

export const secureCookies = () => env().url.startsWith('https:')

type Wiring = {
  readonly findAccount: FindAccount
  /** Called with the e-mail of the account that somebody signed in to. */
  readonly onEntry: (email: string) => void
}

export const authOptions = ({ findAccount, onEntry }: Wiring, { secret, oidc } = env()): NextAuthOptions => ({
  ...(secret !== undefined && { secret }),
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  useSecureCookies: secureCookies(),
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [...(oidc?.only ? [] : [passwords]), ...(oidc ? [oidcProvider(oidc, findAccount)] : [])],
  callbacks: {
    signIn: ({ user }) => {
      const refusal = refusalOf(user)
      return refusal === undefined || `/sign-in?error=${refusal}`
    },
    jwt: ({ token, user }) => (user ? { sid: user.id } : token),
  },
  events: {
    signIn: ({ user }) => onEntry(user.email ?? ''),
    signOut: async ({ token }) => {
      const sid = z.string().safeParse(token?.sid)
      if (sid.success) await endSession(sid.data)
    },
  },
  logger: {
    error: (code, detail) => console.error('[stet] next-auth', code, reasonOf(detail)),
    warn: () => {},
    debug: () => {},
  },
})

/** The message alone: an error of a provider may hold its tokens. On one line: anybody can say what it is. */
const reasonOf = (detail: Error | { error: Error }) =>
  (detail instanceof Error ? detail : detail.error).message.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 300)

export const passwords = CredentialsProvider({
  name: 'Password',
  credentials: { email: { type: 'email' }, password: { type: 'password' } },
  authorize: async (given, request) => {
    const parsed = Credentials.safeParse(given)
    if (!parsed.success) return null
    const headers = Headers.parse(request.headers ?? {})
    return enterByPassword(
      attemptOf(parsed.data.email, (name) => headers[name]),
      parsed.data.password,
    )
  },
})

async function enterByPassword(attempt: Attempt, password: string): Promise<Entered | null> {
  const db = await prisma()
  const user = await db.user.findUnique({ where: { email: accountOf(attempt.email) } })
  if (!(await verifyPassword(password, user?.passwordHash ?? null)) || !user || user.deactivatedAt) {
    await countWrong(attempt)
    return null
  }
  await forgetWrong(attempt)
  return beginSession(user)
}
