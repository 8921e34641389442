import { describe, expect, test, vi } from 'vitest'
import { NewUser } from '@/domain/contract/inputs'
import { TIME_ZONE_COOKIE } from '@/domain/report/reader'
import { findAccount } from '../commands/identities'
import { addUser, deactivateUser } from '../commands/people'
import { prisma } from '../db/database'
import { Browser } from '../testing/browser'
import { by, person } from '../testing/people'
import { STET } from '../testing/with-provider'
import { actorOfRequest } from './current'
import { attemptOf, deviceCookie } from './device'
import { authOptions } from './options'
import { mailReader } from './reader-locale'
import { countWrong, secondsToWait } from './sign-in-limit'

const PASSWORD = 'right and long enough'
let count = 0
const account = () =>
  addUser(NewUser.parse({ email: `signer${count++}@stet.test`, name: 'Signer', password: PASSWORD }))

/** next-auth’s answer to a form, sent from somewhere. */
async function signIn(email: string, password: string, headers: Headers = HERE): Promise<{ id: string } | null> {
  const entrance = { agent: null, address: headers['x-stet-address'] ?? '' }
  const unheard = { onEntry: () => {}, onFactor: () => {}, onFailure: () => {} }
  const [provider] = authOptions({ findAccount, entrance, ...unheard }).providers
  if (provider?.type !== 'credentials') throw new Error('signing in is by password')
  return provider.options.authorize({ email, password }, { headers })
}

type Headers = { [name: string]: string }
const HERE = { 'x-stet-address': '203.0.113.1' }
const ELSEWHERE = { 'x-stet-address': '203.0.113.2' }

const attempt = (email: string, headers: Headers = HERE) => attemptOf(email, (name) => headers[name])
const waiting = (email: string, headers?: Headers) => secondsToWait(attempt(email, headers))

async function fail(times: number, email: string, headers?: Headers) {
  for (let tries = 0; tries < times; tries++) await countWrong(attempt(email, headers))
}

/** The headers of a browser from which the account signed in before. */
function known(email: string, headers: Headers): Headers {
  const { name, value } = deviceCookie(attempt(email, headers))
  return { ...headers, cookie: `theme=dark; ${name}=${value}` }
}

test('the right password makes a session, in any case of the e-mail, and says when it was', async () => {
  const user = await account()
  const session = await signIn(` ${user.email.toUpperCase()} `, PASSWORD)
  const db = await prisma()
  const made = await db.session.findUniqueOrThrow({ where: { id: session?.id ?? '' }, include: { user: true } })
  expect(made).toMatchObject({ userId: user.id, revokedAt: null })
  expect(made.user.lastSignInAt).toEqual(made.createdAt)
})

test('the language and the clock of the browser are kept for mails, and the person’s own go before', async () => {
  vi.stubEnv('NEXTAUTH_URL', STET)
  const { email } = await account()
  const browser = new Browser('203.0.113.41', 'fr, ko-KR;q=0.9, en;q=0.8')
  const { csrfToken } = (await (await browser.stet('GET', 'csrf')).json()) as { csrfToken: string }
  browser.cookies.get(new URL(STET).host)?.set(TIME_ZONE_COOKIE, encodeURIComponent('Asia/Seoul'))
  await browser.stet('POST', 'callback/credentials', { csrfToken, email, password: PASSWORD, json: 'true' })
  vi.unstubAllEnvs()
  const db = await prisma()
  const user = await db.user.findUniqueOrThrow({ where: { email } })
  expect(user).toMatchObject({ locale: null, timeZone: null })
  expect(mailReader(user)).toEqual({ locale: 'ko', timeZone: 'Asia/Seoul' })
  const own = { locale: 'en', timeZone: 'Europe/Paris' } as const
  expect(mailReader({ ...user, ...own })).toEqual(own)
  const unknown = await db.user.findUniqueOrThrow({ where: { email: (await account()).email } })
  expect(mailReader(unknown, 'ko').locale).toBe('ko')
})

test('a wrong password, an unknown e-mail and ended access all get the same answer', async () => {
  const [user, ended] = [await account(), await account()]
  await deactivateUser(by(await person('Admin', { admin: true })), ended.id)
  expect(await signIn(user.email, 'wrong')).toBeNull()
  expect(await signIn('nobody@stet.test', PASSWORD)).toBeNull()
  expect(await signIn(ended.email, PASSWORD)).toBeNull()
})

describe('wrong passwords', () => {
  test('ten are waited for, in any case of the e-mail, known or not', async () => {
    for (const email of [(await account()).email, 'unknown@stet.test']) {
      await fail(9, email)
      expect(await waiting(email)).toBe(0)
      await fail(1, email.toUpperCase())
      expect(await waiting(email)).toBeGreaterThan(0)
      expect(await waiting(email)).toBeLessThanOrEqual(15 * 60)
    }
    expect(await waiting((await account()).email)).toBe(0)
  })

  test('twenty at once are all counted', async () => {
    const { email } = await account()
    await Promise.all(Array.from({ length: 20 }, () => countWrong(attempt(email))))
    expect(await waiting(email)).toBeGreaterThan(0)
  })

  test('forty at once are ten tries; the right one among them isn’t found', async () => {
    vi.stubEnv('NEXTAUTH_URL', STET)
    const { email } = await account()
    const browser = new Browser('203.0.113.40')
    const { csrfToken } = (await (await browser.stet('GET', 'csrf')).json()) as { csrfToken: string }
    const guess = async (tries: number) => {
      const password = tries === 30 ? PASSWORD : `a guess ${tries}`
      return (await browser.stet('POST', 'callback/credentials', { csrfToken, email, password, json: 'true' })).status
    }
    const answers = await Promise.all(Array.from({ length: 40 }, (_, tries) => guess(tries)))
    expect(answers.filter((status) => status === 401)).toHaveLength(10)
    expect(answers.filter((status) => status === 429)).toHaveLength(30)
    vi.unstubAllEnvs()
  })

  test('of somebody else elsewhere lock nobody out', async () => {
    const { email } = await account()
    await fail(10, email, ELSEWHERE)
    expect(await waiting(email, ELSEWHERE)).toBeGreaterThan(0)
    expect(await waiting(email)).toBe(0)
  })

  test('of somebody at the same address don’t lock out the browser that signed in before', async () => {
    const { email } = await account()
    const mine = known(email, HERE)
    await fail(10, email)
    expect(await waiting(email)).toBeGreaterThan(0)
    expect(await waiting(email, mine)).toBe(0)
    expect(await signIn(email, PASSWORD, mine)).not.toBeNull()
    await fail(10, email, mine)
    expect(await waiting(email, mine)).toBeGreaterThan(0)
  })

  test('from everywhere are fifty for an account; a known browser is still let in', async () => {
    const { email } = await account()
    for (let host = 1; host <= 7; host++) await fail(7, email, { 'x-stet-address': `198.51.100.${host}` })
    expect(await waiting(email)).toBe(0)
    await fail(1, email, ELSEWHERE)
    expect(await waiting(email)).toBeGreaterThan(0)
    expect(await waiting(email, known(email, HERE))).toBe(0)
  })

  test('for many accounts from one address are a hundred, and no other address waits', async () => {
    const sprayer = { 'x-stet-address': '192.0.2.66' }
    for (let tried = 0; tried < 100; tried++) await fail(1, `sprayed${tried}@stet.test`, sprayer)
    const { email } = await account()
    expect(await waiting(email, sprayer)).toBeGreaterThan(0)
    expect(await waiting(email)).toBe(0)
  })
})

describe('the form', () => {
  const send = async (browser: Browser, form: Record<string, string>) => {
    vi.stubEnv('NEXTAUTH_URL', STET)
    const { csrfToken } = (await (await browser.stet('GET', 'csrf')).json()) as { csrfToken: string }
    const response = await browser.stet('POST', 'callback/credentials', { csrfToken, json: 'true', ...form })
    vi.unstubAllEnvs()
    return response
  }
  const SESSION = 'next-auth.session-token'

  test.each([
    { email: 'kim\u0000@stet.test', password: PASSWORD },
    { email: 'kim@stet.test', password: 'pass\u0000word' },
  ])('answers %j with 400', async (form) => {
    expect((await send(new Browser('203.0.113.60'), form)).status).toBe(400)
  })

  test.each(['', ' ', '@', 'x'.repeat(300), '{"$ne":""}', '\u202Ekim@stet.test', "' OR 1=1 --"])(
    'knows nobody by %j',
    async (email) => expect((await send(new Browser('203.0.113.61'), { email, password: PASSWORD })).status).toBe(401),
  )

  test('takes no sign-in from another site’s form', async () => {
    const { email } = await account()
    const browser = new Browser('203.0.113.62')
    await send(browser, { email, password: PASSWORD, csrfToken: 'made up' })
    expect(browser.cookie(SESSION)).toBeUndefined()
  })

  test('gives a session that nobody knew before, and ends the one that it takes the place of', async () => {
    const { email } = await account()
    const browser = new Browser('203.0.113.63')
    browser.cookies.set(new URL(STET).host, new Map([[SESSION, 'known to somebody else']]))
    await send(browser, { email, password: PASSWORD })
    const first = browser.cookie(SESSION) ?? ''
    expect(first.length).toBeGreaterThan(100)
    await send(browser, { email, password: PASSWORD })
    expect(browser.cookie(SESSION)).not.toBe(first)
    expect(await actorOfRequest(new Request(STET, { headers: { cookie: `${SESSION}=${first}` } }))).toBeNull()
    // Nobody signed out.
    const noted = await (await prisma()).accessEvent.findMany({ where: { subject: { email } } })
    expect(noted.filter(({ kind }) => kind.startsWith('signed-')).map(({ kind }) => kind)).toEqual([
      'signed-in',
      'signed-in',
    ])
  })

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    'https:evil.example',
  ])('leads nowhere else: %s', async (callbackUrl) => {
    const { email } = await account()
    const response = await send(new Browser('203.0.113.64'), { email, password: PASSWORD, callbackUrl })
    const { url } = (await response.json()) as { url: string }
    expect(new URL(url, STET).origin).toBe(STET)
  })

  test('is answered for nobody else to keep', async () => {
    const response = await send(new Browser('203.0.113.65'), { email: 'kim@stet.test', password: 'wrong' })
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })
})

describe('a known browser', () => {
  test('is known for its account only, and stays the same one', async () => {
    const [kim, lee] = [await account(), await account()]
    const headers = known(kim.email, HERE)
    const { device } = attempt(kim.email, headers)
    expect(device).toBeDefined()
    expect(attempt(` ${kim.email.toUpperCase()}`, headers).device).toBe(device)
    expect(attempt(lee.email, headers).device).toBeUndefined()
    expect(deviceCookie(attempt(kim.email, headers)).value).toContain(device)
  })

  test.each(['', '.', 'made-up', 'made-up.', 'made-up.bWFkZSB1cA'])('can’t be claimed: %j', async (value) => {
    const { email } = await account()
    const { name } = deviceCookie(attempt(email))
    expect(attempt(email, { ...HERE, cookie: `${name}=${value}` }).device).toBeUndefined()
  })
})

test('right sign-ins do not count, and clear what was wrong before', async () => {
  const { email } = await account()
  for (let tries = 0; tries < 9; tries++) await signIn(email, 'wrong')
  expect(await signIn(email, PASSWORD)).not.toBeNull()
  await fail(9, email)
  expect(await waiting(email)).toBe(0)
  expect(await signIn(email, PASSWORD)).not.toBeNull()
  for (let tries = 0; tries < 12; tries++) expect(await signIn(email, PASSWORD)).not.toBeNull()
  expect(await waiting(email)).toBe(0)
})
