import { expect, test } from '@playwright/test'
import { clean } from './setting/axe'
import { ask, bringIn, deskReady, openSession, own, PASSWORD, ready, signIn } from './setting/desk'

const SOURCE = `# 다리 위의 시장

시장은 다리 위에서 두 번 열린다.`

const TARGET = `# A market on the bridge

The market opens twice on the bridge.`

test('what concerns one is heard at once, read by keys, and led to its place', async ({ page, browser }) => {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  const other = await browser.newPage()
  // Somebody whom no other test tells of anything.
  const hearer = own('hearer')
  const guest = { email: `${hearer}@stet.test`, articleId: id, role: 'translator' }
  const { link } = await ask<{ link: string }>(page.request, 'POST', '/invitations', guest)
  const account = { token: link.split('/').at(-1), name: 'Han Sol', password: PASSWORD }
  await ask(other.request, 'POST', '/invitations/accept', account)
  await openSession(other.request, hearer)
  await other.goto('/')
  const bell = other.getByRole('link', { name: /^Notifications/ })
  await ready(bell)
  await expect(bell).toHaveAccessibleName(/unread/)
  await ask(other.request, 'POST', '/notifications/read', { all: true })
  await expect(bell).toHaveAccessibleName('Notifications')

  const { items } = await ask<{ items: { target: { id: string; version: number; text: string }[] }[] }>(
    page.request,
    'GET',
    `/articles/${id}/units`,
  )
  const body = items.flatMap(({ target }) => target).find(({ text }) => text.includes('twice'))
  if (!body) throw new Error('the translation says twice')
  const start = body.text.indexOf('twice')
  const suggest = (replacement: string) =>
    ask<{ id: string }>(other.request, 'POST', `/paragraphs/${body.id}/threads`, {
      kind: 'suggestion',
      anchor: { version: body.version, start, end: start + 'twice'.length },
      replacement,
    })
  const reject = async (replacement: string, reason: string) => {
    const { id: threadId } = await suggest(replacement)
    await ask(page.request, 'POST', `/suggestions/${threadId}/reject`, { reason })
  }

  await test.step('the bell counts it, on the page one is at', async () => {
    await reject('two times', 'Shorter as it is.')
    await expect(bell).toHaveAccessibleName('Notifications, 1 unread')
  })

  await test.step('N leads to it; what comes meanwhile is offered, and moves nothing', async () => {
    await other.keyboard.press('n')
    const first = other.getByRole('link', { name: 'rejected your suggestion: “twice” → “two times”' })
    await expect(first).toContainText('Reason: Shorter as it is.')
    await reject('2 times', 'Words up to ten.')
    const fresh = other.getByRole('button', { name: 'Show new notifications' })
    await expect(fresh).toBeVisible()
    await expect(other.getByRole('link', { name: '“2 times”' })).toHaveCount(0)
    await fresh.click()
    await expect(other.getByRole('link', { name: '“2 times”' })).toBeVisible()
    await expect(fresh).toHaveCount(0)
    await clean(other, 'the notifications')
  })

  const streams: string[] = []
  other.on('request', (request) => {
    if (request.url().endsWith('/me/events')) streams.push(request.url())
  })
  await test.step('Enter opens the place, and that is read', async () => {
    await other.keyboard.press('j')
    await expect(other.getByRole('link', { name: '“2 times”' })).toBeFocused()
    await other.keyboard.press('Enter')
    await deskReady(other)
    await expect(other.getByText('Words up to ten.').first()).toBeVisible()
    await expect(bell).toHaveAccessibleName('Notifications, 1 unread')
  })

  await test.step('from the desk back by its key; A reads all', async () => {
    await other.keyboard.press('Shift+N')
    await ready(other.getByRole('button', { name: 'Mark all as read' }))
    await other.keyboard.press('a')
    await expect(bell).toHaveAccessibleName('Notifications')
    await other.keyboard.press('u')
    await expect(other.getByText('You have read everything.')).toBeVisible()
    expect(streams.length, 'no more streams than pages').toBeLessThanOrEqual(3)
  })

  await test.step('who is no longer a member sees it at once', async () => {
    await other.goto('/')
    await expect(other.locator(`a[href="/articles/${id}"]`).first()).toBeVisible()
    const headers = { 'sec-fetch-site': 'same-origin' }
    const data = { email: guest.email }
    const removal = await page.request.delete(`/api/v1/articles/${id}/members`, { headers, data })
    expect(removal.status()).toBe(204)
    await expect(other.locator(`a[href="/articles/${id}"]`)).toHaveCount(0)
    await expect(bell).toHaveAccessibleName('Notifications, 1 unread')
  })
})
