import { expect, type Page, test } from '@playwright/test'
import { violationsOn } from './setting/axe'
import { ask, bringIn, deskReady, select, signIn, unit } from './setting/desk'

const SOURCE = `# 새 도서관

시는 지난해 43억 원을 들여 도서관을 지었다. 하루 평균 아홉 명이 찾는다.

관장은 “겨울이면 달라질 것으로 본다”고 말했다.`

const TARGET = `# A new library

The city spent 0.43 billion won on a library last year. Only nine people come in a day.

The director said, “Things will change this winter.”`

const BUDGET = 'The city spent'

test('a paragraph is written anew, and an empty line breaks it in two', async ({ page }) => {
  await open(page)
  const row = unit(page, BUDGET)

  await test.step('in place, by key, with its redline', async () => {
    await enter(page, BUDGET)
    await page.keyboard.press('w')
    const field = row.getByRole('textbox', { name: 'Rewrite paragraph' })
    await expect(field).toBeFocused()
    await field.fill('The city spent 4.3 billion won on a library last year.\n\nOn average nine people come in a day.')
    const editor = row.getByRole('region', { name: 'Rewrite paragraph' })
    await expect(editor.locator('del').first()).toContainText('0.43')
    await expect(editor.locator('ins').first()).toContainText('4.3')
    await expect(editor.getByText('¶')).toBeVisible()
    await clean(page)
  })

  await test.step('becomes corrections that are one decision', async () => {
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^\d corrections suggested\./)).toBeAttached()
    const card = page.getByRole('article', { name: /^Rewrite/ })
    await expect(card).toHaveCount(1)
    await expect(card).toBeFocused()
    await expect(row.locator('ins').first()).toContainText('4.3')
    await expect(row.getByText('¶').first()).toBeVisible()
  })

  await test.step('accepted, the paragraph is two', async () => {
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await ask(page.request, 'POST', `/articles/${id}/suggestions/decide`, { decision: 'accept', filter: {} })
    await expect(row.locator('[data-slot]')).toHaveCount(2)
    await expect(row.locator('[data-slot]').last()).toContainText('On average nine people come in a day.')
  })
})

test('what is being written outlives a reload and a lost connection', async ({ page, context }) => {
  await open(page)
  await enter(page, BUDGET)
  await page.keyboard.press('w')
  const rewriting = page.getByRole('textbox', { name: 'Rewrite paragraph' })
  await rewriting.fill('The city built a library.')
  await page.getByLabel('Reason (optional)').fill('Shorter.')
  await select(page, 'Things will change')
  await page.getByRole('button', { name: 'Suggest S' }).click()
  const replacement = page.getByLabel('Replace with')
  await replacement.fill('We expect things to change')

  await page.reload()
  await expect(replacement).toHaveText('We expect things to change')
  await expect(rewriting).toHaveValue('The city built a library.')
  await expect(page.getByLabel('Reason (optional)').first()).toHaveValue('Shorter.')
  await expect(unit(page, 'The director said').locator('[data-paragraph] span[data-start][data-threads]')).toHaveText(
    'Things will change',
  )

  await test.step('offline nothing is lost, and it is sent later', async () => {
    await context.setOffline(true)
    await replacement.focus()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'Nothing you wrote is lost' })).toBeVisible()
    await expect(replacement).toHaveText('We expect things to change')
    await context.setOffline(false)
    await replacement.focus()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('article', { name: /^Suggestion/ })).toHaveCount(1)
  })

  await test.step('what was sent or thrown away does not come back', async () => {
    await rewriting.focus()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
    await expect(rewriting).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('article', { name: /^Suggestion/ })).toHaveCount(1)
    await expect(replacement).toHaveCount(0)
    await expect(rewriting).toHaveCount(0)
  })
})

test('paragraphs are joined, removed, inserted and made headings by suggestion', async ({ page }) => {
  await open(page)
  const row = unit(page, BUDGET)
  const choose = async (name: string) => {
    await page.keyboard.press('m')
    await page.getByRole('menuitem', { name }).click()
  }
  const cards = page.getByRole('article', { name: /^Suggestion/ })

  await enter(page, BUDGET)
  await choose('Join with the next paragraph')
  await expect(row.getByText('joined with the next')).toBeVisible()
  await expect(cards.filter({ hasText: 'Join with the next paragraph' })).toBeFocused()

  await test.step('accepted, its row and the next one are one; undone, they are two again', async () => {
    const rows = page.getByRole('group', { name: /^Unit \d+$/ })
    const count = await rows.count()
    await page.keyboard.press('a')
    await expect(rows).toHaveCount(count - 1)
    await expect(page.getByText('Not in the translation: left out.')).toHaveCount(0)
    await page.keyboard.press('z')
    await expect(rows).toHaveCount(count)
    await expect(row.getByText('joined with the next')).toBeVisible()
  })

  await test.step('taken back', async () => {
    await enter(page, BUDGET)
    await page.keyboard.press('z')
    await expect(row.getByText('joined with the next')).toHaveCount(0)
  })

  await test.step('removed: struck out, and said so', async () => {
    await choose('Remove this paragraph')
    await expect(row.locator('del')).toHaveText(
      'The city spent 0.43 billion won on a library last year. Only nine people come in a day.',
    )
    await expect(row.getByText('Suggested removal of the paragraph by')).toBeAttached()
  })

  await test.step('another kind', async () => {
    await choose('Change to…')
    await expect(page.getByRole('menuitemradio', { name: 'Paragraph', exact: true })).toBeChecked()
    await page.getByRole('menuitemradio', { name: 'Heading 2' }).click()
    await expect(row.getByText('Heading 2')).toBeVisible()
  })

  await test.step('a new one', async () => {
    await choose('Insert a paragraph after this one')
    await expect(row.getByRole('textbox', { name: 'New paragraph' })).toBeFocused()
    await page.keyboard.type('The opening was quiet.')
    await page.keyboard.press('Control+Enter')
    await expect(row.locator('ins')).toHaveText('The opening was quiet.')
    await expect(cards.filter({ hasText: 'Insert a paragraph' })).toBeFocused()
  })

  await clean(page)
  await test.step('the revised view shows none of it', async () => {
    await page.getByText('Revised', { exact: true }).click()
    await expect(row.locator('ins, del')).toHaveCount(0)
    await expect(row.getByText('Heading 2')).toHaveCount(0)
  })
})

async function open(page: Page) {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
}

/** Puts a unit in focus by the keys, as one who has no mouse. */
async function enter(page: Page, words: string) {
  const row = unit(page, words)
  await row.focus()
  await expect(row).toBeFocused()
}

const clean = async (page: Page) => expect(await violationsOn(page)).toEqual([])
