import { expect, test } from 'vitest'
import { NewUser } from '@/domain/contract/inputs'
import { prisma } from '../db/database'
import { listAccessEvents } from '../queries/sign-in'
import { by, person } from '../testing/people'
import { eraseUser } from './erasure'
import { activateUser, addUser, deactivateUser, setAdmin, updateMe } from './people'

const named = (name: string) =>
  addUser(NewUser.parse({ email: `${crypto.randomUUID()}@stet.test`, name, password: 'right and long enough' }))

test('who is called like another has a number, also of two at once', async () => {
  const [one, two] = await Promise.all([named('안 나영'), named('안나영')])
  expect([one.name, two.name].filter((name) => name.endsWith('(2)'))).toHaveLength(1)
  const impostor = await person('Impostor')
  const copy = await updateMe(by(impostor), { name: '안 나영' })
  expect(copy.name).toBe('안 나영 (3)')
  expect((await updateMe(by(impostor), { name: copy.name })).name).toBe(copy.name)
})

test('who was made an admin, or deactivated, and by whom', async () => {
  const [admin, kim] = [await person('Admin', { admin: true }), await person('Kim')]
  await setAdmin(by(admin), kim.id, true)
  await setAdmin(by(admin), kim.id, true)
  await setAdmin(by(admin), kim.id, false)
  await deactivateUser(by(admin), kim.id)
  await activateUser(by(admin), kim.id)
  const { items } = await listAccessEvents(admin, { limit: 200 })
  const ofKim = items.filter(({ subject }) => subject?.id === kim.id)
  expect(ofKim.map(({ kind }) => kind)).toEqual(['reactivated', 'deactivated', 'admin-ended', 'admin-made'])
  expect(new Set(ofKim.map(({ actor }) => actor?.id))).toEqual(new Set([admin.id]))
})

test('what somebody was called before is kept for the admins, until they are erased', async () => {
  const [admin, kim] = [await person('Admin', { admin: true }), await person('Kim')]
  const before = `Kim ${crypto.randomUUID()}`
  await updateMe(by(kim), { name: before })
  await updateMe(by(kim), { name: 'Somebody Else Entirely' })
  const ofKim = async () =>
    (await listAccessEvents(admin, { limit: 200 })).items.filter(({ subject }) => subject?.id === kim.id)
  expect(await ofKim()).toMatchObject([
    { kind: 'renamed', actor: { id: kim.id }, data: { before, after: 'Somebody Else Entirely' } },
    { kind: 'renamed', data: { after: before } },
  ])
  await eraseUser(by(admin), kim.id, 'en')
  expect(await ofKim()).toEqual([])
  const db = await prisma()
  expect(await db.accessEvent.count({ where: { data: { path: ['before'], equals: before } } })).toBe(0)
})
