import { describe, expect, test } from 'vitest'
import { NewThread } from '@/domain/contract/inputs'
import { getArticle } from '../queries/articles'
import { listThreads } from '../queries/threads'
import { at, by, desk, refused, suggest } from '../testing/people'
import { appended, eventsOf } from '../testing/record'
import { acceptSuggestion } from './decisions'
import { openArticleThread, openThread, reopenThread, resolveThread } from './threads'

async function body() {
  const set = await desk()
  const [, paragraph] = set.target
  const source = set.units[1]?.source[0]
  if (!paragraph || !source) throw new Error('the desk has three units')
  return { ...set, paragraph, source }
}

const GAP = { kind: 'gap', type: 'causal-leap', origin: 'both', severity: 'major', explanation: 'Why?' } as const

describe('opening a thread', () => {
  test.each([
    ['comment', { kind: 'comment', body: 'Two or three?' }],
    ['suggestion', { kind: 'suggestion', replacement: 'three cranes', category: 'accuracy', reason: '셋' }],
    ['issue', { kind: 'issue', category: 'accuracy/mistranslation', severity: 'minor', body: 'Look.' }],
    ['gap', GAP],
  ] as const)('%s: on words of the translation, with one event', async (kind, input) => {
    const { editor, paragraph, article } = await body()
    const anchor = at(paragraph, 'two cranes')
    const thread = await openThread(by(editor), paragraph.id, NewThread.parse({ ...input, anchor }))
    expect(thread).toMatchObject({
      kind,
      status: 'open',
      articleId: article.id,
      unitId: paragraph.unitId,
      paragraphId: paragraph.id,
      author: { id: editor.id, name: editor.name },
      anchor: { ...anchor, quote: 'two cranes', prefix: 'There are ', state: 'exact' },
    })
    expect(thread.comments.map((comment) => comment.body)).toEqual(
      kind === 'comment' ? ['Two or three?'] : kind === 'issue' ? ['Look.'] : [],
    )
    expect(await eventsOf(article.id)).toEqual(['article.created', 'thread.opened'])
  })

  test('without an anchor it is about the whole paragraph, on either side', async () => {
    const { editor, paragraph, source } = await body()
    for (const { id } of [paragraph, source]) {
      const thread = await openThread(by(editor), id, { kind: 'comment', body: 'All of it.' })
      expect(thread).toMatchObject({ paragraphId: id, anchor: null })
    }
  })

  test.each([
    { kind: 'comment', body: 'The whole.' } as const,
    { kind: 'issue', category: 'style', severity: 'neutral' } as const,
    { ...GAP, links: [] },
  ])('about the article as a whole: $kind', async (input) => {
    const { editor, article } = await body()
    const thread = await openArticleThread(by(editor), article.id, input)
    expect(thread).toMatchObject({ kind: input.kind, unitId: null, paragraphId: null, anchor: null })
  })

  test('a range inside a character is widened to the whole of it', async () => {
    const { editor, target } = await desk(['Title', 'He waved 👩‍👩‍👧 and left.', 'End.'])
    const paragraph = target.find(({ text }) => text.includes('waved'))
    if (!paragraph) throw new Error('no paragraph')
    const start = paragraph.text.indexOf('👩') + 1
    const thread = await openThread(by(editor), paragraph.id, {
      kind: 'comment',
      anchor: { version: 1, start, end: start + 1 },
      body: 'Who?',
    })
    expect(thread.anchor?.quote).toBe('👩‍👩‍👧')
  })

  test('a suggestion at a place inserts; an empty one deletes', async () => {
    const { editor, paragraph } = await body()
    const place = { version: 1, start: 0, end: 0 }
    const inserting = await openThread(by(editor), paragraph.id, {
      kind: 'suggestion',
      anchor: place,
      replacement: 'Now ',
    })
    expect(inserting).toMatchObject({ anchor: { quote: '' }, suggestion: { original: '', replacement: 'Now ' } })
    const deleting = await suggest(editor, paragraph, 'two ', '')
    expect((await acceptSuggestion(by(editor), deleting.id, {})).paragraph.text).toMatch(/^There are cranes\./)
    expect((await acceptSuggestion(by(editor), inserting.id, {})).paragraph.text).toMatch(/^Now There are cranes\./)
  })
})

describe('an anchor given in an older version', () => {
  test('is carried to the present one, and keeps the words chosen', async () => {
    const { editor, paragraph } = await body()
    const { id } = await suggest(editor, paragraph, 'two', 'twenty-two')
    await acceptSuggestion(by(editor), id, {})
    const comment = await openThread(by(editor), paragraph.id, {
      kind: 'comment',
      anchor: at(paragraph, 'four ships'),
      body: 'Ships?',
    })
    expect(comment.anchor).toMatchObject({ version: 2, quote: 'four ships', state: 'exact' })
    expect(comment.anchor?.start).toBe(paragraph.text.indexOf('four ships') + 'twenty-'.length)
  })

  test('stands changed where words inside it were edited, for a remark', async () => {
    const { editor, paragraph } = await body()
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    await acceptSuggestion(by(editor), id, {})
    const anchor = at(paragraph, 'are two cranes')
    const comment = await openThread(by(editor), paragraph.id, { kind: 'comment', anchor, body: 'Hm.' })
    expect(comment.anchor).toMatchObject({ quote: 'are two cranes', state: 'changed' })
  })

  test.each(['comment', 'suggestion'] as const)('whose words are gone is stale, for a %s', async (kind) => {
    const { editor, paragraph } = await body()
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    await acceptSuggestion(by(editor), id, {})
    const anchor = at(paragraph, 'two')
    const input = kind === 'comment' ? { kind, anchor, body: 'Hm.' } : { kind, anchor, replacement: 'four' }
    await expect(openThread(by(editor), paragraph.id, input)).rejects.toMatchObject({
      code: 'STALE_VERSION',
      extra: { paragraph: { id: paragraph.id, version: 2, text: 'There are three cranes. There are four ships.' } },
    })
  })
})

describe('refused, and nothing is left behind', () => {
  test.each<[string, (set: Awaited<ReturnType<typeof body>>) => Promise<unknown>, string]>([
    [
      'a version that is not there yet',
      ({ editor, paragraph }) =>
        openThread(by(editor), paragraph.id, { kind: 'comment', anchor: { version: 2, start: 0, end: 1 }, body: 'x' }),
      'INVALID_INPUT',
    ],
    [
      'a range outside the text',
      ({ editor, paragraph }) =>
        openThread(by(editor), paragraph.id, {
          kind: 'comment',
          anchor: { version: 1, start: 0, end: paragraph.text.length + 1 },
          body: 'x',
        }),
      'INVALID_INPUT',
    ],
    [
      'a remark on no words',
      ({ editor, paragraph }) =>
        openThread(by(editor), paragraph.id, { kind: 'comment', anchor: { version: 1, start: 3, end: 3 }, body: 'x' }),
      'INVALID_INPUT',
    ],
    ['a suggestion for the source', ({ editor, source }) => suggest(editor, source, '두', '세'), 'INVALID_INPUT'],
    ['a change to the same', ({ editor, paragraph }) => suggest(editor, paragraph, 'two', 'two'), 'INVALID_INPUT'],
    [
      'a blank line that leaves nothing behind it',
      ({ editor, paragraph }) => suggest(editor, paragraph, paragraph.text, 'a\n \n'),
      'INVALID_INPUT',
    ],
    [
      'a gap linked to another article',
      async ({ editor, paragraph }) => {
        const [other] = (await desk()).target
        const links = [{ paragraphId: other?.id ?? '', start: 0, end: 1, relation: 'needs' as const }]
        return openThread(by(editor), paragraph.id, { ...GAP, links })
      },
      'INVALID_INPUT',
    ],
    [
      'a paragraph that is not there',
      ({ editor }) => openThread(by(editor), 'nowhere', { kind: 'comment', body: 'x' }),
      'NOT_FOUND',
    ],
  ])('%s', async (_, work, code) => {
    const set = await body()
    expect(await refused(work(set))).toBe(code)
    expect(await eventsOf(set.article.id)).toEqual(['article.created'])
    expect((await listThreads(set.editor, set.article.id, { limit: 50 })).items).toEqual([])
  })
})

describe('resolving and reopening', () => {
  test('closes and opens the discussion; a second time changes nothing', async () => {
    const { editor, paragraph, article } = await body()
    const { id } = await openThread(by(editor), paragraph.id, { kind: 'comment', body: 'Hm.' })
    const twice = (work: typeof resolveThread) => async () => {
      await work(by(editor), id)
      await work(by(editor), id)
    }
    expect(await appended(article.id, twice(resolveThread))).toEqual(['thread.resolved'])
    expect((await getArticle(editor, article.id)).counts.comments.open).toBe(0)
    expect(await appended(article.id, twice(reopenThread))).toEqual(['thread.reopened'])
    expect((await getArticle(editor, article.id)).counts.comments.open).toBe(1)
  })

  test('leaves the decision alone, and a decision leaves the thread open', async () => {
    const { editor, paragraph } = await body()
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    expect((await resolveThread(by(editor), id)).suggestion?.decision).toBe('pending')
    expect((await acceptSuggestion(by(editor), id, {})).thread.status).toBe('resolved')
    const other = await suggest(editor, { ...paragraph }, 'four', 'five')
    expect((await acceptSuggestion(by(editor), other.id, {})).thread.status).toBe('open')
  })
})

describe('listing threads', () => {
  test('oldest first, by kind, status, decision, author and paragraph, in pages', async () => {
    const { editor, paragraph, article, member } = await body()
    const translator = await member('translator')
    const first = await suggest(translator, paragraph, 'two', 'three')
    const second = await openThread(by(editor), paragraph.id, { kind: 'comment', body: 'Hm.' })
    const third = await openArticleThread(by(editor), article.id, { kind: 'comment', body: 'Hm.' })
    await resolveThread(by(editor), second.id)
    const ids = async (query: object) =>
      (await listThreads(editor, article.id, { limit: 50, ...query })).items.map(({ id }) => id)
    expect(await ids({})).toEqual([first.id, second.id, third.id])
    expect(await ids({ kind: 'comment' })).toEqual([second.id, third.id])
    expect(await ids({ status: 'resolved' })).toEqual([second.id])
    expect(await ids({ decision: 'pending' })).toEqual([first.id])
    expect(await ids({ authorId: translator.id })).toEqual([first.id])
    expect(await ids({ paragraphId: paragraph.id })).toEqual([first.id, second.id])
    const page = await listThreads(editor, article.id, { limit: 2 })
    expect(page.items.map(({ id }) => id)).toEqual([first.id, second.id])
    const rest = await listThreads(editor, article.id, { limit: 2, cursor: page.nextCursor ?? '' })
    expect([rest.items.map(({ id }) => id), rest.nextCursor]).toEqual([[third.id], null])
  })
})
