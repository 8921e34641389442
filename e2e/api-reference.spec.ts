import http from 'node:http'
import { expect, test } from '@playwright/test'
import { violationsOn } from './setting/axe'

test('the API can be read: a script of our own, and nothing from anywhere else', async ({ page, context, baseURL }) => {
  const elsewhere: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol !== 'data:' && origin !== baseURL) elsewhere.push(request.url())
  })
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await context.addCookies([{ name: 'stet_theme', value: 'dark', url: baseURL ?? '' }])
  await page.goto('/api/docs')
  await page.getByText('Suggestions', { exact: true }).first().click()
  await page.getByText('Accept a suggestion, as proposed or with edits').first().click()
  await expect(page.getByText('suggestions/{threadId}/accept').first()).toBeVisible()
  await expect(page.getByText('not while the article is approved').first()).toBeVisible()
  await expect(page.locator('html')).toHaveClass(/dark/)
  expect(await violationsOn(page)).toEqual([])
  expect(elsewhere).toEqual([])
  expect(complaints).toEqual([])
})

test('no address leads out of what is served', async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? '')
  // As they stand: fetch would tidy them up.
  const ask = (path: string) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const request = http.get({ hostname, port, path, agent: false }, async (response) =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(await response.toArray()).toString() }),
      )
      request.on('error', reject)
    })
  for (const path of [
    '/../package.json',
    '/../../../../../../etc/passwd',
    '//etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/_next/static/../../package.json',
    '/_next/static/%2e%2e/%2e%2e/package.json',
    '/_next/static/..%5c..%5cpackage.json',
    '/_next/image?url=%2F..%2F..%2Fpackage.json&w=64&q=75',
    '/api/docs/renderer/../../../package.json',
    '/api/v1/articles/..%2f..%2f..%2f.env',
    '/api/v1/../../.git/config',
  ]) {
    const { status, text } = await ask(path)
    expect.soft(status, path).not.toBe(200)
    expect.soft(text, path).not.toMatch(/root:.*:0:|"dependencies"|\[core\]|NEXTAUTH_SECRET/)
  }
})
