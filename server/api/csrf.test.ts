import { encode } from 'next-auth/jwt'
import { afterEach, expect, test } from 'vitest'
import { env, useSettings } from '../env'
import { sessionCookie } from '../session/cookies'
import { beginSession } from '../session/sessions'
import { person } from '../testing/people'
import { tokenOf } from '../testing/rights'
import { answer } from './door'

const DESK = 'https://stet.desk.example'
afterEach(() => useSettings({}))

const change = (headers: Record<string, string>) =>
  answer(
    new Request(`${DESK}/api/v1/me`, {
      method: 'PATCH',
      headers: { host: 'stet.desk.example', 'content-type': 'application/json', ...headers },
      body: '{}',
    }),
  ).then(({ status }) => status)

/** Signed in by a cookie: browsers send it with other sites’ requests, too. */
async function cookie(): Promise<string> {
  const entrance = { agent: null, address: '203.0.113.5', atProvider: false }
  const { id } = await beginSession(await person('Kim'), entrance)
  return `${sessionCookie()}=${await encode({ token: { sid: id }, secret: env().secret ?? '' })}`
}

test.each([
  ['that page', { origin: DESK }, 200],
  ['the same host over http', { origin: 'http://stet.desk.example' }, 403],
  ['another port', { origin: `${DESK}:8443` }, 403],
  ['a subdomain', { origin: 'https://evil.stet.desk.example' }, 403],
  ['another site', { origin: 'https://evil.example' }, 403],
  ['no origin at all', { origin: 'null' }, 403],
  ['nowhere', {}, 403],
  ['its own page, as the browser says', { 'sec-fetch-site': 'same-origin' }, 200],
  ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a neighbour, as the browser says', { 'sec-fetch-site': 'same-site' }, 403],
])('where NEXTAUTH_URL is set, a change from %s', async (_, headers: Record<string, string>, status) => {
  useSettings({ url: DESK, isUrlSet: true })
  expect(await change({ cookie: await cookie(), ...headers })).toBe(status)
})

test.each([
  ['the host that it is sent to', { origin: 'http://stet.desk.example' }, 200],
  ['another', { origin: 'http://evil.example' }, 403],
])('where it isn’t, a change from a page of %s', async (_, headers, status) => {
  expect(await change({ cookie: await cookie(), ...headers })).toBe(status)
})

test('a token says by itself who sends it', async () => {
  useSettings({ url: DESK, isUrlSet: true })
  const authorization = `Bearer ${await tokenOf(await person('Kim'))}`
  expect(await change({ authorization, origin: 'https://evil.example' })).toBe(200)
})
