import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { ask, bringIn, PASSWORD, ready } from './setting/desk'

const SOURCE = '# 도서관의 밤\n\n지난해 예산은 3억2,000만 원이었다.\n\n사서는 말을 아꼈다.'
const TARGET = '# The library at night\n\nLast year’s budget was 3.2 billion won.\n\nThe librarian said little.'

for (const locale of ['en', 'ko'] as const)
  for (const theme of ['light', 'dark'] as const)
    test(`every page is without a finding of axe, ${locale}, ${theme}`, async ({ page, context, baseURL }) => {
      test.setTimeout(150_000)
      const url = baseURL ?? ''
      await context.addCookies([
        { name: 'stet_locale', value: locale, url },
        { name: 'stet_theme', value: theme, url },
      ])
      await page.goto('/sign-in')
      await clean(page)
      await enter(page, 'admin')
      for (const path of ['/', '/mine', '/account', '/people', '/nowhere']) {
        await page.goto(path)
        await clean(page)
      }
      const id = await bringIn(page, { source: SOURCE, target: TARGET })
      const { items } = await ask<{ items: { target: { id: string; text: string }[] }[] }>(
        page.request,
        'GET',
        `/articles/${id}/units`,
      )
      const paragraph = items[1]?.target[0]
      const start = paragraph?.text.indexOf('3.2 billion') ?? 0
      const anchor = { version: 1, start, end: start + 11 }
      const threads = `/paragraphs/${paragraph?.id}/threads`
      await ask(page.request, 'POST', threads, { kind: 'suggestion', anchor, replacement: '320 million' })
      await ask(page.request, 'POST', threads, { kind: 'comment', anchor, body: 'Ten times too much.' })
      await ask(page.request, 'POST', threads, {
        kind: 'gap',
        type: 'unsupported-claim',
        origin: 'both',
        severity: 'major',
        explanation: 'No source.',
      })
      await page.goto(`/articles/${id}`)
      await expect(page.getByRole('article')).toHaveCount(3)
      await clean(page)
      for (const key of ['n', 'n', '?']) {
        await page.keyboard.press(key)
        await clean(page)
      }
    })

/** Signs in whatever the language of the screen. */
async function enter(page: Page, who: string) {
  await ready(page.locator('button[type=submit]'))
  await page.locator('input[type=email]').fill(`${who}@stet.test`)
  await page.locator('input[type=password]').fill(PASSWORD)
  await page.locator('button[type=submit]').click()
  await page.waitForURL('/')
}

async function clean(page: Page) {
  await expect(page).toHaveTitle(/.+/)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect(told).toEqual([])
}
