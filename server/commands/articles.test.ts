import { describe, expect, test } from 'vitest'
import { NewArticle } from '@/domain/contract/inputs'
import { prisma } from '../db/database'
import { listUnits } from '../queries/units'
import { by, desk, person, refused } from '../testing/people'
import { appended, eventsOf } from '../testing/record'
import { createArticle, updateArticle } from './articles'

const LANGUAGES = { sourceLanguage: 'ko', targetLanguage: 'en' }
const create = async (input: object) =>
  createArticle(by(await person('Kim')), NewArticle.parse({ ...LANGUAGES, ...input }))

describe('bringing in an article', () => {
  test('from two sides: a draft, whose bringer is its editor, with one event', async () => {
    const kim = await person('Kim')
    const source = '다리 21개 점검\n\n시는 다리 21개를 점검했다.\n\n그중 3개는 닫혔다.'
    const target = '21 bridges inspected\n\nThe city inspected 21 bridges.\n\nOf these, 3 were closed.'
    const article = await createArticle(by(kim), NewArticle.parse({ ...LANGUAGES, source, target }))
    expect(article).toMatchObject({
      title: { source: '다리 21개 점검', target: '21 bridges inspected' },
      status: 'draft',
      locked: false,
      role: 'editor',
      policy: { selfApproval: true, signOffs: 1, rejectReason: true },
      seq: 1,
    })
    const { items } = await listUnits(kim, article.id, { limit: 50 })
    expect(items.map((unit) => [unit.source.map((p) => p.text), unit.target.map((p) => p.text)])).toEqual([
      [['다리 21개 점검'], ['21 bridges inspected']],
      [['시는 다리 21개를 점검했다.'], ['The city inspected 21 bridges.']],
      [['그중 3개는 닫혔다.'], ['Of these, 3 were closed.']],
    ])
    expect(items.map((unit) => unit.position)).toEqual([0, 1, 2])
    expect(await eventsOf(article.id)).toEqual(['article.created'])
  })

  test('from one text that holds both languages', async () => {
    const korean = '시장 “다리는 안전”\n\n시장은 4일 다리가 안전하다고 말했다.\n\n점검단은 균열 12개를 찾아냈다.'
    const english =
      'Mayor says bridge is safe\n\nThe mayor said on the 4th that the bridge is safe.\n\nInspectors found 12 cracks.'
    const article = await create({ bilingual: `${korean}\n\n${english}` })
    expect(article.title).toEqual({ source: '시장 “다리는 안전”', target: 'Mayor says bridge is safe' })
    expect(article.counts.units).toBe(3)
  })

  test('a title given goes before the headlines', async () => {
    const article = await create({ source: '가나다.', target: 'One.', title: { source: '제목', target: ' A title ' } })
    expect(article.title).toEqual({ source: '제목', target: 'A title' })
  })

  test('who translated it is kept until somebody says otherwise', async () => {
    const kim = await person('Kim')
    const given = NewArticle.parse({ ...LANGUAGES, source: '가나다.', target: 'One.', translatedBy: ' DeepL ' })
    const { id, translatedBy } = await createArticle(by(kim), given)
    expect(translatedBy).toBe('DeepL')
    expect((await updateArticle(by(kim), id, { translatedBy: '박서연' })).translatedBy).toBe('박서연')
    expect((await updateArticle(by(kim), id, { translatedBy: null })).translatedBy).toBeUndefined()
    expect(NewArticle.safeParse({ ...given, translatedBy: 'x'.repeat(201) }).success).toBe(false)
  })

  test('every paragraph of two sides is there, in order and as it was written', async () => {
    const source = ['첫째 문단이다.', '둘째  문단 (1).\n둘째 줄.', '셋째 ‘문단’이다.']
    const target = ['The first paragraph.', 'The second  paragraph (1).\nIts second line.', 'The *third* paragraph.']
    const kim = await person('Kim')
    const article = await createArticle(
      by(kim),
      NewArticle.parse({ ...LANGUAGES, source: source.join('\n\n'), target: target.join('\n\n') }),
    )
    const { items } = await listUnits(kim, article.id, { limit: 50 })
    expect(items.flatMap((unit) => unit.source.map((p) => p.text))).toEqual(source)
    expect(items.flatMap((unit) => unit.target.map((p) => p.text))).toEqual(target)
  })

  test.each<[string, object, string]>([
    ['no target', { source: '가' }, 'target'],
    ['neither side', {}, 'source'],
    ['a side beside bilingual', { bilingual: '가', source: '가' }, 'source'],
    ['a blank side', { source: ' \n ', target: 'One.' }, 'source'],
    ['one language twice', { source: '가', target: 'One.', targetLanguage: 'ko-KR' }, 'targetLanguage'],
    ['no language tag', { source: '가', target: 'One.', targetLanguage: 'e' }, 'targetLanguage'],
    ['an unknown format', { source: '가', target: 'One.', format: 'docx' }, 'format'],
    ['a NUL character', { source: '가\u0000', target: 'One.' }, 'source'],
    ['half a surrogate pair', { source: '가', target: 'One \ud83d.' }, 'target'],
    ['more than 20 MB', { source: '가'.repeat(20 * 1024 * 1024 + 1), target: 'One.' }, 'source'],
    ['a title that is too long', { source: '가', target: 'One.', title: { target: 'x'.repeat(501) } }, 'title.target'],
  ])('refused, naming the field: %s', (_, input, field) => {
    const parsed = NewArticle.safeParse({ ...LANGUAGES, ...input })
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toContain(field)
  })

  test.each<[string, object, string]>([
    ['markup without text', { format: 'html', source: '<p>가</p>', target: '<p> </p>' }, 'target'],
    ['one language in a bilingual text', { bilingual: 'Only this.\n\nAnd this.' }, 'bilingual'],
  ])('refused when it is read: %s', async (_, input, field) => {
    await expect(create(input)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      extra: { issues: [{ path: field }] },
    })
  })

  test('more than 20,000 paragraphs are too large', async () => {
    expect(await refused(create({ source: '가\n\n'.repeat(20_001), target: 'One.' }))).toBe('TOO_LARGE')
  })

  test('a refused article leaves nothing behind', async () => {
    const db = await prisma()
    const before = await db.article.count()
    await refused(create({ bilingual: 'Only this.\n\nAnd this.' }))
    expect(await db.article.count()).toBe(before)
  })
})

describe('changing an article', () => {
  test('title, date and policy, each as given, with one event', async () => {
    const { editor, article } = await desk()
    const policy = { selfApproval: false, signOffs: 2, rejectReason: false } as const
    const changed = await updateArticle(by(editor), article.id, {
      title: { target: 'Another' },
      dueAt: '2027-01-02T03:04:05.000Z',
      policy,
    })
    expect(changed).toMatchObject({
      title: { source: article.title.source, target: 'Another' },
      dueAt: '2027-01-02T03:04:05.000Z',
      policy,
      seq: article.seq + 1,
    })
    const { dueAt } = await updateArticle(by(editor), article.id, { dueAt: null })
    expect(dueAt).toBeUndefined()
  })

  test('with nothing in it changes nothing and leaves no event', async () => {
    const { editor, article } = await desk()
    expect(await appended(article.id, () => updateArticle(by(editor), article.id, {}))).toEqual([])
  })
})
