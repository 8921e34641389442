import { describe, expect, test } from 'vitest'
import { NewUser } from '@/domain/contract/inputs'
import { prisma } from '../db/database'
import { getArticle } from '../queries/articles'
import { listMemberships, listTokens, listUsers } from '../queries/people'
import { verifyPassword } from '../session/credentials'
import { actorOfEmail } from '../session/operator'
import { by, desk, person, refused } from '../testing/people'
import {
  activateUser,
  addUser,
  createToken,
  createUser,
  deactivateUser,
  revokeToken,
  setAdmin,
  updateMe,
} from './people'
import { removeArticle } from './removal'

const PASSWORD = 'long enough to be one'
let count = 0
const newUser = (fields: object = {}) =>
  NewUser.parse({ email: `New${count++}@Stet.test`, name: ' New  One ', password: PASSWORD, ...fields })

const admin = () => person('Admin', { admin: true })

describe('a new person', () => {
  test('has an e-mail in lower case, a hashed password, and no say in the workspace', async () => {
    const input = newUser()
    const user = await createUser(by(await admin()), input)
    expect(user).toEqual({ id: user.id, email: input.email, name: 'New One', admin: false, active: true })
    expect(input.email).toBe(input.email.toLowerCase())
    const db = await prisma()
    const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: user.id } })
    expect(passwordHash).toMatch(/^\$argon2id\$/)
    expect(await verifyPassword(PASSWORD, passwordHash)).toBe(true)
    expect(await verifyPassword('another password', passwordHash)).toBe(false)
  })

  test('signs in with a password in whatever form of Unicode it is typed', async () => {
    const { id } = await createUser(by(await admin()), newUser({ password: '비밀번호는 길다 é' }))
    const db = await prisma()
    const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id } })
    expect(await verifyPassword('비밀번호는 길다 é'.normalize('NFD'), passwordHash)).toBe(true)
  })

  test('is added by admins only', async () => {
    expect(await refused(createUser(by(await person('Kim')), newUser()))).toBe('FORBIDDEN')
  })

  test('is one to an e-mail, in any case of letters, ten at once too', async () => {
    const caller = by(await admin())
    const input = newUser()
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => refused(createUser(caller, input).then(() => 'created'))),
    )
    expect(tries.filter((one) => one === 'created')).toHaveLength(1)
    expect(tries.filter((one) => one === 'CONFLICT')).toHaveLength(9)
    expect(await refused(createUser(caller, newUser({ email: input.email.toUpperCase() })))).toBe('CONFLICT')
  })

  test.each([
    { email: 'nobody' },
    { name: ' ' },
    { name: 'two\nlines' },
    { password: 'too short' },
    { password: 'x'.repeat(201) },
    { password: 'a NUL \u0000 in it' },
  ])('is refused: %j', (fields) => {
    expect(NewUser.safeParse({ email: 'a@b.test', name: 'A', password: PASSWORD, ...fields }).success).toBe(false)
  })
})

describe('deactivating', () => {
  test('ends sessions and tokens for good; what was written stays', async () => {
    const { editor, article } = await desk()
    const caller = by(await admin())
    const db = await prisma()
    await db.session.create({ data: { userId: editor.id, expiresAt: new Date(Date.now() + 60_000) } })
    await createToken(by(editor), { name: 'script' })
    expect(await deactivateUser(caller, editor.id)).toMatchObject({ id: editor.id, active: false })
    expect(await db.session.count({ where: { userId: editor.id, revokedAt: null } })).toBe(0)
    expect(await db.accessToken.count({ where: { userId: editor.id, revokedAt: null } })).toBe(0)
    expect(await getArticle(caller.actor, article.id)).toMatchObject({ seq: 1 })

    expect(await activateUser(caller, editor.id)).toMatchObject({ active: true })
    expect(await db.session.count({ where: { userId: editor.id, revokedAt: null } })).toBe(0)
  })

  test('twice keeps the first time', async () => {
    const caller = by(await admin())
    const kim = await person('Kim')
    const db = await prisma()
    const at = async () => (await db.user.findUniqueOrThrow({ where: { id: kim.id } })).deactivatedAt
    await deactivateUser(caller, kim.id)
    const first = await at()
    await deactivateUser(caller, kim.id)
    expect(await at()).toEqual(first)
  })

  test('is for admins, and of people who are there', async () => {
    const kim = await person('Kim')
    for (const work of [deactivateUser, activateUser]) {
      expect(await refused(work(by(kim), kim.id))).toBe('FORBIDDEN')
      expect(await refused(work(by(await admin()), 'nobody'))).toBe('NOT_FOUND')
    }
  })

  test('leaves the workspace an admin, when the last two end each other’s access at once', async () => {
    const db = await prisma()
    await db.user.updateMany({ where: { admin: true }, data: { admin: false } })
    const [one, two] = [await admin(), await admin()]
    const tries = await Promise.all([
      refused(deactivateUser(by(one), two.id).then(() => 'done')),
      refused(deactivateUser(by(two), one.id).then(() => 'done')),
    ])
    expect(tries.sort()).toEqual(['CONFLICT', 'done'])
  })
})

describe('an admin', () => {
  test('is made and unmade by admins, and can’t be who is deactivated', async () => {
    const [boss, kim] = [by(await admin()), await person('Kim')]
    expect(await setAdmin(boss, kim.id, true)).toMatchObject({ id: kim.id, admin: true })
    expect(await setAdmin(boss, kim.id, true)).toMatchObject({ admin: true })
    expect(await setAdmin(boss, kim.id, false)).toMatchObject({ admin: false })
    expect(await refused(setAdmin(by(kim), boss.actor.id, false))).toBe('FORBIDDEN')
    expect(await refused(setAdmin(boss, 'nobody', true))).toBe('NOT_FOUND')
    await deactivateUser(boss, kim.id)
    expect(await refused(setAdmin(boss, kim.id, true))).toBe('CONFLICT')
  })

  test('stays, the last one, when the last two unmake each other at once', async () => {
    const db = await prisma()
    await db.user.updateMany({ where: { admin: true }, data: { admin: false } })
    const [one, two] = [await admin(), await admin()]
    const tries = await Promise.all([
      refused(setAdmin(by(one), two.id, false).then(() => 'done')),
      refused(setAdmin(by(two), one.id, false).then(() => 'done')),
    ])
    expect(tries.sort()).toEqual(['CONFLICT', 'done'])
    expect(await db.user.count({ where: { admin: true, deactivatedAt: null } })).toBe(1)
  })
})

describe('the people of the workspace', () => {
  test('are members of articles, which admins see, removed ones left out', async () => {
    const { article, editor } = await desk()
    const boss = await admin()
    expect(await listMemberships(boss, editor.id, { limit: 9 })).toEqual({
      items: [{ articleId: article.id, title: article.title.target, role: 'editor' }],
      nextCursor: null,
    })
    await expect(listMemberships(editor, editor.id, { limit: 9 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(listMemberships(boss, 'nobody', { limit: 9 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await removeArticle(by(editor), article.id)
    expect((await listMemberships(boss, editor.id, { limit: 9 })).items).toEqual([])
  })

  test('have a clock and a theme of their own, or the browser’s again', async () => {
    const kim = await person('Kim')
    expect(await updateMe(by(kim), { timeZone: 'Asia/Seoul', theme: 'dark' })).toMatchObject({
      timeZone: 'Asia/Seoul',
      theme: 'dark',
    })
    expect(await actorOfEmail(kim.email)).toMatchObject({ timeZone: 'Asia/Seoul', theme: 'dark' })
    expect((await updateMe(by(kim), { timeZone: null })).timeZone).toBeUndefined()
  })

  test('are listed for admins, oldest first, in pages', async () => {
    const boss = await admin()
    const ids = []
    let cursor: string | undefined
    do {
      const page = await listUsers(boss, { limit: 3, cursor })
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.at(-1)).toBe(boss.id)
    await expect(listUsers(await person('Kim'), { limit: 3 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('change their own name and language; what they did keeps the name of its time', async () => {
    const { editor, article } = await desk()
    expect(await updateMe(by(editor), { name: 'Renamed', locale: 'ko' })).toMatchObject({
      name: 'Renamed',
      locale: 'ko',
    })
    const db = await prisma()
    const event = await db.event.findFirstOrThrow({ where: { articleId: article.id } })
    expect(event.actorName).toBe('Editor')
  })

  test('are added from the command line with no admin to ask', async () => {
    const user = await addUser(newUser({ admin: true }))
    expect(user).toMatchObject({ admin: true, active: true })
    expect(await refused(addUser(newUser({ email: user.email })))).toBe('CONFLICT')
  })
})

describe('a token', () => {
  test('is shown once, kept as a hash, listed without its secret', async () => {
    const kim = await person('Kim')
    const { id, token } = await createToken(by(kim), { name: 'laptop' })
    expect(token).toMatch(/^stet_[\w-]{43}$/)
    const { items } = await listTokens(kim, { limit: 50 })
    expect(items).toEqual([{ id, name: 'laptop', scope: 'admin', createdAt: expect.any(String) }])
    const db = await prisma()
    expect(JSON.stringify(await db.accessToken.findMany({ where: { userId: kim.id } }))).not.toContain(token)
  })

  test('is revoked by its owner; another one’s, or a second time, it is not there', async () => {
    const [kim, lee] = [await person('Kim'), await person('Lee')]
    const { id } = await createToken(by(kim), { name: 'laptop' })
    expect(await refused(revokeToken(by(lee), { id }))).toBe('NOT_FOUND')
    await revokeToken(by(kim), { id })
    expect(await refused(revokeToken(by(kim), { id }))).toBe('NOT_FOUND')
    expect((await listTokens(kim, { limit: 50 })).items).toEqual([])
  })
})
