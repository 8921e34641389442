import { expect, test } from '@playwright/test'
import type { Unit } from '../domain/contract/shapes'
import { ask, bringIn, deskReady, own, signIn } from './setting/desk'

const SOURCE = '# 항구의 밤\n\n크레인은 두 기다.\n\n관계자는 말을 아꼈다.'
const TARGET = '# The port at night\n\nThere are two cranes.\n\nThe official said little.'

test('what a review came to is in its report, and beside other translations', async ({ page }) => {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  const translator = own('번역기 Nine')
  await test.step('who translated it is said in the settings of the article', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Article settings')
    await page.keyboard.press('Enter')
    await page.getByLabel('Translated by').fill(translator)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
  })
  const { items } = await ask<{ items: Unit[] }>(page.request, 'GET', `/articles/${id}/units`)
  const paragraph = items[2]?.target[0]
  if (!paragraph) throw new Error('the third unit has a translation')
  const name = {
    kind: 'suggestion',
    anchor: { version: 1, start: 4, end: 12 },
    replacement: 'minister',
    category: 'accuracy/name',
  }
  const { id: threadId } = await ask<{ id: string }>(page.request, 'POST', `/paragraphs/${paragraph.id}/threads`, name)
  await ask(page.request, 'POST', `/suggestions/${threadId}/accept`, {})
  const issue = { kind: 'issue', category: 'style/awkward', severity: 'major' }
  await ask(page.request, 'POST', `/paragraphs/${paragraph.id}/threads`, issue)

  await test.step('the report has the score before and after, drawn and as a table, and the corrections', async () => {
    await page.keyboard.press('Shift+D')
    const scores = page.getByRole('region', { name: 'Score', exact: true }).getByRole('row')
    await expect(scores.nth(1)).toHaveText(/as delivered\s*12\s*2\s*6\s*500/)
    await expect(scores.nth(2)).toHaveText(/now\s*12\s*1\s*5/)
    await expect(page.locator('figure svg')).toHaveCount(2)
    const corrections = page.getByRole('region', { name: 'Corrections by category' })
    await expect(corrections.locator('del')).toHaveText('official')
    await expect(corrections.locator('ins')).toHaveText('minister')
    await expect(page.getByText(translator)).toBeVisible()
  })

  await test.step('the translator stands among the others, and goes into a table of one’s own', async () => {
    await page.getByRole('link', { name: 'Quality' }).click()
    const row = page.getByRole('region', { name: 'By translator or engine' }).getByRole('row', { name: translator })
    await expect(row).toHaveText(/1\s*12\s*2\s*6\s*500/)
    await expect(
      page.getByRole('region', { name: /Names and terms/ }).getByRole('row', { name: 'official' }),
    ).toContainText('minister')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV: By translator or engine' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^quality-by-translator-.*\.csv$/)
    await page.getByLabel('From', { exact: true }).fill('2001-01-01')
    await page.getByLabel('To', { exact: true }).fill('2001-12-31')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page.getByText('There are no articles in this period.')).toBeVisible()
  })
})
