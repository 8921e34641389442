import { encode } from 'next-auth/jwt'
import { describe, expect, test } from 'vitest'
import { createToken, deactivateUser, revokeToken, signOutEverywhere } from '../commands/people'
import { prisma } from '../db/database'
import { env } from '../env'
import { by, person } from '../testing/people'
import type { Actor } from './actor'
import { actorOfRequest } from './current'

const ADDRESS = 'http://127.0.0.1:3000/api/v1/me'
const ask = (headers: Record<string, string>) => actorOfRequest(new Request(ADDRESS, { headers }))

const SOON = () => new Date(Date.now() + 60_000)

/** The cookie of a session as next-auth sets it. */
async function cookieOf(actor: Actor, expiresAt = SOON()): Promise<{ cookie: string; id: string }> {
  const db = await prisma()
  const { id } = await db.session.create({ data: { userId: actor.id, expiresAt } })
  return { id, cookie: await cookie({ sid: id }) }
}

const cookie = async (token: Record<string, unknown>, secret = env().secret ?? '') =>
  `theme=dark; next-auth.session-token=${await encode({ token, secret })}`

describe('a session', () => {
  test('is its person’s, by cookie', async () => {
    const kim = await person('Kim')
    const { cookie: given, id } = await cookieOf(kim)
    expect(await ask({ cookie: given })).toEqual({ actor: kim, via: 'cookie', session: id })
  })

  test('ends when it is revoked, everywhere at once', async () => {
    const kim = await person('Kim')
    const [one, two] = [await cookieOf(kim), await cookieOf(kim)]
    await signOutEverywhere(by(kim))
    for (const { cookie: given } of [one, two]) expect(await ask({ cookie: given })).toBeNull()
  })

  test('ends when its time is over', async () => {
    expect(await ask({ cookie: (await cookieOf(await person('Kim'), new Date())).cookie })).toBeNull()
  })

  test('ends when its person is deactivated', async () => {
    const kim = await person('Kim')
    const { cookie: given } = await cookieOf(kim)
    await deactivateUser(by(await person('Admin', { admin: true })), kim.id)
    expect(await ask({ cookie: given })).toBeNull()
  })

  test.each([
    ['no cookie', async () => ''],
    ['no session in it', () => cookie({ name: 'Kim' })],
    ['a session that is not there', () => cookie({ sid: 'nowhere' })],
    ['a secret that is not ours', () => cookie({ sid: 'x' }, 'another secret altogether')],
    ['no token at all', async () => 'next-auth.session-token=abc.def'],
  ])('is none with %s', async (_, given) => {
    expect(await ask({ cookie: await given() })).toBeNull()
  })
})

describe('a personal token', () => {
  test('is its person’s, and says when it was used', async () => {
    const kim = await person('Kim')
    const { id, token } = await createToken(by(kim), { name: 'script' })
    expect(await ask({ authorization: `Bearer ${token}` })).toEqual({ actor: kim, via: 'token', scope: 'admin' })
    const db = await prisma()
    // Nobody waits for that.
    const usedAt = async () => (await db.accessToken.findUniqueOrThrow({ where: { id } })).lastUsedAt
    await expect.poll(usedAt, { timeout: 60_000 }).toBeInstanceOf(Date)
  })

  test('goes before a cookie, a wrong one too', async () => {
    const { cookie: given } = await cookieOf(await person('Kim'))
    expect(await ask({ cookie: given, authorization: `Bearer stet_${'a'.repeat(43)}` })).toBeNull()
  })

  test('is none once it is revoked or its person deactivated', async () => {
    const kim = await person('Kim')
    const [one, two] = [await createToken(by(kim), { name: 'one' }), await createToken(by(kim), { name: 'two' })]
    await revokeToken(by(kim), { id: one.id })
    expect(await ask({ authorization: `Bearer ${one.token}` })).toBeNull()
    expect(await ask({ authorization: `Bearer ${two.token}` })).not.toBeNull()
    await deactivateUser(by(await person('Admin', { admin: true })), kim.id)
    expect(await ask({ authorization: `Bearer ${two.token}` })).toBeNull()
  })
})
