import { describe, expect, test } from 'vitest'
import { Refusal } from '@/domain/contract/problem'
import { prisma } from '../db/database'
import { getArticle } from '../queries/articles'
import { listMembers } from '../queries/people'
import { by, desk, person, refused } from '../testing/people'
import { appended } from '../testing/record'
import { removeMember, setMember } from './members'
import { deactivateUser } from './people'

const rolesOf = async (actor: Parameters<typeof listMembers>[0], articleId: string) =>
  (await listMembers(actor, articleId, { limit: 50 })).items.map(({ userId, role }) => [userId, role])

describe('members', () => {
  test('are added by id or by e-mail, in any case of letters, and their role can be changed', async () => {
    const { editor, article } = await desk()
    const [one, two] = [await person('One'), await person('Two')]
    const admin = await person('Admin', { admin: true })
    const work = async () => {
      await setMember(by(editor), article.id, { userId: one.id, role: 'viewer' })
      await setMember(by(admin), article.id, { email: two.email.toUpperCase(), role: 'viewer' })
      await setMember(by(editor), article.id, { email: two.email, role: 'reviewer' })
      await setMember(by(editor), article.id, { userId: two.id, role: 'reviewer' })
    }
    expect(await appended(article.id, work)).toEqual(['member.set', 'member.set', 'member.set'])
    expect(await rolesOf(one, article.id)).toEqual([
      [editor.id, 'editor'],
      [one.id, 'viewer'],
      [two.id, 'reviewer'],
    ])
  })

  test('lose sight of the article when they are removed', async () => {
    const { editor, article, member } = await desk()
    const viewer = await member('viewer')
    await getArticle(viewer, article.id)
    expect(await appended(article.id, () => removeMember(by(editor), article.id, { email: viewer.email }))).toEqual([
      'member.removed',
    ])
    expect(await refused(getArticle(viewer, article.id))).toBe('NOT_FOUND')
    expect(await refused(removeMember(by(editor), article.id, { userId: viewer.id }))).toBe('NOT_FOUND')
  })

  test('are active people', async () => {
    const { editor, article } = await desk()
    const admin = await person('Admin', { admin: true })
    const gone = await person('Gone')
    await deactivateUser(by(admin), gone.id)
    for (const who of [{ userId: gone.id }, { email: 'nobody@stet.test' }])
      expect(await refused(setMember(by(editor), article.id, { ...who, role: 'viewer' }))).toBe('NOT_FOUND')
  })
})

describe('whether an email has an account', () => {
  test('is told to who works with its owner, and to admins', async () => {
    const [here, there] = [await desk(), await desk()]
    const [colleague, stranger] = [await there.member('viewer'), await person('Stranger')]
    const add = (email: string) => setMember(by(there.editor), there.article.id, { email, role: 'translator' })
    expect(await add(colleague.email)).toMatchObject({ userId: colleague.id })
    const said = async (email: string) => {
      const refusal = await add(email).catch((error: unknown) => error)
      return refusal instanceof Refusal ? { code: refusal.code, ...problemWords(refusal) } : null
    }
    expect(await said(stranger.email)).toEqual(await said('nobody@stet.test'))
    expect(await said(here.editor.email)).toMatchObject({ code: 'NOT_FOUND' })
  })
})

const problemWords = ({ detail, extra }: Refusal) => ({ detail, extra })

describe('the last editor', () => {
  test('stays one until there is another', async () => {
    const { editor, article } = await desk()
    const other = await person('Other')
    const leave = () => removeMember(by(editor), article.id, { userId: editor.id })
    expect(await refused(leave())).toBe('CONFLICT')
    expect(await refused(setMember(by(editor), article.id, { userId: editor.id, role: 'viewer' }))).toBe('CONFLICT')
    await setMember(by(editor), article.id, { userId: other.id, role: 'editor' })
    await leave()
    expect(await rolesOf(other, article.id)).toEqual([[other.id, 'editor']])
  })

  test('is not replaced by one whose access has ended', async () => {
    const { editor, article, member } = await desk()
    const other = await member('editor')
    const admin = await person('Admin', { admin: true })
    await deactivateUser(by(admin), other.id)
    expect(await refused(removeMember(by(editor), article.id, { userId: editor.id }))).toBe('CONFLICT')
  })

  test('is left when two editors remove each other at once', async () => {
    const { editor, article, member } = await desk()
    const other = await member('editor')
    const tries = await Promise.all([
      refused(removeMember(by(editor), article.id, { userId: other.id })),
      refused(removeMember(by(other), article.id, { userId: editor.id })),
    ])
    expect(tries.filter((one) => one === undefined)).toHaveLength(1)
    const db = await prisma()
    expect(await db.member.count({ where: { articleId: article.id, role: 'editor' } })).toBe(1)
  })

  test('can be removed by an admin who is no member', async () => {
    const { editor, article } = await desk()
    const admin = await person('Admin', { admin: true })
    await removeMember(by(admin), article.id, { userId: editor.id })
    expect(await rolesOf(admin, article.id)).toEqual([])
  })
})
