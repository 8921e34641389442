import { expect, type Page, test } from '@playwright/test'
import { bringIn, deskReady, select, signIn } from './setting/desk'

const PARAGRAPHS = Array.from({ length: 30 }, (_, index) => index + 1)
const SOURCE = PARAGRAPHS.map((n) => `도서관 ${n}곳에 사람이 찾는다. 관장은 말을 아꼈다.`).join('\n\n')
const TARGET = PARAGRAPHS.map((n) => `Library number ${n} has its visitors. The director said little about it.`).join(
  '\n\n',
)

test('the article is read larger or smaller, and stays so', async ({ page }) => {
  await signIn(page, 'editor')
  await page.goto(`/articles/${await bringIn(page, { source: SOURCE, target: TARGET })}`)
  await deskReady(page)
  const first = page.getByText('Library number 1 has')
  const before = await sizeOf(page)

  await test.step('by a key, up to the largest', async () => {
    await page.keyboard.press('+')
    await expect.poll(() => sizeOf(page)).toBeGreaterThan(before)
    for (let step = 0; step < 6; step++) await page.keyboard.press('+')
    await expect(page.locator('output')).toContainText('This is the largest text size.')
  })

  await test.step('what one reads stays where it is', async () => {
    const row = page.getByRole('group', { name: 'Unit 7', exact: true })
    const top = async () => Math.round((await page.getByText('Library number 7 has').boundingBox())?.y ?? 0)
    let seen = 0
    // Until the last change of size has settled.
    await expect(async () => {
      await row.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }))
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
      seen = await top()
      expect(seen).toBeLessThan(300)
    }).toPass()
    await page.keyboard.press('-')
    await expect(page.getByText('Text size: Larger.')).toBeAttached()
    await expect.poll(async () => Math.abs((await top()) - seen)).toBeLessThan(8)
  })

  await test.step('the cards stand beside their words', async () => {
    await first.scrollIntoViewIfNeeded()
    await select(page, 'Library number 3')
    await page.keyboard.press('c')
    await page.getByRole('textbox', { name: 'Comment' }).fill('Which?')
    await page.keyboard.press('Control+Enter')
    const card = page.getByRole('article', { name: /^Comment/ })
    await expect(card).toBeVisible()
    await page.keyboard.press('-')
    const words = page.locator('[data-start][data-threads]').filter({ hasText: 'Library number 3' })
    const apart = async () => Math.abs(((await words.boundingBox())?.y ?? 0) - ((await card.boundingBox())?.y ?? 999))
    await expect.poll(apart).toBeLessThan(12)
  })

  await test.step('from the menu', async () => {
    await page.getByRole('button', { name: 'Menu', exact: true }).click()
    await page.getByRole('menuitemradio', { name: 'Largest' }).click()
    await page.keyboard.press('Escape')
    await expect(page.locator('html')).toHaveAttribute('data-text', 'largest')
  })

  await test.step('and is so from the first moment of the next page', async () => {
    const html = await (await page.request.get(page.url())).text()
    expect(html).toContain('data-text="largest"')
    await page.reload()
    await deskReady(page)
    expect(await sizeOf(page)).toBeCloseTo(before * 1.5, 1)
  })

  await test.step('on a narrow screen too, without a line that goes out of it', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})

const sizeOf = (page: Page) =>
  page
    .locator('[data-side=target]')
    .first()
    .evaluate((paragraph) => Number.parseFloat(getComputedStyle(paragraph).fontSize))
