import { describe, expect, test } from 'vitest'
import { NewUser } from '@/domain/contract/inputs'
import { prisma } from '../db/database'
import { listEvents } from '../queries/history'
import { listMembers, listUsers } from '../queries/people'
import { listThreads } from '../queries/threads'
import { indexArticle } from '../search/save'
import { by, desk, person, refused, suggest } from '../testing/people'
import { articleFaults } from '../verify/verify'
import { assign, handOver } from './assignments'
import { addComment } from './comments'
import { acceptSuggestion } from './decisions'
import { eraseUser } from './erasure'
import { activateUser, addUser, createToken } from './people'

const admin = () => person('Admin', { admin: true })

describe('erasing a person', () => {
  test('keeps what they wrote and decided, under a stand-in, and the record whole', async () => {
    const { article, editor, member, target } = await desk()
    const reviewer = await member('reviewer')
    const [, paragraph] = target
    if (!paragraph) throw new Error('there is a second paragraph')
    const thread = await suggest(reviewer, paragraph, 'two cranes', 'a pair of cranes')
    await addComment(by(editor), thread.id, `What do you say, @[reviewer](${reviewer.id})?`)
    await acceptSuggestion(by(editor), thread.id, {})
    const assignment = await assign(by(editor), article.id, { userId: reviewer.id })
    await handOver(by(reviewer), assignment.id, { userId: editor.id })
    await indexArticle(article.id, 0)
    const boss = await admin()
    await eraseUser(by(boss), reviewer.id, 'en')

    const { items: threads } = await listThreads(editor, article.id, { limit: 9 })
    expect(threads[0]).toMatchObject({
      author: { id: reviewer.id, name: 'Former member' },
      suggestion: { decision: 'accepted' },
      comments: [{ body: `What do you say, @[Former member](${reviewer.id})?` }],
    })
    const { items: events } = await listEvents(editor, article.id, { limit: 50 })
    expect(JSON.stringify(events)).not.toMatch(/"name":"reviewer"/)
    const own = events.filter(({ actor }) => actor?.id === reviewer.id)
    expect(own.map(({ type, actor }) => [type, actor?.name])).toEqual([
      ['thread.opened', 'Former member'],
      ['assignment.handed-over', 'Former member'],
    ])
    expect(own[1]?.data).toMatchObject({ from: { userId: reviewer.id, name: 'Former member' } })
    expect(events.at(-1)).toMatchObject({ type: 'member.removed', actor: { id: boss.id } })
    expect((await listMembers(editor, article.id, { limit: 9 })).items.map(({ userId }) => userId)).toEqual([editor.id])
    const db = await prisma()
    const found = await db.searchText.findMany({ where: { articleId: article.id, kind: 'comment' } })
    expect(found.map(({ text }) => text)).toEqual([expect.stringMatching(/former member/i)])
    expect(await articleFaults(db, article.id)).toEqual([])
  })

  test('frees the e-mail, ends tokens and sign-ins, and can’t be undone', async () => {
    const boss = by(await admin())
    const kim = await person('Kim')
    await createToken(by(kim), { name: 'script' })
    const db = await prisma()
    await db.session.create({ data: { userId: kim.id, expiresAt: new Date(Date.now() + 60_000) } })
    await eraseUser(boss, kim.id, 'ko')
    const user = await db.user.findUniqueOrThrow({ where: { id: kim.id }, include: { sessions: true, tokens: true } })
    expect(user).toMatchObject({ name: '이전 구성원', passwordHash: null, sessions: [], tokens: [] })
    expect(JSON.stringify(user)).not.toContain(kim.email)
    expect(await refused(activateUser(boss, kim.id))).toBe('NOT_FOUND')
    expect(await refused(eraseUser(boss, kim.id, 'en'))).toBe('NOT_FOUND')
    const { items } = await listUsers(boss.actor, { limit: 200 })
    expect(items.map(({ id }) => id)).not.toContain(kim.id)
    const again = NewUser.parse({ email: kim.email, name: 'Kim again', password: 'long enough to be one' })
    expect(await addUser(again)).toMatchObject({ email: kim.email })
  })

  test('is for admins, and leaves the workspace one', async () => {
    const db = await prisma()
    await db.user.updateMany({ where: { admin: true }, data: { admin: false } })
    const [one, kim] = [await admin(), await person('Kim')]
    expect(await refused(eraseUser(by(kim), one.id, 'en'))).toBe('FORBIDDEN')
    expect(await refused(eraseUser(by(one), one.id, 'en'))).toBe('CONFLICT')
    expect(await refused(eraseUser(by(one), 'nobody', 'en'))).toBe('NOT_FOUND')
  })
})
