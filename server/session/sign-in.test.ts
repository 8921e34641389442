import { expect, test } from 'vitest'
import { NewUser } from '@/domain/contract/inputs'
import { addUser, deactivateUser } from '../commands/people'
import { prisma } from '../db/database'
import { by, person } from '../testing/people'
import { authOptions } from './options'
import { countWrong, forgetWrong, secondsToWait } from './sign-in-limit'

const PASSWORD = 'right and long enough'
let count = 0
const account = () =>
  addUser(NewUser.parse({ email: `signer${count++}@stet.test`, name: 'Signer', password: PASSWORD }))

/** next-auth's answer to a form. */
async function signIn(email: string, password: string): Promise<{ id: string } | null> {
  const [provider] = authOptions().providers
  if (provider?.type !== 'credentials') throw new Error('signing in is by password')
  return provider.options.authorize({ email, password }, {})
}

test('the right password makes a session, in any case of the e-mail', async () => {
  const user = await account()
  const session = await signIn(` ${user.email.toUpperCase()} `, PASSWORD)
  const db = await prisma()
  expect(await db.session.findUniqueOrThrow({ where: { id: session?.id ?? '' } })).toMatchObject({
    userId: user.id,
    revokedAt: null,
  })
})

test('a wrong password, an unknown e-mail and ended access all get the same answer', async () => {
  const [user, ended] = [await account(), await account()]
  await deactivateUser(by(await person('Admin', { admin: true })), ended.id)
  expect(await signIn(user.email, 'wrong')).toBeNull()
  expect(await signIn('nobody@stet.test', PASSWORD)).toBeNull()
  expect(await signIn(ended.email, PASSWORD)).toBeNull()
})

test('ten wrong passwords are waited for, in any case of the e-mail, known or not', async () => {
  for (const email of [(await account()).email, 'unknown@stet.test']) {
    for (let tries = 0; tries < 9; tries++) await countWrong(email)
    expect(await secondsToWait(email)).toBe(0)
    await countWrong(email.toUpperCase())
    expect(await secondsToWait(email)).toBeGreaterThan(0)
    expect(await secondsToWait(email)).toBeLessThanOrEqual(15 * 60)
  }
  expect(await secondsToWait((await account()).email)).toBe(0)
})

test('twenty wrong ones at once are all counted', async () => {
  const { email } = await account()
  await Promise.all(Array.from({ length: 20 }, () => countWrong(email)))
  expect(await secondsToWait(email)).toBeGreaterThan(0)
})

test('right sign-ins do not count, and clear what was wrong before', async () => {
  const { email } = await account()
  for (let tries = 0; tries < 9; tries++) await signIn(email, 'wrong')
  expect(await signIn(email, PASSWORD)).not.toBeNull()
  for (let tries = 0; tries < 9; tries++) await signIn(email, 'wrong')
  expect(await secondsToWait(email)).toBe(0)
  await forgetWrong(email)
  for (let tries = 0; tries < 12; tries++) expect(await signIn(email, PASSWORD)).not.toBeNull()
  expect(await secondsToWait(email)).toBe(0)
})
