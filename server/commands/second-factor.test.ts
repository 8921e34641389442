import { createHmac, hkdfSync } from 'node:crypto'
import { generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { NewUser } from '@/domain/contract/inputs'
import { FactorAsked } from '@/domain/contract/names'
import { prisma } from '../db/database'
import { env } from '../env'
import { listAccessEvents, secondFactorOf } from '../queries/sign-in'
import { type Actor, actorOfToken } from '../session/actor'
import { actorOfEmail } from '../session/operator'
import { Browser } from '../testing/browser'
import { by, person, refused } from '../testing/people'
import { STET, whoIs } from '../testing/with-provider'
import { addUser, createToken } from './people'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
  setSignInRules,
} from './second-factor'

beforeAll(() => {
  vi.stubEnv('NEXTAUTH_URL', STET)
  // It stands still: where it went on into the next half minute, a code of the one before would be too old.
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

const PASSWORD = 'right and long enough'
let count = 0

async function account(): Promise<Actor> {
  const { email } = await addUser(
    NewUser.parse({ email: `factor${count++}@stet.test`, name: 'Kim', password: PASSWORD }),
  )
  const actor = await actorOfEmail(email)
  if (!actor) throw new Error('a new person is active')
  return actor
}

/** The code of so many half minutes from now: the one before and the one after are taken, too. */
const codeOf = (secret: string, steps = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 })

/** Somebody with a second factor. The code of the step before was used to switch it on. */
async function withFactor() {
  const actor = await account()
  const { secret, uri, qr } = await beginSecondFactor(by(actor), PASSWORD)
  expect(uri).toContain(`secret=${secret}`)
  expect(qr).toMatch(/^<svg/)
  const { codes } = await confirmSecondFactor(by(actor), codeOf(secret, -1))
  return { actor, secret, codes }
}

/** A browser at the sign-in form. */
async function atForm(address = '203.0.113.80') {
  const browser = new Browser(address)
  const { csrfToken } = (await (await browser.stet('GET', 'csrf')).json()) as { csrfToken: string }
  const send = async (email: string, code = '', password = PASSWORD) => {
    const form = { csrfToken, email, password, code, json: 'true' }
    const response = await browser.stet('POST', 'callback/credentials', form)
    const said: unknown = await response.json()
    const { factor } = said as { factor?: unknown }
    return [response.status, ...(factor === undefined ? [] : [FactorAsked.parse(factor)])]
  }
  return { browser, send }
}

describe('a second factor', () => {
  test('is asked for besides the right password, and of nobody else', async () => {
    const { actor, secret } = await withFactor()
    const { browser, send } = await atForm()
    expect(await send(actor.email)).toEqual([401, 'needed'])
    expect(await send(actor.email, '', 'wrong password')).toEqual([401])
    expect(await send(actor.email, codeOf(secret), 'wrong password')).toEqual([401])
    expect(await send(actor.email, '000000')).toEqual([401, 'wrong'])
    expect(await whoIs(browser)).toBeNull()
    expect(await send(actor.email, ` ${codeOf(secret).replace(/^.../, '$& ')}`)).toEqual([200])
    expect(await whoIs(browser)).toMatchObject({ id: actor.id })
    expect(await (await atForm()).send((await account()).email)).toEqual([200])
  })

  test('takes no code twice, of two at once one, and none from before it', async () => {
    const { actor, secret } = await withFactor()
    const [one, two] = [await atForm('203.0.113.81'), await atForm('203.0.113.82')]
    const code = codeOf(secret, 1)
    const answers = await Promise.all([one.send(actor.email, code), two.send(actor.email, code)])
    expect(answers.map(([status]) => status).sort()).toEqual([200, 401])
    expect(await one.send(actor.email, code)).toEqual([401, 'wrong'])
    expect(await one.send(actor.email, codeOf(secret))).toEqual([401, 'wrong'])
  })

  test('is stood in for by each recovery code once; new ones end the old', async () => {
    const { actor, codes } = await withFactor()
    expect(new Set(codes).size).toBe(10)
    const { send } = await atForm('203.0.113.83')
    expect(await send(actor.email, codes[0]?.toUpperCase())).toEqual([200])
    expect(await send(actor.email, codes[0])).toEqual([401, 'wrong'])
    expect(await secondFactorOf(actor)).toMatchObject({ on: true, codesLeft: 9 })
    const { items } = await listAccessEvents(await person('Admin', { admin: true }), { limit: 200 })
    const used = items.filter(({ kind, subject }) => kind === 'recovery-code-used' && subject?.id === actor.id)
    expect(used).toMatchObject([{ data: { left: 9 } }])
    const renewed = await renewRecoveryCodes(by(actor), codes[1] ?? '')
    expect(await send(actor.email, codes[2])).toEqual([401, 'wrong'])
    expect(await send(actor.email, renewed.codes[0])).toEqual([200])
  })

  test('can’t be found out: ten wrong codes are all, from wherever they come', async () => {
    const { actor, secret } = await withFactor()
    for (let tries = 0; tries < 10; tries++)
      expect(await (await atForm(`203.0.113.${100 + tries}`)).send(actor.email, '000000')).toEqual([401, 'wrong'])
    expect(await (await atForm('203.0.113.120')).send(actor.email, codeOf(secret))).toEqual([429])
  })

  test('is kept so that a copy of the database makes no codes', async () => {
    const { actor, secret, codes } = await withFactor()
    const db = await prisma()
    const rows = await Promise.all([
      db.secondFactor.findUniqueOrThrow({ where: { userId: actor.id } }),
      db.recoveryCode.findMany({ where: { userId: actor.id } }),
    ])
    expect(Buffer.from(rows[0].secret).includes(secret)).toBe(false)
    for (const code of codes) expect(JSON.stringify(rows[1])).not.toContain(code.replace('-', ''))
    for (const { hash } of rows[1]) expect(hash).toMatch(/^argon2id [\da-f]{32} [\da-f]{64}$/)
  })

  test('is there for recovery codes of before as well, which were kept by the key alone', async () => {
    const { actor } = await withFactor()
    const key = Buffer.from(hkdfSync('sha256', env().secret ?? '', '', 'stet recovery codes', 32))
    const hash = createHmac('sha256', key).update('abcdefghij').digest('hex')
    const db = await prisma()
    await db.recoveryCode.deleteMany({ where: { userId: actor.id } })
    await db.recoveryCode.create({ data: { userId: actor.id, hash } })
    const { send } = await atForm('203.0.113.86')
    expect(await send(actor.email, 'abcde-fghik')).toEqual([401, 'wrong'])
    expect(await send(actor.email, 'abcde-fghij')).toEqual([200])
  })

  test('needs the password to begin, a code to be switched on, and a code to be switched off', async () => {
    const actor = await account()
    expect(await refused(beginSecondFactor(by(actor), 'not this one'))).toBe('INVALID_INPUT')
    expect(await refused(confirmSecondFactor(by(actor), '000000'))).toBe('INVALID_INPUT')
    const first = await beginSecondFactor(by(actor), PASSWORD)
    const { secret } = await beginSecondFactor(by(actor), PASSWORD)
    expect(await refused(confirmSecondFactor(by(actor), codeOf(first.secret)))).toBe('INVALID_INPUT')
    expect(await (await atForm('203.0.113.84')).send(actor.email)).toEqual([200])
    await confirmSecondFactor(by(actor), codeOf(secret, -1))
    expect(await refused(beginSecondFactor(by(actor), PASSWORD))).toBe('CONFLICT')
    expect(await refused(endSecondFactor(by(actor), '000000'))).toBe('INVALID_INPUT')
    await endSecondFactor(by(actor), codeOf(secret))
    expect(await secondFactorOf(actor)).toEqual({ on: false, required: false })
  })

  test('ends the other sign-ins when it is switched on, and is reset by an admin, which is kept', async () => {
    const actor = await account()
    const { browser, send } = await atForm('203.0.113.85')
    await send(actor.email)
    const { secret } = await beginSecondFactor(by(actor), PASSWORD)
    await confirmSecondFactor(by(actor), codeOf(secret, -1))
    expect(await whoIs(browser)).toBeNull()
    expect(await send(actor.email, codeOf(secret))).toEqual([200])
    expect(await refused(resetSecondFactor(by(await person('Lee')), actor.id))).toBe('FORBIDDEN')
    const admin = await person('Admin', { admin: true })
    await resetSecondFactor(by(admin), actor.id)
    expect(await whoIs(browser)).toBeNull()
    expect(await send(actor.email)).toEqual([200])
    const { items } = await listAccessEvents(admin, { limit: 200 })
    expect(
      items.filter(({ subject }) => subject?.id === actor.id).map(({ kind, actor: did }) => [kind, did?.id]),
    ).toEqual([
      ['signed-in', actor.id],
      ['factor-reset', admin.id],
      ['signed-in', actor.id],
      ['factor-on', actor.id],
      ['signed-in', actor.id],
    ])
    expect(items.find(({ subject, data }) => subject?.id === actor.id && data.by === 'factor')).toBeDefined()
  })

  test('is wanted of everybody who signs in by password, where the workspace says so; tokens go on', async () => {
    const admin = await person('Admin', { admin: true })
    const actor = await account()
    const { token } = await createToken(by(actor), { name: 'script' })
    const { browser, send } = await atForm('203.0.113.86')
    await send(actor.email)
    await setSignInRules(by(admin), { secondFactor: true })
    try {
      expect(await whoIs(browser)).toMatchObject({ id: actor.id, mustAddFactor: true })
      expect((await actorOfToken(token))?.actor).toEqual(actor)
      const { secret } = await beginSecondFactor(by(actor), PASSWORD)
      await confirmSecondFactor(by(actor), codeOf(secret, -1))
      expect(await send(actor.email, codeOf(secret))).toEqual([200])
      expect(await whoIs(browser)).not.toHaveProperty('mustAddFactor')
    } finally {
      await setSignInRules(by(admin), { secondFactor: false })
    }
  })
})
