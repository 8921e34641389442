import { expect, type Page, test } from '@playwright/test'
import { ask, bringIn, deskReady, signIn, unit } from './setting/desk'

const SOURCE = `# 항구, 3년 만에 되살아나다

목포신항은 지난해 143억 원을 들여 크레인 두 기를 새로 세웠다. 정박한 배는 하루 평균 네 척에 그쳤다.

시민들은 반신반의했다.`

const TARGET = `# The port comes back to life

Mokpo New Port spent 1.43 billion won on two new cranes last year. Only four ships a day were at berth.

Citizens were half in doubt.`

type Paragraph = { id: string; text: string; version: number }

/** An article with two accepted changes, a paragraph parted, and a suggestion that is not decided. */
async function changed(page: Page): Promise<string> {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  const { items } = await ask<{ items: { target: Paragraph[] }[] }>(page.request, 'GET', `/articles/${id}/units`)
  const paragraphs = items.flatMap(({ target }) => target)
  /** Replaces words; `before`: what stands right before them. */
  const suggest = (
    words: string,
    replacement: string,
    { before = '', ...rest }: { before?: string; reason?: string } = {},
  ) => {
    const paragraph = paragraphs.find(({ text }) => text.includes(before + words))
    const start = (paragraph?.text.indexOf(before + words) ?? -1) + before.length
    const body = { kind: 'suggestion', anchor: { version: 1, start, end: start + words.length }, replacement, ...rest }
    return ask<{ id: string }>(page.request, 'POST', `/paragraphs/${paragraph?.id}/threads`, body)
  }
  const accept = ({ id: thread }: { id: string }, body = {}) =>
    ask(page.request, 'POST', `/suggestions/${thread}/accept`, body)
  await accept(await suggest('1.43 billion', '14.3 billion', { reason: 'As in the source.' }))
  await accept(await suggest('at berth', 'in port'), { replacement: 'in the port' })
  await accept(await suggest(' ', '\n\n', { before: 'last year.' }))
  await suggest('half in doubt', 'of two minds')
  return id
}

test('every change since the import is drawn, by whom, filtered, and printed with its notes', async ({ page }) => {
  const id = await changed(page)
  await page.goto(`/articles/${id}`)
  await deskReady(page)

  // The view after the redline.
  await page.keyboard.press('Shift+V')
  await expect(page.getByRole('radio', { name: 'Changes' })).toBeChecked()
  await expect(page.getByText('4 changes since the import')).toBeVisible()
  const port = unit(page, 'Mokpo')
  await expect(port.locator('del')).toHaveText(['1.43', '', 'at berth'])
  await expect(port.locator('ins')).toHaveText(['14.3', 'in the port'])
  await expect(unit(page, 'Citizens').locator('ins')).toHaveText('of two minds')

  // Who, and when: by pointing at it, and by keyboard.
  await port.getByRole('link', { name: '14.3' }).hover()
  const note = page.getByRole('tooltip')
  await expect(note).toContainText(/Suggested by Yoon Ha-rin, .*Accepted by Yoon Ha-rin, .*As in the source\./)
  await page.mouse.move(0, 0)
  await port.getByRole('link', { name: 'in the port' }).focus()
  await expect(note).toContainText('Accepted with edits by Yoon Ha-rin')
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)

  // Only what is suggested: accepted words read as they are.
  await page.getByRole('button', { name: 'Suggested 1' }).click()
  await expect(port.locator('del')).toHaveCount(0)
  await expect(port).toContainText('14.3 billion')
  await expect(unit(page, 'Citizens').locator('ins')).toHaveCount(1)
  await page.getByRole('button', { name: 'Suggested 1' }).click()

  // A change leads to its thread.
  await unit(page, 'Citizens').getByRole('link', { name: 'of two minds' }).press('Enter')
  await expect(page.getByRole('radio', { name: 'Redline' })).toBeChecked()
  await expect(page.getByRole('article').filter({ hasText: 'of two minds' })).toBeFocused()

  // On paper: no toolbar, no card, the notes after the article.
  await page.keyboard.press('Shift+V')
  await expect(port.locator('del')).toHaveCount(3)
  await ask(page.request, 'POST', `/articles/${id}/threads`, { kind: 'comment', body: 'Which harbour?' })
  await expect(page.getByRole('article', { name: /^Comment/ })).toContainText('Which harbour?')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Changes and notes' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'As in the source.' })).toBeVisible()
  await expect(page.getByRole('listitem').getByText('Which harbour?')).toHaveCount(1)
  await expect(page.locator('header')).toBeHidden()
  await expect(port.locator('del').first()).toBeVisible()
  await page.emulateMedia({ media: null })
})

test('a long article is printed whole, and its changes follow what happens', async ({ page }) => {
  await signIn(page, 'editor')
  const lines = (word: string) => Array.from({ length: 120 }, (_, at) => `${word} ${at + 1}.`).join('\n\n')
  const id = await bringIn(page, { source: lines('문장'), target: lines('Sentence') })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  const rows = page.locator('[data-unit]')
  // How many are drawn follows from how tall they turn out to be.
  const fewDrawn = () => expect.poll(() => rows.count()).toBeLessThan(60)
  await fewDrawn()
  await page.emulateMedia({ media: 'print' })
  await expect(rows).toHaveCount(120)
  await expect(unit(page, 'Sentence 120.')).toBeVisible()
  const [first, second] = await Promise.all([0, 1].map((at) => rows.nth(at).boundingBox()))
  expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0) - 1)
  await page.emulateMedia({ media: null })
  await fewDrawn()

  await page.keyboard.press('Shift+V')
  await expect(page.getByText('Nothing has changed since the import.')).toBeVisible()
  const asked: string[] = []
  page.on('request', (request) => request.url().includes('/compare') && asked.push(request.url()))
  const { items } = await ask<{ items: { target: Paragraph[] }[] }>(page.request, 'GET', `/articles/${id}/units`)
  const body = { kind: 'suggestion', anchor: { version: 1, start: 0, end: 8 }, replacement: 'Line' }
  await ask(page.request, 'POST', `/paragraphs/${items[1]?.target[0]?.id}/threads`, body)
  await expect(page.getByText('1 change since the import')).toBeVisible()
  await expect(unit(page, 'Line 2.').locator('ins')).toHaveText('Line')
  // The page of units that it is on, and no other.
  expect(asked.filter((url) => url.includes('cursor'))).toEqual([])
})

test('the report is a page, by the reader’s clock and in the reader’s language', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'Asia/Seoul' })
  const page = await context.newPage()
  const id = await changed(page)
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  await page.keyboard.press('Shift+D')
  await expect(page).toHaveURL(`/articles/${id}/report`)
  await expect(page.getByRole('heading', { name: 'The port comes back to life' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '1. Suggestion: accepted' })).toBeVisible()
  await expect(page.locator('time').first()).toHaveText(/GMT\+9$/)
  const strays = await page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node.parentElement
      if (element?.closest('script, style')) continue
      if (/\p{Script=Hangul}/u.test(node.nodeValue ?? '') && !element?.closest('[lang^=ko]'))
        found.push(node.nodeValue ?? '')
    }
    return found
  })
  expect(strays).toEqual([])
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('banner').first()).toBeHidden()
  await page.emulateMedia({ media: null })
  await context.addCookies([{ name: 'stet_locale', value: 'ko', url: new URL('/', page.url()).href }])
  await page.reload()
  await expect(page.getByText('감수 기록').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: '1. 교정 제안: 반영' })).toBeVisible()
  await page.getByRole('link', { name: '← 감수 화면으로' }).click()
  await deskReady(page)
  await page.keyboard.press('Shift+H')
  const time = page.getByRole('region', { name: '기사 기록' }).locator('time').first()
  const [shown, own] = await time.evaluate((at: HTMLTimeElement) => [
    at.textContent,
    new Date(at.dateTime).toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' }),
  ])
  expect(shown).toBe(own)
  await page.goto('/')
  await page.locator(`a[href="/articles/${id}/report"]`).click()
  await expect(page).toHaveURL(/\/report$/)
  await context.close()
})
