import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { QueryOf } from '@/domain/contract/routes'
import { SearchQuery } from '@/domain/contract/search-routes'
import { dayIn } from '@/domain/report/reader'
import { searchParts } from '@/domain/search'
import { addComment, deleteComment, editComment } from '../commands/comments'
import { acceptSuggestion } from '../commands/decisions'
import { dismissFinding } from '../commands/findings'
import { removeMember, setMember } from '../commands/members'
import { deactivateUser } from '../commands/people'
import { purgeArticle, removeArticle, restoreArticle } from '../commands/removal'
import { openThread } from '../commands/threads'
import { excludeUnit, includeUnit } from '../commands/units'
import { prisma } from '../db/database'
import { checks } from '../followers/checks'
import { startFollowers } from '../followers/run'
import { search as follower } from '../followers/search'
import type { Actor } from '../session/actor'
import { at, by, type Desk, desk, person, refused, suggest } from '../testing/people'
import { search } from './search'
import type { Hit } from './search-place'
import { findTexts } from './search-texts'

type Query = QueryOf<'GET /search'>

const ask = (actor: Actor, q: string, more: Partial<Query> = {}) => search(actor, { limit: 50, q, ...more }, 'en')
/** What is found: the kind, and the words in brackets. */
const found = async (actor: Actor, q: string, more: Partial<Query> = {}) =>
  (await ask(actor, q, more)).items.map(({ kind, excerpt, ranges }) => `${kind}: ${marked(excerpt, ranges)}`)
const marked = (text: string, ranges: readonly (readonly [number, number])[]) =>
  ranges
    .toReversed()
    .reduce((so, [start, end]) => `${so.slice(0, start)}[${so.slice(start, end)}]${so.slice(end)}`, text)

/** Brings the index up to date, as the running server does. */
async function index() {
  const following = await startFollowers([checks, follower], { gather: 1 })
  const db = await prisma()
  await vi.waitFor(
    async () => {
      const articles = await db.article.findMany({ select: { id: true, seq: true } })
      const cursors = await db.followerCursor.findMany({ where: { follower: 'search' } })
      for (const { id, seq } of articles)
        expect(cursors.find(({ articleId }) => articleId === id)?.seq ?? 0).toBeGreaterThanOrEqual(seq)
    },
    { timeout: 60_000, interval: 50 },
  )
  await following.stop()
}

/** Each of these holds before the index knows of what happened, and after. */
const AS_IT_IS = { 'what just happened': async () => {}, 'what is indexed': index }

describe.each(Object.entries(AS_IT_IS))('%s', (_, settle) => {
  let set: Desk
  let ids: Record<string, string>
  beforeAll(async () => {
    set = await desk(
      [
        'The port at night',
        'The **party** paid $14.3 billion for the art of _two_ cranes.',
        'The official said little.',
      ],
      ['항구의 밤', '크레인 두 기에 목포신항은 143억 달러를 냈다.', '관계자는 말을 아꼈다.'],
    )
    const [, cranes, official] = set.target
    if (!cranes || !official) throw new Error('the desk has three units')
    const comment = await openThread(by(set.editor), official.id, {
      kind: 'comment',
      body: '기중기가 맞나? See @[Kim](x).',
    })
    const suggestion = await suggest(set.editor, official, 'little', 'nothing whatsoever')
    const gap = await openThread(by(set.editor), official.id, {
      kind: 'gap',
      type: 'misattribution',
      origin: 'source',
      severity: 'minor',
      explanation: 'Nobody knows the spokesman.',
      links: [],
    })
    ids = { comment: comment.id, suggestion: suggestion.id, gap: gap.id, cranes: cranes.id, official: official.id }
    await settle()
  })

  test.each([
    ['신항', ['paragraph: 크레인 두 기에 목포[신항]은 143억 달러를 냈다.']],
    ['신항'.normalize('NFD'), ['paragraph: 크레인 두 기에 목포[신항]은 143억 달러를 냈다.']],
    ['냈', ['paragraph: 크레인 두 기에 목포신항은 143억 달러를 [냈]다.']],
    ['143억 달러', ['paragraph: 크레인 두 기에 목포신항은 [143억 달러]를 냈다.']],
    ['art', ['paragraph: The p[art]y paid $14.3 billion for the [art] of two cranes.']],
    ['TWO party', ['paragraph: The [party] paid $14.3 billion for the art of [two] cranes.']],
    ['"cranes two"', []],
    ['항구', ['article: [항구]의 밤', 'paragraph: [항구]의 밤']],
    ['기중기', ['comment: [기중기]가 맞나? See @Kim.']],
    ['@kim', ['comment: 기중기가 맞나? See [@Kim].']],
    ['whatsoever', ['suggestion: nothing [whatsoever]']],
    ['spokesman', ['comment: Nobody knows the [spokesman].']],
    ['소방서', []],
    ['%', []],
    ['_', []],
    ["'", []],
    ['"', []],
    ['\\', []],
    ['  ', []],
    ['👩‍🚀', []],
    ['שלום', []],
    [`${'가'.repeat(199)}나`, []],
    [Array.from({ length: 100 }, (_, at) => String.fromCharCode(97 + (at % 26))).join(' '), []],
  ])('finds %j', async (q, should) => expect(await found(set.editor, q, { articleId: set.article.id })).toEqual(should))

  test('with the place of each', async () => {
    const [comment] = (await ask(set.editor, '기중기')).items
    expect(comment).toMatchObject({
      articleId: set.article.id,
      threadId: ids.comment,
      title: 'The port at night',
      author: { id: set.editor.id, name: 'Editor' },
    })
    const [paragraph] = (await ask(set.editor, 'cranes')).items
    expect(paragraph).toMatchObject({ paragraphId: ids.cranes, side: 'target', language: 'en' })
    const { items } = await search(set.editor, { limit: 50, q: 'cranes' }, 'ko')
    expect(items[0]?.title).toBe('항구의 밤')
  })

  test('by kind, person and date', async () => {
    const other = await set.member('translator')
    expect(await found(set.editor, 'the', { kind: 'suggestion' })).toEqual([])
    expect(await found(set.editor, 'nothing', { kind: 'suggestion' })).toHaveLength(1)
    expect(await found(set.editor, 'nothing', { person: set.editor.id })).toHaveLength(1)
    expect(await found(set.editor, 'nothing', { person: other.id })).toEqual([])
    const { createdAt } = await (await prisma()).thread.findUniqueOrThrow({ where: { id: ids.suggestion ?? '' } })
    const at = createdAt.toISOString()
    const today = at.slice(0, 10)
    expect(await found(set.editor, 'nothing', { from: today, to: today })).toHaveLength(1)
    // Where the clock is far ahead or behind, it isn’t the same day.
    const [ahead, behind] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'] as const
    const [todayAhead, todayBehind] = [ahead, behind].map((zone) => dayIn(at, zone))
    for (const [timeZone, day] of [
      [ahead, todayAhead],
      [behind, todayBehind],
    ])
      expect(await found(set.editor, 'nothing', { from: day, to: day, timeZone })).toHaveLength(1)
    expect(await found(set.editor, 'nothing', { from: todayAhead, timeZone: behind })).toEqual([])
    expect(await found(set.editor, 'nothing', { to: '2001-01-01' })).toEqual([])
    expect(await found(set.editor, 'nothing', { from: '2101-01-01' })).toEqual([])
  })

  test('only for those who may read it', async () => {
    const stranger = await person('Stranger')
    const admin = await person('Admin', { admin: true })
    for (const q of ['cranes', '항구', 'whatsoever', '기중기', 'spokesman', 'Editor'])
      expect(await found(stranger, q)).toEqual([])
    expect(await found(stranger, 'cranes', { articleId: set.article.id })).toEqual([])
    expect(await found(admin, 'whatsoever', { articleId: set.article.id })).toHaveLength(1)
    await setMember(by(set.editor), set.article.id, { userId: stranger.id, role: 'viewer' })
    expect(await found(stranger, 'whatsoever')).toHaveLength(1)
    await removeMember(by(set.editor), set.article.id, { userId: stranger.id })
    expect(await found(stranger, 'whatsoever')).toEqual([])
  })

  test('and nothing that is gone', async () => {
    const { editor, article, units, target } = await desk()
    const [, cranes, official] = target
    const last = units.at(-1)
    if (!cranes || !official || !last) throw new Error('the desk has three units')
    const inside = { articleId: article.id }
    const thread = await openThread(by(editor), official.id, { kind: 'comment', body: 'Who was it?' })
    const reply = await addComment(by(editor), thread.id, 'A whistleblower.')
    await settle()
    await editComment(by(editor), reply.id, 'A passer-by.')
    const { id } = await suggest(editor, cranes, 'two', 'three')
    await acceptSuggestion(by(editor), id, {})
    await excludeUnit(by(editor), article.id, last.id)
    await settle()
    expect(await found(editor, 'whistleblower', inside)).toEqual([])
    expect(await found(editor, 'two', { ...inside, kind: 'paragraph' })).toEqual([])
    expect(await found(editor, 'three', { ...inside, kind: 'paragraph' })).toHaveLength(1)
    expect(await found(editor, 'official', inside)).toEqual([])
    expect(await found(editor, 'passer', inside)).toEqual([])
    await includeUnit(by(editor), article.id, last.id)
    await settle()
    expect(await found(editor, 'passer', inside)).toHaveLength(1)
    await deleteComment(by(editor), reply.id)
    await settle()
    expect(await found(editor, 'passer', inside)).toEqual([])
    await removeArticle(by(editor), article.id)
    expect(await found(editor, 'official', inside)).toEqual([])
    await restoreArticle(by(editor), article.id)
    expect(await found(editor, 'official', inside)).toHaveLength(1)
  })

  test('page by page, each thing once, whole words first', async () => {
    const { editor, article, target } = await desk(
      [
        'Headline',
        ...Array.from({ length: 12 }, (_, at) => (at % 3 === 0 ? `No ${at}: an ash.` : `No ${at}: washed.`)),
      ],
      ['제목', ...Array.from({ length: 12 }, (_, at) => `${at}번.`)],
    )
    const [first] = target.slice(1)
    if (!first) throw new Error('the desk has units')
    await openThread(by(editor), first.id, { kind: 'comment', body: 'Which ash?' })
    await settle()
    const all = (await ask(editor, 'ash', { articleId: article.id })).items
    expect(all.map(({ kind, excerpt }) => `${kind} ${excerpt.includes('washed') ? 'part' : 'whole'}`)).toEqual([
      'comment whole',
      ...Array(4).fill('paragraph whole'),
      ...Array(8).fill('paragraph part'),
    ])
    const turned: unknown[] = []
    let cursor: string | undefined
    do {
      const page = await ask(editor, 'ash', { articleId: article.id, cursor, limit: 3 })
      turned.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(turned).toEqual(all)
  })
})

test('common words: the newest texts first, whole words before parts, and each once whatever is written meanwhile', async () => {
  const { editor, article } = await desk()
  const db = await prisma()
  const add = (from: number, to: number) => db.$executeRaw`
    INSERT INTO "SearchText" (id, "articleId", kind, at, seq, text)
    SELECT 'common-' || n, ${article.id}, 'paragraph', '2020-01-01'::timestamptz + n * interval '1 minute', 0,
      CASE WHEN n % 2 = 0 THEN ' an ash . ' ELSE ' washed . ' END
    FROM generate_series(${from}::int, ${to}::int) n`
  await add(1, 6_300)
  const asked = { q: 'ash', limit: 200, actor: editor, parts: searchParts('ash'), articleId: article.id }
  const found: Hit[] = []
  for (let page = 0; page < 50; page++) {
    const after = found.at(-1)
    const hits = await findTexts(db, asked, { after, take: 200 })
    found.push(...hits)
    if (hits.length < 200) break
    if (page === 0) await add(7_001, 7_002)
  }
  const numbers = found.map(({ id }) => Number(id.replace('common-', ''))).filter((number) => number <= 6_300)
  expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 6_300 }, (_, at) => at + 1))
  // The newest 6,000 begin with the 301st.
  expect(numbers.slice(0, 2)).toEqual([6_300, 6_298])
  expect(numbers.slice(3_000, 3_002)).toEqual([6_299, 6_297])
  expect(numbers.slice(6_000, 6_002)).toEqual([300, 298])
  await db.searchText.deleteMany({ where: { articleId: article.id } })
})

test('people are found by those who work with them', async () => {
  const { editor, article } = await desk()
  const name = 'Zebedee 박하늘'
  const friend = await person(name)
  expect(await found(editor, '하늘')).toEqual([])
  await setMember(by(editor), article.id, { userId: friend.id, role: 'viewer' })
  const [hit] = (await ask(editor, '하늘')).items
  expect(hit).toMatchObject({ kind: 'person', personId: friend.id, title: name, excerpt: friend.email })
  expect((await ask(editor, friend.email)).items.map(({ personId }) => personId)).toEqual([friend.id])
  const admin = await person('Admin', { admin: true })
  expect(await ask(admin, 'zebedee')).toMatchObject({ items: [{ personId: friend.id }] })
  await deactivateUser(by(admin), friend.id)
  expect(await found(admin, 'zebedee')).toEqual([])
})

test('findings are found until somebody judges them', async () => {
  const { editor, article } = await desk(
    ['The port at night', 'It paid $1.43 billion for two cranes.'],
    ['항구의 밤', '크레인 두 기에 143억 달러를 냈다.'],
  )
  await index()
  const kind = { kind: 'finding', articleId: article.id } as const
  const [hit] = (await ask(editor, '1.43 billion', kind)).items
  expect(hit).toMatchObject({ excerpt: 'It paid $1.43 billion for two cranes.', check: expect.any(String) })
  await dismissFinding(by(editor), hit?.findingId ?? '', 'As in the source.', 'en')
  expect(await found(editor, '1.43 billion', kind)).toEqual([])
})

test('nothing of a purged article is kept', async () => {
  const { editor, article } = await desk(['A gazebo', 'It stands.'], ['정자', '서 있다.'])
  await index()
  const admin = await person('Admin', { admin: true })
  const db = await prisma()
  expect(await db.searchText.count({ where: { articleId: article.id } })).toBe(4)
  await removeArticle(by(editor), article.id)
  await purgeArticle(by(admin), article.id, 'A gazebo')
  expect(await db.searchText.count({ where: { articleId: article.id } })).toBe(0)
})

test('words after a change of the same paragraph are found where they are now', async () => {
  const { editor, article, target } = await desk()
  const [, cranes] = target
  if (!cranes) throw new Error('the desk has three units')
  await index()
  const thread = await openThread(by(editor), cranes.id, {
    kind: 'suggestion',
    anchor: at(cranes, 'cranes'),
    replacement: 'derricks',
  })
  await acceptSuggestion(by(editor), thread.id, {})
  const inside = { articleId: article.id, kind: 'paragraph' } as const
  expect(await found(editor, 'derricks', inside)).toEqual([
    'paragraph: There are two [derricks]. There are four ships.',
  ])
  expect(await found(editor, 'cranes', inside)).toEqual([])
})

test('an odd query or cursor is refused, not failed at', async () => {
  for (const q of ['a\u0000b', 'x'.repeat(201), '\ud800']) expect(SearchQuery.safeParse({ q }).success).toBe(false)
  const editor = await person('Editor')
  const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  for (const cursor of ['bm9uZQ', made({}), made(['texts', true, 'now', 'x']), made(['else', true, new Date(), 'x'])])
    expect(await refused(ask(editor, 'a', { cursor }))).toBe('INVALID_INPUT')
})
