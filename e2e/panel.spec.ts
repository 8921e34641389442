import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Unit } from '../domain/contract/shapes'
import { ask, bringIn, checked, deskReady, signIn, unit } from './setting/desk'

const SOURCE =
  '# 도서관의 밤\n\n지난해 예산은 3억2,000만 원이었다.\n\n그는 28일 군의회에서 답했다.\n\n시민들은 반신반의했다.'
const TARGET =
  '# The library at night\n\nLast year’s budget was 3.2 billion won.\n\nHe answered the council on Monday.\n\nCitizens were half in doubt.'

const panel = (page: Page, name: string) => page.getByRole('tabpanel', { name })
const tab = (page: Page, name: string) => page.getByRole('tab', { name })
const rows = (page: Page) => page.getByRole('listbox').getByRole('option')
const chosen = (page: Page) => page.getByRole('listbox').getByRole('option', { selected: true })
const open = (page: Page) => page.locator('article[data-open]')

/** A finding, a suggestion with a reply, and a gap, one under the other. */
async function begin(page: Page): Promise<string> {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET }, { reviewer: 'reviewer' }, { checks: true })
  const { items } = await ask<{ items: Unit[] }>(page.request, 'GET', `/articles/${id}/units`)
  const [doubt, council] = [items[3]?.target[0], items[2]?.target[0]]
  const end = 'Citizens were half in doubt'.length
  const anchor = { version: 1, start: 'Citizens were '.length, end }
  const body = { kind: 'suggestion', anchor, replacement: 'undecided', reason: 'Nearer to the source.' }
  const { id: thread } = await ask<{ id: string }>(page.request, 'POST', `/paragraphs/${doubt?.id}/threads`, body)
  await ask(page.request, 'POST', `/threads/${thread}/comments`, { body: 'Agreed.' })
  await ask(page.request, 'POST', `/paragraphs/${council?.id}/threads`, {
    kind: 'gap',
    type: 'unsupported-claim',
    origin: 'both',
    severity: 'critical',
    explanation: 'Who is he?',
  })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  return id
}

test('the lists beside the text, by keys alone', async ({ page }) => {
  const id = await begin(page)

  await test.step('the list shows what is open, and its words in the text', async () => {
    await page.keyboard.press('x')
    await expect(page.getByRole('listbox')).toBeFocused()
    await expect(rows(page)).toHaveText([/Numbers.*Major.*3\.2 billion → .*320 million/, /Gap.*Critical/, /1 reply/])
    await page.keyboard.press('ArrowDown')
    await expect(chosen(page)).toContainText('Numbers')
    await expect(unit(page, 'budget').locator('[data-highlighted]').first()).toBeVisible()
    await expect(page.getByRole('paragraph').filter({ hasText: /^1 of 3$/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(open(page)).toBeFocused()
    await expect(open(page)).toHaveAccessibleName('Finding: Numbers')
    const { y: foot = 0, height = 0 } = (await page.getByRole('listbox').boundingBox()) ?? {}
    expect((await open(page).boundingBox())?.y).toBeGreaterThanOrEqual(foot + Math.min(height, 1))
    await expect(rows(page).first()).toBeInViewport({ ratio: 1 })
  })

  await test.step('one goes through it, and around its end', async () => {
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    await expect(open(page)).toHaveAccessibleName(/^Suggestion/)
    await expect(chosen(page)).toContainText('undecided')
    await page.keyboard.press('n')
    await expect(chosen(page)).toContainText('Numbers')
    await expect(page.locator('output[aria-live=polite]')).toContainText('Back to the first: 1 of 3')
  })

  await test.step('what was left in a card is said, and gone on with', async () => {
    await page.keyboard.press('p')
    await expect(open(page)).toHaveAccessibleName(/^Suggestion/)
    await expect(open(page)).toBeFocused()
    await page.keyboard.press('r')
    await expect(page.getByRole('textbox', { name: /^Reason/ })).toBeFocused()
    await page.keyboard.type('Too free')
    await page.keyboard.press('Escape')
    await expect(open(page).getByText('“Too free”')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+M')
    await expect(page.getByRole('article', { name: /^Suggestion/ })).toContainText('Unsent words')
    await page.keyboard.press('p')
    await expect(open(page)).toBeFocused()
    await open(page).getByRole('button', { name: 'Go on rejecting' }).press('Enter')
    await expect(page.getByRole('textbox', { name: /^Reason/ })).toHaveValue('Too free')
    await page.keyboard.press('Escape')
  })

  await test.step('the arrows turn the tabs, and the choice is kept', async () => {
    await tab(page, 'Margin').press('ArrowRight')
    await expect(tab(page, 'List')).toBeFocused()
    await tab(page, 'List').press('ArrowRight')
    await expect(rows(page)).toHaveText([/Unsupported claim.*Critical.*Who is he\?/])
    await tab(page, 'Gaps').press('ArrowRight')
    await expect(panel(page, 'History')).toContainText('Yoon Ha-rin marked a gap')
    await page.reload()
    await deskReady(page)
    await expect(tab(page, 'History')).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('the record leads to its places, and shows what one person did', async () => {
    await panel(page, 'History')
      .getByRole('listitem')
      .filter({ hasText: 'suggested' })
      .getByRole('button')
      .press('Enter')
    await expect(open(page)).toBeFocused()
    await panel(page, 'History').getByLabel('By').selectOption('김민준')
    await expect(panel(page, 'History')).toContainText('Nothing yet.')
  })

  await test.step('the article’s date is asked for where a check would need it', async () => {
    const question = page.getByRole('form', { name: 'What date is the article?' })
    await question.getByLabel('What date').fill('2008-07-29')
    await question.getByRole('button', { name: 'Save' }).press('Enter')
    await expect(question).toHaveCount(0)
    await expect(unit(page, 'the council')).toBeFocused()
    await page.reload()
    await deskReady(page)
    await checked(page, id)
    await expect(question).toHaveCount(0)
  })
})

test('on a phone a list covers the text until one goes to a place', async ({ browser }) => {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  // Chosen where there was room; here one begins with the text.
  await context.addCookies([{ name: 'stet_panel', value: 'history', url: test.info().project.use.baseURL ?? '' }])
  const page = await context.newPage()
  await begin(page)
  await expect(unit(page, 'budget')).toBeVisible()
  await page.keyboard.press('x')
  await expect(page.getByRole('listbox')).toBeFocused()
  await expect(unit(page, 'budget')).toBeHidden()
  await page.getByRole('button', { name: 'Back to the text' }).tap()
  await expect(unit(page, 'budget')).toBeVisible()
  await page.keyboard.press('x')
  await rows(page).filter({ hasText: 'undecided' }).tap()
  await expect(open(page)).toHaveAccessibleName(/^Suggestion/)
  const foot = async (element: Locator) => {
    const { y = 0, height = 0 } = (await element.boundingBox()) ?? {}
    return y + height
  }
  const isUncovered = async () =>
    (await foot(unit(page, 'Citizens').locator('del'))) <= ((await open(page).boundingBox())?.y ?? 0)
  await expect.poll(isUncovered).toBe(true)
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(open(page).locator('kbd').first()).toBeHidden()
  await context.close()
})
