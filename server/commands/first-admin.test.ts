import { beforeEach, expect, test } from 'vitest'
import { NewUser } from '@/domain/contract/inputs'
import { addSample } from '../boot/fill'
import { prisma } from '../db/database'
import { listMembers } from '../queries/people'
import { hashSecret } from '../session/credentials'
import { firstAdmin } from '../session/operator'
import { person, refused } from '../testing/people'
import { createFirstAdmin, firstAdminLinkState, newFirstAdminLink } from './first-admin'
import { addUser } from './people'

const input = (email = 'First@Stet.test') => ({ email, name: 'First', password: 'long enough to be one' })
const NOW = new Date()
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)

async function link(at = NOW): Promise<string> {
  const secret = await newFirstAdminLink(at)
  if (secret === null) throw new Error('there is somebody already')
  return secret
}

/** Each test begins with no accounts: one whose access has ended counts as an account. */
beforeEach(async () => {
  const db = await prisma()
  await db.$executeRaw`TRUNCATE "User", "OneTimeLink", "Article" CASCADE`
})

test('makes an admin, and is spent', async () => {
  const secret = await link()
  expect(await firstAdminLinkState(secret)).toBe('open')
  await createFirstAdmin(secret, input(), NOW)
  const db = await prisma()
  expect(await db.user.findMany()).toMatchObject([{ email: 'first@stet.test', name: 'First', admin: true }])
  expect(await firstAdminLinkState(secret)).toBe('used')
  expect(await refused(createFirstAdmin(secret, input('second@stet.test'), NOW))).toBe('NOT_FOUND')
})

test('makes the editor of the sample', async () => {
  await addSample(NOW)
  await createFirstAdmin(await link(), input(), NOW)
  const db = await prisma()
  const article = await db.article.findFirstOrThrow()
  const admin = await firstAdmin()
  if (!admin) throw new Error('the admin is active')
  expect((await listMembers(admin, article.id, { limit: 9 })).items).toMatchObject([{ name: 'First', role: 'editor' }])
})

test('whoever is added first from the command line becomes the editor of the sample as well', async () => {
  await addSample(NOW)
  const first = await addUser(NewUser.parse(input()))
  await addUser(NewUser.parse(input('second@stet.test')))
  const db = await prisma()
  expect(await db.member.findMany()).toMatchObject([{ userId: first.id, role: 'editor' }])
})

test('is kept as a hash only', async () => {
  const secret = await link()
  const db = await prisma()
  const kept = JSON.stringify(await db.oneTimeLink.findMany())
  expect(kept).toContain(hashSecret(secret))
  expect(kept).not.toContain(secret)
})

test('works for a day', async () => {
  const secret = await link()
  expect(await refused(createFirstAdmin(secret, input(), later(24)))).toBe('NOT_FOUND')
  await createFirstAdmin(secret, input(), later(23.9))
})

test('is one of several where Stet was started more than once; the first used ends them all', async () => {
  const [one, two] = [await link(), await link()]
  await createFirstAdmin(two, input(), NOW)
  expect(await firstAdminLinkState(one)).toBe('used')
  expect(await refused(createFirstAdmin(one, input('second@stet.test'), NOW))).toBe('NOT_FOUND')
})

test('there is none once there is somebody', async () => {
  const secret = await link()
  await person('Somebody')
  expect(await newFirstAdminLink(NOW)).toBeNull()
  expect(await firstAdminLinkState(secret)).toBe('used')
  expect(await refused(createFirstAdmin(secret, input(), NOW))).toBe('NOT_FOUND')
})

test('a secret that was never given opens nothing', async () => {
  expect(await firstAdminLinkState('x')).toBe('used')
  expect(await refused(createFirstAdmin('x', input(), NOW))).toBe('NOT_FOUND')
})

test.each([
  ['one link', 1],
  ['ten links', 10],
])('ten at once with %s: one account is made', async (_, links) => {
  const secrets: string[] = []
  for (let made = 0; made < links; made++) secrets.push(await link())
  const tries = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      refused(createFirstAdmin(secrets[index % links] ?? '', input(`first${index}@stet.test`), NOW).then(() => 'made')),
    ),
  )
  expect(tries.filter((one) => one === 'made')).toHaveLength(1)
  const db = await prisma()
  expect(await db.user.count()).toBe(1)
})
