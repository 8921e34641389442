import { expect, test } from 'vitest'
import { CheckId } from '@/domain/contract/names'
import { CHECKS } from '@/language/checks/list'
import { articleSchema, openApi } from './api/openapi'
import { CHECK_IDS, classificationOf, listChecks } from './checks'
import { updateArticle } from './commands/articles'
import { listFindings } from './queries/findings'
import { by, desk } from './testing/people'

test('every check is listed in both languages, under an id that the contract takes', () => {
  const [english, korean] = [listChecks('en'), listChecks('ko')]
  for (const list of [english, korean]) expect(list.map(({ id }) => CheckId.parse(id))).toEqual(CHECK_IDS)
  expect(english[0]).toMatchObject({ id: 'number', title: 'Numbers' })
  expect(korean[0]).toMatchObject({ id: 'number', title: '숫자' })
})

test('a new article begins without the checks that are off by default, and can switch them on', async () => {
  const { editor, article } = await desk()
  const off = listChecks('en').flatMap(({ id, offByDefault }) => (offByDefault ? [id] : []))
  expect(article.checksOff).toEqual(off)
  expect(await updateArticle(by(editor), article.id, { checksOff: [] })).toMatchObject({ checksOff: [] })
})

test('a check that there isn’t can be neither switched off nor asked for', async () => {
  const { editor, article } = await desk()
  const refused = { code: 'INVALID_INPUT', detail: expect.stringContaining('number, omission') }
  await expect(updateArticle(by(editor), article.id, { checksOff: ['date', 'nonsense'] })).rejects.toMatchObject({
    ...refused,
    extra: { issues: [{ path: 'checksOff.1' }] },
  })
  await expect(listFindings(editor, article.id, { limit: 50, check: 'nonsense' }, 'en')).rejects.toMatchObject(refused)
  for (const { id } of CHECKS) {
    const { checksOff } = await updateArticle(by(editor), article.id, { checksOff: [id] })
    expect(checksOff).toEqual([id])
    expect(await listFindings(editor, article.id, { limit: 50, check: id }, 'en')).toMatchObject({ items: [] })
  }
})

test('the schemas name every check', () => {
  const named = { CheckId: { type: 'string', enum: CHECK_IDS } }
  expect(openApi().components?.schemas).toMatchObject(named)
  expect(articleSchema()).toMatchObject({ $defs: named })
})

test('a finding of a check that was removed can still be made a thread', () =>
  expect(classificationOf({ check: 'removed', side: 'target' })).toEqual({
    category: 'accuracy/mistranslation',
    gapType: 'mistranslated-relation',
  }))
