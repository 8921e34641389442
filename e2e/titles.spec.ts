import { expect, type Page, test } from '@playwright/test'
import { ask, bringIn, deskReady, signIn, signOffAll } from './setting/desk'

const HEBREW = 'כותרת ארוכה מימין לשמאל'
const TITLES = {
  long: ['긴 제목 '.repeat(100).trim(), 'A long title, '.repeat(38).slice(0, 500)],
  hebrew: ['عنوان من اليمين إلى اليسار', HEBREW],
  none: ['', ''],
} as const

/** What is on the page at each of them, as where a window is made narrower. */
async function atEachWidth(page: Page, look: () => Promise<void>) {
  for (const [width, height] of [
    [1440, 900],
    [1024, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await look()
  }
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

/** The parts of the toolbar that reach into one another. */
const overlaps = (page: Page) =>
  page.locator('header').evaluateAll(([header]) => {
    const boxes = [...(header?.children ?? [])]
      .map((part) => ({ name: part.className, box: part.getBoundingClientRect(), is: getComputedStyle(part) }))
      .filter(({ box, is }) => box.width > 0 && is.visibility === 'visible')
    return boxes.flatMap(({ name, box }, at) =>
      boxes.slice(at + 1).flatMap((other) => (other.box.left < box.right - 1 ? [`${name} ${other.name}`] : [])),
    )
  })

test('titles of 500 letters, from right to left, and none: nothing breaks and nothing overlaps', async ({ page }) => {
  await signIn(page, 'editor')
  const ids: string[] = []
  for (const [source, target] of Object.values(TITLES)) {
    const id = await bringIn(page, { source: '글이다.\n\n둘째.', target: 'Text.\n\nSecond.' })
    await ask(page.request, 'PATCH', `/articles/${id}`, { title: { source, target } })
    await ask(page.request, 'POST', `/articles/${id}/transition`, { to: 'in_review' })
    await signOffAll(page.request, id)
    ids.push(id)
  }
  const files = await Promise.all(
    ids.map(async (id) => {
      const file = await page.request.get(`/api/v1/articles/${id}/export?format=markdown`)
      return decodeURIComponent(file.headers()['content-disposition']?.split("''")[1] ?? '')
    }),
  )
  expect(files.map((name) => name.replace(/ \d{4}-\d\d-\d\d/, ''))).toEqual([
    expect.stringMatching(/^A long title, .*, A… \(en\)\.md$/),
    `${HEBREW} (en).md`,
    'article (en).md',
  ])

  await page.goto('/')
  await expect(page.getByText('Untitled').first()).toBeVisible()
  await atEachWidth(page, async () => expect(await fits(page)).toBe(true))
  for (const id of ids) {
    await page.goto(`/articles/${id}/report`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await atEachWidth(page, async () => expect(await fits(page)).toBe(true))
    await page.goto(`/articles/${id}`)
    await deskReady(page)
    await atEachWidth(page, async () => expect([await fits(page), await overlaps(page)]).toEqual([true, []]))
    await page.setViewportSize({ width: 1024, height: 900 })
    await page.getByRole('button', { name: /^Approve/ }).click()
    const sheet = page.getByRole('dialog', { name: 'Approve this article?' })
    await expect(sheet).toBeVisible()
    await atEachWidth(page, async () =>
      expect(await sheet.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true),
    )
  }
})

test('the toolbar has both titles where there is room, that in the reader’s language first', async ({
  page,
  context,
}) => {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: '# 나루터의 겨울\n\n글.', target: '# Winter at the ferry\n\nText.' })
  const titles = () => page.locator('header h1, header h1 + p').allTextContents()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  expect(await titles()).toEqual(['Winter at the ferry', '나루터의 겨울'])
  await expect(page.locator('header h1 + p')).toBeVisible()
  await page.setViewportSize({ width: 390, height: 800 })
  await expect(page.locator('header h1 + p')).toBeHidden()
  await context.addCookies([{ name: 'stet_locale', value: 'ko', url: new URL('/', page.url()).href }])
  await page.reload()
  expect(await titles()).toEqual(['나루터의 겨울', 'Winter at the ferry'])
})
