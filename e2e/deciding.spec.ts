import { type Browser, expect, type Page, test } from '@playwright/test'
import { ask, bringIn, deskReady, signIn, unit, type Who } from './setting/desk'

const SOURCE = `# 항구, 3년 만에 되살아나다

목포신항은 지난해 143억 원을 들여 크레인 두 기를 새로 세웠다. 정박한 배는 하루 평균 네 척에 그쳤다.

시민들은 반신반의했다.`

const TARGET = `# The port comes back to life

Mokpo New Port spent 1.43 billion won on two new cranes last year. Only four ships a day were at berth.

Citizens were half in doubt.`

type Paragraph = { id: string; text: string; version: number }

/** An article with an editor and a translator, each with a page of their own. */
async function desk(page: Page, browser: Browser) {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET }, { translator: 'translator' })
  const { items } = await ask<{ items: { target: Paragraph[] }[] }>(page.request, 'GET', `/articles/${id}/units`)
  const paragraphs = items.flatMap(({ target }) => target)
  const translator = await other(browser, 'translator')
  const suggest = (by: Page, words: string, replacement: string) => {
    const paragraph = paragraphs.find(({ text }) => text.includes(words))
    const start = paragraph?.text.indexOf(words) ?? -1
    const anchor = { version: 1, start, end: start + words.length }
    return ask(by.request, 'POST', `/paragraphs/${paragraph?.id}/threads`, { kind: 'suggestion', anchor, replacement })
  }
  const open = async () => {
    await page.goto(`/articles/${id}`)
    await deskReady(page)
  }
  return { translator, suggest, open }
}

async function other(browser: Browser, who: Who): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await signIn(page, who)
  return page
}

const suggestion = (page: Page) => page.getByRole('article', { name: /^Suggestion/ })
const toast = (page: Page) => page.getByRole('region', { name: 'Last action' })
const port = (page: Page) => unit(page, 'Mokpo New Port')

test('alternatives: one is accepted, another is in conflict and proposed again', async ({ page, browser }) => {
  const { translator, suggest, open } = await desk(page, browser)
  await suggest(translator, 'spent 1.43 billion won', 'invested 1.43 billion won')
  await suggest(page, '1.43 billion', '14.3 billion')
  await suggest(translator, '1.43 billion', '14.3 billion')
  await open()

  await test.step('they share a card, which says what accepting each would do', async () => {
    await expect(suggestion(page)).toHaveCount(1)
    await expect(suggestion(page)).toContainText('3 alternatives')
    await page.keyboard.press('n')
    const list = suggestion(page).getByRole('region', { name: 'Alternatives' }).getByRole('listitem')
    await expect(list).toHaveCount(3)
    await expect(list.nth(0)).toContainText('shown here')
    await expect(list.nth(0)).toContainText('2 others will be in conflict')
    await expect(list.nth(1)).toContainText('both are credited · 1 other will be in conflict')
    await expect(port(page).locator('ins')).toHaveCount(1)
  })

  await test.step('accepting one settles its twin and leaves the third in conflict', async () => {
    await suggestion(page)
      .getByRole('button', { name: /^Accept Yoon Ha-rin’s suggestion: 1\.43 → 14\.3/ })
      .click()
    await expect(port(page)).toContainText('spent 14.3 billion won')
    await expect(toast(page)).toContainText('1 other is now in conflict')
    await expect(toast(page)).toContainText('Only 1 suggestion in conflict is left.')
    await expect(suggestion(page).filter({ hasText: 'in conflict' })).toHaveCount(1)
  })

  await test.step('it is proposed again where it is guessed to belong, with its wording mended', async () => {
    await suggestion(page).filter({ hasText: 'in conflict' }).getByRole('button').first().click()
    const card = suggestion(page).filter({ hasText: 'in conflict' })
    await expect(card).toContainText('Current text')
    const again = card.getByRole('form', { name: 'Suggest again' })
    await expect(again.getByRole('status')).toContainText('This may be where it belongs')
    await expect(again.locator('mark')).toHaveText(/spent 14\.3 billion won$/)
    await again.getByLabel('Replace with').fill('invested 14.3 billion won')
    await again.getByRole('button', { name: 'Suggest here' }).click()
    await expect(suggestion(page).filter({ hasText: 'in conflict' })).toHaveCount(0)
    await expect(port(page).locator('del')).toHaveText('spent')
    await expect(port(page).locator('ins')).toHaveText('invested')
  })
  await translator.context().close()
})

test('every decision can be taken back: from the toast, by its key, later from the card', async ({ page, browser }) => {
  const { translator, suggest, open } = await desk(page, browser)
  await suggest(translator, '1.43 billion', '14.3 billion')
  await suggest(translator, 'half in doubt', 'skeptical')
  await open()

  await test.step('A accepts and goes on; the toast takes it back', async () => {
    await page.keyboard.press('n')
    await page.keyboard.press('a')
    await expect(port(page)).toContainText('spent 14.3 billion won')
    await expect(suggestion(page).filter({ hasText: 'skeptical' })).toBeFocused()
    await toast(page).getByRole('button', { name: 'Undo' }).click()
    await expect(port(page).locator('del')).toHaveText('1.43')
    await expect(toast(page)).toContainText('Acceptance undone.')
  })

  await test.step('R asks for the reason, goes on, and Z takes it back', async () => {
    await expect(suggestion(page).filter({ hasText: '14.3' })).toBeFocused()
    await page.keyboard.press('r')
    await page.getByLabel('Reason (sent to the suggestion’s author)').fill('The source says 143억.')
    await page.keyboard.press('Control+Enter')
    await expect(toast(page)).toContainText('Rejected.')
    await expect(suggestion(page).filter({ hasText: 'skeptical' })).toBeFocused()
    await page.keyboard.press('z')
    await expect(suggestion(page).filter({ hasText: '14.3' })).toBeFocused()
    await expect(port(page).locator('ins')).toHaveText('14.3')
  })

  await test.step('Shift+A stays; the card takes the acceptance back later', async () => {
    await page.keyboard.press('Shift+A')
    const card = suggestion(page).filter({ hasText: '14.3' })
    await expect(card).toContainText('Accepted by')
    await card.getByRole('button', { name: 'Undo acceptance' }).click()
    await expect(port(page).locator('del')).toHaveText('1.43')
  })

  await test.step('at the end it says that nothing is left', async () => {
    await page.keyboard.press('a')
    await expect(suggestion(page).filter({ hasText: 'skeptical' })).toBeFocused()
    await page.keyboard.press('a')
    await expect(toast(page)).toContainText('No suggestions left to decide.')
  })
  await translator.context().close()
})

test('many at once: what will be done is shown before, told after, and undone as one', async ({ page, browser }) => {
  const { translator, suggest, open } = await desk(page, browser)
  await suggest(translator, '1.43 billion', '14.3 billion')
  await suggest(page, 'spent 1.43 billion won', 'invested 14.3 billion won')
  await suggest(translator, 'half in doubt', 'skeptical')
  await open()
  await page.keyboard.press('b')
  const dialog = page.getByRole('dialog', { name: 'Decide in bulk' })
  await expect(dialog.getByRole('heading', { name: '2 will be accepted' })).toBeVisible()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'overlaps' })).toContainText('overlaps Yoon Ha-rin’s')

  await test.step('the choice narrows the preview', async () => {
    await dialog.getByLabel('Author').selectOption({ label: 'Yoon Ha-rin (1)' })
    await expect(dialog.getByRole('heading', { name: '1 will be accepted' })).toBeVisible()
    await dialog.getByLabel('Author').selectOption({ label: 'Anyone (3)' })
  })
  await test.step('a rejection wants its reason', async () => {
    await dialog.getByLabel('Reject', { exact: true }).check()
    await expect(dialog.getByRole('button', { name: 'Reject 3 suggestions' })).toBeDisabled()
    await dialog.getByLabel('Accept', { exact: true }).check()
  })
  await test.step('applied, and undone', async () => {
    await dialog.getByRole('button', { name: 'Accept 2 suggestions' }).click()
    await expect(dialog.getByText('2 accepted, 1 skipped.')).toBeFocused()
    await expect(dialog.getByRole('listitem')).toContainText('overlaps Yoon Ha-rin’s suggestion')
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await expect(port(page)).toContainText('invested 14.3 billion won')
    await expect(unit(page, 'Citizens')).toContainText('were skeptical')
    await toast(page).getByRole('button', { name: 'Undo' }).click()
    await expect(unit(page, 'Citizens').locator('del')).toHaveText('half in doubt')
    await expect(port(page).locator('ins')).toHaveCount(1)
  })
  await translator.context().close()
})

test('a paragraph shows its versions, and what differs between any two', async ({ page, browser }) => {
  const { translator, suggest, open } = await desk(page, browser)
  await suggest(translator, '1.43 billion', '14.3 billion')
  await suggest(page, 'at berth', 'in port')
  await open()
  await page.keyboard.press('n')
  await page.keyboard.press('a')
  await expect(suggestion(page).filter({ hasText: 'in port' })).toBeFocused()
  await page.keyboard.press('Shift+A')
  await expect(port(page)).toContainText('were in port')

  await page.keyboard.press('h')
  const dialog = page.getByRole('dialog', { name: 'Version history of the paragraph' })
  await expect(dialog.getByRole('row')).toHaveCount(4)
  await expect(dialog.getByRole('status')).toHaveText('Imported → now: 2 changes.')
  const compared = dialog.locator('section')
  await expect(compared.locator('ins')).toHaveCount(2)
  await expect(dialog.getByRole('row').nth(3)).toContainText('Imported')
  const accepted = dialog.getByRole('row').nth(2)
  await expect(accepted).toContainText('Accepted: suggestion by 서지우 · decided by Yoon Ha-rin')
  await expect(accepted.locator('ins')).toHaveCount(1)
  await dialog.getByLabel('From version 1').press('ArrowUp')
  await expect(dialog.getByRole('status')).toHaveText('1 change from version 2 to 3.')
  await expect(compared.locator('del')).toHaveText(/at berth$/)
  await dialog.getByRole('button', { name: 'Imported → now' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Imported → now: 2 changes.')
  await dialog.getByRole('row').nth(2).getByRole('button', { name: 'Show the suggestion' }).click()
  await expect(suggestion(page).filter({ hasText: '14.3' })).toBeFocused()
  await translator.context().close()
})
