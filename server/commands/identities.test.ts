import { describe, expect, test } from 'vitest'
import { NewInvitation } from '@/domain/contract/people'
import { prisma } from '../db/database'
import { actorOfToken } from '../session/actor'
import { Browser } from '../testing/browser'
import { by, desk, person } from '../testing/people'
import { refused, STET, userOf, whoIs, withProvider } from '../testing/with-provider'
import { eraseUser } from './erasure'
import { untieIdentity } from './identities'
import { acceptInvitation, invite } from './invitations'
import { activateUser, createToken, createUser, deactivateUser } from './people'
import { signOutEverywhere } from './sessions'

/** Whose account an identity at a provider is, over the whole way there and back. */

const { enrol, change, use } = withProvider()

test('the first account is nobody’s who signs up', async () => {
  use({ signUp: true })
  expect(await new Browser().signIn(enrol({ email: 'first@stet.test' }))).toBe(refused('unknown'))
})

describe('an account with the verified e-mail', () => {
  test('is entered, with the same session as by password', async () => {
    const kim = await person('Kim')
    const browser = new Browser()
    const login = enrol({ email: kim.email.toUpperCase() })
    expect(await browser.signIn(login, '/articles/1?thread=2')).toBe(`${STET}/articles/1?thread=2`)
    expect(await whoIs(browser)).toMatchObject({ id: kim.id })
    const db = await prisma()
    const [session] = await db.session.findMany({ where: { userId: kim.id }, include: { user: true } })
    expect(session?.user.lastSignInAt).toEqual(session?.createdAt)
    expect([...(browser.cookies.get(new URL(STET).host)?.keys() ?? [])].join()).toContain('stet_device_')
    await signOutEverywhere(by(kim))
    expect(await whoIs(browser)).toBeNull()
  })

  test('stays that person’s, whatever becomes of the e-mail', async () => {
    const [kim, lee] = [await person('Kim'), await person('Lee')]
    const login = enrol({ email: kim.email })
    await new Browser().signIn(login)
    for (const now of [{ email: lee.email }, { email_verified: false }]) {
      change(login, now)
      const browser = new Browser()
      await browser.signIn(login)
      expect(await whoIs(browser)).toMatchObject({ id: kim.id })
    }
    expect(await userOf(lee.email)).toMatchObject({ oidcSubject: null, lastSignInAt: null })
  })

  test('is not entered by who has the e-mail after them, until it is untied', async () => {
    const kim = await person('Kim')
    await new Browser().signIn(enrol({ email: kim.email }))
    const again = enrol({ email: kim.email })
    expect(await new Browser().signIn(again)).toBe(refused('other'))
    await untieIdentity(` ${kim.email.toUpperCase()}`)
    const browser = new Browser()
    await browser.signIn(again)
    expect(await whoIs(browser)).toMatchObject({ id: kim.id })
    await expect(untieIdentity('nobody@stet.test')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('goes along to another provider', async () => {
    const kim = await person('Kim')
    const db = await prisma()
    await db.user.update({ where: { id: kim.id }, data: { oidcSubject: 'https://before.example 7' } })
    const browser = new Browser()
    await browser.signIn(enrol({ email: kim.email }))
    expect(await whoIs(browser)).toMatchObject({ id: kim.id })
  })

  test('is nobody’s while the e-mail isn’t verified', async () => {
    const kim = await person('Kim')
    for (const given of [{ email: kim.email, email_verified: false }, { email: 'no address' }, {}]) {
      const browser = new Browser()
      expect(await browser.signIn(enrol(given))).toBe(refused('unverified'))
      expect(await whoIs(browser)).toBeNull()
    }
    expect(await userOf(kim.email)).toMatchObject({ oidcSubject: null, lastSignInAt: null })
  })

  test('is closed to who is deactivated, before and after their first sign-in, and free after erasure', async () => {
    const admin = by(await person('Admin', { admin: true }))
    const kim = await person('Kim')
    const login = enrol({ email: kim.email })
    await deactivateUser(admin, kim.id)
    expect(await new Browser().signIn(login)).toBe(refused('ended'))
    await activateUser(admin, kim.id)
    const browser = new Browser()
    await browser.signIn(login)
    await deactivateUser(admin, kim.id)
    expect(await whoIs(browser)).toBeNull()
    expect(await new Browser().signIn(login)).toBe(refused('ended'))
    await eraseUser(admin, kim.id, 'en')
    expect(await new Browser().signIn(login)).toBe(refused('unknown'))
  })

  test('needs no password that an admin gave', async () => {
    const email = 'given@stet.test'
    const admin = by(await person('Admin', { admin: true }))
    await createUser(admin, { email, name: 'Cho', password: 'given by an admin', admin: false })
    await new Browser().signIn(enrol({ email }))
    expect(await userOf(email)).toMatchObject({ passwordHash: null, mustChangePassword: false })
  })

  test('is out of the hands of whoever took it in their name', async () => {
    const taken = await person('Taken')
    const { token } = await createToken(by(taken), { name: 'script' })
    const db = await prisma()
    await db.session.create({ data: { userId: taken.id, expiresAt: new Date(Date.now() + 3_600_000) } })
    await new Browser().signIn(enrol({ email: taken.email }))
    expect(await db.user.findUnique({ where: { id: taken.id } })).toMatchObject({ passwordHash: null })
    expect(await actorOfToken(token)).toBeNull()
    expect(await db.session.count({ where: { userId: taken.id, revokedAt: null } })).toBe(1)
  })
})

describe('somebody without an account', () => {
  test('is refused, and none is made', async () => {
    const email = 'stranger@stet.test'
    expect(await new Browser().signIn(enrol({ email }), '/mine')).toBe(`${refused('unknown')}&next=%2Fmine`)
    expect(await userOf(email)).toBeNull()
  })

  test('gets one where everybody does, and is no admin', async () => {
    use({ signUp: true })
    await person('Somebody')
    const browser = new Browser()
    await browser.signIn(enrol({ email: 'new@stet.test', name: 'Ahn Nayoung' }))
    expect(await whoIs(browser)).toMatchObject({ email: 'new@stet.test', name: 'Ahn Nayoung', admin: false })
    const nameless = new Browser()
    await nameless.signIn(enrol({ email: 'nameless@stet.test' }))
    expect(await whoIs(nameless)).toMatchObject({ name: 'nameless' })
  })

  test('becomes all that they were invited to be', async () => {
    const { article, editor } = await desk()
    const admin = await person('Admin', { admin: true })
    const email = 'guest@stet.test'
    await invite(by(editor), NewInvitation.parse({ email, articleId: article.id, role: 'reviewer' }), 'en')
    const { link } = await invite(by(admin), NewInvitation.parse({ email, name: 'Guest Han', admin: true }), 'en')
    const browser = new Browser()
    await browser.signIn(enrol({ email, name: 'guest.han' }))
    const guest = await whoIs(browser)
    expect(guest).toMatchObject({ email, name: 'Guest Han', admin: true })
    const db = await prisma()
    expect(await db.member.findMany({ where: { userId: guest?.id ?? '' } })).toMatchObject([
      { articleId: article.id, role: 'reviewer' },
    ])
    const last = await db.event.findFirst({ where: { articleId: article.id }, orderBy: { seq: 'desc' } })
    expect(last).toMatchObject({ type: 'member.set', actorId: editor.id, data: { userId: guest?.id } })
    const token = link.slice(link.lastIndexOf('/') + 1)
    const accepting = acceptInvitation({ token, name: 'Guest', password: 'long enough to be one' })
    await expect(accepting).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is nobody by an invitation that is over, or whose maker has gone', async () => {
    const admin = await person('Admin', { admin: true })
    const gone = await person('Gone', { admin: true })
    await invite(by(gone), NewInvitation.parse({ email: 'late@stet.test' }), 'en')
    await deactivateUser(by(admin), gone.id)
    const { id } = await invite(by(admin), NewInvitation.parse({ email: 'later@stet.test' }), 'en')
    const db = await prisma()
    await db.oneTimeLink.update({ where: { id }, data: { expiresAt: new Date() } })
    for (const email of ['late@stet.test', 'later@stet.test'])
      expect(await new Browser().signIn(enrol({ email }))).toBe(refused('unknown'))
  })

  test('is one person, also from two browsers at once', async () => {
    const email = 'twice@stet.test'
    await invite(by(await person('Admin', { admin: true })), NewInvitation.parse({ email }), 'en')
    const login = enrol({ email })
    const browsers = [new Browser(), new Browser(), new Browser()]
    await Promise.all(browsers.map((browser) => browser.signIn(login)))
    const seen = await Promise.all(browsers.map(whoIs))
    expect(new Set(seen.map((actor) => actor?.id))).toEqual(new Set([(await userOf(email))?.id]))
  })
})
