import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import en from '../messages/en.json' with { type: 'json' }
import { clean } from './setting/axe'
import { ask, bringIn, ready, signIn } from './setting/desk'

const words = en.webhooks

test('a webhook is added, tried out, read about, sent again, switched off and deleted', async ({ page, browser }) => {
  const posted: { type: string; articleId: string | null }[] = []
  let status = 204
  const receiver = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    posted.push(JSON.parse(Buffer.concat(chunks).toString()))
    response.writeHead(status).end(status === 204 ? '' : 'We are moving house.')
  })
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`
  try {
    await signIn(page, 'admin')
    await page.goto('/settings')
    await page.getByRole('link', { name: en.settings.toWebhooks }).click()

    await test.step('its secret is shown once', async () => {
      await ready(page.getByRole('button', { name: words.addDo }))
      await page.getByLabel(words.url).fill('https://me:pass@desk.example/')
      await page.getByRole('button', { name: words.addDo }).click()
      await expect(page.getByText(words.unusableUrl)).toBeVisible()
      await page.getByLabel(words.url).fill(`http://${host}/hook`)
      await page.getByLabel(words.onlyThese).check()
      await expect(page.getByRole('button', { name: words.addDo })).toBeDisabled()
      await page.getByLabel(en.desk.panel.history.kinds.people, { exact: true }).check()
      const types = page.locator('details', { has: page.getByLabel('article.restored') })
      await types.locator('summary').click()
      await page.getByLabel('article.restored').check()
      await clean(page, 'a webhook to be added')
      await page.getByRole('button', { name: words.addDo }).click()
      const secret = page.getByRole('dialog', { name: words.secretTitle })
      await expect(secret.locator('code')).toHaveText(/^whsec_/)
      await clean(page, 'the secret of a webhook')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('heading', { name: host })).toBeVisible()
    })

    await test.step('a test and what happens are in its log', async () => {
      await ready(page.getByRole('button', { name: words.test }))
      await page.getByRole('button', { name: words.test }).click()
      await expect(line(page, words.aTest)).toContainText('delivered (204)')
      const other = await browser.newPage()
      await signIn(other, 'editor')
      const id = await bringIn(other, { source: '# 하나\n\n둘.', target: '# One\n\nTwo.' })
      await other.request.delete(`/api/v1/articles/${id}`, { headers: { 'sec-fetch-site': 'same-origin' }, data: {} })
      status = 500
      await ask(other.request, 'POST', `/articles/${id}/restore`)
      await other.close()
      await expect
        .poll(() => posted.filter(({ articleId }) => articleId === id).map(({ type }) => type))
        .toContain('article.restored')
      await page.reload()
      await expect(line(page, 'article.restored').first()).toContainText('refused (500)')
    })

    await test.step('what failed can be read, and sent again', async () => {
      const failed = line(page, 'article.restored').first()
      await failed.locator('summary').click()
      await expect(failed.getByText('We are moving house.')).toBeVisible()
      await expect(failed.getByText('"type": "article.restored"')).toBeVisible()
      await clean(page, 'a webhook and its log')
      status = 204
      const again = failed.getByRole('button', { name: 'Send article.restored again' })
      await ready(again)
      await again.click()
      await expect(failed).toContainText('delivered (204)')
    })

    await test.step('off it sends nothing; to delete it asks', async () => {
      await page.getByRole('button', { name: words.switchOff }).click()
      await expect(page.getByText(words.offMeans)).toBeVisible()
      await expect(page.getByRole('button', { name: words.test })).toBeHidden()
      await page.getByRole('button', { name: words.deleteDo }).click()
      await page.getByRole('dialog').getByRole('button', { name: words.deleteDo }).click()
      await expect(page).toHaveURL(/\/settings\/webhooks$/)
      await expect(page.getByRole('link', { name: host })).toHaveCount(0)
    })
  } finally {
    receiver.close()
    receiver.closeAllConnections()
  }
})

const line = (page: Page, type: string) => page.getByRole('listitem').filter({ hasText: type })
