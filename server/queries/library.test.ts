import { expect, test } from 'vitest'
import { ArticleSort } from '@/domain/contract/names'
import type { QueryOf } from '@/domain/contract/routes'
import { createArticle, transitionArticle, updateArticle } from '../commands/articles'
import { addComment, deleteComment } from '../commands/comments'
import { acceptSuggestion } from '../commands/decisions'
import { setMember } from '../commands/members'
import { removeArticle } from '../commands/removal'
import { signOff } from '../commands/sign-offs'
import { openThread } from '../commands/threads'
import { excludeUnit } from '../commands/units'
import type { Actor } from '../session/actor'
import { by, desk, person, refused, suggest } from '../testing/people'
import { listArticles } from './articles'
import { listUnits } from './units'

type Asked = Partial<QueryOf<'GET /articles'>>

const library = (actor: Actor, asked: Asked = {}) => listArticles(actor, { limit: 50, ...asked })
const titles = async (actor: Actor, asked: Asked = {}) =>
  (await library(actor, asked)).items.map(({ title }) => title.target)
const found = async (actor: Actor, q: string) => (await library(actor, { q })).items.map((article) => article.found)

test('words are found in titles, in the text and in comments, whatever their case', async () => {
  const { editor, units, target } = await desk()
  const [, cranes, official] = units
  const [, paragraph] = target
  if (!cranes || !official || !paragraph) throw new Error('the desk has three units')
  const { id: threadId } = await openThread(by(editor), paragraph.id, {
    kind: 'comment',
    body: '기중기가 맞나? _Sic_.',
  })
  expect(await found(editor, 'PORT')).toEqual([{ in: 'title', excerpt: 'The port at night' }])
  expect(await found(editor, '항구')).toEqual([{ in: 'title', excerpt: '항구의 밤' }])
  expect(await found(editor, 'four ships')).toEqual([
    { in: 'text', excerpt: paragraph.text, unitId: cranes.id, side: 'target' },
  ])
  expect(await found(editor, '말을')).toEqual([
    { in: 'text', excerpt: '관계자는 말을 아꼈다.', unitId: official.id, side: 'source' },
  ])
  expect(await found(editor, '중기')).toEqual([{ in: 'comment', excerpt: '기중기가 맞나? _Sic_.', threadId }])
  expect(await found(editor, '소방서')).toEqual([])
})

test('what stands around the words is cut, and never inside a character', async () => {
  const crowd = '👩‍🚀'.repeat(100)
  const { editor } = await desk(['Title', `${crowd} There is a needle in it. ${crowd}`], ['제목', '바늘이 있다.'])
  const [hit] = await found(editor, 'needle')
  expect(hit?.excerpt).toMatch(/^…(👩‍🚀)+ There is a needle in it\. (👩‍🚀)+…$/)
})

test.each([
  ['50%', 'It rose by 50% in a year.'],
  ['snake_case', 'They call it snake_case here.'],
  ['C:\\', 'It lies in C:\\ alone.'],
  ['.*', 'The pattern .* matches all.'],
])('%s is looked for as it is written', async (q, text) => {
  const { editor } = await desk(
    ['Title', text, 'It rose by 505 in a snakeXcase of C:/ and more.'],
    ['제목', '하나.', '둘.'],
  )
  expect(await found(editor, q)).toEqual([expect.objectContaining({ in: 'text', excerpt: text })])
})

test('only what is there is found', async () => {
  const { editor, article, units, target } = await desk()
  const [, cranes, official] = target
  const last = units.at(-1)
  if (!cranes || !official || !last) throw new Error('the desk has three units')
  const thread = await openThread(by(editor), official.id, { kind: 'comment', body: 'Who was it?' })
  const reply = await addComment(by(editor), thread.id, 'A whistleblower.')
  expect(await found(editor, 'whistleblower')).toHaveLength(1)
  await deleteComment(by(editor), reply.id)
  expect(await found(editor, 'whistleblower')).toEqual([])
  const { id } = await suggest(editor, cranes, 'two', 'three')
  await acceptSuggestion(by(editor), id, {})
  expect(await found(editor, 'two cranes')).toEqual([])
  expect(await found(editor, 'three cranes')).toHaveLength(1)
  expect(await found(editor, 'official')).toHaveLength(1)
  await excludeUnit(by(editor), article.id, last.id)
  expect(await found(editor, 'official')).toEqual([])
  await removeArticle(by(editor), article.id)
  expect(await found(editor, 'port')).toEqual([])
})

test('a stranger finds nothing', async () => {
  const { target } = await desk(['A headline', 'Something with xylophones in it.'], ['제목', '글'])
  const [, paragraph] = target
  if (!paragraph) throw new Error('the desk has two units')
  const { editor: stranger } = await desk()
  for (const q of ['headline', 'xylophones', '제목'])
    expect(await library(stranger, { q })).toMatchObject({ items: [] })
})

/** A separate library: articles with these titles, the last created first. */
async function shelf(...names: string[]) {
  const editor = await person('Editor')
  const ids: Record<string, string> = {}
  for (const name of names) {
    const title = { source: '제목', target: name }
    const sides = { source: '하나.\n\n둘.', target: `One.\n\nTwo.` }
    const languages = { sourceLanguage: 'ko', targetLanguage: 'en', format: 'text' as const }
    ids[name] = (await createArticle(by(editor), { ...languages, ...sides, title })).id
  }
  const id = (name: string) => ids[name] ?? ''
  const sign = async (name: string, count: number) => {
    for (const unit of (await listUnits(editor, id(name), { limit: 10 })).items.slice(0, count))
      await signOff(by(editor), unit.id)
  }
  return { editor, id, sign }
}

const DAY = 24 * 3_600_000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()

test('the library is sorted, filtered, and turned page by page, in every order', async () => {
  const { editor, id, sign } = await shelf('beta', 'Alpha', 'gamma', '나루터', 'delta')
  await sign('gamma', 2)
  await transitionArticle(by(editor), id('gamma'), { to: 'in_review' })
  await transitionArticle(by(editor), id('gamma'), { to: 'approved' })
  await sign('delta', 1)
  await sign('beta', 2)
  await updateArticle(by(editor), id('나루터'), { dueAt: inDays(-2) })
  await updateArticle(by(editor), id('gamma'), { dueAt: inDays(-3) })
  await updateArticle(by(editor), id('beta'), { dueAt: inDays(3) })
  await updateArticle(by(editor), id('Alpha'), { dueAt: inDays(30) })
  const orders = {
    changed: ['Alpha', 'beta', '나루터', 'delta', 'gamma'],
    due: ['나루터', 'beta', 'Alpha', 'delta', 'gamma'],
    title: ['Alpha', 'beta', 'delta', '나루터', 'gamma'],
    progress: ['beta', 'delta', expect.any(String), expect.any(String), 'gamma'],
  }
  for (const sort of ArticleSort.options) {
    expect([sort, await titles(editor, { sort })]).toEqual([sort, orders[sort]])
    for (const q of [undefined, 'one', '하나']) {
      const turned: string[] = []
      let cursor: string | undefined
      do {
        const page = await library(editor, { sort, q, cursor, limit: 2 })
        turned.push(...page.items.map(({ title }) => title.target))
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      expect([sort, q, turned]).toEqual([sort, q, orders[sort]])
    }
  }
  expect(await titles(editor, { status: 'approved' })).toEqual(['gamma'])
  expect(await titles(editor, { due: 'overdue' })).toEqual(['나루터'])
  expect(await titles(editor, { due: 'week', sort: 'due' })).toEqual(['나루터', 'beta'])
})

test('a cursor of another order, or none of ours, is refused', async () => {
  const { editor } = await shelf('one', 'two')
  const { nextCursor } = await library(editor, { sort: 'title', limit: 1 })
  const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  for (const cursor of [nextCursor ?? '', made(['due', 0, 'x', 'y']), made({}), 'bm9uZQ', made(['due', 9, 1, 'y'])])
    expect(await refused(library(editor, { sort: 'due', cursor }))).toBe('INVALID_INPUT')
})

test('one’s own open articles come first, and an admin sees the others behind them', async () => {
  const { id } = await shelf('somebody’s')
  const admin = await person('Admin', { admin: true })
  const own = await desk()
  await setMember(by(own.editor), own.article.id, { userId: admin.id, role: 'reviewer' })
  const other = await shelf('newer')
  const { items } = await library(admin, { limit: 200 })
  const at = (article: string) => items.findIndex((item) => item.id === article)
  expect(at(own.article.id)).toBe(0)
  expect(items[0]?.members).toEqual([
    { userId: own.editor.id, name: 'Editor', role: 'editor' },
    { userId: admin.id, name: 'Admin', role: 'reviewer' },
  ])
  expect(at(other.id('newer'))).toBeLessThan(at(id('somebody’s')))
  expect((await library(admin, { mine: 'true' })).items.map((item) => item.id)).toEqual([own.article.id])
})
