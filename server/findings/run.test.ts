import { describe, expect, test, vi } from 'vitest'
import { NewArticle } from '@/domain/contract/inputs'
import { createArticle, updateArticle } from '../commands/articles'
import { acceptSuggestion } from '../commands/decisions'
import { dismissFinding } from '../commands/findings'
import { undoAcceptance } from '../commands/undo'
import { excludeUnit, includeUnit, splitUnit } from '../commands/units'
import { prisma } from '../db/database'
import { getArticle } from '../queries/articles'
import { listFindings } from '../queries/findings'
import { runChecks } from '../testing/checked'
import { by, desk, person, suggest } from '../testing/people'
import { eventsOf } from '../testing/record'
import * as workerModule from '../worker/worker'

const WRONG = ['The port at night', 'It paid $1.43 billion for two cranes.', 'The official said little.']
const SOURCE = ['항구의 밤', '크레인 두 기에 143억 달러를 냈다.', '관계자는 말을 아꼈다.']

/** An article with an amount that is wrong by a factor of ten, checked. */
async function checked() {
  const made = await desk(WRONG, SOURCE)
  await runChecks(made.article.id)
  const found = (status?: 'open' | 'dismissed' | 'promoted' | 'fixed') =>
    listFindings(made.editor, made.article.id, { limit: 50, status }, 'en').then(({ items }) => items)
  return { ...made, found }
}

async function correct({ editor, target }: Awaited<ReturnType<typeof checked>>, words: string, instead: string) {
  const [, paragraph] = target
  if (!paragraph) throw new Error('three paragraphs were imported')
  const { id } = await suggest(editor, paragraph, words, instead)
  await acceptSuggestion(by(editor), id, {})
  return id
}

describe('the checks', () => {
  test('see a wrong amount on both sides, and say what should stand there', async () => {
    const { found, article, editor } = await checked()
    const all = await found()
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({
      check: 'number',
      side: 'target',
      quote: '$1.43 billion',
      expected: '$14.3 billion',
      counterpart: { quote: '143억 달러' },
      status: 'open',
      message: expect.stringContaining('14,300,000,000'),
    })
    const { counts, checked: seen } = await getArticle(editor, article.id)
    expect([counts.findings.open, seen]).toEqual([1, true])
  })

  test('say it in the language of the reader', async () => {
    const { editor, article } = await checked()
    const { items } = await listFindings(editor, article.id, { limit: 50 }, 'ko')
    expect(items[0]?.message).toContain('원문은 143억 달러')
  })

  test('leave no event, and run once for what they have seen', async () => {
    const { article, editor } = await checked()
    expect(await eventsOf(article.id)).toEqual(['article.created'])
    expect(await runChecks(article.id)).toBe(false)
    expect((await getArticle(editor, article.id)).checked).toBe(true)
  })

  test('find their words corrected, and wrong again when that is undone', async () => {
    const made = await checked()
    const threadId = await correct(made, '$1.43 billion', '$14.3 billion')
    expect((await getArticle(made.editor, made.article.id)).checked).toBe(false)
    expect(await made.found('open')).toEqual([])
    await runChecks(made.article.id)
    expect(await made.found('fixed')).toHaveLength(1)
    await undoAcceptance(by(made.editor), threadId)
    await runChecks(made.article.id)
    expect(await made.found('open')).toHaveLength(1)
    expect(await made.found('fixed')).toEqual([])
  })

  test('keep a dismissal as long as the words stand, wherever they move', async () => {
    const made = await checked()
    const [finding] = await made.found()
    await dismissFinding(by(made.editor), finding?.id ?? '', 'It was in euros.', 'en')
    await correct(made, 'It paid', 'The port authority paid')
    await runChecks(made.article.id)
    expect(await made.found('open')).toEqual([])
    const [still] = await made.found('dismissed')
    expect(still).toMatchObject({ id: finding?.id, version: 2, quote: '$1.43 billion', reason: 'It was in euros.' })
    expect(still?.start).toBe('The port authority paid '.length)
  })

  test('keep it when the words go to a paragraph of their own', async () => {
    const made = await checked()
    const [finding] = await made.found()
    await dismissFinding(by(made.editor), finding?.id ?? '', 'It was in euros.', 'en')
    await correct(made, 'It paid ', 'It paid.\n\nThat was ')
    await runChecks(made.article.id)
    expect((await made.found('dismissed')).map(({ id }) => id)).toEqual([finding?.id])
    expect((await made.found('open')).filter(({ check }) => check === 'number')).toEqual([])
  })

  test('know equal words in a paragraph apart', async () => {
    const made = await desk(
      ['The port', 'Ships in the the port and cranes in the the yard were there.', 'The official said little.'],
      SOURCE,
    )
    await runChecks(made.article.id)
    const found = async () =>
      (await listFindings(made.editor, made.article.id, { limit: 50, check: 'broken' }, 'en')).items
    const [first, second] = await found()
    await dismissFinding(by(made.editor), second?.id ?? '', 'It is a name.', 'en')
    const [, paragraph] = made.target
    if (!paragraph) throw new Error('three paragraphs were imported')
    const { id } = await suggest(made.editor, paragraph, 'in the the port', 'in the port')
    await acceptSuggestion(by(made.editor), id, {})
    await runChecks(made.article.id)
    expect((await found()).map((one) => [one.id, one.status])).toEqual(
      expect.arrayContaining([
        [first?.id, 'fixed'],
        [second?.id, 'dismissed'],
      ]),
    )
    expect(await found()).toHaveLength(2)
  })

  test('say what should stand there only where no mark is in the way', async () => {
    const editor = await person('Editor')
    const { id } = await createArticle(
      by(editor),
      NewArticle.parse({
        ...{ sourceLanguage: 'ko', targetLanguage: 'en', format: 'markdown' },
        source: '회사는 143억 달러를 벌었다.',
        target: 'The firm earned **$1.43** billion.',
      }),
    )
    await runChecks(id)
    const { items } = await listFindings(editor, id, { limit: 50 }, 'en')
    expect(items.map(({ check, expected }) => [check, expected])).toEqual([['number', undefined]])
  })

  test('look only at pairs that changed', async () => {
    const made = await checked()
    await correct(made, 'two cranes', 'two tall cranes')
    const runTask = vi.spyOn(workerModule, 'runTask')
    await runChecks(made.article.id)
    const pairs = runTask.mock.calls.flatMap(([task]) => (task.do === 'check-pairs' ? task.pairs : []))
    runTask.mockRestore()
    expect(pairs.map(({ target }) => target)).toEqual(['It paid $1.43 billion for two tall cranes.'])
    expect(await made.found('open')).toHaveLength(1)
  })

  test('look at what is part of the article', async () => {
    const made = await checked()
    const unitId = made.units[1]?.id ?? ''
    await excludeUnit(by(made.editor), made.article.id, unitId)
    await runChecks(made.article.id)
    expect(await made.found('open')).toEqual([])
    await includeUnit(by(made.editor), made.article.id, unitId)
    await runChecks(made.article.id)
    expect(await made.found('open')).toHaveLength(1)
  })

  test('go with the paragraphs when they are paired anew', async () => {
    const made = await checked()
    const { units } = await splitUnit(by(made.editor), made.article.id, made.units[1]?.id ?? '', {
      source: 1,
      target: 0,
    })
    expect((await made.found()).map(({ unitId }) => unitId)).toEqual([units[1].id])
    await runChecks(made.article.id)
    expect(await made.found('fixed')).toHaveLength(1)
    expect(new Set((await made.found('open')).map(({ check }) => check))).toContain('omission')
  })

  test('heed the article’s glossary, its date and its switches', async () => {
    const made = await checked()
    await updateArticle(by(made.editor), made.article.id, {
      glossary: [{ source: '관계자', target: 'source', note: 'never “official”' }],
      checksOff: ['number'],
    })
    await runChecks(made.article.id)
    expect((await made.found('open')).map(({ check, expected }) => [check, expected])).toEqual([
      ['glossary', undefined],
    ])
    const { glossary, checksOff } = await getArticle(made.editor, made.article.id)
    expect([glossary?.length, checksOff]).toEqual([1, ['number']])
  })

  test('read the words, not the marks', async () => {
    const editor = await person('Editor')
    const { id } = await createArticle(
      by(editor),
      NewArticle.parse({
        ...{ sourceLanguage: 'ko', targetLanguage: 'en', format: 'markdown' },
        source: '그는 **143억 달러**를 [여기](https://example.org/2024)서 냈다.',
        target: 'He paid **$1.43 billion** [here](https://example.org/2023).',
      }),
    )
    await runChecks(id)
    const { items } = await listFindings(editor, id, { limit: 50 }, 'en')
    expect(items.map(({ quote }) => quote)).toEqual(['$1.43 billion'])
  })

  test('say nothing of what has changed while they looked', async () => {
    const made = await desk(WRONG, SOURCE)
    const real = workerModule.runTask
    let changed = false
    const runTask = vi.spyOn(workerModule, 'runTask').mockImplementation(async (task) => {
      if (!changed) {
        changed = true
        const [, paragraph] = made.target
        if (paragraph) {
          const { id } = await suggest(made.editor, paragraph, '$1.43 billion', '$14.3 billion')
          await acceptSuggestion(by(made.editor), id, {})
        }
      }
      return real(task)
    })
    await runChecks(made.article.id)
    runTask.mockRestore()
    const db = await prisma()
    expect(await db.finding.count({ where: { articleId: made.article.id } })).toBe(0)
    expect((await getArticle(made.editor, made.article.id)).checked).toBe(false)
    await runChecks(made.article.id)
    expect(await db.finding.count({ where: { articleId: made.article.id } })).toBe(0)
  })
})
