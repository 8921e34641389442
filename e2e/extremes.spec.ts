import { expect, type Page, test } from '@playwright/test'
import { ask, bringIn, deskReady, PASSWORD, signIn } from './setting/desk'

const WORDS = Array.from({ length: 60 }, (_, index) => `word${index}`)
const LONG_WORD = 'x'.repeat(5_000)
const SOURCE = `# ${'긴 제목 '.repeat(99)}\n\n예순 낱말.\n\n긴 낱말.\n\n마지막.`
const TARGET = `# ${'A long title '.repeat(38)}\n\n${WORDS.join(' ')}\n\n${LONG_WORD}\n\nזו השורה האחרונה, 143.`

type Units = { items: { target: { id: string; text: string }[] }[] }

/** The paragraph of the translation that begins so. */
async function paragraph(page: Page, id: string, beginning: string) {
  const { items } = await ask<Units>(page.request, 'GET', `/articles/${id}/units`)
  const found = items.flatMap(({ target }) => target).find(({ text }) => text.startsWith(beginning))
  if (!found) throw new Error(`no paragraph begins with “${beginning.slice(0, 20)}”`)
  return found
}

async function remark(page: Page, about: { id: string; text: string }, words: string, body: string) {
  const start = about.text.indexOf(words)
  const anchor = { version: 1, start, end: start + words.length }
  return ask<{ id: string }>(page.request, 'POST', `/paragraphs/${about.id}/threads`, { kind: 'comment', anchor, body })
}

const cards = (page: Page) => page.getByRole('article', { name: /^Comment/ })
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

test('bad input stays readable: crowded paragraphs, long talks, long words, names from right to left', async ({
  page,
  browser,
}) => {
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  const office = await browser.newPage()
  await signIn(office, 'admin')
  const email = `family-${Date.now()}@stet.test`
  const name = '👩🏽 نور الهدى'
  const { id: userId } = await ask<{ id: string }>(office.request, 'POST', '/users', {
    email,
    name,
    password: PASSWORD,
  })
  await office.close()

  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  await ask(page.request, 'PUT', `/articles/${id}/members`, { userId, role: 'reviewer' })
  const crowded = await paragraph(page, id, 'word0')
  for (const [index, word] of WORDS.entries())
    await remark(page, crowded, word, index === 59 ? 'The last remark' : `Remark ${index}`)
  const talk = await remark(page, await paragraph(page, id, 'xxx'), LONG_WORD, 'q'.repeat(3_000))
  for (let answer = 1; answer < 40; answer++)
    await ask(page.request, 'POST', `/threads/${talk.id}/comments`, { body: `Answer ${answer}` })
  await remark(page, await paragraph(page, id, 'זו'), '143', 'הערה (143).')
  const title = await paragraph(page, id, 'A long title')
  await ask(page.request, 'POST', `/paragraphs/${title.id}/threads`, {
    ...{ kind: 'suggestion', replacement: 'Brief', reason: 'No headline is as long. '.repeat(9) },
    anchor: { version: 1, start: 0, end: 250 },
  })

  await test.step('the library is drawn once, and fits', async () => {
    await page.goto('/')
    await expect(page.getByText('👩🏽ن', { exact: true }).first()).toBeVisible()
    expect(await fits(page)).toBe(true)
  })

  await test.step('a crowded paragraph shows the cards around the one in focus, and leads to the others', async () => {
    await page.goto(`/articles/${id}`)
    await deskReady(page)
    await expect(page.getByRole('button', { name: '40 more below' })).toBeVisible()
    await test.step('in a closed card the old words give way, on one line with the new ones', async () => {
      const card = page.getByRole('article', { name: /^Suggestion/ })
      const cutOff = (part: string) =>
        card.locator(part).evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      expect(await cutOff('del')).toBe(true)
      expect(await cutOff('ins')).toBe(false)
      const [before, after] = [await card.locator('del').boundingBox(), await card.locator('ins').boundingBox()]
      expect(after?.height).toBe(before?.height)
      expect(after?.y).toBe(before?.y)
      expect((await card.boundingBox())?.height).toBeLessThan(100)
    })
    await expect(cards(page).filter({ hasText: 'Remark 19' })).toBeVisible()
    await expect(cards(page).filter({ hasText: 'The last remark' })).toHaveCount(0)
    await page.getByRole('button', { name: '40 more below' }).click()
    await expect(page.locator('[data-card][data-open]')).toContainText('Remark 20')
    await expect(page.getByRole('button', { name: '10 more above' })).toBeVisible()
    await page.keyboard.press('n')
    await expect(cards(page).filter({ hasText: 'Remark 21' })).toBeFocused()
    await expect(page.getByRole('button', { name: '11 more above' })).toBeVisible()
    expect(await fits(page)).toBe(true)
  })

  await test.step('a long talk folds its middle, a long remark its end', async () => {
    await page.goto(`/articles/${id}?thread=${talk.id}`)
    await deskReady(page)
    const card = page.locator('[data-card][data-open]')
    await expect(card).toContainText('Answer 39')
    await expect(card.getByText('Answer 20', { exact: true })).toHaveCount(0)
    await card.getByRole('button', { name: 'Show 31 more comments' }).click()
    await expect(card.getByText('Answer 20', { exact: true })).toBeVisible()
    const words = card.getByText(/^q+$/)
    const folded = await words.evaluate(({ clientHeight, scrollHeight }) => clientHeight < scrollHeight)
    expect(folded).toBe(true)
    await card.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => words.evaluate((one) => one.clientHeight < one.scrollHeight)).toBe(false)
  })

  await test.step('on a phone nothing reaches over the edge', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await fits(page)).toBe(true)
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible()
    expect(await fits(page)).toBe(true)
  })
  expect(faults).toEqual([])
})
