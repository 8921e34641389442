import { type Browser, expect, type Page, test } from '@playwright/test'
import { clean } from './setting/axe'
import { ask, bringIn, deskReady, signIn, unit } from './setting/desk'

const SOURCE = '# 항구의 밤\n\n크레인은 두 기다.\n\n배는 네 척이다.'
const TARGET = '# The port at night\n\nThere are two cranes.\n\nThere are four ship.'

type Paragraph = { id: string; text: string }
type Thread = { id: string }

const line = (page: Page) => page.getByText(/^Since your last visit/)
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Changes since your last visit' })
const comment = (page: Page) => page.getByRole('article', { name: /^Comment/ })

/** An article that its editor has seen and left, with a suggestion of his own; and another editor at work. */
async function away(page: Page, browser: Browser) {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET }, { editor2: 'editor' })
  const { items } = await ask<{ items: { target: Paragraph[] }[] }>(page.request, 'GET', `/articles/${id}/units`)
  const at = (words: string) => {
    const paragraph = items.flatMap(({ target }) => target).find(({ text }) => text.includes(words))
    const start = paragraph?.text.indexOf(words) ?? -1
    return {
      path: `/paragraphs/${paragraph?.id}/threads`,
      anchor: { version: 1, start, end: start + words.length },
    }
  }
  const open = async () => {
    await page.goto(`/articles/${id}`)
    await deskReady(page)
  }
  const ships = at('ship')
  const mine = { kind: 'suggestion', anchor: ships.anchor, replacement: 'ships' }
  const suggestion = await ask<Thread>(page.request, 'POST', ships.path, mine)
  await open()
  await expect(line(page)).toHaveCount(0)
  await expect(page.getByText('New', { exact: true })).toHaveCount(0)
  await page.goto('/')
  const visited = () => ask<{ seq: number | null }>(page.request, 'GET', `/articles/${id}/visit`)
  await expect.poll(async () => (await visited()).seq).not.toBeNull()

  const other = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await signIn(other, 'editor2')
  const remark = async (words: string, body: string) => {
    const { path, anchor } = at(words)
    await ask(other.request, 'POST', path, { kind: 'comment', anchor, body })
  }
  await remark('two cranes', 'Are there really two?')
  await ask(other.request, 'POST', `/suggestions/${suggestion.id}/accept`, {})
  return { other, open, remark }
}

test('who comes back sees what others did, as a list, as a redline and on the cards', async ({ page, browser }) => {
  const { other, open, remark } = await away(page, browser)

  await test.step('a line counts it, and the card is marked', async () => {
    await open()
    await expect(line(page)).toContainText('1 comment, 1 decision, 1 paragraph changed')
    await expect(comment(page).getByText('New', { exact: true })).toBeVisible()
  })

  await test.step('the list says who did what, the redline how it read; axe finds nothing in it', async () => {
    await page.keyboard.press('v')
    await expect(dialog(page)).toContainText(/\S+ accepted a suggestion/)
    await expect(dialog(page)).toContainText(/\S+ added a comment/)
    const reading = dialog(page).getByRole('listitem').filter({ hasText: 'Go to unit 3' })
    await expect(reading.locator('ins')).toContainText('ships')
    await clean(page, 'what changed since')
  })

  await test.step('an entry leads to its card, which is read by being opened', async () => {
    await dialog(page).getByRole('button', { name: 'Unit 2 · Are there really two?' }).click()
    await expect(dialog(page)).toHaveCount(0)
    await expect(comment(page)).toBeFocused()
    await expect(comment(page)).toContainText('Are there really two?')
    await page.keyboard.press('Escape')
    await expect(comment(page).getByRole('button', { expanded: false })).toBeVisible()
    await expect(page.getByText('New', { exact: true })).toHaveCount(0)
  })

  await test.step('what comes in while one is here is new until it is seen', async () => {
    await remark('night', 'Or “by night”?')
    await expect(comment(page).filter({ hasText: 'by night' }).getByText('New', { exact: true })).toBeVisible()
    await expect(line(page)).toContainText('2 comments')
  })

  await test.step('all of it can be marked as seen, and looked at again', async () => {
    await page.getByRole('button', { name: 'Mark all as read' }).click()
    await expect(line(page)).toHaveCount(0)
    await expect(page.getByText('New', { exact: true })).toHaveCount(0)
    await page.getByRole('button', { name: 'See changes again' }).click()
    await expect(dialog(page)).toContainText('accepted a suggestion')
    await page.keyboard.press('Escape')
  })

  await test.step('after a reload nothing is left of it', async () => {
    await open()
    await expect(unit(page, 'four ships')).toBeVisible()
    await expect(page.getByRole('button', { name: /^See changes/ })).toHaveCount(0)
    await expect(page.getByText('New', { exact: true })).toHaveCount(0)
    await page.keyboard.press('v')
    await expect(dialog(page)).toContainText('No one else has changed anything since your last visit.')
  })
  await other.context().close()
})
