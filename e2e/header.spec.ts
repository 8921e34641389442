import { type Browser, expect, type Page, test } from '@playwright/test'
import type { Unit } from '../domain/contract/shapes'
import { ask, bringIn, choose, deskReady, ready, select, signIn, unit } from './setting/desk'

const SOURCE = `# 도서관의 밤

도서관이 문을 열었다.

하루 평균 아홉 명이 찾았다.`

const TARGET = `# The library at night

The library opened.

Nine people a day came.`

const LONG = 'A headline that goes on and on '.repeat(15).trim()

const approve = (page: Page) => page.getByRole('button', { name: /^Approve/ })
const sheet = (page: Page, name = 'Approve this article?') => page.getByRole('dialog', { name })
const toast = (page: Page) => page.getByRole('region', { name: 'Last action' })
const heard = (page: Page, words: string) => expect(page.locator('output')).toContainText(words)
const focusIsSomewhere = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)

async function open(page: Page, id: string) {
  await page.goto(`/articles/${id}`)
  await deskReady(page)
}

/** Where the header and each of its slots stand. */
const slots = (page: Page) =>
  page.evaluate(() => {
    const header = document.querySelector('header')
    const boxes = [...(header?.querySelectorAll('fieldset, button') ?? [])].map((slot) => slot.getBoundingClientRect())
    const seen = boxes.filter(({ width }) => width > 0)
    return {
      height: header?.getBoundingClientRect().height,
      oneRow: Math.max(...seen.map(({ top }) => top)) < Math.min(...seen.map(({ bottom }) => bottom)),
      // The next step may be wider or narrower inside its slot.
      lefts: seen.slice(0, -1).map(({ left, width }) => [Math.round(left), Math.round(width)]),
    }
  })

test('nothing that comes and goes with the article moves the header, 1024 pixels wide', async ({ page, context }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await signIn(page, 'editor')
  const members = { editor2: 'editor', reviewer: 'reviewer', translator: 'translator', viewer: 'viewer' }
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  await open(page, id)
  const before = await slots(page)
  expect(before.oneRow).toBe(true)

  for (const [who, role] of Object.entries(members))
    await ask(page.request, 'PUT', `/articles/${id}/members`, { email: `${who}@stet.test`, role })
  await ask(page.request, 'PATCH', `/articles/${id}`, { title: { target: LONG }, dueAt: '2027-01-15T00:00:00Z' })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('goes on and on')
  expect(await slots(page)).toEqual(before)

  await ask(page.request, 'POST', `/articles/${id}/transition`, { to: 'in_review' })
  await expect(approve(page)).toHaveAccessibleName('Approve, 3 items block approval')
  expect(await slots(page)).toEqual(before)
  await choose(page, 'Keyboard shortcuts')
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await expect(page.getByRole('region', { name: 'Edit alignment' })).toBeVisible()
  expect(await slots(page)).toEqual(before)
  await page.getByRole('button', { name: 'Done' }).click()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('Open gaps')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Clear' })).toBeVisible()
  expect(await slots(page)).toEqual(before)
  await context.setOffline(true)
  await expect(page.getByText('Connection lost.')).toBeVisible()
  expect(await slots(page)).toEqual(before)
})

test('the phone has title, progress and one menu, and a bar to go on and decide', async ({ browser }) => {
  const page = await phone(browser)
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET }, { reviewer: 'reviewer' })
  await suggestAs(browser, id)
  await open(page, id)
  const bar = page.getByRole('navigation', { name: 'Next and decide' })
  await expect(bar.getByRole('button', { name: 'Accept' })).toHaveAttribute('aria-disabled', 'true')
  await expect(page.locator('kbd').filter({ visible: true })).toHaveCount(0)
  const text = await page.locator('[data-side=target]').nth(1).boundingBox()
  expect(text?.width).toBeGreaterThan(390 - 2 * 16 - 2)

  await bar.getByRole('button', { name: 'Next open thread or finding' }).tap()
  const card = page.getByRole('article', { name: /^Suggestion/ })
  await expect(card).toBeVisible()
  const [below, above] = [await bar.boundingBox(), await card.boundingBox()]
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 1)
  await bar.getByRole('button', { name: 'Accept' }).tap()
  await heard(page, 'Accepted.')
  await expect(unit(page, 'Nine visitors')).toBeVisible()

  await test.step('a correction is written in its place, and sent by a finger', async () => {
    await select(page, 'Nine')
    await page.getByRole('button', { name: 'Suggest', exact: true }).tap()
    await expect(page.getByRole('textbox', { name: 'Replace with' })).toBeFocused()
    await page.keyboard.type('Ten')
    await page.getByRole('button', { name: 'Suggest', exact: true }).tap()
    await expect(card).toContainText(/Nine.*Ten/)
  })

  await page.getByRole('button', { name: 'Menu', exact: true }).tap()
  await page.getByRole('menuitem', { name: 'Export' }).tap()
  await expect(page.getByRole('menuitem', { name: 'Word', exact: true })).toBeVisible()
  await page.context().close()
})

test('approving is a sheet, which says what blocks, what was changed and what stays open', async ({
  page,
  browser,
}) => {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET }, { reviewer: 'reviewer' })
  await suggestAs(browser, id)
  await ask(page.request, 'POST', `/articles/${id}/transition`, { to: 'in_review' })
  const { items } = await ask<{ items: Unit[] }>(page.request, 'GET', `/articles/${id}/units`)
  const comment = { kind: 'comment', body: 'Which library?' }
  await ask(page.request, 'POST', `/paragraphs/${items[1]?.target[0]?.id}/threads`, comment)
  await open(page, id)

  await test.step('what blocks leads to its place', async () => {
    await approve(page).click()
    await sheet(page, 'Before approval').getByRole('button', { name: 'Unit 3 · people' }).click()
    await expect(page.getByRole('article', { name: /^Suggestion/ })).toBeFocused()
    await page.keyboard.press('Shift+A')
    await heard(page, 'Accepted.')
  })

  await test.step('right after the last sign-off it is the sheet', async () => {
    for (const number of [1, 2, 3]) await page.getByRole('button', { name: `Sign off unit ${number},` }).click()
    await approve(page).click()
    await expect(sheet(page)).toBeVisible()
    await expect(sheet(page).getByRole('row', { name: /^\S.* 1 1 0$/ })).toBeVisible()
    await expect(sheet(page).getByText(/: 3 of 3$/)).toBeVisible()
    const button = sheet(page).getByRole('button', { name: 'Approve', exact: true })
    await expect(button).toBeDisabled()
    const stays = sheet(page).getByRole('checkbox', { name: /Which library/ })
    await expect(stays).toBeFocused()
    await stays.check()
    await button.click()
    await expect(page.getByRole('region', { name: 'Approved' })).toContainText(/^Approved on .* by /)
    await expect(page.getByRole('region', { name: 'Approved' })).toBeFocused()
    await expect(page.getByRole('region', { name: 'Approved' })).toBeInViewport()
  })

  await test.step('reopening comes at once and takes the focus; no key acts on the desk meanwhile', async () => {
    await page.reload()
    await deskReady(page)
    await page.getByRole('button', { name: 'Reopen' }).evaluate((button: HTMLElement) => {
      button.click()
      // Before the dialog is loaded.
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true }))
    })
    const reason = page.getByLabel('Reason (kept in the record)')
    await expect(reason).toBeFocused()
    await expect(page.locator('[data-unit][data-current]')).toHaveAccessibleName('Unit 1')
    await reason.fill('A name is wrong.')
    await page.keyboard.press('Control+Enter')
    await heard(page, 'Article is in review.')
    await expect(page.getByRole('region', { name: 'Approved' })).toHaveCount(0)
  })
})

test('what was undone is said and can be done again; notices go with their cause', async ({ page, context }) => {
  await signIn(page, 'editor')
  await open(page, await bringIn(page, { source: SOURCE, target: TARGET }))

  await test.step('undo, redo', async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('o')
    await heard(page, 'Signed off.')
    await page.keyboard.press('Control+z')
    await expect(toast(page)).toContainText('Sign-off removed.')
    await page.keyboard.press('Control+Shift+z')
    await expect(page.getByRole('button', { name: 'Remove sign-off from unit 2,' })).toBeVisible()
    await expect(toast(page)).toContainText('Signed off.')
    await toast(page).getByRole('button', { name: 'Undo' }).click()
    await expect(toast(page)).toContainText('Sign-off removed.')
    await focusIsSomewhere(page)
    await page.keyboard.press('o')
    await heard(page, 'Signed off.')
    await page.keyboard.press('Shift+z')
    await expect(page.getByRole('paragraph').filter({ hasText: 'There is nothing to redo.' })).toBeVisible()
  })

  await test.step('the focus stays on the desk after a command of the palette that opens nothing', async () => {
    for (const name of ['Larger text', 'Smaller text', 'Highlight names', 'Highlight names']) {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill(name)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(unit(page, 'The library opened')).toBeFocused()
    }
  })

  await test.step('a refusal goes with its dialog, and one for want of a connection when there is one', async () => {
    await choose(page, 'Article members')
    const members = page.getByRole('dialog', { name: 'Article members' })
    await expect(members.getByLabel('Add by email')).toBeFocused()
    await members.getByLabel('Add by email').fill('nobody@stet.test')
    await page.keyboard.press('Enter')
    await expect(members).toContainText('No one you work with here uses nobody@stet.test.')
    await members.getByRole('button', { name: 'Invite as Reviewer' }).click()
    await expect(members.locator('code')).toContainText('/invitation/')
    await members.getByLabel('Role of Yoon Ha-rin').selectOption('viewer')
    await expect(members.getByRole('alert')).toContainText('The article needs an editor.')
    await page.keyboard.press('Escape')
    await expect(page.getByText('The article needs an editor.')).toHaveCount(0)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog').getByRole('alert')).toBeEmpty()
    await page.keyboard.press('Escape')

    await select(page, 'Nine people')
    await page.keyboard.press('Escape')
    await context.setOffline(true)
    await page.keyboard.press('o')
    await expect(page.getByText('Can’t reach Stet.')).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText('Can’t reach Stet.')).toHaveCount(0)
  })
})

test('a first visit has three hints, and never again; theme and language are in reach of who isn’t signed in', async ({
  page,
  context,
}) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: 'Preferences' })).toBeVisible()
  await expect
    .poll(async () => {
      await page.getByRole('button', { name: 'editor@stet.test' }).click()
      return page.getByLabel('Email').inputValue()
    })
    .toBe('editor@stet.test')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible()
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  await page.addInitScript(noteFaults)
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, id)
  const hints = page.getByRole('region', { name: 'First steps' })
  await expect(hints.getByRole('listitem')).toHaveCount(3)
  await ready(hints.getByRole('button', { name: 'Got it' }))
  expect(await page.evaluate(() => Reflect.get(window, 'faults'))).toEqual([])
  await page.setViewportSize({ width: 1280, height: 720 })
  await hints.getByRole('button', { name: 'Got it' }).click()
  await expect(hints).toHaveCount(0)
  await focusIsSomewhere(page)
  await open(page, id)
  await expect(hints).toHaveCount(0)

  // Nobody's own language is another afterwards.
  await context.clearCookies()
  await page.goto('/nowhere')
  await page.getByRole('button', { name: 'Preferences' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('menuitemradio', { name: '한국어' }).click()
  await page.getByRole('link', { name: '기사 목록으로', exact: true }).click()
  await expect(page.getByRole('button', { name: '로그인' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

/** A suggestion of the reviewer's in the last unit. */
async function suggestAs(browser: Browser, id: string) {
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await signIn(page, 'reviewer')
  const { items } = await ask<{ items: Unit[] }>(page.request, 'GET', `/articles/${id}/units`)
  const paragraph = items[2]?.target[0]
  const start = paragraph?.text.indexOf('people') ?? 0
  const anchor = { version: 1, start, end: start + 'people'.length }
  const body = { kind: 'suggestion', anchor, replacement: 'visitors' }
  await ask(page.request, 'POST', `/paragraphs/${paragraph?.id}/threads`, body)
  await page.context().close()
}

async function phone(browser: Browser): Promise<Page> {
  const screen = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  return (await browser.newContext({ locale: 'en-US', ...screen })).newPage()
}

/** Notes in the page what has jumped since it was opened, and what the content security policy refused. */
function noteFaults() {
  const faults: string[] = []
  Reflect.set(window, 'faults', faults)
  addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
    faults.push(`${violatedDirective} ${sourceFile}`),
  )
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (Reflect.get(shift, 'value') > 0.02) faults.push('the page jumped')
  }).observe({ type: 'layout-shift', buffered: true })
}
