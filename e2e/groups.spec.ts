import { expect, type Page, test } from '@playwright/test'
import { ask, bringIn, deskReady, signIn, unit } from './setting/desk'

const SOURCE = `# 구두의 도시

시장은 모피를 댄 구두를 5,000켤레 샀다. 시장은 말이 없었다.

회사는 구두를 만든다. 회사는 오래됐다.

그 회사는 문을 닫았다.`

const TARGET = `# A city of shoes

The mayor bought 5,000 pairs of fur-lined shoes. The mayor was silent about it all.

Firms make shoes. A firm is old.

The firm has closed, an affirmed loss.`

const MAYOR = 'The mayor bought'

async function open(page: Page): Promise<string> {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  return id
}

const toast = (page: Page) => page.getByRole('region', { name: 'Last action' })

test('a rewrite is one decision, until it is taken apart', async ({ page }) => {
  const id = await open(page)
  const row = unit(page, MAYOR)
  const card = page.getByRole('article', { name: /^Rewrite/ })
  const counts = async () => {
    const { counts: of } = await ask<{ counts: { suggestions: object; decisions: object } }>(
      page.request,
      'GET',
      `/articles/${id}`,
    )
    return [of.suggestions, of.decisions]
  }

  await test.step('it has one card, with whole words', async () => {
    await row.locator('[data-slot]').first().click()
    await page.keyboard.press('w')
    await row
      .getByRole('textbox', { name: 'Rewrite paragraph' })
      .fill('The mayor bought 5,500 pairs of fur slippers. The mayor was silent about everything.')
    await page.keyboard.press('Control+Enter')
    await expect(card).toHaveCount(1)
    await expect(card).toBeFocused()
    await expect(card).toContainText('Rewrites the paragraph (3 changes)')
    await expect(card.locator('del')).toContainText(['5,000', 'fur-lined shoes', 'it all'])
    await expect(row.locator('del')).toHaveText(['5,000', 'fur-lined shoes', 'it all'])
    expect(await counts()).toMatchObject([{ pending: 3 }, { pending: 1 }])
  })
  await test.step('before approval it is one thing to decide', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('Before approval')
    await page.getByRole('option', { name: 'Before approval' }).first().click()
    const sheet = page.getByRole('dialog', { name: 'Before approval' })
    await expect(sheet.getByRole('heading', { name: '1 suggestion to decide' })).toBeVisible()
    await expect(sheet.getByRole('button', { name: 'Unit 2 · Rewrites the paragraph (3 changes)' })).toBeVisible()
    await expect(sheet.getByRole('heading', { name: '4 units to sign off' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(card).toBeFocused()
  })
  await test.step('accepted and undone as one', async () => {
    await page.keyboard.press('a')
    await expect(row.locator('[data-slot]').first()).toContainText('5,500 pairs of fur slippers')
    expect(await counts()).toMatchObject([
      { pending: 0, accepted: 3 },
      { pending: 0, accepted: 1 },
    ])
    await page.keyboard.press('z')
    await expect(row.locator('del')).toHaveCount(3)
    expect(await counts()).toMatchObject([
      { pending: 3, accepted: 0 },
      { pending: 1, accepted: 0 },
    ])
  })
  await test.step('accepted with edits as the whole paragraph, and undone as one', async () => {
    await page.keyboard.press('Shift+E')
    const editor = row.getByRole('textbox', { name: 'Accept with edits' })
    await expect(editor).toHaveValue(
      'The mayor bought 5,500 pairs of fur slippers. The mayor was silent about everything.',
    )
    await expect(editor).toBeFocused()
    await editor.fill('The mayor bought 5,500 pairs of felt slippers. The old mayor was silent about everything.')
    await page.keyboard.press('Control+Enter')
    await expect(editor).toHaveCount(0)
    await expect(row.locator('[data-slot]').first()).toContainText('pairs of felt slippers. The old mayor')
    expect(await counts()).toMatchObject([
      { pending: 0, accepted: 4 },
      { pending: 0, accepted: 1 },
    ])
    await page.keyboard.press('z')
    await expect(row.locator('del')).toHaveCount(3)
    await expect(card).toBeFocused()
    expect(await counts()).toMatchObject([
      { pending: 3, accepted: 0 },
      { pending: 1, accepted: 0 },
    ])
  })
  await test.step('in the record it is told of once', async () => {
    await page.keyboard.press('Shift+H')
    const record = page.getByRole('region', { name: 'History of the article' })
    await expect(
      record.getByRole('listitem').filter({ hasText: 'undid an acceptance' }).getByRole('button'),
      // Of the second undo also the words that the editor had added.
    ).toHaveCount(3)
    await page.keyboard.press('Shift+M')
  })
  await test.step('in bulk it is one row with a tick', async () => {
    await page.keyboard.press('b')
    const dialog = page.getByRole('dialog', { name: 'Decide in bulk' })
    await expect(dialog.getByRole('heading', { name: '1 will be accepted' })).toBeVisible()
    await expect(dialog.getByRole('listitem')).toHaveCount(1)
    await dialog.getByRole('listitem').getByRole('checkbox').uncheck()
    await expect(dialog.getByRole('button', { name: 'Accept', exact: true })).toBeDisabled()
    await page.keyboard.press('Escape')
  })
  await test.step('taken apart, each is decided by itself, and they can be one again', async () => {
    await card.getByText('Rewrites the paragraph').click()
    await page.keyboard.press('Shift+W')
    const parts = page.getByRole('article', { name: /^Suggestion/ })
    await expect(parts).toHaveCount(3)
    await page.keyboard.press('Shift+W')
    await expect(card).toHaveCount(1)
    await page.keyboard.press('Shift+W')
    await expect(parts).toHaveCount(3)
    await page.keyboard.press('a')
    await expect(row.locator('del')).toHaveCount(2)
    expect(await counts()).toMatchObject([
      { pending: 2, accepted: 1 },
      { pending: 2, accepted: 1 },
    ])
  })
})

test('words are found and replaced throughout, each place with its context first', async ({ page }) => {
  await open(page)
  await page.keyboard.press('Shift+R')
  const dialog = page.getByRole('dialog', { name: 'Find and replace' })
  const find = dialog.getByRole('textbox', { name: 'Find' })
  await expect(find).toBeFocused()
  await find.fill('firm')
  await dialog.getByRole('textbox', { name: 'Replace with' }).fill('company')
  const rows = dialog.getByRole('listitem')
  await expect(rows).toHaveCount(4)
  await expect(dialog.getByText('4 of 4 chosen')).toBeVisible()
  await dialog.getByLabel('Whole words').check()
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('A')
  await dialog.getByLabel('Whole words').uncheck()
  await expect(rows).toHaveCount(4)
  await rows.last().getByRole('checkbox').uncheck()
  await expect(dialog.getByRole('button', { name: 'Suggest 3 replacements' })).toBeEnabled()
  await find.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(toast(page)).toContainText('3 replacements suggested.')
  const cards = page.getByRole('article', { name: /^Replacement/ })
  await expect(cards).toHaveCount(2)
  await expect(cards.first()).toContainText('3 places in 2 paragraphs')
  await page.keyboard.press('a')
  await expect(unit(page, 'make shoes')).toContainText('Companys make shoes. A company is old.')
  await expect(unit(page, 'has closed')).toContainText('The company has closed, an affirmed loss.')
  await page.keyboard.press('z')
  await expect(unit(page, 'has closed').locator('del')).toHaveText('firm')
})
