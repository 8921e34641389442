import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { NewUser } from '@/domain/contract/inputs'
import { prisma } from '../db/database'
import { remind } from '../notifications/reminders'
import { openAssignments } from '../queries/assignments'
import { listEvents } from '../queries/history'
import { listNotifications } from '../queries/notifications'
import { listMembers, listUsers } from '../queries/people'
import { listRounds } from '../queries/rounds'
import { listThreads } from '../queries/threads'
import { indexArticle } from '../search/save'
import { by, desk, person, refused, suggest } from '../testing/people'
import { articleFaults } from '../verify/verify'
import { transitionArticle } from './articles'
import { assign, handOver } from './assignments'
import { addComment } from './comments'
import { acceptSuggestion } from './decisions'
import { eraseUser } from './erasure'
import { activateUser, addUser, createToken } from './people'
import { signOff } from './sign-offs'

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

  test('leaves neither their name nor their address where others read on, nor work that waits for them', async () => {
    const { article, editor, units, member } = await desk()
    const [second, reviewer] = [await member('translator'), await member('reviewer')]
    const db = await prisma()
    await db.member.updateMany({ where: { articleId: article.id, userId: reviewer.id }, data: { role: 'editor' } })
    for (const { id } of units) await signOff(by(editor), id)
    await transitionArticle(by(editor), article.id, { to: 'in_review' })
    await transitionArticle(by(reviewer), article.id, { to: 'approved' })
    await transitionArticle(by(reviewer), article.id, { to: 'in_review', reason: 'A name is wrong.' })
    await assign(by(editor), article.id, { userId: reviewer.id, dueAt: new Date().toISOString() })
    await remind(new Date())
    const boss = by(await admin())
    await db.oneTimeLink.create({
      data: {
        ...{ purpose: 'invitation', hash: randomUUID(), expiresAt: new Date(), usedAt: new Date() },
        data: { email: reviewer.email, name: reviewer.name, admin: false },
      },
    })
    await db.mail.create({ data: { to: reviewer.email, subject: 'Invited', text: '' } })
    await eraseUser(boss, reviewer.id, 'en')

    const { items: rounds } = await listRounds(second, article.id)
    expect(rounds.map(({ approved, reopened }) => (approved ?? reopened)?.by?.name)).toEqual([
      'Former member',
      'Former member',
    ])
    expect(await openAssignments(db, [article.id])).toEqual(new Map())
    const { items } = await listNotifications(editor, { limit: 9 }, { locale: 'en', timeZone: 'Asia/Seoul' })
    expect(items.map(({ text }) => text)).toContainEqual(
      expect.stringMatching('The assignment of Former member is overdue'),
    )
    const kept = [
      await db.notification.findMany({ where: { articleId: article.id } }),
      await db.oneTimeLink.findMany({ where: { purpose: 'invitation' } }),
      await db.mail.findMany(),
    ]
    expect(JSON.stringify(kept)).not.toContain(reviewer.email)
    expect(JSON.stringify(kept[0])).not.toContain('reviewer')
  })

  test('frees the e-mail, ends tokens and sign-ins, and can’t be undone', async () => {
    const boss = by(await admin())
    const kim = await person('Kim')
    await createToken(by(kim), { name: 'script' })
    const db = await prisma()
    await db.session.create({ data: { userId: kim.id, expiresAt: new Date(Date.now() + 3_600_000) } })
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
