import { describe, expect, test } from 'vitest'
import { NewUser } from '@/domain/contract/inputs'
import { prisma } from '../db/database'
import { listUsers } from '../queries/people'
import { hashSecret, verifyPassword } from '../session/credentials'
import { actorOfEmail } from '../session/operator'
import { by, person, refused } from '../testing/people'
import {
  changePassword,
  emailOfPasswordLink,
  forgotPassword,
  makePasswordLink,
  makePasswordLinkFor,
  resetPassword,
} from './passwords'
import { addUser, createUser, deactivateUser } from './people'

const PASSWORD = 'long enough to be one'
const NEXT = 'another one, as long'
let count = 0

/** Someone with a password, given by an admin. */
async function someone() {
  const boss = by(await person('Admin', { admin: true }))
  const input = NewUser.parse({ email: `pass${count++}@stet.test`, name: 'Kim', password: PASSWORD })
  const { id, email } = await createUser(boss, input)
  const actor = await actorOfEmail(email)
  if (!actor) throw new Error('a new person is active')
  return { boss, id, email, actor }
}

async function signedIn(userId: string): Promise<string> {
  const db = await prisma()
  const expiresAt = new Date(Date.now() + 3_600_000)
  return (await db.session.create({ data: { userId, expiresAt } })).id
}

async function openSessions(userId: string): Promise<string[]> {
  const db = await prisma()
  return (await db.session.findMany({ where: { userId, revokedAt: null } })).map(({ id }) => id)
}

async function passwordIs(userId: string, password: string): Promise<boolean> {
  const db = await prisma()
  return verifyPassword(password, (await db.user.findUniqueOrThrow({ where: { id: userId } })).passwordHash)
}

const secretOf = (link: string) => link.slice(link.lastIndexOf('/') + 1)

describe('a password', () => {
  test('that an admin gave must be changed; one’s own from the command line needn’t', async () => {
    const { actor } = await someone()
    expect(actor.mustChangePassword).toBe(true)
    const own = await addUser(NewUser.parse({ email: `own${count++}@stet.test`, name: 'Own', password: PASSWORD }))
    expect((await actorOfEmail(own.email))?.mustChangePassword).toBeUndefined()
  })

  test('is changed by whoever knows it; the other sign-ins end, and it need not be changed again', async () => {
    const { actor, id, email } = await someone()
    const [here, there] = [await signedIn(id), await signedIn(id)]
    await changePassword({ ...by(actor), session: here }, { current: PASSWORD, next: NEXT })
    expect(await passwordIs(id, NEXT)).toBe(true)
    expect(await openSessions(id)).toEqual([here])
    expect(await openSessions(id)).not.toContain(there)
    expect((await actorOfEmail(email))?.mustChangePassword).toBeUndefined()
  })

  test.each([
    [{ current: 'not it at all', next: NEXT }, 'current'],
    [{ current: PASSWORD, next: PASSWORD }, 'next'],
  ])('is not changed by %j', async (input, path) => {
    const { actor, id } = await someone()
    const session = await signedIn(id)
    await expect(changePassword(by(actor), input)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      extra: { issues: [{ path }] },
    })
    expect(await passwordIs(id, PASSWORD)).toBe(true)
    expect(await openSessions(id)).toEqual([session])
  })

  test('can’t be guessed by whoever finds a browser signed in', async () => {
    const { actor } = await someone()
    const wrong = { current: 'a guess', next: NEXT }
    for (let tries = 0; tries < 10; tries++)
      expect(await refused(changePassword(by(actor), wrong))).toBe('INVALID_INPUT')
    await expect(changePassword(by(actor), { current: PASSWORD, next: NEXT })).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      extra: { retryAfter: expect.any(Number) },
    })
  })

  test('can’t be guessed by asking for much at once either', async () => {
    const { actor } = await someone()
    const guess = (tries: number) => refused(changePassword(by(actor), { current: `a guess ${tries}`, next: NEXT }))
    const answers = await Promise.all(Array.from({ length: 40 }, (_, tries) => guess(tries)))
    expect(answers.filter((answer) => answer === 'INVALID_INPUT')).toHaveLength(10)
    expect(answers.filter((answer) => answer === 'RATE_LIMITED')).toHaveLength(30)
  })

  test('is changed once where two change it at the same time', async () => {
    const { actor, id } = await someone()
    const tries = await Promise.all(
      [NEXT, `${NEXT}!`].map((next) =>
        refused(changePassword(by(actor), { current: PASSWORD, next }).then(() => next)),
      ),
    )
    expect(tries.filter((one) => one === 'CONFLICT' || one === 'INVALID_INPUT')).toHaveLength(1)
    const [won] = tries.filter((one): one is string => one === NEXT || one === `${NEXT}!`)
    expect(await passwordIs(id, won ?? '')).toBe(true)
  })
})

describe('a forgotten one', () => {
  test('is told to the admins, until there is a new one; nobody is told whether the email is known', async () => {
    const { boss, email, id } = await someone()
    const answer = async (given: string) => {
      const { mailed, ...rest } = await forgotPassword(given, 'a', 'en')
      return { ...rest, mailed: await mailed }
    }
    expect(await answer(email)).toEqual(await answer('nobody@stet.test'))
    const asked = async () => (await listAll(boss.actor)).find((user) => user.id === id)?.forgotAt
    expect(await asked()).toEqual(expect.any(String))
    const { link } = await makePasswordLink(boss, id)
    await resetPassword({ token: secretOf(link), next: NEXT })
    expect(await asked()).toBeUndefined()
  })

  test('is heard of thirty times from one address, and not more', async () => {
    const people = [await someone(), await someone()]
    for (let tries = 0; tries < 29; tries++) await forgotPassword('nobody@stet.test', 'flood', 'en')
    for (const { email } of people) await forgotPassword(email, 'flood', 'en')
    const [heard, dropped] = await Promise.all(
      people.map(({ boss, id }) => listAll(boss.actor).then((all) => all.find((one) => one.id === id))),
    )
    expect(heard?.forgotAt).toBeDefined()
    expect(dropped?.forgotAt).toBeUndefined()
  })
})

describe('a link for a password', () => {
  test('sets it once, ends every sign-in, and is kept as a hash', async () => {
    const { boss, id, email } = await someone()
    await signedIn(id)
    const { link, expiresAt } = await makePasswordLink(boss, id)
    expect(link).toMatch(/\/password\/[\w-]{43}$/)
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(23.9 * 3_600_000)
    const db = await prisma()
    const kept = JSON.stringify(await db.oneTimeLink.findMany({ where: { userId: id } }))
    expect(kept).toContain(hashSecret(secretOf(link)))
    expect(kept).not.toContain(secretOf(link))
    expect(await emailOfPasswordLink(secretOf(link))).toBe(email)
    expect(await emailOfPasswordLink(secretOf(link))).toBe(email)

    await resetPassword({ token: secretOf(link), next: NEXT })
    expect(await passwordIs(id, NEXT)).toBe(true)
    expect(await openSessions(id)).toEqual([])
    expect(await emailOfPasswordLink(secretOf(link))).toBeNull()
    expect(await refused(resetPassword({ token: secretOf(link), next: PASSWORD }))).toBe('NOT_FOUND')
  })

  test('is used by one of ten who use it at once', async () => {
    const { boss, id } = await someone()
    const { link } = await makePasswordLink(boss, id)
    const tries = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        refused(resetPassword({ token: secretOf(link), next: `${NEXT} ${at}` }).then(() => 'done')),
      ),
    )
    expect(tries.filter((one) => one === 'done')).toHaveLength(1)
    expect(tries.filter((one) => one === 'NOT_FOUND')).toHaveLength(9)
  })

  test('ends when another is made, when its time is over, when the password is changed, or its person deactivated', async () => {
    const { boss, id, actor } = await someone()
    const db = await prisma()
    const first = await makePasswordLink(boss, id)
    const second = await makePasswordLink(boss, id)
    expect(await emailOfPasswordLink(secretOf(first.link))).toBeNull()
    await db.oneTimeLink.updateMany({ where: { userId: id }, data: { expiresAt: new Date() } })
    expect(await refused(resetPassword({ token: secretOf(second.link), next: NEXT }))).toBe('NOT_FOUND')

    const third = await makePasswordLink(boss, id)
    await changePassword(by(actor), { current: PASSWORD, next: NEXT })
    expect(await refused(resetPassword({ token: secretOf(third.link), next: NEXT }))).toBe('NOT_FOUND')

    const fourth = await makePasswordLink(boss, id)
    await deactivateUser(boss, id)
    expect(await refused(resetPassword({ token: secretOf(fourth.link), next: NEXT }))).toBe('NOT_FOUND')
    expect(await refused(makePasswordLink(boss, id))).toBe('CONFLICT')
  })

  test('is made by admins, and on the command line by email', async () => {
    const { id, email, actor } = await someone()
    expect(await refused(makePasswordLink(by(actor), id))).toBe('FORBIDDEN')
    expect(await refused(makePasswordLinkFor('nobody@stet.test'))).toBe('NOT_FOUND')
    const { link } = await makePasswordLinkFor(` ${email.toUpperCase()}`)
    expect(await emailOfPasswordLink(secretOf(link))).toBe(email)
  })

  test('that was never given opens nothing', async () => {
    expect(await emailOfPasswordLink('x')).toBeNull()
    expect(await refused(resetPassword({ token: 'x', next: NEXT }))).toBe('NOT_FOUND')
  })
})

async function listAll(actor: Parameters<typeof listUsers>[0]) {
  const all = []
  let cursor: string | undefined
  do {
    const page = await listUsers(actor, { limit: 200, cursor })
    all.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return all
}
