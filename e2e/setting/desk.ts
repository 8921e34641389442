import { type APIRequestContext, expect, type Locator, type Page, test } from '@playwright/test'

/** The people of the demonstration, which the tests' server is started as. */
export type Who = 'editor' | 'editor2' | 'reviewer' | 'translator' | 'viewer' | 'admin'

export const PASSWORD = 'stet-demo-2026'

/** The sign-ins of this worker: each takes the server a good part of a second. */
const sessions = new Map<Who, Cookies>()
type Cookies = Awaited<ReturnType<APIRequestContext['storageState']>>['cookies']

/** Signs in without a page; at the screen `keyboard.spec.ts` does, and `accessible.spec.ts`. */
export async function signIn(page: Page, who: Who) {
  const kept = sessions.get(who)
  if (kept) return page.context().addCookies(kept)
  // A sign-in ends the one that it takes the place of, which others of this worker have as well.
  await page.context().clearCookies({ name: /^next-auth\./ })
  sessions.set(who, await openSession(page.request, who))
}

/** A session of its own, as the form asks for it. `who`: the e-mail before its @. */
export async function openSession(request: APIRequestContext, who: string): Promise<Cookies> {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const form = { csrfToken, email: `${who}@stet.test`, password: PASSWORD, json: 'true' }
  const response = await request.post('/api/auth/callback/credentials', { form })
  if (!response.ok()) throw new Error(`${who} could not sign in: ${response.status()}`)
  const { cookies } = await request.storageState()
  return cookies.filter(({ name }) => name.startsWith('next-auth.'))
}

/** A name that no other try of this test has used: what one left behind is still on the shared server at the next. */
export function own(name: string): string {
  const { retry, repeatEachIndex } = test.info()
  return retry + repeatEachIndex === 0 ? name : `${name}-${repeatEachIndex}-${retry}`
}

/** Opens the library. */
export async function openLibrary(page: Page) {
  await page.goto('/')
  await ready(page.getByRole('button', { name: 'Import article' }))
}

/** Asked again at once: by itself Playwright would wait up to a second longer than what it waits for. */
export const SOON = { intervals: [20, 50, 100] }

/** A page is seen before its scripts have run: resolves when React has taken the element over, and a click reaches it. */
export async function ready(element: Locator) {
  const taken = () => element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__react')))
  await expect.poll(taken, SOON).toBe(true)
  // Its keys are heard once its effects have run, and those come before the browser is idle.
  // A page that is not in front may never be idle.
  await element.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done(), { timeout: 2_000 })))
}

/** The desk listens to its keys. */
export const deskReady = (page: Page) => expect(page.locator('html[data-keys]')).toBeAttached()

type Brought = { source: string; target: string }

/** An article of the test's own, brought in through the API, with its members. The checks run only where they are what is tested. */
export async function bringIn(
  page: Page,
  brought: Brought,
  members: Partial<Record<Who, string>> = {},
  { checks = false } = {},
): Promise<string> {
  const article = await ask<{ id: string }>(page.request, 'POST', '/articles', {
    sourceLanguage: 'ko',
    targetLanguage: 'en',
    format: 'markdown',
    ...brought,
  })
  for (const [who, role] of Object.entries(members))
    await ask(page.request, 'PUT', `/articles/${article.id}/members`, { email: `${who}@stet.test`, role })
  if (!checks) {
    const all = await ask<{ id: string }[]>(page.request, 'GET', '/checks')
    await ask(page.request, 'PATCH', `/articles/${article.id}`, { checksOff: all.map(({ id }) => id) })
  }
  await checked(page, article.id)
  return article.id
}

/** The checks have seen the article as it stands. */
export async function checked(page: Page, id: string) {
  const asked = () => ask<{ checked: boolean }>(page.request, 'GET', `/articles/${id}`)
  await expect.poll(async () => (await asked()).checked, SOON).toBe(true)
}

/** One call of the API with the page's sign-in; throws where it is refused. */
export async function ask<T>(request: APIRequestContext, method: string, path: string, data?: unknown): Promise<T> {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const response = await request.fetch(`/api/v1${path}`, { method, headers, ...(data === undefined ? {} : { data }) })
  if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`)
  return response.json()
}

/** The toolbar of selected text, while a gap waits for other words. */
export const LINKING = 'Link this text to the gap'

/** Selects words in the text, as with the mouse, until their toolbar is there. */
export async function select(page: Page, words: string, toolbar = 'Selected text') {
  await page.evaluate((wanted) => {
    for (const paragraph of document.querySelectorAll('[data-paragraph]')) {
      const at = paragraph.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      let before = 0
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0
        if (at >= before && at < before + length) range.setStart(node, at - before)
        if (at + wanted.length <= before + length) {
          range.setEnd(node, at + wanted.length - before)
          break
        }
        before += length
      }
      paragraph.scrollIntoView({ block: 'center' })
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      return
    }
    throw new Error(`no paragraph holds “${wanted}”`)
  }, words)
  await expect(page.getByRole('toolbar', { name: toolbar })).toBeVisible()
}

/** The unit with these words in it. */
export const unit = (page: Page, words: string) => page.getByRole('group').filter({ hasText: words })

/** Chooses something in the menu of the desk. */
export async function choose(page: Page, item: string) {
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Signs off every unit, for a walk that is about something else: how one does so is in `keyboard.spec.ts`. */
export async function signOffAll(request: APIRequestContext, articleId: string) {
  const path = `/articles/${articleId}/units?limit=200`
  const { items } = await ask<{ items: { id: string; excluded: boolean }[] }>(request, 'GET', path)
  for (const { id, excluded } of items) if (!excluded) await ask(request, 'PUT', `/units/${id}/sign-off`, {})
}

/** Approves the article, having ticked all that stays open. */
export async function approve(page: Page) {
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Approve this article?' })
  const button = sheet.getByRole('button', { name: 'Approve', exact: true })
  await expect(button).toBeVisible()
  for (const tick of await sheet.getByRole('checkbox').all()) await tick.check()
  await button.click()
}

/** Exports through the menu; the path of the document. */
export async function download(page: Page, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format, exact: true }).click(),
  ])
  return file.path()
}
