import { type Browser, expect, type Page, test } from '@playwright/test'
import { clean } from './setting/axe'
import { ask, bringIn, deskReady, signIn, unit } from './setting/desk'

const SOURCE = '# 항구의 밤\n\n크레인은 두 기다.\n\n배는 네 척이다.\n\n부두는 비어 있다.'
const TARGET = '# The port at night\n\nThere are two cranes.\n\nThere are four ship.\n\nThe quay is empty.'

type Paragraph = { id: string; text: string }
type Units = { items: { id: string; target: Paragraph[] }[] }
type Thread = { id: string }

const line = (page: Page) => page.getByRole('status').filter({ hasText: / of \d| of \d+ ·/ })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Filter' })
const cards = (page: Page) => page.getByRole('article')
const marks = (page: Page) => page.locator('[data-paragraph] [data-threads]')

/** An article with a gap, an issue, a comment and another's suggestion, on the desk of its editor. */
async function open(page: Page, browser: Browser) {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET }, { reviewer: 'reviewer', viewer: 'viewer' })
  const { items } = await ask<Units>(page.request, 'GET', `/articles/${id}/units`)
  const other = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await signIn(other, 'reviewer')
  const post = (by: Page, words: string, body: object) => {
    const paragraph = items.flatMap(({ target }) => target).find(({ text }) => text.includes(words))
    const start = paragraph?.text.indexOf(words) ?? -1
    const anchor = { version: 1, start, end: start + words.length }
    return ask<Thread>(by.request, 'POST', `/paragraphs/${paragraph?.id}/threads`, { anchor, ...body })
  }
  const gap = {
    kind: 'gap',
    type: 'missing-premise',
    origin: 'source',
    severity: 'major',
    explanation: 'Whose cranes?',
  }
  await post(page, 'two cranes', gap)
  await post(page, 'night', { kind: 'comment', body: 'Or by night?' })
  await post(other, 'empty', { kind: 'issue', category: 'style/awkward', severity: 'minor', body: 'Deserted?' })
  const suggestion = await post(other, 'ship', { kind: 'suggestion', replacement: 'ships', reason: 'Plural.' })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  return { id, units: items, suggestion, other }
}

const search = (page: Page) => page.evaluate(() => location.search)

test('what is on the desk is chosen by keyboard, stands in the address, and can be sent to someone', async ({
  page,
  browser,
}) => {
  const { id, other } = await open(page, browser)
  await expect(cards(page)).toHaveCount(4)

  await test.step('a choice in the dialog holds at once and says how many it leaves', async () => {
    await page.keyboard.press('/')
    await expect(dialog(page)).toBeVisible()
    await dialog(page).getByRole('checkbox', { name: 'gaps 1' }).focus()
    await page.keyboard.press('Space')
    await expect(dialog(page).getByRole('status')).toHaveText('1 of 4')
    await dialog(page).getByRole('checkbox', { name: 'issues 1' }).press('Space')
    await expect(dialog(page).getByRole('status')).toHaveText('2 of 4')
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toHaveCount(0)
  })

  await test.step('the rest is quiet, the article is whole, and a line says so', async () => {
    await expect(line(page)).toHaveText('2 of 4 · Gaps, Issues')
    await expect(cards(page)).toHaveCount(2)
    await expect(marks(page)).toHaveText(['two cranes', 'empty'])
    await expect(unit(page, 'four ship')).toBeVisible()
    await expect(page.getByRole('img', { name: /Article overview/ })).toHaveAccessibleName(/: 1 issue, 1 gap;/)
    expect(await search(page)).toBe('?kind=gap,issue')
  })

  await test.step('the keys lead through it, and around its ends', async () => {
    await page.keyboard.press('n')
    await expect(page.getByRole('article', { name: /^Gap/ })).toBeFocused()
    await page.keyboard.press('n')
    await expect(page.getByRole('article', { name: /^Issue/ })).toBeFocused()
    await expect(page.getByRole('paragraph').filter({ hasText: /^2 of 2$/ })).toBeVisible()
    await page.keyboard.press('n')
    await expect(page.getByRole('article', { name: /^Gap/ })).toBeFocused()
    await page.keyboard.press('p')
    await expect(page.getByRole('article', { name: /^Issue/ })).toBeFocused()
  })

  await test.step('only matching units', async () => {
    await page.getByRole('button', { name: 'Only matching units' }).press('Enter')
    await expect(unit(page, 'four ship')).toHaveCount(0)
    await expect(unit(page, 'two cranes')).toBeVisible()
    expect(await search(page)).toBe('?kind=gap,issue&only=hits')
    await page.keyboard.press('k')
    await expect(unit(page, 'two cranes')).toBeFocused()
  })

  await test.step('it is there after a reload, and when one comes back', async () => {
    await page.reload()
    await deskReady(page)
    await expect(line(page)).toHaveText('2 of 4 · Gaps, Issues')
    await page.getByRole('link', { name: 'Stet: go to library' }).click()
    await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible()
    await page.goBack()
    await deskReady(page)
    await expect(line(page)).toHaveText('2 of 4 · Gaps, Issues')
    expect(await search(page)).toBe('?kind=gap,issue&only=hits')
  })

  await test.step('who gets the address sees the same', async () => {
    await other.goto(page.url())
    await deskReady(other)
    await expect(line(other)).toHaveText('2 of 4 · Gaps, Issues')
    await expect(marks(other)).toHaveText(['two cranes', 'empty'])
    await expect(unit(other, 'four ship')).toHaveCount(0)
  })

  await test.step('one press ends it', async () => {
    await page.keyboard.press('0')
    await expect(line(page)).toHaveCount(0)
    await expect(cards(page)).toHaveCount(4)
    expect(await search(page)).toBe('')
    expect(page.url()).toContain(`/articles/${id}`)
  })
  await other.context().close()
})

test('the common views are in the palette; what blocks approval is what the gate says', async ({ page, browser }) => {
  const { other } = await open(page, browser)
  const view = async (words: string) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill(words)
    await page.keyboard.press('Enter')
  }
  await view('blocks approval')
  await expect(line(page)).toHaveText('2 of 4 · What blocks approval plus 4 units to sign off')
  await expect(marks(page).first()).toHaveText('two cranes')
  await view('Open gaps')
  await expect(line(page)).toHaveText('1 of 4 · Gaps, Open')
  await view('by yoon')
  await expect(line(page)).toHaveText(/^2 of 4 · /)
  await view('new since')
  await expect(line(page)).toHaveText('None of 4 · New since your last visit')
  await expect(cards(page)).toHaveCount(0)

  await test.step('what one writes stays as long as one is at it', async () => {
    await page.keyboard.press('c')
    await page.getByRole('textbox', { name: 'Comment' }).fill('Written meanwhile')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('article', { name: /^Comment/ })).toBeFocused()
    await expect(line(page)).toContainText('None of 5 · New since your last visit The selected item isn’t among them.')
    await page.keyboard.press('Escape')
    await expect(cards(page)).toHaveCount(0)
  })

  await page.keyboard.press('/')
  await expect(dialog(page)).toBeVisible()
  await clean(page, 'the filter')
  await other.context().close()
})

test('a link leads to a unit or a card, also where the filter hides it', async ({ page, browser }) => {
  const { id, units, suggestion, other } = await open(page, browser)
  const card = page.getByRole('article', { name: /^Suggestion/ })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())

  await page.goto(`/articles/${id}?thread=${suggestion.id}&kind=gap`)
  await deskReady(page)
  await expect(card).toBeFocused()
  await expect(line(page)).toContainText('1 of 4 · Gaps')
  await page.keyboard.press('y')
  await expect(page.getByText('Link to this card copied.').last()).toBeVisible()
  expect(await copied()).toMatch(new RegExp(`/articles/${id}\\?thread=${suggestion.id}$`))

  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await page.keyboard.press('j')
  await expect(unit(page, 'quay')).toBeFocused()
  await page.keyboard.press('y')
  await expect.poll(copied).toMatch(new RegExp(`\\?unit=${units.at(-1)?.id}$`))
  await page.goto(await copied())
  await deskReady(page)
  await expect(unit(page, 'quay')).toBeFocused()

  await page.keyboard.press('/')
  await dialog(page).getByRole('checkbox', { name: 'gaps 1' }).check()
  await dialog(page).getByRole('button', { name: 'Copy link to this view' }).click()
  await expect(dialog(page).getByRole('status')).toHaveText('1 of 4 · Link to this view copied.')
  expect(await copied()).toMatch(new RegExp(`/articles/${id}\\?kind=gap$`))

  await page.goto(`/articles/${id}?thread=nobody`)
  await expect(page.getByText('What this link points to is no longer here.')).toBeVisible()
  await other.context().close()
})

test('into a long article a link leads as soon as its place is there', async ({ page }) => {
  await signIn(page, 'editor')
  const paragraphs = (words: string) => Array.from({ length: 150 }, (_, at) => `${words} ${at + 1}.`).join('\n\n')
  const id = await bringIn(page, { source: paragraphs('배'), target: paragraphs('Ship number') })
  const { items } = await ask<Units>(page.request, 'GET', `/articles/${id}/units?limit=200`)
  const last = items.at(-1)
  const thread = await ask<Thread>(page.request, 'POST', `/paragraphs/${last?.target[0]?.id}/threads`, {
    kind: 'comment',
    body: 'The last of them?',
  })
  await page.goto(`/articles/${id}?unit=${items.at(-2)?.id}`)
  await expect(unit(page, 'Ship number 149.')).toBeFocused()
  await expect(unit(page, 'Ship number 149.')).toBeInViewport()
  await page.goto(`/articles/${id}?thread=${thread.id}`)
  const card = page.getByRole('article', { name: /^Comment/ })
  await expect(card).toBeFocused()
  await expect(card).toBeInViewport()
  await page.goto(`/articles/${id}?kind=comment&only=hits`)
  await expect(page.getByRole('status').filter({ hasText: '1 of 1 · Comments' })).toBeVisible()
  await expect(unit(page, 'Ship number 150.')).toBeVisible()
  await expect(unit(page, 'Ship number 70.')).toHaveCount(0)
})
