import { encode } from 'next-auth/jwt'
import { describe, expect, test } from 'vitest'
import { createToken, deactivateUser, revokeToken } from '../commands/people'
import { endOtherSessions, endOwnSession, signOutEverywhere } from '../commands/sessions'
import { prisma } from '../db/database'
import { env } from '../env'
import { listSessions } from '../queries/sessions'
import { by, person, refused } from '../testing/people'
import type { Actor } from './actor'
import { actorOfRequest, stillActorOf } from './current'
import { beginSession } from './sessions'

const ADDRESS = 'http://127.0.0.1:3000/api/v1/me'
const ask = (headers: Record<string, string>) => actorOfRequest(new Request(ADDRESS, { headers }))

const SOON = () => new Date(Date.now() + 3_600_000)

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

  test('ends when it isn’t used for too long', async () => {
    const { cookie: given, id } = await cookieOf(await person('Kim'))
    const db = await prisma()
    const usedBefore = (ms: number) =>
      db.session.update({ where: { id }, data: { lastUsedAt: new Date(Date.now() - ms) } })
    await usedBefore(env().sessionIdle - 60_000)
    expect(await ask({ cookie: given })).not.toBeNull()
    await usedBefore(env().sessionIdle + 1)
    expect(await ask({ cookie: given })).toBeNull()
  })

  test('says when it was used; what the server asks for itself is no use', async () => {
    const { cookie: given, id } = await cookieOf(await person('Kim'))
    const db = await prisma()
    const before = new Date(Date.now() - 120_000)
    await db.session.update({ where: { id }, data: { lastUsedAt: before } })
    const usedAt = async () => (await db.session.findUniqueOrThrow({ where: { id } })).lastUsedAt
    expect(await stillActorOf(new Request(ADDRESS, { headers: { cookie: given } }))).not.toBeNull()
    expect(await usedAt()).toEqual(before)
    await ask({ cookie: given })
    await expect.poll(usedAt, { timeout: 60_000 }).not.toEqual(before)
  })

  test('is listed with where it began, and ended from another', async () => {
    const kim = await person('Kim')
    const lee = await person('Lee')
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
    const { id: here } = await beginSession(kim, { agent, address: '203.0.113.9', atProvider: false })
    const { id: there } = await beginSession(kim, { agent: null, address: '203.0.113.10', atProvider: true })
    const caller = { ...by(kim), session: here }
    const listed = async () => (await listSessions(caller, { limit: 9 })).items
    expect(await listed()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: here,
          current: true,
          browser: 'Firefox',
          system: 'Linux',
          address: '203.0.113.9',
        }),
        expect.objectContaining({ id: there, current: false, address: '203.0.113.10', atProvider: true }),
      ]),
    )
    expect(await refused(endOwnSession(by(lee), there))).toBe('NOT_FOUND')
    await endOwnSession(caller, there)
    expect((await listed()).map(({ id }) => id)).toEqual([here])
    const { id: third } = await beginSession(kim, { agent, address: '203.0.113.9', atProvider: false })
    await endOtherSessions(caller)
    expect((await listed()).map(({ id }) => id)).toEqual([here])
    expect(await refused(endOwnSession(caller, third))).toBe('NOT_FOUND')
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

  test('ends with its time', async () => {
    const { id, token } = await createToken(by(await person('Kim')), { name: 'script', days: 30 })
    expect(await ask({ authorization: `Bearer ${token}` })).not.toBeNull()
    const db = await prisma()
    await db.accessToken.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await ask({ authorization: `Bearer ${token}` })).toBeNull()
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
