import path from 'node:path'
import { type Browser, expect, type Page } from '@playwright/test'
import type { GuestLink } from '../../domain/contract/query-routes'
import type { Thread } from '../../domain/contract/shapes'
import { ask, deskReady, ready } from '../../e2e/setting/desk'
import { type Light, look } from './camera'
import { openCard } from './readme'

type View = {
  readonly name: string
  readonly who?: string | null
  readonly open: (page: Page, articleId: string) => Promise<unknown>
}

const at = (address: string) => (page: Page) => page.goto(address)

async function desk(page: Page, articleId: string) {
  await page.goto(`/articles/${articleId}`)
  await deskReady(page)
}

/** The desk after some key presses. */
const keys =
  (...pressed: string[]) =>
  async (page: Page, articleId: string) => {
    await desk(page, articleId)
    for (const key of pressed) await page.keyboard.press(key)
  }

const card = (words: string) => async (page: Page, articleId: string) => {
  await desk(page, articleId)
  await openCard(page, words)
}

const thread = (kind: string) => async (page: Page, articleId: string) => {
  await desk(page, articleId)
  const first = page
    .locator('[data-threads]')
    .and(page.locator(`[class*=${kind}]`))
    .first()
  await first.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await first.click()
}

async function writing(page: Page, articleId: string) {
  await desk(page, articleId)
  for (const key of ['j', 'j', 'j', 'c']) await page.keyboard.press(key)
}

/** The page of somebody without an account: of a question that they were asked, or of a proof. */
const outside = (path: 'threads' | 'articles') => async (page: Page, articleId: string) => {
  await desk(page, articleId)
  const locale = await page.locator('html').getAttribute('lang')
  const guest = { name: locale === 'ko' ? '박서준' : 'Grace Park', kind: 'author', locale }
  const { items } = await ask<{ items: Thread[] }>(page.request, 'GET', `/articles/${articleId}/threads?kind=gap`)
  const { link } = await (path === 'articles'
    ? ask<GuestLink>(page.request, 'POST', `/articles/${articleId}/proof-links`, {
        ...guest,
        content: 'tracked',
        days: 14,
      })
    : ask<GuestLink>(page.request, 'POST', `/threads/${items[0]?.id}/queries`, { guest, question: QUESTION }))
  await page.goto(new URL(link).pathname)
}

const QUESTION = '이 수치의 출처를 알려 주세요.'

const printed = async (page: Page, articleId: string) => {
  await desk(page, articleId)
  await page.emulateMedia({ media: 'print' })
}

const importing = async (page: Page) => {
  await page.goto('/')
  await ready(page.getByRole('searchbox'))
  await page.keyboard.press('i')
  await page.getByRole('dialog').waitFor()
}

const VIEWS: readonly View[] = [
  { name: 'sign-in', who: null, open: at('/sign-in') },
  { name: 'library', open: at('/') },
  { name: 'library-empty', who: 'admin', open: at('/?mine=true') },
  { name: 'library-found', open: at('/?q=library') },
  { name: 'library-nothing', open: at('/?q=zzz') },
  { name: 'import', open: importing },
  { name: 'mine', open: at('/mine') },
  { name: 'mine-translator', who: 'translator', open: at('/mine') },
  { name: 'mine-empty', who: 'viewer', open: at('/mine') },
  { name: 'people', who: 'admin', open: at('/people') },
  { name: 'account', open: at('/account') },
  { name: 'settings', who: 'admin', open: at('/settings') },
  { name: 'access', who: 'admin', open: at('/settings/access') },
  { name: 'notifications', who: 'translator', open: at('/notifications') },
  { name: 'search', open: at('/search?q=library') },
  { name: 'quality', open: at('/quality') },
  { name: 'style-guide', who: 'admin', open: at('/style-guide') },
  { name: 'glossary', who: 'admin', open: at('/glossary') },
  { name: 'memory', who: 'admin', open: at('/settings/memory') },
  { name: 'webhooks', who: 'admin', open: at('/settings/webhooks') },
  { name: 'second-factor', who: 'viewer', open: at('/account/second-factor') },
  { name: 'removed', who: 'admin', open: at('/?removed=true') },
  { name: 'api', open: async (page) => [await page.goto('/api/docs'), await page.locator('h1').first().waitFor()] },
  { name: 'password', who: null, open: at('/password') },
  { name: 'link-over', who: null, open: at('/invitation/none') },
  { name: 'not-found', open: at('/nowhere') },
  { name: 'desk', open: desk },
  { name: 'card-suggestion', open: card('3.2 billion') },
  { name: 'card-alternatives', open: card('does cost') },
  { name: 'card-gap', open: thread('gap') },
  { name: 'card-issue', open: thread('issue') },
  { name: 'card-comment', open: thread('comment') },
  { name: 'card-finding', open: keys('f') },
  { name: 'reject', open: async (page, id) => [await card('3.2 billion')(page, id), await page.keyboard.press('r')] },
  { name: 'draft', open: writing },
  { name: 'rewrite', open: keys('j', 'j', 'j', 'w') },
  { name: 'changes', open: keys('Shift+V') },
  { name: 'report', open: (page, id) => page.goto(`/articles/${id}/report`) },
  { name: 'gap-map', open: (page, id) => page.goto(`/articles/${id}/map`) },
  { name: 'record', open: (page, id) => page.goto(`/articles/${id}/history`) },
  { name: 'then', open: (page, id) => page.goto(`/articles/${id}/at/8`) },
  { name: 'approval', open: keys('Shift+K') },
  { name: 'assignments', open: keys('Shift+Q') },
  { name: 'alignment', open: keys('j', 'j', 'l') },
  { name: 'palette', open: keys('Control+k') },
  { name: 'keys', open: keys('?') },
  { name: 'checks', open: keys('Shift+X') },
  { name: 'list', open: keys('x', 'n') },
  { name: 'gaps', open: keys('Shift+G') },
  { name: 'history', open: keys('Shift+H') },
  { name: 'versions', open: keys('j', 'j', 'j', 'j', 'h') },
  { name: 'since', open: keys('v') },
  { name: 'bulk', open: keys('b') },
  { name: 'export', open: keys('e') },
  { name: 'menu', open: keys('j', 'j', 'j', 'm') },
  { name: 'members', open: keys('Shift+P') },
  { name: 'article-settings', open: keys('Shift+S') },
  { name: 'filter', open: keys('/') },
  { name: 'replace', open: keys('Shift+R') },
  { name: 'terms', open: keys('q') },
  { name: 'bring-back', open: keys('7') },
  { name: 'new-source', open: keys('[') },
  { name: 'new-translation', open: keys("'") },
  { name: 'ask', open: async (page, id) => [await card('3.2 billion')(page, id), await page.keyboard.press('8')] },
  { name: 'links', open: keys(']') },
  { name: 'question', open: outside('threads') },
  { name: 'proof', open: outside('articles') },
  { name: 'print', open: printed },
]

const WIDTHS = [1440, 1024, 390]

/**
 * Every page and state, for visual review: a file each, by view, width, language and theme; `only` those whose name contains
 * these words, such as `390-ko` or `removed-`. A view that fails is reported.
 */
export async function everyPage(browser: Browser, base: string, articleId: string, folder: string, only: string) {
  const lights = WIDTHS.flatMap((width) =>
    (['en', 'ko'] as const).flatMap((locale) =>
      (['light', 'dark'] as const).map((theme) => ({ width, height: width < 500 ? 844 : 900, locale, theme })),
    ),
  )
  for (const light of lights) {
    const views = VIEWS.filter(({ name }) => `${name}-${nameOf(light)}`.includes(only))
    for (const who of new Set(views.map((view) => view.who)))
      await roll(browser, base, articleId, folder, views, who, light)
  }
}

/** What says that it is loading is no picture of the page. */
const loaded = (page: Page) =>
  expect(page.getByText(/^(Loading|Checking what|.*(불러오는|확인하는) 중).*…$/).locator('visible=true')).toHaveCount(0)

const nameOf = ({ width, locale, theme }: Light) => `${width}-${locale}-${theme}`

async function roll(
  browser: Browser,
  base: string,
  articleId: string,
  folder: string,
  views: readonly View[],
  who: string | null | undefined,
  light: Light,
) {
  const page = await look(browser, base, who === undefined ? 'editor' : who, light)
  page.setDefaultTimeout(8_000)
  for (const view of views.filter((view) => view.who === who)) {
    const file = `${view.name}-${nameOf(light)}.png`
    try {
      await view.open(page, articleId)
      await page.waitForTimeout(350)
      await loaded(page)
      await page.screenshot({ path: path.join(folder, file) })
    } catch (error) {
      console.error(`[stet] ${file}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    }
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => sessionStorage.clear()).catch(() => undefined)
  }
  await page.context().close()
}
