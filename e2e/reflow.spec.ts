import { type Browser, expect, type Page, test } from '@playwright/test'
import { ask, bringIn, choose, deskReady, ready, signIn } from './setting/desk'
import { focusSeen } from './setting/focus'

const SOURCE = `# 목포신항, 3년 만에 최대 수출

목포신항의 지난해 수출은 143억 달러로 늘었다. 정박한 배는 하루 평균 네 척이었다.

시민들은 반신반의했다.`

const TARGET = `# Mokpo New Port sees its largest exports in three years

Exports at Mokpo New Port rose to $1.43 billion last year. Four ships a day were at berth.

Citizens were half in doubt.`

/** A window of 1280 × 800 at 200 %, and the narrowest that has to hold a page (WCAG 1.4.10). */
const WINDOWS = {
  'at 200 %': { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  '320 pixels wide': { viewport: { width: 320, height: 568 } },
}

/** The dialogs of the desk by their keys. */
const DIALOGS = {
  '?': 'Keyboard shortcuts',
  'Shift+X': 'Settings for checks',
  b: 'Decide in bulk',
  v: 'Changes since your last visit',
}

const LISTS = { x: 'List', 'Shift+G': 'Gaps', 'Shift+H': 'History' }

for (const [name, window] of Object.entries(WINDOWS))
  test(`nothing is cut off or covered, and every stop of Tab is seen: ${name}`, async ({ browser }) => {
    const page = await (await browser.newContext({ locale: 'en-US', ...window })).newPage()
    await page.goto('/sign-in')
    await fits(page)
    await signIn(page, 'editor')
    const id = await withSomethingOpen(page)
    for (const path of ['/', '/mine', '/account']) {
      await page.goto(path)
      await ready(page.getByRole('button', { name: 'Sign out', exact: true }))
      await fits(page)
    }

    await page.goto('/')
    await ready(page.getByRole('button', { name: 'Import article' }))
    await page.keyboard.press('i')
    await fits(page)
    await page.getByLabel('Source', { exact: true }).fill(SOURCE)
    await page.getByLabel('Translation', { exact: true }).fill(TARGET)
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.getByText('3 pairs')).toBeFocused()
    await fits(page)

    await page.goto(`/articles/${id}`)
    await deskReady(page)
    await expect(page.getByRole('group', { name: 'Unit 1', exact: true })).toBeVisible()
    await fits(page)
    for (const [key, title] of Object.entries(DIALOGS)) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog', { name: title })).toBeVisible()
      await fits(page)
      await close(page)
    }
    for (const [key, name] of Object.entries(LISTS)) {
      await page.keyboard.press(key)
      await expect(page.getByRole('tabpanel', { name }).locator('[tabindex="0"]')).toBeFocused()
      await fits(page)
    }
    await page.keyboard.press('Shift+M')
    for (const item of ['Article settings', 'Article members', 'Before approval', 'Commands and search']) {
      await choose(page, item)
      await expect(page.getByRole('dialog')).toBeVisible()
      await fits(page)
      await close(page)
    }
    await page.keyboard.press('p')
    await expect(page.getByRole('article')).toBeFocused()
    await fits(page)
    await page.keyboard.press('c')
    await expect(page.getByLabel('Comment', { exact: true })).toBeFocused()
    await fits(page)
    await page.context().close()
  })

test('who asked for less motion sees none', async ({ browser }) => {
  const page = await still(browser)
  await signIn(page, 'editor')
  const id = await withSomethingOpen(page)
  await page.goto('/')
  expect(await moving(page)).toEqual([])
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  expect(await moving(page)).toEqual([])
  for (const [key, title] of Object.entries(DIALOGS)) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name: title })).toBeVisible()
    expect(await moving(page)).toEqual([])
    await close(page)
  }
  await page.context().close()
})

async function close(page: Page) {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function still(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' })).newPage()
}

async function withSomethingOpen(page: Page): Promise<string> {
  const id = await bringIn(page, { source: SOURCE, target: TARGET }, {}, { checks: true })
  const { items } = await ask<{ items: { target: { id: string; text: string }[] }[] }>(
    page.request,
    'GET',
    `/articles/${id}/units`,
  )
  const paragraph = items[1]?.target[0]
  const start = paragraph?.text.indexOf('Four ships') ?? 0
  await ask(page.request, 'POST', `/paragraphs/${paragraph?.id}/threads`, {
    kind: 'suggestion',
    anchor: { version: 1, start, end: start + 'Four ships'.length },
    replacement: 'On average four ships',
  })
  await ask(page.request, 'POST', `/articles/${id}/transition`, { to: 'in_review' })
  return id
}

/** The page scrolls one way only, holds every control, and shows each that Tab leads to. */
async function fits(page: Page) {
  expect(await outside(page)).toEqual([])
  const stops = new Set<string>()
  for (let count = 0; count < 30; count++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return ''
      return [...document.querySelectorAll('*')].indexOf(element).toString()
    })
    if (stop === '' || stops.has(stop)) return
    stops.add(stop)
    await focusSeen(page)
  }
}

/** What stands out of the window sideways, and can’t be scrolled to. */
const outside = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const labelOf = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`
    const dialog = document.querySelector('dialog:modal')
    const root = dialog ?? document.documentElement
    const wide = root.scrollWidth > root.clientWidth ? [`${labelOf(root)} scrolls sideways`] : []
    const scrolls = (element: Element): boolean => {
      for (let at = element.parentElement; at && at !== root; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true
      return false
    }
    const controls = [...root.querySelectorAll('a, button, input, select, textarea, summary, h1, h2, h3, p, td, th')]
    const out = controls.filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect()
      if (width < 2 || height < 2 || !element.checkVisibility({ visibilityProperty: true })) return false
      return (left < -1 || right > innerWidth + 1) && !scrolls(element)
    })
    return [...wide, ...out.map((element) => `${labelOf(element)} stands out`)]
  })

/** What has an animation or a transition that takes time. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const takes = (durations: string) => durations.split(', ').some((one) => Number.parseFloat(one) > 0)
    return [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(element, part)
        const moves =
          takes(style.transitionDuration) || (style.animationName !== 'none' && takes(style.animationDuration))
        return moves ? [`${element.tagName.toLowerCase()}.${element.className}${part}`] : []
      }),
    )
  })
