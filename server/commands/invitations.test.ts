import { describe, expect, test } from 'vitest'
import { NewInvitation } from '@/domain/contract/people'
import { prisma } from '../db/database'
import { listInvitations } from '../queries/invitations'
import { listMembers } from '../queries/people'
import type { Actor } from '../session/actor'
import { actorOfEmail } from '../session/operator'
import { spend } from '../session/sign-in-limit'
import { by, desk, person, refused } from '../testing/people'
import { acceptInvitation, invite, joinByInvitation, resendInvitation, withdrawInvitation } from './invitations'
import { removeMember, setMember } from './members'
import { deactivateUser } from './people'

const PASSWORD = 'long enough to be one'
let count = 0
const fresh = () => `guest${count++}@stet.test`
const asked = (fields: object) => NewInvitation.parse({ email: fresh(), ...fields })
const secretOf = (link: string) => link.slice(link.lastIndexOf('/') + 1)
const accept = (link: string, name = 'Guest') => acceptInvitation({ token: secretOf(link), name, password: PASSWORD })
const admin = () => person('Admin', { admin: true })

describe('an invitation', () => {
  test('to the workspace makes an account, an admin’s if it says so, once', async () => {
    const boss = by(await admin())
    const input = asked({ email: 'Guest.One@Stet.test', admin: true, name: 'Guest One' })
    const { id, link } = await invite(boss, input, 'en')
    expect(link).toMatch(/\/invitation\/[\w-]{43}$/)
    const { items } = await listInvitations(boss.actor, { limit: 200 })
    expect(items[0]).toMatchObject({ id, email: 'guest.one@stet.test', name: 'Guest One', admin: true })
    expect(JSON.stringify(items)).not.toContain(secretOf(link))

    expect(await accept(link, 'Someone')).toEqual({ email: 'guest.one@stet.test' })
    expect(await actorOfEmail('guest.one@stet.test')).toMatchObject({ name: 'Someone', admin: true })
    expect(await refused(accept(link))).toBe('NOT_FOUND')
    expect((await listInvitations(boss.actor, { limit: 200 })).items.map((one) => one.id)).not.toContain(id)
  })

  test('to an article makes a member of it, by its editor’s say, in the record', async () => {
    const { article, editor } = await desk()
    const { link } = await invite(by(editor), asked({ articleId: article.id, role: 'reviewer' }), 'en')
    const { email, articleId } = await accept(link, 'Ha')
    expect(articleId).toBe(article.id)
    const { items } = await listMembers(editor, article.id, { limit: 9 })
    expect(items).toContainEqual(expect.objectContaining({ email, name: 'Ha', role: 'reviewer' }))
    const db = await prisma()
    const event = await db.event.findFirstOrThrow({ where: { articleId: article.id }, orderBy: { seq: 'desc' } })
    expect(event).toMatchObject({ type: 'member.set', actorId: editor.id })
    expect(event.data).toMatchObject({ name: 'Ha', concerns: [{ reason: 'membership' }] })
  })

  test('says nothing of an article to an editor who is none any more', async () => {
    const { article, editor } = await desk()
    const boss = await admin()
    await invite(by(editor), asked({ articleId: article.id, role: 'viewer' }), 'en')
    const titles = async (actor: Actor) =>
      (await listInvitations(actor, { limit: 200 })).items.flatMap((one) => one.article?.title ?? [])
    expect(await titles(editor)).toEqual([article.title.target])
    await removeMember(by(boss), article.id, { userId: editor.id })
    expect(await titles(editor)).toEqual([])
    expect(await titles(boss)).toContain(article.title.target)
  })

  test('makes someone known a member at once; the answer looks like any other', async () => {
    const { article, editor } = await desk()
    const known = await person('Known')
    const other = await desk()
    await setMember(by(editor), article.id, { userId: other.editor.id, role: 'viewer' })
    await setMember(by(other.editor), other.article.id, { userId: editor.id, role: 'viewer' })
    await setMember(by(other.editor), other.article.id, { userId: known.id, role: 'viewer' })
    const input = asked({ email: known.email, articleId: article.id, role: 'viewer' })
    const answer = await invite(by(editor), input, 'en')
    expect(Object.keys(answer).sort()).toEqual(['expiresAt', 'id', 'link', 'mailed'])
    expect((await listMembers(editor, article.id, { limit: 9 })).items).toContainEqual(
      expect.objectContaining({ userId: known.id, role: 'viewer' }),
    )
    expect(await refused(accept(answer.link))).toBe('NOT_FOUND')
    expect(await refused(invite(by(editor), input, 'en'))).toBe('CONFLICT')
  })

  test('of a stranger says nothing of an account, and is accepted with it', async () => {
    const { article, editor } = await desk()
    const [stranger, other] = [await person('Stranger'), await person('Other')]
    const to = (email: string) => invite(by(editor), asked({ email, articleId: article.id, role: 'translator' }), 'en')
    const [answer, unknown] = [await to(stranger.email), await to('unknown-at-all@stet.test')]
    expect(Object.keys(answer).sort()).toEqual(Object.keys(unknown).sort())
    const { items } = await listInvitations(editor, { limit: 9 })
    expect(items.map(({ email }) => email).sort()).toEqual([stranger.email, 'unknown-at-all@stet.test'].sort())
    const members = async () => (await listMembers(editor, article.id, { limit: 9 })).items
    expect(await members()).toHaveLength(1)

    const secret = answer.link.split('/').at(-1) ?? ''
    expect(await refused(joinByInvitation(by(other), secret))).toBe('NOT_FOUND')
    expect(await joinByInvitation(by(stranger), secret)).toEqual({ articleId: article.id })
    expect(await members()).toContainEqual(expect.objectContaining({ userId: stranger.id, role: 'translator' }))
    expect(await refused(joinByInvitation(by(stranger), secret))).toBe('NOT_FOUND')
  })

  test('is for admins, and of an article for its editors', async () => {
    const { article, editor, member } = await desk()
    const stranger = await person('Stranger')
    const to = { articleId: article.id, role: 'viewer' }
    expect(await refused(invite(by(editor), asked({}), 'en'))).toBe('FORBIDDEN')
    expect(await refused(invite(by(editor), asked({ ...to, admin: true }), 'en'))).toBe('FORBIDDEN')
    expect(await refused(invite(by(await member('reviewer')), asked(to), 'en'))).toBe('FORBIDDEN')
    expect(await refused(invite(by(stranger), asked(to), 'en'))).toBe('NOT_FOUND')
    expect(NewInvitation.safeParse({ email: fresh(), role: 'viewer' }).success).toBe(false)
    expect(NewInvitation.safeParse({ email: 'no\u0000body@stet.test' }).success).toBe(false)
  })

  test('isn’t mailed to the whole world: of those who are no admins each makes a hundred in a quarter of an hour', async () => {
    const { article, editor } = await desk()
    const to = { articleId: article.id, role: 'viewer' }
    const { id } = await invite(by(editor), asked(to), 'en')
    await spend(`invitations ${editor.id}`, 297)
    expect(await refused(invite(by(editor), asked(to), 'en'))).toBe('RATE_LIMITED')
    expect(await refused(resendInvitation(by(editor), id, 'en'))).toBe('RATE_LIMITED')
    const boss = await admin()
    await spend(`invitations ${boss.id}`, 300)
    expect(await invite(by(boss), asked({}), 'en')).toMatchObject({ link: expect.any(String) })
  })

  test('is worth its maker’s say: it ends with it', async () => {
    const { article, editor } = await desk()
    const boss = await admin()
    const second = await person('Second')
    await setMember(by(editor), article.id, { userId: second.id, role: 'editor' })
    const { link } = await invite(by(second), asked({ articleId: article.id, role: 'editor' }), 'en')
    await setMember(by(editor), article.id, { userId: second.id, role: 'viewer' })
    expect(await refused(accept(link))).toBe('NOT_FOUND')

    const other = await admin()
    const toAll = await invite(by(other), asked({}), 'en')
    await deactivateUser(by(boss), other.id)
    expect(await refused(accept(toAll.link))).toBe('NOT_FOUND')
  })

  test('is sent again with another link, withdrawn, and takes the place of an older one', async () => {
    const boss = by(await admin())
    const email = fresh()
    const first = await invite(boss, asked({ email }), 'en')
    const again = await resendInvitation(boss, first.id, 'en')
    expect(again.id).toBe(first.id)
    expect(await refused(accept(first.link))).toBe('NOT_FOUND')
    const second = await invite(boss, asked({ email }), 'en')
    expect(await refused(accept(again.link))).toBe('NOT_FOUND')
    await withdrawInvitation(boss, second.id)
    expect(await refused(accept(second.link))).toBe('NOT_FOUND')
    expect(await refused(withdrawInvitation(boss, second.id))).toBe('NOT_FOUND')
  })

  test('is seen, sent again and withdrawn by whoever made it, and by admins', async () => {
    const { article, editor } = await desk()
    const { id } = await invite(by(editor), asked({ articleId: article.id, role: 'viewer' }), 'en')
    const other = await person('Other')
    expect((await listInvitations(other, { limit: 9 })).items).toEqual([])
    expect(await refused(resendInvitation(by(other), id, 'en'))).toBe('NOT_FOUND')
    expect(await refused(withdrawInvitation(by(other), id))).toBe('NOT_FOUND')
    expect((await listInvitations(editor, { limit: 9 })).items).toMatchObject([{ id, article: { id: article.id } }])
    await withdrawInvitation(by(await admin()), id)
  })

  test('works for seven days, and for one of ten who accept at once', async () => {
    const boss = by(await admin())
    const { id, link, expiresAt } = await invite(boss, asked({}), 'en')
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(6.9 * 24 * 3_600_000)
    const tries = await Promise.all(Array.from({ length: 10 }, () => refused(accept(link).then(() => 'made'))))
    expect(tries.filter((one) => one === 'made')).toHaveLength(1)

    const late = await invite(boss, asked({}), 'en')
    const db = await prisma()
    await db.oneTimeLink.update({ where: { id: late.id }, data: { expiresAt: new Date() } })
    expect(await refused(accept(late.link))).toBe('NOT_FOUND')
    expect(id).not.toBe(late.id)
  })

  test('to who has an account meanwhile, or a deactivated one, makes none', async () => {
    const { article, editor } = await desk()
    const boss = by(await admin())
    const gone = await person('Gone')
    await deactivateUser(boss, gone.id)
    expect(await refused(invite(boss, asked({ email: gone.email }), 'en'))).toBe('CONFLICT')
    const told = await invite(by(editor), asked({ email: gone.email, articleId: article.id, role: 'viewer' }), 'en')
    expect(await refused(accept(told.link))).toBe('CONFLICT')
  })
})
