import { describe, expect, test } from 'vitest'
import { NewArticle } from '@/domain/contract/inputs'
import { prisma } from '../db/database'
import { at, by, desk, person, refused, suggest } from '../testing/people'
import { appended, eventsOf } from '../testing/record'
import { createArticle } from './articles'
import { acceptSuggestion } from './decisions'
import { removeMember, setMember } from './members'
import { forgetAnswers } from './once'
import { makePasswordLink } from './passwords'
import { createToken } from './people'
import { realignBehind } from './realign'
import { openThread } from './threads'

const key = (path: string, name = 'k1') => ({ path, key: name })
const TEXTS = NewArticle.parse({ sourceLanguage: 'ko', targetLanguage: 'en', source: '하나.', target: 'One.' })

async function body() {
  const set = await desk()
  const [, paragraph] = set.target
  if (!paragraph) throw new Error('the desk has three units')
  const comment = { kind: 'comment', anchor: at(paragraph, 'two'), body: 'Two?' } as const
  const path = `/paragraphs/${paragraph.id}/threads`
  return { ...set, paragraph, comment, path }
}

describe('the same key from the same person', () => {
  test('gives the first answer again, word for word, and changes nothing', async () => {
    const { editor, paragraph, comment, path, article } = await body()
    const first = await openThread(by(editor, key(path)), paragraph.id, comment)
    const again = async () =>
      expect(await openThread(by(editor, key(path)), paragraph.id, { ...comment, body: 'Something else' })).toEqual(
        first,
      )
    expect(await appended(article.id, again)).toEqual([])
  })

  test('brings an article in once', async () => {
    const kim = await person('Kim')
    const first = await createArticle(by(kim, key('/articles')), TEXTS)
    expect(await createArticle(by(kim, key('/articles')), TEXTS)).toEqual(first)
    expect(await eventsOf(first.id)).toEqual(['article.created'])
  })

  test('shows a token again that is kept only as a hash; what is saved can’t be read', async () => {
    const kim = await person('Kim')
    const first = await createToken(by(kim, key('/tokens')), { name: 'mine' })
    expect(await createToken(by(kim, key('/tokens')), { name: 'mine' })).toEqual(first)
    const db = await prisma()
    const rows = await db.idempotentAnswer.findMany({ where: { userId: kim.id } })
    expect(rows).toHaveLength(1)
    expect(Buffer.from(rows[0]?.answer ?? []).includes(first.token)).toBe(false)
  })

  test('after a refusal tries again: only answers are kept', async () => {
    const { editor, paragraph, comment, path } = await body()
    const nowhere = { ...comment, anchor: { version: 1, start: 0, end: 10_000 } }
    expect(await refused(openThread(by(editor, key(path)), paragraph.id, nowhere))).toBe('INVALID_INPUT')
    expect(await openThread(by(editor, key(path)), paragraph.id, comment)).toMatchObject({ kind: 'comment' })
  })

  test('gives an answer that stays what it was, though the world has moved on', async () => {
    const { editor, paragraph, path } = await body()
    const suggestion = { kind: 'suggestion', anchor: at(paragraph, 'two'), replacement: 'three' } as const
    const first = await openThread(by(editor, key(path)), paragraph.id, suggestion)
    await acceptSuggestion(by(editor), first.id, {})
    expect(await openThread(by(editor, key(path)), paragraph.id, suggestion)).toEqual(first)
  })
})

describe('rights are asked again', () => {
  test('of who is a member no more, or in another role', async () => {
    const { editor, paragraph, comment, path, article, member } = await body()
    const translator = await member('translator')
    const again = () => openThread(by(translator, key(path)), paragraph.id, comment)
    const first = await again()
    expect(await again()).toEqual(first)
    await setMember(by(editor), article.id, { userId: translator.id, role: 'viewer' })
    expect(await refused(again())).toBe('FORBIDDEN')
    await removeMember(by(editor), article.id, { userId: translator.id })
    expect(await refused(again())).toBe('NOT_FOUND')
  })

  test('of who is an admin no more', async () => {
    const [admin, { id }] = [await person('Admin', { admin: true }), await person('Kim')]
    const caller = by(admin, key('/users'))
    await makePasswordLink(caller, id)
    const none = { ...caller, actor: { ...admin, admin: false } }
    expect(await refused(makePasswordLink(none, id))).toBe('FORBIDDEN')
  })

  test('where something was prepared, too; a lock is none of them', async () => {
    const { editor, article, units, member } = await body()
    const other = await member('editor')
    const again = () => realignBehind(by(other, key('/realign')), article.id, units[0]?.id ?? '')
    const first = await again()
    const db = await prisma()
    await db.article.update({ where: { id: article.id }, data: { status: 'approved' } })
    expect(await again()).toEqual(first)
    await setMember(by(editor), article.id, { userId: other.id, role: 'reviewer' })
    expect(await refused(again())).toBe('FORBIDDEN')
  })
})

test('another body under the same key is refused', async () => {
  const kim = await person('Kim')
  const sent = (hash: string) => by(kim, { ...key('/tokens'), sent: hash })
  const first = await createToken(sent('one'), { name: 'mine' })
  expect(await createToken(sent('one'), { name: 'mine' })).toEqual(first)
  expect(await refused(createToken(sent('two'), { name: 'yours' }))).toBe('INVALID_INPUT')
})

describe('two at once under one key', () => {
  test.each([2, 10])('%d of them: one is done, all get its answer', async (count) => {
    const { editor, paragraph, comment, path, article } = await body()
    const work = async () => {
      const all = Array.from({ length: count }, () => openThread(by(editor, key(path)), paragraph.id, comment))
      const ids = (await Promise.all(all)).map(({ id }) => id)
      expect(new Set(ids).size).toBe(1)
    }
    expect(await appended(article.id, work)).toEqual(['thread.opened'])
  })

  test('an acceptance: the second is not told that it came too late', async () => {
    const { editor, paragraph } = await body()
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    const caller = by(editor, key(`/suggestions/${id}/accept`))
    const [one, two] = await Promise.all([acceptSuggestion(caller, id, {}), acceptSuggestion(caller, id, {})])
    expect(two).toEqual(one)
  })

  test('an article is imported once', async () => {
    const kim = await person('Kim')
    const [one, two] = await Promise.all([1, 2].map(() => createArticle(by(kim, key('/articles')), TEXTS)))
    expect(two).toEqual(one)
    const db = await prisma()
    expect(await db.article.count({ where: { createdById: kim.id } })).toBe(1)
  })
})

describe('is another request', () => {
  test('from another person', async () => {
    const { editor, paragraph, comment, path, member } = await body()
    const first = await openThread(by(editor, key(path)), paragraph.id, comment)
    const second = await openThread(by(await member('translator'), key(path)), paragraph.id, comment)
    expect(second.id).not.toBe(first.id)
  })

  test('at another address, or under another key', async () => {
    const { editor, paragraph, comment, path } = await body()
    const callers = [key(path), key('/elsewhere'), key(path, 'k2')].map((request) => by(editor, request))
    const threads = []
    for (const caller of callers) threads.push(await openThread(caller, paragraph.id, comment))
    expect(new Set(threads.map(({ id }) => id)).size).toBe(3)
  })

  test('a day later', async () => {
    const { editor, article } = await desk()
    const guest = await person('Guest')
    const caller = by(editor, key('/members'))
    const work = () => setMember(caller, article.id, { userId: guest.id, role: 'viewer' })
    await work()
    await forgetAnswers(new Date(Date.now() + 23 * 3_600_000))
    const db = await prisma()
    expect(await db.idempotentAnswer.count({ where: { userId: editor.id } })).toBe(1)
    await forgetAnswers(new Date(Date.now() + 25 * 3_600_000))
    expect(await db.idempotentAnswer.count({ where: { userId: editor.id } })).toBe(0)
  })
})
