import { afterAll, beforeAll, beforeEach } from 'vitest'
import { prisma } from '../db/database'
import { type OidcSettings, useSettings } from '../env'
import { actorOfRequest } from '../session/current'
import type { Browser } from './browser'
import { type AtProvider, CLIENT, startProvider } from './provider'

export const STET = 'http://127.0.0.1:3000'

/** Where a sign-in that is refused ends. */
export const refused = (why: string) => `${STET}/sign-in?error=${why}`

/** A provider for the tests of a file, and Stet set up to sign in there. */
export function withProvider({ emailInToken = false } = {}) {
  const people: Record<string, AtProvider> = {}
  let provider: Awaited<ReturnType<typeof startProvider>>
  let count = 0
  const use = (own: Partial<OidcSettings>) => {
    const oidc = { ...CLIENT, issuer: provider.issuer, name: 'Desk ID', only: false, signUp: false, ...own }
    useSettings({ url: STET, oidc })
  }
  beforeAll(async () => {
    process.env.NEXTAUTH_URL = STET
    provider = await startProvider({ stet: STET, people, emailInToken })
  })
  beforeEach(() => use({}))
  afterAll(async () => {
    delete process.env.NEXTAUTH_URL
    useSettings({})
    await provider.stop()
  })
  return {
    /** Somebody there; answers the name to sign in with. */
    enrol: (given: AtProvider): string => {
      const login = `subject-${count++}`
      people[login] = { email_verified: true, ...given }
      return login
    },
    /** Changes what it says of somebody. */
    change: (login: string, given: AtProvider) => {
      people[login] = { ...people[login], ...given }
    },
    issuer: () => provider.issuer,
    /** Other settings until the test ends. */
    use,
  }
}

/** Who a browser is signed in as. */
export async function whoIs(browser: Browser) {
  const cookie = `next-auth.session-token=${browser.cookie('next-auth.session-token')}`
  return (await actorOfRequest(new Request(`${STET}/api/v1/me`, { headers: { cookie } })))?.actor ?? null
}

export const userOf = async (email: string) => (await prisma()).user.findUnique({ where: { email } })
