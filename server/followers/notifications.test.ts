import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Notification } from '@/domain/contract/notification-routes'
import type { Paragraph } from '@/domain/contract/shapes'
import { transitionArticle, updateArticle } from '../commands/articles'
import { decideInBulk } from '../commands/bulk'
import { addComment, deleteComment } from '../commands/comments'
import { acceptSuggestion, rejectSuggestion } from '../commands/decisions'
import { removeMember, setMember } from '../commands/members'
import { forgetNotifications, markRead } from '../commands/notifications'
import { purgeArticle, removeArticle } from '../commands/removal'
import { bringBack } from '../commands/returns'
import { signOff } from '../commands/sign-offs'
import { openThread } from '../commands/threads'
import { prisma } from '../db/database'
import { listNotifications } from '../queries/notifications'
import type { Actor } from '../session/actor'
import { by, type Desk, desk, person, suggest } from '../testing/people'
import { sentTo } from '../testing/returned'
import { notifications } from './notifications'
import { type Following, startFollowers } from './run'

let following: Following
beforeAll(async () => {
  following = await startFollowers([notifications], { gather: 1, poll: 50 })
})
afterAll(() => following.stop())

type Scene = Desk & { translator: Actor; reviewer: Actor; body: Paragraph }
async function scene(): Promise<Scene> {
  const made = await desk()
  const [, body] = made.target
  if (!body) throw new Error('the desk has three units')
  return { ...made, body, translator: await made.member('translator'), reviewer: await made.member('reviewer') }
}

/** Waits until the follower is through with everything that happened in the article. */
async function told({ article }: Pick<Desk, 'article'>) {
  const db = await prisma()
  await vi.waitFor(
    async () => {
      const { seq } = await db.article.findUniqueOrThrow({ where: { id: article.id } })
      const cursor = await db.followerCursor.findFirst({
        where: { articleId: article.id, follower: notifications.name },
      })
      expect(cursor?.seq).toBe(seq)
    },
    { timeout: 120_000, interval: 20 },
  )
}

const READER = { locale: 'en', timeZone: 'Asia/Seoul' } as const
const heard = async (actor: Actor, locale: 'en' | 'ko' = 'en') =>
  listNotifications(actor, { limit: 50 }, { ...READER, locale })
const types = async (actor: Actor) => (await heard(actor)).items.map(({ type }) => type)
async function newest(actor: Actor, locale: 'en' | 'ko' = 'en'): Promise<Notification> {
  const [first] = (await heard(actor, locale)).items
  if (!first) throw new Error(`${actor.name} has heard nothing`)
  return first
}

describe('a person hears', () => {
  test('of the replies in a file that came back, once', async () => {
    const set = await scene()
    const { editor, reviewer, body, article } = set
    const threads = []
    for (const question of ['Which two?', 'Which four?'])
      threads.push(await openThread(by(reviewer), body.id, { kind: 'comment', body: question }))
    const file = await sentTo(editor, article.id, 'tracked')
    for (const { comments } of threads) file.reply(comments[0]?.body ?? '', 'Those at the pier.')
    await bringBack(by(editor), article.id, file.form())
    await told(set)
    expect(await types(reviewer)).toEqual(['replied', 'membership'])
    expect((await newest(reviewer)).text).toBe('Editor replied in 2 discussions you’re part of')
    expect((await newest(reviewer, 'ko')).text).toBe('Editor 님이 내가 참여한 논의 2건에 답글을 남겼습니다')
  })

  test('of a mention once, and not also of a reply; in the words of the comment as long as it is there', async () => {
    const set = await scene()
    const { editor, reviewer, translator, body } = set
    const thread = await openThread(by(translator), body.id, { kind: 'comment', body: 'Which two?' })
    await addComment(by(reviewer), thread.id, 'Those at the pier.')
    const { id } = await addComment(by(editor), thread.id, `Ask @[reviewer](${reviewer.id}).`)
    await told(set)
    expect(await types(reviewer)).toEqual(['mentioned', 'membership'])
    expect(await types(translator)).toEqual(['replied', 'replied', 'membership'])
    expect(await newest(reviewer)).toMatchObject({
      ...{ type: 'mentioned', threadId: thread.id, articleId: set.article.id, title: 'The port at night' },
      actor: { id: editor.id, name: 'Editor' },
      text: 'Editor mentioned you: “Ask @reviewer.”',
    })
    expect(await newest(reviewer, 'ko')).toMatchObject({
      title: '항구의 밤',
      text: 'Editor 님이 나를 언급했습니다: ‘Ask @reviewer.’',
    })
    await deleteComment(by(editor), id)
    expect((await newest(reviewer)).text).toBe('Editor mentioned you')
  })

  test('of a mention in the comment that opens a thread', async () => {
    const set = await scene()
    await openThread(by(set.editor), set.body.id, { kind: 'comment', body: `See, @[reviewer](${set.reviewer.id})?` })
    await told(set)
    expect((await newest(set.reviewer)).text).toBe('Editor mentioned you: “See, @reviewer?”')
  })

  test('that a suggestion was rejected, and why', async () => {
    const set = await scene()
    const { id } = await suggest(set.translator, set.body, 'two', '2')
    await rejectSuggestion(by(set.editor), id, { reason: 'Words up to ten.' })
    await told(set)
    expect(await newest(set.translator)).toMatchObject({
      ...{ type: 'rejected', threadId: id, threads: 1 },
      text: 'Editor rejected your suggestion: “two” → “2”. Reason: Words up to ten.',
    })
    expect((await newest(set.translator, 'ko')).text).toBe(
      'Editor 님이 내 교정 제안을 반려했습니다: ‘two’ → ‘2’. 사유: Words up to ten.',
    )
  })

  test('once of all that was decided at once, what a change did to others’ words, and of a lapsed sign-off', async () => {
    const set = await scene()
    const { editor, translator, reviewer, body, article } = set
    const threadIds = [
      (await suggest(translator, body, 'four', '4')).id,
      (await suggest(translator, body, 'ships', 'boats')).id,
    ]
    await decideInBulk(by(editor), article.id, { decision: 'reject', reason: 'As it stood.', threadIds })
    const taken = await suggest(translator, body, 'two', 'three')
    await suggest(reviewer, body, 'are two cranes', 'stand two cranes')
    await signOff(by(reviewer), body.unitId)
    await acceptSuggestion(by(editor), taken.id, {})
    await told(set)
    const texts = async (actor: Actor) => (await heard(actor)).items.map(({ text }) => text)
    expect(await texts(translator)).toEqual([
      'Editor accepted your suggestion: “two” → “three”',
      'Editor rejected 2 of your suggestions. Reason: As it stood.',
      'Editor made you a translator of this article',
    ])
    expect((await texts(reviewer)).toSorted()).toEqual([
      'After a change by Editor, your suggestion no longer fits the text: “are two cranes” → “stand two cranes”',
      'Editor changed text that you had signed off',
      'Editor made you a reviewer of this article',
    ])
    expect(await types(editor)).toEqual([])
  })
})

test('the editors hear once that nothing blocks the approval any more, each time that it comes to be so', async () => {
  const set = await scene()
  const { editor, reviewer, article, units, body } = set
  const second = await person('Second')
  await setMember(by(editor), article.id, { userId: second.id, role: 'editor' })
  const ready = async (actor: Actor) => (await types(actor)).filter((type) => type === 'gate-open').length
  await transitionArticle(by(editor), article.id, { to: 'in_review' })
  for (const { id } of units) await signOff(by(reviewer), id)
  await told(set)
  expect([await ready(editor), await ready(second), await ready(reviewer)]).toEqual([1, 1, 0])
  await openThread(by(reviewer), body.id, { kind: 'comment', body: 'Good.' })
  await told(set)
  expect(await ready(editor)).toBe(1)
  const { id } = await suggest(set.translator, body, 'two', '2')
  await told(set)
  await rejectSuggestion(by(editor), id, { reason: 'No.' })
  await told(set)
  // Who opened the gate knows.
  expect([await ready(editor), await ready(second)]).toEqual([1, 2])
  await transitionArticle(by(second), article.id, { to: 'approved' })
  await transitionArticle(by(second), article.id, { to: 'in_review', reason: 'A name was wrong.' })
  await told(set)
  const { items } = await heard(editor)
  expect(items.map(({ text }) => text)).toContain('Second reopened the article. Reason: A name was wrong.')
})

describe('what may not be read any more', () => {
  test('is not heard of, but that one was removed from it', async () => {
    const set = await scene()
    const { id } = await suggest(set.translator, set.body, 'two', '2')
    await rejectSuggestion(by(set.editor), id, { reason: 'Words up to ten.' })
    await removeMember(by(set.editor), set.article.id, { userId: set.translator.id })
    await told(set)
    const { items, unread } = await heard(set.translator)
    expect(items.map(({ type, articleId, title }) => [type, articleId, title])).toEqual([
      ['membership', undefined, 'The port at night'],
      ['membership', undefined, 'The port at night'],
    ])
    expect(items[0]?.text).toBe('Editor removed you from this article')
    expect(unread).toBe(2)
  })

  test('keeps the title that it had, whatever it is called later', async () => {
    const set = await scene()
    await told(set)
    await removeMember(by(set.editor), set.article.id, { userId: set.translator.id })
    await told(set)
    await updateArticle(by(set.editor), set.article.id, { title: { target: 'Strictly between us', source: '비밀' } })
    for (const locale of ['en', 'ko'] as const)
      expect((await heard(set.translator, locale)).items.map(({ title }) => title)).toEqual(
        locale === 'en' ? ['The port at night', 'The port at night'] : ['항구의 밤', '항구의 밤'],
      )
    expect((await newest(set.reviewer)).title).toBe('Strictly between us')
  })

  test('is forgotten with a purged article', async () => {
    const set = await scene()
    await removeArticle(by(set.editor), set.article.id)
    await told(set)
    expect((await types(set.translator)).toSorted()).toEqual(['membership', 'removed'])
    await purgeArticle(by(await person('Admin', { admin: true })), set.article.id, 'The port at night')
    expect(await types(set.translator)).toEqual([])
  })
})

describe('reading', () => {
  test('marks one’s own, some or all, and nobody else’s', async () => {
    const set = await scene()
    const { editor, translator, reviewer, body } = set
    const thread = await openThread(by(translator), body.id, { kind: 'comment', body: 'Which?' })
    await addComment(by(reviewer), thread.id, 'One.')
    await addComment(by(editor), thread.id, 'Two.')
    await told(set)
    const { items, unread } = await heard(translator)
    expect(unread).toBe(3)
    const ids = items.slice(0, 1).map(({ id }) => id)
    expect(await markRead(by(reviewer), { ids })).toEqual({ unread: 2 })
    expect(await markRead(by(translator), { ids })).toEqual({ unread: 2 })
    const list = await listNotifications(translator, { limit: 50, unread: 'true' }, READER)
    expect(list.items.map(({ id }) => id)).toEqual(items.slice(1).map(({ id }) => id))
    expect(await markRead(by(translator), { all: true })).toEqual({ unread: 0 })
    expect((await heard(reviewer)).unread).toBe(2)
  })

  test('pages go on where the last one ended', async () => {
    const set = await scene()
    const thread = await openThread(by(set.translator), set.body.id, { kind: 'comment', body: 'Which?' })
    for (const words of ['One.', 'Two.', 'Three.']) await addComment(by(set.editor), thread.id, words)
    await told(set)
    const first = await listNotifications(set.translator, { limit: 2 }, READER)
    const rest = await listNotifications(set.translator, { limit: 2, cursor: first.nextCursor ?? '' }, READER)
    expect([...first.items, ...rest.items].map(({ text }) => text.split(': ')[1])).toEqual([
      ...['“Three.”', '“Two.”', '“One.”', undefined],
    ])
    expect(rest.nextCursor).toBeNull()
  })

  test('what was read is forgotten after 90 days', async () => {
    const set = await scene()
    await told(set)
    await markRead(by(set.translator), { all: true })
    const days = (count: number) => new Date(Date.now() + count * 86_400_000)
    await forgetNotifications(days(89))
    expect(await types(set.translator)).toEqual(['membership'])
    await forgetNotifications(days(91))
    expect([await types(set.translator), await types(set.reviewer)]).toEqual([[], ['membership']])
  })
})
