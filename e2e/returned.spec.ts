import fs from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { Colleague, deleted, inserted, run } from '../formats/docx/colleague.fixture'
import en from '../messages/en.json' with { type: 'json' }
import ko from '../messages/ko.json' with { type: 'json' }
import { clean } from './setting/axe'
import { ask, bringIn, choose, deskReady, download, select, signIn } from './setting/desk'

const SOURCE = '# 항구의 밤\n\n크레인은 두 기다. 배는 네 척이다.\n\n공무원은 말을 아꼈다.\n\n시장은 월요일에 돌아온다.'
const TARGET =
  '# The port at night\n\nThere are two cranes. There are four ships.\n\nThe official said little.\n\nThe mayor returns on Monday.'

const dialog = (page: Page) => page.getByRole('dialog', { name: en.desk.return.title })
const card = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words })

async function open(page: Page): Promise<string> {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET }, { reviewer: 'reviewer' })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  return id
}

async function put(page: Page, words: string, key: 's' | 'c', typed: string) {
  await select(page, words)
  await page.keyboard.press(key)
  await page.getByRole('textbox', { name: key === 's' ? 'Replace with' : 'Comment' }).fill(typed)
  await page.keyboard.press('Control+Enter')
  await expect(card(page, typed)).toBeVisible()
  await page.keyboard.press('Escape')
}

const fileOf = (colleague: Colleague, name = 'port, edited.docx') => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(colleague.bytes()),
})

test('a file edited in Word comes back', async ({ page }) => {
  const id = await open(page)
  await put(page, 'two', 's', 'three')
  await put(page, 'little', 's', 'nothing')
  await put(page, 'mayor', 'c', 'Which mayor?')
  const word = en.desk.export.formats.docx
  const path = await download(page, `${word}, ${en.desk.export.tracked.name}`)
  await page.keyboard.press('Escape')
  const colleague = new Colleague(fs.readFileSync(path))
    .decide('accept', 'two', 'three')
    .decide('reject', 'little', 'nothing')
    .edit(' returns on Monday.', ' returns late on Monday.')
    .edit(
      `There are four ships.</w:t></w:r>`,
      `There are four </w:t></w:r>${deleted('ships')}${inserted('boats')}${run('.')}`,
    )
    .reply('Which mayor?', 'The one of Incheon.')
    .comment('returns late on Monday.', 'Is this public yet?')
    .savedBy('Kim')

  await test.step('nothing but what began as an export of this article', async () => {
    await choose(page, en.desk.return.open)
    await expect(dialog(page).getByLabel(en.desk.return.choose)).toBeFocused()
    await clean(page, 'bringing back, a file to choose')
    const chosen = dialog(page).locator('input[type=file]')
    await chosen.setInputFiles({ name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') })
    await expect(dialog(page).getByRole('alert').first()).toContainText('notes.pdf')
    const other = await bringIn(page, { source: SOURCE, target: TARGET })
    const exported = await page.request.get(`/api/v1/articles/${other}/export?format=docx&content=clean`)
    await chosen.setInputFiles(fileOf(new Colleague(await exported.body()), 'another.docx'))
    await expect(dialog(page).getByText(en.desk.return.refused.otherArticle)).toBeVisible()
  })

  await test.step('what would come is told, and names are given', async () => {
    await dialog(page).locator('input[type=file]').setInputFiles(fileOf(colleague))
    const what = dialog(page).getByRole('region', { name: en.desk.return.what })
    await expect(what.getByRole('listitem')).toHaveText([
      '2 suggestions1 not tracked',
      '1 comment',
      '1 reply',
      `2 decisions made in the file${en.desk.return.decisionsWhy}`,
    ])
    await expect(dialog(page).getByText(/^Exported from this article on .*, after event \d+\./)).toBeFocused()
    // Closed by mistake, it is as it was.
    await dialog(page).getByLabel('Who Kim is').selectOption('김민준')
    await page.keyboard.press('Escape')
    await page.keyboard.press('7')
    await expect(dialog(page).getByLabel('Who Kim is').locator('option:checked')).toHaveText('김민준')
    await clean(page, 'bringing back, the preview')
  })

  await test.step('it comes, each thing at its place', async () => {
    await dialog(page).getByRole('button', { name: en.desk.return.bring, exact: true }).click()
    await expect(dialog(page).getByText('Brought back: 2 suggestions, 1 comment, 1 reply, 2 decisions')).toBeFocused()
    await clean(page, 'bringing back, done')
    await dialog(page).getByRole('button', { name: en.desk.return.goToFirst }).click()
    await expect(card(page, 'Accepted in the file by Kim')).toBeFocused()
    await expect(card(page, 'boats')).toContainText('김민준')
    await expect(card(page, 'late')).toContainText(en.desk.suggestion.untracked)
    await expect(card(page, 'Is this public yet?')).toBeVisible()
    await card(page, 'Which mayor?').click()
    await expect(card(page, 'The one of Incheon.')).toContainText('김민준')
  })

  await test.step('one decision is confirmed, another dismissed', async () => {
    await card(page, 'accepted in a file').click()
    await page.keyboard.press('5')
    await expect(page.getByText('There are three cranes')).toBeVisible()
    await card(page, 'rejected in a file').click()
    await page.keyboard.press('6')
    await expect(page.getByText(en.desk.outside.dismissed).first()).toBeAttached()
    await expect(card(page, 'rejected in a file')).toHaveCount(0)
    await expect(card(page, 'nothing')).toBeVisible()
  })

  await test.step('twice adds nothing', async () => {
    await page.keyboard.press('7')
    await dialog(page).locator('input[type=file]').setInputFiles(fileOf(colleague))
    await expect(dialog(page).getByText(en.desk.return.nothing)).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('and all of it is taken back', async () => {
    // The dismissal, then the acceptance, then what the file brought.
    await page.keyboard.press('z')
    await expect(card(page, 'rejected in a file')).toBeVisible()
    await page.keyboard.press('z')
    await expect(card(page, 'accepted in a file')).toBeVisible()
    await page.keyboard.press('z')
    await expect(card(page, 'boats')).toHaveCount(0)
    await expect(card(page, 'Is this public yet?')).toHaveCount(0)
    await expect(card(page, 'rejected in a file')).toHaveCount(0)
    await page.goto(`/articles/${id}/history`)
    await expect(page.getByText('undid what a reviewed file added')).toBeVisible()
    await expect(page.getByText('brought back a reviewed file')).toBeVisible()
  })
})

test('in Korean, from a file that has lost its marks', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'stet_locale', value: 'ko', url: baseURL ?? '' }])
  const id = await open(page)
  const exported = await page.request.get(`/api/v1/articles/${id}/export?format=docx&content=clean`)
  const colleague = new Colleague(await exported.body())
    .without('docProps/custom.xml')
    .edit(/<w:bookmark(?:Start|End)[^>]*_?stet[^>]*>/g, '')
    .edit('The official said little.', 'The officials told us hardly anything, little at most.')
  await page.keyboard.press('7')
  const returning = page.getByRole('dialog', { name: ko.desk.return.title })
  await returning.locator('input[type=file]').setInputFiles(fileOf(colleague))
  await expect(returning.getByText(/^언제 내보낸 파일인지 알 수 없어/)).toBeVisible()
  const pair = returning.getByLabel(/^파일의 \d+번째 문단에 해당하는 문단$/)
  const before = await pair.inputValue()
  await pair.selectOption({ label: ko.desk.return.pairs.own })
  // One paragraph put in, and the one that it isn't taken out.
  await expect(returning.getByText('교정 제안 2건')).toBeVisible()
  await pair.selectOption(before)
  await expect(returning.getByText('교정 제안 4건')).toBeVisible()
  await clean(page, 'bringing back in Korean')
  await returning.getByRole('button', { name: ko.desk.return.bring, exact: true }).click()
  await expect(returning.getByText(/^불러왔습니다: 교정 제안/)).toBeVisible()
  await returning.getByRole('button', { name: ko.desk.return.undo }).click()
  await expect(page.getByText(ko.desk.return.undone).first()).toBeAttached()
  const { items } = await ask<{ items: { suggestion?: { decision: string } }[] }>(
    page.request,
    'GET',
    `/articles/${id}/threads?limit=50`,
  )
  expect(items.every(({ suggestion }) => suggestion?.decision === 'withdrawn')).toBe(true)
})

test('a Markdown file comes back, with what its marks and its plain edits are', async ({ page }) => {
  const id = await open(page)
  await put(page, 'mayor', 'c', 'Which mayor?')
  const exported = await page.request.get(`/api/v1/articles/${id}/export?format=markdown&content=tracked`)
  const text = (await exported.text())
    .replace('two cranes', '{~~two~>three~~} cranes')
    .replace('said little', 'said very little')
    .replace('Which mayor?<<}', 'Which mayor?<<}{>>Kim: The one of Incheon.<<}')
  await page.keyboard.press('7')
  const file = { name: 'port.md', mimeType: 'text/markdown', buffer: Buffer.from(text) }
  await dialog(page).locator('input[type=file]').setInputFiles(file)
  const what = dialog(page).getByRole('region', { name: en.desk.return.what })
  await expect(what.getByRole('listitem')).toHaveText(['2 suggestions1 not tracked', '1 reply'])
  await dialog(page).getByRole('button', { name: en.desk.return.bring, exact: true }).click()
  await expect(dialog(page).getByText('Brought back: 2 suggestions, 1 reply')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card(page, 'very')).toContainText(en.desk.suggestion.untracked)
  await expect(card(page, 'three')).not.toContainText(en.desk.suggestion.untracked)
})
