import { expect, type Page, test } from '@playwright/test'
import type { Unit } from '../domain/contract/shapes'
import { clean } from './setting/axe'
import { ask, bringIn, deskReady, signIn } from './setting/desk'

const SOURCE = '# 항구의 밤\n\n크레인은 두 기다.\n\n관계자는 말을 아꼈다.'
const TARGET = '# The port at night\n\nThere are two cranes.\n\nThe official said little.'

const post = (page: Page, path: string, body: unknown) => ask<{ id: string }>(page.request, 'POST', path, body)

async function unitsOf(page: Page, id: string): Promise<Unit[]> {
  return (await ask<{ items: Unit[] }>(page.request, 'GET', `/articles/${id}/units`)).items
}

/** A correction of a unit’s only paragraph, accepted. */
async function correct(page: Page, id: string, at: number, words: string, replacement: string) {
  const paragraph = (await unitsOf(page, id))[at]?.target[0]
  if (!paragraph) throw new Error('the unit has a translation')
  const start = paragraph.text.indexOf(words)
  const anchor = { version: paragraph.version, start, end: start + words.length }
  const body = { kind: 'suggestion', anchor, replacement }
  const thread = await post(page, `/paragraphs/${paragraph.id}/threads`, body)
  await post(page, `/suggestions/${thread.id}/accept`, {})
}

/** An article that was approved, and opened again for one more correction. */
async function begin(page: Page): Promise<string> {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  await correct(page, id, 1, 'two', 'three')
  await post(page, `/articles/${id}/transition`, { to: 'in_review' })
  for (const unit of await unitsOf(page, id)) await ask(page.request, 'PUT', `/units/${unit.id}/sign-off`, {})
  await post(page, `/articles/${id}/transition`, { to: 'approved' })
  await post(page, `/articles/${id}/transition`, { to: 'in_review', reason: 'He said nothing at all.' })
  await correct(page, id, 2, 'little', 'nothing')
  return id
}

test('the record of an article, what it was, and its rounds', async ({ page }) => {
  const id = await begin(page)

  await test.step('the changes since a round are those of the next', async () => {
    await page.goto(`/articles/${id}`)
    await deskReady(page)
    await page.keyboard.press('Shift+V')
    await expect(page.getByRole('status').filter({ hasText: '2 changes since the import' })).toBeVisible()
    await page.getByRole('combobox', { name: 'Show changes since' }).selectOption('Since round 1 was approved')
    await expect(page.getByRole('status').filter({ hasText: '1 change since round 1' })).toBeVisible()
    await expect(page.getByText('There are three cranes.')).toBeVisible()
  })

  await test.step('the history tab shows one kind', async () => {
    await page.getByRole('tab', { name: 'History' }).click()
    const history = page.getByRole('region', { name: 'History of the article' })
    await expect(history.getByText(/signed off/)).toBeVisible()
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('Decisions on suggestions')
    await expect(history.getByText(/signed off/)).toHaveCount(0)
    await expect(history.getByText(/accepted 2 suggestions/)).toBeVisible()
    await page.getByRole('link', { name: 'Full history' }).click()
  })

  const events = page.getByRole('list', { name: 'History' }).locator('> li')

  await test.step('its page filters, says why, and gives the record as a file', async () => {
    await expect(page).toHaveTitle(/^History of /)
    await clean(page, 'the history')
    await expect(events.filter({ hasText: 'He said nothing at all.' })).toContainText('reopened the article')
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('The article')
    await expect(page).toHaveURL(/kind=article/)
    await expect(events.filter({ hasText: 'accepted a suggestion' })).toHaveCount(0)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download as CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/history.*\.csv$/)
  })

  await test.step('an event leads to the article as it stood then', async () => {
    await events.filter({ hasText: 'approved the article' }).getByRole('link', { name: 'As it stood' }).click()
    await expect(page.getByText('There are three cranes.')).toBeVisible()
    await expect(page.getByText('The official said little.')).toBeVisible()
    await page.goto(`/articles/${id}/at/1`)
    await expect(page.getByText('There are two cranes.')).toBeVisible()
    await clean(page, 'as it stood')
    await page.getByRole('link', { name: 'The article today' }).click()
    await deskReady(page)
  })
})
