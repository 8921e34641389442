import { expect, type Page, test } from '@playwright/test'
import { Colleague, deleted, inserted } from '../formats/docx/colleague.fixture'
import { clean } from './setting/axe'
import { ask, bringIn, choose, deskReady, select, signIn, signOffAll, unit } from './setting/desk'

const SOURCE = ['# 항구의 밤', '크레인은 두 기다. 배는 네 척이다.', '관계자는 말을 아꼈다.']
const TARGET = ['# The port at night', 'There are two cranes. There are four ships.', 'The official said little.']

const text = (paragraphs: readonly string[]) => paragraphs.join('\n\n')
const dialog = (page: Page) => page.getByRole('dialog')
const summary = (page: Page) => dialog(page).getByRole('status').first()

async function open(page: Page) {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: text(SOURCE), target: text(TARGET) }, { translator: 'translator' })
  await signOffAll(page.request, id)
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  return id
}

test('the source is updated from pasted text, its units say so until they are signed off, and it is taken back', async ({
  page,
}) => {
  const id = await open(page)
  const cranes = unit(page, 'There are two cranes')
  await test.step('what changed is seen first', async () => {
    await choose(page, 'Update the source…')
    const next = [
      ...SOURCE.slice(0, 1),
      '크레인은 세 기다. 배는 네 척이다.',
      ...SOURCE.slice(2),
      '배마다 불이 켜져 있었다.',
    ]
    await dialog(page).getByRole('textbox', { name: 'New text of the source' }).fill(text(next))
    await clean(page, 'the form of a new version')
    await page.keyboard.press('Control+Enter')
    await expect(summary(page)).toHaveText('1 paragraph changed, 1 new, 0 dropped, 2 unchanged.')
    await expect(dialog(page).locator('del')).toHaveText('Delete: 두')
    await expect(dialog(page).locator('ins').first()).toHaveText('Insert: 세')
    await expect(dialog(page).getByText('1 sign-off lapses')).toBeVisible()
    await clean(page, 'the comparison of a new source')
  })
  await test.step('and comes with a flag, and without the sign-off', async () => {
    await dialog(page).getByRole('button', { name: 'Update', exact: true }).click()
    await expect(dialog(page).getByText('The source is updated: 1 changed, 1 new, 0 dropped.')).toBeVisible()
    await dialog(page).getByRole('button', { name: 'Close', exact: true }).first().click()
    await expect(cranes.getByText('크레인은 세 기다')).toBeVisible()
    await cranes.getByRole('button', { name: 'Source changed' }).click()
    await expect(cranes.locator('del')).toContainText('두')
    await expect(page.getByRole('button', { name: 'Source changed' })).toHaveCount(2)
  })
  await test.step('the filter shows these units alone', async () => {
    await page.keyboard.press('/')
    await dialog(page)
      .getByRole('checkbox', { name: /^Source changed/ })
      .check()
    await dialog(page).getByRole('checkbox', { name: 'Show only units with matches' }).check()
    await page.keyboard.press('Escape')
    await expect(unit(page, '관계자는 말을 아꼈다')).toHaveCount(0)
    await expect(cranes).toBeVisible()
    await page.keyboard.press('0')
    await expect(unit(page, '관계자는 말을 아꼈다')).toBeVisible()
  })
  await test.step('the versions of the source are compared like those of the translation', async () => {
    await cranes.focus()
    await page.keyboard.press('h')
    await dialog(page).getByRole('radio', { name: 'Source' }).check()
    await expect(dialog(page).getByText(/new version of the source by/)).toBeVisible()
    await expect(dialog(page).locator('del').first()).toContainText('두')
    await page.keyboard.press('Escape')
  })
  await test.step('a sign-off ends the flag', async () => {
    await cranes.focus()
    await page.keyboard.press('o')
    await expect(cranes.getByRole('button', { name: 'Source changed' })).toHaveCount(0)
    await page.keyboard.press('z')
    const units = () =>
      ask<{ items: { signOffs: { current: boolean }[] }[] }>(page.request, 'GET', `/articles/${id}/units`)
    await expect.poll(async () => (await units()).items[1]?.signOffs.some(({ current }) => current)).toBe(false)
  })
  await test.step('and the version can be taken back', async () => {
    await page.keyboard.press('z')
    await expect(page.getByText('크레인은 두 기다')).toBeVisible()
    await expect(page.getByText('배마다 불이 켜져 있었다.')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Source changed' })).toHaveCount(0)
  })
  const { seq } = await ask<{ seq: number }>(page.request, 'GET', `/articles/${id}`)
  await page.keyboard.press('[')
  await dialog(page).getByRole('textbox').fill(text(SOURCE))
  await page.keyboard.press('Control+Enter')
  await expect(summary(page)).toHaveText('The source already reads this way. There is nothing to update.')
  expect((await ask<{ seq: number }>(page.request, 'GET', `/articles/${id}`)).seq).toBe(seq)
})

test('a new translation comes from a file as suggestions, merged with what was changed since', async ({ page }) => {
  const id = await open(page)
  await select(page, 'little')
  await page.keyboard.press('s')
  await page.getByRole('textbox', { name: 'Replace with' }).fill('nothing')
  await page.keyboard.press('Control+Enter')
  await expect(unit(page, 'The official said').locator('ins')).toContainText('nothing')
  await page.keyboard.press("'")
  const exported = await page.request.get(`/api/v1/articles/${id}/export?format=docx&content=clean`)
  const edited = new Colleague(await exported.body())
    .without('docProps/custom.xml')
    .edit(
      'There are two cranes.',
      `There are </w:t></w:r>${deleted('two')}${inserted('three')}<w:r><w:t xml:space="preserve"> cranes.`,
    )
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const file = { name: 'better.docx', mimeType, buffer: Buffer.from(edited.bytes()) }
  await dialog(page).locator('input[type=file]').setInputFiles(file)
  await expect(dialog(page).getByText('better.docx')).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Compare' }).click()
  await expect(summary(page)).toHaveText('1 paragraph changed, 0 new, 0 dropped, 2 unchanged.')
  await clean(page, 'the comparison of a new translation')
  await expect(dialog(page).getByRole('radio', { name: 'as suggestions' })).toBeChecked()
  await dialog(page).getByLabel('Who Kim is').selectOption('서지우')
  await dialog(page).getByRole('button', { name: 'Add suggestions' }).click()
  await expect(dialog(page).getByText('1 suggestion added.')).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).first().click()
  const cranes = unit(page, 'There are')
  await expect(cranes.locator('ins')).toContainText('three')
  await cranes.locator('ins').first().click()
  await expect(page.getByRole('article').filter({ hasText: 'three' })).toContainText('서지우')
  await page.keyboard.press('a')
  await expect(page.getByText('There are three cranes')).toBeVisible()
  const { items } = await ask<{ items: { type: string }[] }>(page.request, 'GET', `/articles/${id}/history?limit=200`)
  expect(items.map(({ type }) => type)).toEqual(expect.arrayContaining(['translation.brought', 'suggestion.accepted']))
})

test('in Korean, an editor takes a new translation at once and takes it back', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'stet_locale', value: 'ko', url: baseURL ?? '' }])
  await open(page)
  await page.keyboard.press("'")
  await expect(dialog(page)).toHaveAccessibleName('번역문 새 버전')
  const other = '한국어로 쓴 다른 글이며, 이 기사의 번역문과는 아무 관계가 없는 내용이다.'
  await dialog(page).getByRole('textbox', { name: '새 번역문' }).fill(other)
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page).getByText(/겹치는 내용이 거의 없습니다/)).toBeVisible()
  await expect(dialog(page).getByRole('button', { name: '그래도 반영' })).toBeVisible()
  await dialog(page).getByRole('button', { name: '바꾸기' }).click()
  const next = text([...TARGET.slice(0, 1), 'There are three cranes. There are four ships.', ...TARGET.slice(2)])
  await dialog(page).getByRole('textbox', { name: '새 번역문' }).fill(next)
  await page.keyboard.press('Control+Enter')
  await dialog(page).getByRole('radio', { name: '바로 반영' }).check()
  await clean(page, 'the comparison in Korean')
  await dialog(page).getByRole('button', { name: '반영', exact: true }).click()
  await expect(dialog(page).getByText('새 번역문을 반영했습니다: 교정 1건 반영.')).toBeVisible()
  await dialog(page)
    .getByRole('button', { name: /^되돌리기/ })
    .click()
  await expect(page.getByText('There are two cranes.')).toBeVisible()
  await expect(page.getByText('three cranes')).toHaveCount(0)
})
