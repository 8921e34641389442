import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { saying } from '@/domain/contract/text'
import { prisma } from '../db/database'
import { env } from '../env'
import { verifyPassword } from './credentials'
import { attemptOf } from './device'
import { type Attempt, accountOf, countWrong, forgetWrong } from './sign-in-limit'

/** The cookie is a signed and encrypted token with the id of a row in Session; the row decides whether it is valid. */
export const SESSION_SECONDS = 30 * 24 * 3600

const Credentials = z.object({ email: saying(254), password: z.string().min(1).max(200) })
const Headers = z.record(z.string(), z.string().optional().catch(undefined))

export const secureCookies = () => env().url.startsWith('https:')

export const authOptions = (settings = env()): NextAuthOptions => ({
  ...(settings.secret !== undefined && { secret: settings.secret }),
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  useSecureCookies: secureCookies(),
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    CredentialsProvider({
      name: 'Password',
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: async (given, request) => {
        const parsed = Credentials.safeParse(given)
        if (!parsed.success) return null
        const headers = Headers.parse(request.headers ?? {})
        return signIn(
          attemptOf(parsed.data.email, (name) => headers[name]),
          parsed.data.password,
        )
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : token),
  },
  events: {
    signOut: async ({ token }) => {
      const sid = z.string().safeParse(token?.sid)
      if (sid.success) await endSession(sid.data)
    },
  },
  logger: { error: (code, detail) => console.error('[stet] next-auth', code, detail), warn: () => {}, debug: () => {} },
})

/** next-auth's user is the new session here: its id goes into the token. */
async function signIn(attempt: Attempt, password: string) {
  const db = await prisma()
  const user = await db.user.findUnique({ where: { email: accountOf(attempt.email) } })
  if (!(await verifyPassword(password, user?.passwordHash ?? null)) || !user || user.deactivatedAt) {
    await countWrong(attempt)
    return null
  }
  await forgetWrong(attempt)
  const now = new Date()
  const session = await db.session.create({
    data: { userId: user.id, createdAt: now, expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000) },
  })
  await db.user.update({ where: { id: user.id }, data: { lastSignInAt: now } })
  return { id: session.id }
}

async function endSession(id: string) {
  const db = await prisma()
  await db.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } })
}
