import { expect, type Page, test } from '@playwright/test'
import type { Thread, Unit } from '../domain/contract/shapes'
import en from '../messages/en.json' with { type: 'json' }
import { clean } from './setting/axe'
import { ask, bringIn, deskReady, own, PASSWORD, ready, signIn, signOffAll } from './setting/desk'

const SOURCE = '# 도서관의 밤\n\n지난해 예산은 3억2,000만 원이었다. 사서는 말을 아꼈다.\n\n시민들은 반신반의했다.'
const TARGET =
  '# The library at night\n\nLast year’s budget was 3.2 billion won. The librarian said little.\n\nCitizens were half in doubt.'

/** Those with an address. `id`: of an article. */
const pagesOf = (id: string) => [
  '/',
  '/?q=nowhere%20at%20all',
  '/mine',
  '/people',
  '/nowhere',
  `/articles/${id}`,
  `/articles/${id}x`,
  `/articles/${id}/report`,
  '/quality',
]

test('every page is without a finding of axe', async ({ page, browser }) => {
  await page.goto('/sign-in')
  await clean(page, 'sign-in')
  await page.goto('/password')
  await clean(page, 'a forgotten password')
  await page.goto('/sign-in')
  await enter(page, 'admin@stet.test', 'a wrong password')
  await expect(page.getByText(en.session.incorrect)).toBeVisible()
  await clean(page, 'a wrong password')
  await enter(page, 'admin@stet.test', PASSWORD)
  await page.waitForURL('/')
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  for (const path of [...pagesOf(id), '/settings', '/settings/access', '/?removed=true']) {
    await page.goto(path)
    await clean(page, path)
  }

  await page.goto('/account')
  await ready(page.getByRole('button', { name: en.account.makeToken }))
  const token = own('night')
  await page.getByLabel(en.account.tokenName).fill(token)
  await page.keyboard.press('Enter')
  await expect(page.getByText(en.account.shownOnce)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ has: page.getByText(token, { exact: true }) })).toBeVisible()
  await clean(page, '/account, with a token')

  await page.goto('/')
  const row = page.getByRole('listitem').filter({ has: page.locator(`a[href="/articles/${id}"]`) })
  await ready(row.getByRole('button'))
  await row.getByRole('button').click()
  const removing = page.getByRole('dialog', { name: en.library.remove.title })
  const typed = removing.getByLabel(en.library.purge.typeTitle)
  await expect(typed).toBeFocused()
  await clean(page, 'an article to be removed')
  await typed.fill((await removing.locator('strong').first().textContent()) ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: en.library.restore })).toBeFocused()
  await clean(page, 'an article removed')
  await page.keyboard.press('i')
  await importing(page)

  const email = `${own('new')}@stet.test`
  await ask(page.request, 'POST', '/users', { name: 'Cho Ara', email, password: PASSWORD, admin: false })
  const fresh = await browser.newContext({ locale: 'en-US' })
  const empty = await fresh.newPage()
  await empty.goto('/sign-in')
  await enter(empty, email, PASSWORD)
  await expect(empty.getByText(en.account.passwordFirst)).toBeVisible()
  await clean(empty, 'a password to be changed')
  await ready(empty.getByLabel(en.account.currentPassword))
  await empty.getByLabel(en.account.currentPassword).fill(PASSWORD)
  await empty.getByLabel(en.account.newPassword).fill(`${PASSWORD}, another`)
  await empty.keyboard.press('Enter')
  await expect(empty.getByText(en.library.firstDrop)).toBeVisible()
  await clean(empty, 'an empty library')
  await fresh.close()
})

// What another language changes are its words; what opens on these pages is tried above.
test('every page in Korean likewise', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'stet_locale', value: 'ko', url: baseURL ?? '' }])
  await page.goto('/sign-in')
  await clean(page, 'sign-in')
  await signIn(page, 'admin')
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  for (const path of [...pagesOf(id), '/account']) {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
    await clean(page, path)
  }
})

// In English: what another language changes are its words, and messages.test.ts says that they are all there.
test.describe('the desk is without a finding of axe', () => {
  // One article for all of them: only the last changes it.
  let id = ''
  const open = async (page: Page) => {
    await page.goto(`/articles/${id}`)
    await deskReady(page)
  }

  test.beforeEach(async ({ page }) => {
    await signIn(page, 'admin')
    id ||= await marked(page)
    await open(page)
    await expect(page.getByRole('article')).toHaveCount(5)
  })

  test('each card, and the forms in it', async ({ page }) => {
    let before = ''
    for (let card = 0; card < 5; card++) {
      await page.keyboard.press('n')
      const next = page.locator(`article[data-open]:not([data-card="${before}"])`)
      await expect(next).toBeFocused()
      before = (await next.getAttribute('data-card')) ?? ''
      await clean(page, `card ${card + 1}`)
      const form = await formOf(page)
      if (form === null) continue
      await page.keyboard.press(form)
      await expect(page.locator('article[data-open] form').first()).toBeVisible()
      await clean(page, `a form: ${form}`)
      await page.keyboard.press('Escape')
      await expect(page.locator('article[data-open]')).toBeFocused()
    }
  })

  test('each draft, and what is asked before it is thrown away', async ({ page }) => {
    const field = page.locator('textarea:focus, select:focus, input:focus')
    for (const key of ['c', 'i', 'g', 'w']) {
      await page.keyboard.press(key)
      await expect(field).toBeVisible()
      await clean(page, `a draft: ${key}`)
      if (key === 'w') await page.keyboard.type('Anew. ')
      await page.keyboard.press('Escape')
      if (key !== 'w') await expect(field).toHaveCount(0)
    }
    await expect(page.getByRole('dialog', { name: en.desk.discard.title })).toBeVisible()
    await clean(page, 'a draft to be thrown away')
  })

  test('the changes, and the report', async ({ page }) => {
    await page.keyboard.press('Shift+V')
    await expect(page.getByRole('button', { name: en.desk.changes.only.pending })).toBeVisible()
    await page
      .getByRole('link')
      .filter({ has: page.locator('ins') })
      .first()
      .focus()
    await expect(page.getByRole('tooltip')).toBeVisible()
    await clean(page, 'changes')
    await page.keyboard.press('Shift+D')
    await expect(page.getByRole('heading', { name: en.report.atAGlance })).toBeVisible()
    await clean(page, 'report')
    await page.goto(`/articles/${id}/map`)
    await page.getByRole('table').getByRole('button').first().press('Enter')
    await clean(page, 'the gap map, with a gap chosen')
  })

  test('each dialog', async ({ page }) => {
    for (const key of ['?', 'Shift+X', 'b', 'v', 'h', 'Control+k']) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await clean(page, `a dialog: ${key}`)
      await close(page)
    }
    for (const name of [en.desk.settings.open, en.desk.members.title, en.desk.gate.title]) {
      await command(page, name)
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await clean(page, name)
      await close(page)
    }
  })

  test('each list of the panel, with a card below it', async ({ page }) => {
    for (const [key, name] of [
      ['x', en.desk.panel.tab.list],
      ['Shift+G', en.desk.panel.tab.gaps],
      ['Shift+H', en.desk.panel.tab.history],
    ] as const) {
      await page.keyboard.press(key)
      await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true')
      await expect(page.getByRole('tabpanel').locator('[tabindex="0"]')).toBeFocused()
      await clean(page, name)
      await page.keyboard.press('n')
      await expect(page.locator('article[data-open]')).toBeFocused()
      await clean(page, `${name}, with a card`)
    }
  })

  test('the menus, editing pairs, the other views', async ({ page }) => {
    for (const key of ['e', 'm']) {
      await page.keyboard.press(key)
      await expect(page.getByRole('menu')).toBeVisible()
      await clean(page, `a menu: ${key}`)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('menu')).toHaveCount(0)
    }
    await page.keyboard.press('l')
    await expect(page.getByRole('region', { name: en.desk.alignment.title })).toBeVisible()
    await clean(page, 'editing pairs')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: en.desk.alignment.title })).toHaveCount(0)
    for (const view of [en.desk.view.revised, en.desk.view.original]) {
      await page.getByText(view, { exact: true }).click()
      await expect(page.getByRole('radio', { name: view })).toBeChecked()
      await clean(page, view)
    }
  })

  test('on a phone, with a card; then without a connection', async ({ page, context }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open(page)
    await clean(page, 'a phone')
    await page.keyboard.press('n')
    await expect(page.locator('article[data-open]')).toBeFocused()
    await clean(page, 'a phone, with a card')
    await context.setOffline(true)
    await expect(page.getByText(en.desk.connection.lost)).toBeVisible()
    await clean(page, 'no connection')
  })

  test('approved; the question before it is opened again', async ({ page }) => {
    await approve(page, id)
    await open(page)
    await clean(page, 'approved')
    await command(page, en.desk.transition.reopen)
    await expect(page.getByRole('dialog', { name: en.desk.transition.reopenTitle })).toBeVisible()
    await clean(page, 'opened again')
  })
})

/** The import: each way, what is refused, and how it will stand. */
async function importing(page: Page) {
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await clean(page, 'import of two texts')
  await dialog.getByLabel(en.import.oneText).check()
  await clean(page, 'import of one text')
  await dialog.getByLabel(en.import.texts.bilingual, { exact: true }).fill('No Korean here.')
  await dialog.getByRole('button', { name: en.import.preview }).click()
  await expect(dialog.getByText(en.import.refused.undetected).first()).toBeVisible()
  await clean(page, 'an import refused')
  await dialog
    .getByLabel(en.import.texts.bilingual, { exact: true })
    .fill(`${SOURCE}\n\n${TARGET}\n\nnight-desk@paper.example`)
  await dialog.getByRole('button', { name: en.import.preview }).click()
  await expect(dialog.getByRole('button', { name: en.import.import })).toBeVisible()
  await clean(page, 'how an import will stand')
}

/** An article with one of each kind that can be open in it. */
async function marked(page: Page): Promise<string> {
  const id = await bringIn(page, { source: SOURCE, target: TARGET }, {}, { checks: true })
  const { items } = await ask<{ items: Unit[] }>(page.request, 'GET', `/articles/${id}/units`)
  const paragraph = items[1]?.target[0]
  const start = paragraph?.text.indexOf('said little') ?? 0
  const anchor = { version: 1, start, end: start + 'said little'.length }
  for (const body of [
    { kind: 'suggestion', anchor, replacement: 'was sparing with words' },
    { kind: 'comment', anchor, body: 'Of whom?' },
    { kind: 'issue', anchor, category: 'accuracy/number', severity: 'minor', body: 'Ten times too much.' },
    { kind: 'gap', type: 'unsupported-claim', origin: 'both', severity: 'major', explanation: 'No source.' },
  ])
    await ask(page.request, 'POST', `/paragraphs/${paragraph?.id}/threads`, body)
  return id
}

/** The key that opens the form of the open card, if one does: to reject a suggestion, to dismiss a finding. */
async function formOf(page: Page): Promise<'r' | 'd' | null> {
  const open = page.locator('article[data-open]')
  if ((await open.locator('[data-kind=suggestion]').count()) > 0) return 'r'
  return (await open.locator('[data-kind]').count()) === 0 ? 'd' : null
}

async function approve(page: Page, id: string) {
  const { items: threads } = await ask<{ items: Thread[] }>(page.request, 'GET', `/articles/${id}/threads`)
  const gap = threads.find(({ kind }) => kind === 'gap')
  await ask(page.request, 'POST', `/gaps/${gap?.id}/resolve`, { resolution: 'waived', note: 'It may stand.' })
  await ask(page.request, 'POST', `/articles/${id}/suggestions/decide`, { decision: 'accept', filter: {} })
  await signOffAll(page.request, id)
  for (const to of ['in_review', 'approved']) await ask(page.request, 'POST', `/articles/${id}/transition`, { to })
}

async function close(page: Page) {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function command(page: Page, name: string) {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(name)
  await page.getByRole('option', { name }).first().click()
}

/** Signs in at the screen. */
async function enter(page: Page, email: string, password: string) {
  await ready(page.locator('button[type=submit]'))
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.locator('button[type=submit]').click()
}
