import { describe, expect, test } from 'vitest'
import { Role } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import { prisma } from '../db/database'
import { getArticle, listArticles } from '../queries/articles'
import type { Actor } from '../session/actor'
import { runChecks } from '../testing/checked'
import { by, desk, person, refused } from '../testing/people'
import { appended, eventsOf } from '../testing/record'
import { reviewed } from '../testing/reviewed'
import { addComment } from './comments'
import { purgeArticle, purgeExpired, removeArticle, restoreArticle } from './removal'
import { openArticleThread } from './threads'

const removedFor = async (actor: Actor) =>
  (await listArticles(actor, { limit: 50, removed: 'true' })).items.map(({ id, removed }) => ({ id, removed }))

const DAY = 24 * 3_600_000
const day = (days: number) => new Date(Date.now() + days * DAY)

describe('removing an article', () => {
  test('puts it out of sight for everybody, and it can be restored with all that is in it', async () => {
    const { editor, article } = await desk()
    const admin = await person('Admin', { admin: true })
    await removeArticle(by(editor), article.id)
    for (const actor of [editor, admin]) expect(await refused(getArticle(actor, article.id))).toBe('NOT_FOUND')
    expect((await listArticles(editor, { limit: 50 })).items).toEqual([])
    const restored = await restoreArticle(by(editor), article.id)
    expect(restored.counts).toEqual(article.counts)
    expect(await eventsOf(article.id)).toEqual(['article.created', 'article.deleted', 'article.restored'])
  })

  test('by a title that is another’s is refused, and names the field', async () => {
    const { editor, article } = await desk()
    await expect(removeArticle(by(editor), article.id, 'Another')).rejects.toMatchObject({
      extra: { issues: [{ path: 'title', message: 'is not the title of this article' }] },
    })
    await removeArticle(by(editor), article.id, article.title.target)
    expect(await refused(getArticle(editor, article.id))).toBe('NOT_FOUND')
  })

  test('twice is refused; restoring what is there changes nothing', async () => {
    const { editor, article } = await desk()
    expect(await appended(article.id, () => restoreArticle(by(editor), article.id))).toEqual([])
    await removeArticle(by(editor), article.id)
    expect(await refused(removeArticle(by(editor), article.id))).toBe('NOT_FOUND')
  })

  test('what was removed is shown to no member who could not remove it', async () => {
    const { editor, article, member } = await desk()
    const reviewer = await member('reviewer')
    await removeArticle(by(editor), article.id)
    expect(await refused(restoreArticle(by(reviewer), article.id))).toBe('NOT_FOUND')
    const admin = await person('Admin', { admin: true })
    expect(await restoreArticle(by(admin), article.id)).toMatchObject({ role: null })
  })
})

describe('what was removed', () => {
  test('is listed, the last first, for those who may restore it, with who removed it, and when it is purged', async () => {
    const [one, other] = [await desk(), await desk()]
    const others = Role.options.filter((role) => role !== 'editor')
    for (const role of others) await one.member(role)
    await removeArticle(by(one.editor), one.article.id)
    await removeArticle(by(other.editor), other.article.id)
    const [mine, ...more] = await removedFor(one.editor)
    expect([mine, more]).toMatchObject([{ id: one.article.id, removed: { by: { name: 'Editor' } } }, []])
    const [at, until] = [mine?.removed?.at, mine?.removed?.until].map((time) => new Date(time ?? 0).getTime())
    expect((until ?? 0) - (at ?? 0)).toBe(30 * DAY)
    const all = (await removedFor(await person('Admin', { admin: true }))).map(({ id }) => id)
    expect(all.indexOf(other.article.id)).toBeLessThan(all.indexOf(one.article.id))
    for (const role of others) expect(await removedFor(await one.member(role))).toEqual([])
    await restoreArticle(by(one.editor), one.article.id)
    expect(await removedFor(one.editor)).toEqual([])
    expect((await listArticles(one.editor, { limit: 50 })).items.map(({ removed }) => removed)).toEqual([undefined])
  })

  test('says to its members who removed it, and whether they may restore it; to others nothing', async () => {
    const { editor, article, member } = await desk()
    const translator = await member('translator')
    await removeArticle(by(editor), article.id)
    const told = async (actor: Actor) =>
      getArticle(actor, article.id).catch((error: unknown) =>
        error instanceof Refusal ? error : Promise.reject(error),
      )
    expect(await told(editor)).toMatchObject({ code: 'NOT_FOUND', extra: { removed: { restorable: true } } })
    expect(await told(translator)).toMatchObject({
      code: 'NOT_FOUND',
      extra: { removed: { by: { id: editor.id, name: 'Editor' }, restorable: false } },
    })
    expect(await told(await person('Stranger'))).toMatchObject({ code: 'NOT_FOUND', extra: {} })
  })

  test('concerns its members, as does its restoration', async () => {
    const { editor, article, member } = await desk()
    const reviewer = await member('reviewer')
    await removeArticle(by(editor), article.id)
    await restoreArticle(by(editor), article.id)
    const events = await (await prisma()).event.findMany({ where: { articleId: article.id }, orderBy: { seq: 'asc' } })
    expect(events.slice(-2).map(({ data }) => data)).toEqual([
      { concerns: [{ userId: reviewer.id, reason: 'removed' }] },
      { concerns: [{ userId: reviewer.id, reason: 'restored' }] },
    ])
  })
})

/** How many rows of each table are left of an article. */
async function rowsOf(articleId: string) {
  const db = await prisma()
  const inIt = { where: { articleId } }
  return [
    await db.article.count({ where: { id: articleId } }),
    await db.unit.count(inIt),
    await db.paragraph.count(inIt),
    await db.thread.count(inIt),
    await db.finding.count(inIt),
    await db.event.count(inIt),
    await db.member.count(inIt),
    await db.followerCursor.count(inIt),
  ]
}

const NOTHING = [0, 0, 0, 0, 0, 0, 0, 0]

describe('a purge', () => {
  test('leaves nothing of the article but that it was, and by whom it was purged', async () => {
    const admin = await person('Admin', { admin: true })
    const { editor, article, translator } = await reviewed()
    await runChecks(article.id)
    const thread = await openArticleThread(by(editor), article.id, { kind: 'comment', body: 'All of it?' })
    const key = { path: `/api/v1/threads/${thread.id}/comments`, key: 'once' }
    await addComment(by(translator, key), thread.id, 'Yes.')
    await removeArticle(by(editor), article.id)
    const { seq, head } = await (await prisma()).article.findUniqueOrThrow({ where: { id: article.id } })
    await purgeArticle(by(admin), article.id, article.title.source)
    expect(await rowsOf(article.id)).toEqual(NOTHING)
    const db = await prisma()
    expect(await db.idempotentAnswer.count({ where: { path: key.path } })).toBe(0)
    expect(await db.purgedArticle.findUnique({ where: { id: article.id } })).toMatchObject({
      ...{ seq, head, byId: admin.id, byName: 'Admin' },
    })
    expect(await refused(restoreArticle(by(admin), article.id))).toBe('NOT_FOUND')
    expect(await refused(purgeArticle(by(admin), article.id, article.title.source))).toBe('NOT_FOUND')
  })

  test.each([[undefined], [''], ['The port'], ['THE PORT AT NIGHT']])('is refused with the title %j', async (title) => {
    const admin = await person('Admin', { admin: true })
    const { editor, article } = await desk()
    await removeArticle(by(editor), article.id)
    await expect(purgeArticle(by(admin), article.id, title)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      extra: { issues: [{ path: 'title' }] },
    })
    await restoreArticle(by(editor), article.id)
  })

  test('comes by itself after 30 days, and not before', async () => {
    const { editor, article } = await desk()
    const kept = await desk()
    await removeArticle(by(editor), article.id)
    await purgeExpired(day(29.9))
    expect((await restoreArticle(by(editor), article.id)).title.target).toBe('The port at night')
    await removeArticle(by(editor), article.id)
    await purgeExpired(day(30.1))
    expect(await rowsOf(article.id)).toEqual(NOTHING)
    const purged = await (await prisma()).purgedArticle.findUnique({ where: { id: article.id } })
    expect(purged).toMatchObject({ byId: null, byName: null })
    expect(await getArticle(kept.editor, kept.article.id)).toMatchObject({ id: kept.article.id })
  })
})
