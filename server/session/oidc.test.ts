import { describe, expect, test, vi } from 'vitest'
import { answer } from '../api/door'
import { createFirstAdmin } from '../commands/first-admin'
import { createToken, createUser } from '../commands/people'
import { useSettings } from '../env'
import { sink } from '../log'
import { Browser } from '../testing/browser'
import { by, person } from '../testing/people'
import { refused, STET, whoIs, withProvider } from '../testing/with-provider'
import { identityOf } from './oidc'
import { spend } from './sign-in-limit'

/** What is not let through, against a provider that runs on this machine. */

const { enrol, issuer, use } = withProvider({ emailInToken: true })

const COOKIES = ['state', 'nonce', 'pkce.code_verifier'] as const

/** A browser that is back from the provider, but not yet in. */
async function returning() {
  const kim = await person('Kim')
  const browser = new Browser()
  const back = await browser.atProvider(await browser.start(), enrol({ email: kim.email }))
  return { kim, browser, back, jar: browser.cookies.get(new URL(STET).host) ?? new Map<string, string>() }
}

describe('on the way there', () => {
  test('state, nonce and the challenge go along, and the way back', async () => {
    const { searchParams } = new URL(await new Browser().start())
    expect(searchParams.get('redirect_uri')).toBe(`${STET}/api/auth/callback/oidc`)
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)?.length).toBeGreaterThan(20)
  })

  test('nothing that a request adds does', async () => {
    const browser = new Browser()
    const { csrfToken } = (await (await browser.stet('GET', 'csrf')).json()) as { csrfToken: string }
    const given = 'redirect_uri=https%3A%2F%2Fevil.example&scope=openid%20all&prompt=none'
    const form = { csrfToken, redirect_uri: 'https://evil.example' }
    const response = await browser.stet('POST', `signin/oidc?${given}`, form)
    const { searchParams } = new URL(((await response.json()) as { url: string }).url)
    expect(searchParams.get('redirect_uri')).toBe(`${STET}/api/auth/callback/oidc`)
    expect(searchParams.get('scope')).toBe('openid email profile')
    expect(searchParams.has('prompt')).toBe(false)
  })

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/\n', 'x y', ''])(
    'the sign-in doesn’t lead on to %j',
    async (callbackUrl) => {
      const kim = await person('Kim')
      const end = await new Browser().signIn(enrol({ email: kim.email }), callbackUrl)
      expect(new URL(end).origin).toBe(STET)
      expect(new URL(end).pathname).not.toContain('evil')
    },
  )

  test('a form from elsewhere starts nothing', async () => {
    const response = await new Browser().stet('POST', 'signin/oidc', { csrfToken: 'made up' })
    expect([response.status, response.headers.getSetCookie().join()]).toEqual([
      403,
      expect.not.stringContaining('state'),
    ])
    expect((await new Browser().stet('GET', 'signin/oidc')).status).toBe(404)
  })

  test('a provider that isn’t there is said', async () => {
    use({ issuer: 'http://127.0.0.1:9' })
    const browser = new Browser()
    const { csrfToken } = (await (await browser.stet('GET', 'csrf')).json()) as { csrfToken: string }
    expect((await browser.stet('POST', 'signin/oidc', { csrfToken })).status).toBe(503)
  })
})

describe('on the way back', () => {
  test('the e-mail of the ID token is enough', async () => {
    const { browser, back, kim } = await returning()
    await browser.finish(back)
    expect(await whoIs(browser)).toMatchObject({ id: kim.id })
  })

  test.each(COOKIES)('the %s of another sign-in isn’t taken', async (name) => {
    const [mine, other] = [await returning(), await returning()]
    mine.jar.set(`next-auth.${name}`, other.jar.get(`next-auth.${name}`) ?? '')
    expect(await mine.browser.finish(mine.back)).toBe(refused('failed'))
    expect(await whoIs(mine.browser)).toBeNull()
  })

  test.each(COOKIES)('nothing is taken without the %s', async (name) => {
    const { browser, back, jar } = await returning()
    jar.delete(`next-auth.${name}`)
    expect(await browser.finish(back)).toBe(refused('failed'))
  })

  test('another browser doesn’t get in with the address', async () => {
    const { back } = await returning()
    const other = new Browser()
    expect(await other.finish(back)).toBe(refused('failed'))
    await other.start()
    expect(await other.finish(back)).toBe(refused('failed'))
    expect(await whoIs(other)).toBeNull()
  })

  test('a code is good for once, with all its cookies', async () => {
    const { browser, back, jar } = await returning()
    const before = new Map(jar)
    await browser.finish(back)
    expect(await browser.finish(back)).toBe(refused('failed'))
    const again = new Browser()
    again.cookies.set(new URL(STET).host, before)
    expect(await again.finish(back)).toBe(refused('failed'))
    expect(await whoIs(again)).toBeNull()
  })

  test.each([
    ['state', 'made-up'],
    ['code', 'made-up'],
    ['iss', 'https://evil.example'],
    ['code', '\u0000'],
  ])('with %s %j it comes to nothing', async (name, value) => {
    const { browser, back } = await returning()
    back.searchParams.set(name, value)
    expect(await browser.finish(back)).toBe(refused('failed'))
  })

  test('an ID token in the address is no sign-in', async () => {
    const { browser, back } = await returning()
    const claims = Buffer.from(JSON.stringify({ iss: issuer(), sub: 'root' })).toString('base64url')
    back.searchParams.delete('code')
    back.searchParams.set('id_token', `e30.${claims}.`)
    expect(await browser.finish(back)).toBe(refused('failed'))
  })

  test('who says no there is told so', async () => {
    const { browser, back } = await returning()
    back.search = `?error=access_denied&state=${back.searchParams.get('state')}`
    expect(await browser.finish(back)).toBe(refused('denied'))
  })

  test('what it says was wrong is one line of the log', async () => {
    const log = vi.spyOn(sink, 'write').mockImplementation(() => {})
    const forged = encodeURIComponent('no\r\n[stet] all is well\u001b[2J')
    const { browser, back } = await returning()
    back.search = `?error=${forged}&state=${back.searchParams.get('state')}`
    expect(await browser.finish(back)).toBe(refused('failed'))
    expect(log.mock.calls.flat().join(' ')).toContain('no [stet] all is well')
    // Written as JSON, a control character would be \r, \n or \u001b.
    expect(log.mock.calls.map(([line]) => line.trimEnd()).join('')).not.toMatch(/\p{Cc}|\\/u)
    log.mockRestore()
  })

  test('an issuer that calls itself otherwise than it was asked for is nobody', async () => {
    use({ issuer: issuer().replace('127.0.0.1', 'localhost') })
    const kim = await person('Kim')
    const browser = new Browser()
    expect(await browser.signIn(enrol({ email: kim.email }))).toBe(refused('failed'))
    expect(await whoIs(browser)).toBeNull()
  })

  test('a cookie that leads elsewhere is dropped', async () => {
    for (const elsewhere of ['https%3A%2F%2Fevil.example', 'nowhere', '%E0%A4%A']) {
      const { browser, back, jar } = await returning()
      jar.set('next-auth.callback-url', elsewhere)
      expect(new URL(await browser.finish(back)).origin).toBe(STET)
      expect((await browser.stet('GET', 'csrf')).status).toBe(200)
    }
  })
})

describe('what a provider says', () => {
  const claims = { iss: 'https://id.example', sub: '7', email: 'Kim@Stet.test' }
  const email = (more: object) => identityOf({ ...claims, ...more }, 'https://id.example').email

  test('of an e-mail is believed where it says that it has verified it', () => {
    for (const yes of [{ email_verified: true }, { email_verified: 'true' }, { xms_edov: true }, { xms_edov: '1' }])
      expect(email(yes)).toBe('kim@stet.test')
    for (const no of [{}, { email_verified: false }, { email_verified: 'false' }, { xms_edov: 0 }, { verified: true }])
      expect(email(no)).toBeNull()
  })

  test('of itself may end in a slash, and nothing else may differ', () => {
    expect(identityOf({ ...claims, iss: 'https://id.example/' }, 'https://id.example').subject).toBe(
      'https://id.example 7',
    )
    for (const iss of ['https://id.example.evil', 'http://id.example', 'https://id.example/tenant'])
      expect(() => identityOf({ ...claims, iss }, 'https://id.example')).toThrow('not from')
  })
})

test('sign-ins that come to nothing are counted for their address, and nobody else waits', async () => {
  const browser = new Browser('198.51.100.9')
  await spend('provider 198.51.100.9', 298)
  expect(await browser.finish(new URL(`${STET}/api/auth/callback/oidc?code=x`))).toBe(refused('failed'))
  expect(await browser.start()).toContain(issuer())
  const { csrfToken } = (await (await browser.stet('GET', 'csrf')).json()) as { csrfToken: string }
  const response = await browser.stet('POST', 'signin/oidc', { csrfToken })
  expect([response.status, Number(response.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect(await browser.finish(new URL(`${STET}/api/auth/callback/oidc?code=x`))).toBe(refused('limited'))
  expect(await new Browser('198.51.100.10').start()).toContain(issuer())
})

test('however many get in from one address, the next one does', async () => {
  const address = '198.51.100.11'
  await spend(`provider ${address}`, 298)
  for (const name of ['Kim', 'Lee', 'Park']) {
    const { id, email } = await person(name)
    const browser = new Browser(address)
    await browser.signIn(enrol({ email }))
    expect(await whoIs(browser)).toMatchObject({ id })
  }
})

test('without a provider there is no way there', async () => {
  useSettings({ url: STET })
  for (const [method, path] of [
    ['POST', 'signin/oidc'],
    ['GET', 'callback/oidc?code=x'],
  ] as const)
    expect((await new Browser().stet(method, path, method === 'POST' ? {} : undefined)).status).toBe(404)
})

describe('where nobody signs in by password', () => {
  const send = async (name: string, body: object, token?: string) => {
    const [method = '', path = ''] = name.split(' ')
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    return answer(new Request(`${STET}/api/v1${path}`, { method, headers, body: JSON.stringify(body) }))
  }
  const PASSWORD = 'right and long enough'

  test('the right one opens nothing', async () => {
    const admin = by(await person('Admin', { admin: true }))
    const email = 'by-password@stet.test'
    await createUser(admin, { email, name: 'Cho', password: PASSWORD, admin: false })
    const signIn = async () => {
      const browser = new Browser()
      const { csrfToken } = (await (await browser.stet('GET', 'csrf')).json()) as { csrfToken: string }
      const form = { csrfToken, email, password: PASSWORD, json: 'true' }
      const { status } = await browser.stet('POST', 'callback/credentials', form)
      return [status, (await whoIs(browser))?.email]
    }
    expect(await signIn()).toEqual([200, email])
    use({ only: true })
    expect(await signIn()).toEqual([404, undefined])
    const providers = await (await new Browser().stet('GET', 'providers')).json()
    expect(Object.keys(providers as object)).toEqual(['oidc'])
  })

  test.each([
    ['POST /password/forgot', { email: 'kim@stet.test' }],
    ['POST /password/reset', { token: 'x', next: PASSWORD }],
    ['POST /invitations/accept', { token: 'x', name: 'Kim', password: PASSWORD }],
    ['POST /me/password', { current: 'x', next: PASSWORD }],
    ['POST /users', { email: 'kim@stet.test', name: 'Kim', password: PASSWORD }],
    ['POST /users/{id}/password-link', {}],
  ])('%s is refused', async (name, body) => {
    use({ only: true })
    const admin = await person('Admin', { admin: true })
    const { token } = await createToken(by(admin), { name: 'test' })
    const response = await send(name.replace('{id}', admin.id), body, token)
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('Desk ID')])
  })

  test('the first admin isn’t made by a link', async () => {
    use({ only: true })
    const making = createFirstAdmin('x', { email: 'first@stet.test', name: 'First', password: PASSWORD }, new Date())
    await expect(making).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('an admin adds people without one; elsewhere one is needed', async () => {
    const { token } = await createToken(by(await person('Admin', { admin: true })), { name: 'test' })
    const given = { email: 'plain@stet.test', name: 'Plain' }
    useSettings({ url: STET })
    expect((await send('POST /users', given, token)).status).toBe(400)
    use({ only: true })
    expect((await send('POST /users', given, token)).status).toBe(201)
    const browser = new Browser()
    await browser.signIn(enrol({ email: given.email }))
    expect(await whoIs(browser)).toMatchObject({ name: 'Plain' })
  })
})
