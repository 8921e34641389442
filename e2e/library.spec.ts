import { expect, type Page, test } from '@playwright/test'
import type { Thread } from '../domain/contract/shapes'
import { clean } from './setting/axe'
import { ask, bringIn, openLibrary, own, ready, signIn, unit } from './setting/desk'
import { tabTo } from './setting/focus'

const SOURCE = `# 간이역의 봄

폐역이던 간이역에 지난해 2,400명이 내렸다.

역장은 말을 아꼈다.`

const TARGET = `# Spring at a halt

Last year 2,400 people got off at a whistle-stop that had been closed.

The stationmaster said little.`

type Units = { items: { id: string; target: { id: string; text: string }[] }[] }

/** The halt with a comment that calls the translator, and a suggestion of his that was rejected. */
async function halt(page: Page, translator: Page) {
  const id = await bringIn(page, { source: SOURCE, target: TARGET }, { translator: 'translator' })
  const { items } = await ask<Units>(page.request, 'GET', `/articles/${id}/units`)
  const paragraph = items[1]?.target[0]
  if (!paragraph) throw new Error('the halt has a second paragraph')
  const start = paragraph.text.indexOf('whistle-stop')
  const anchor = { version: 1, start, end: start + 'whistle-stop'.length }
  const path = `/paragraphs/${paragraph.id}/threads`
  const mine = { kind: 'suggestion', anchor, replacement: 'halt' }
  const suggestion = await ask<Thread>(translator.request, 'POST', path, mine)
  const me = await ask<{ id: string; name: string }>(translator.request, 'GET', '/me')
  const body = `@[${me.name}](${me.id}) 간이역을 그렇게 부르나요? Readers abroad may not.`
  const comment = await ask<Thread>(page.request, 'POST', path, { kind: 'comment', body })
  await ask(page.request, 'POST', `/suggestions/${suggestion.id}/reject`, { reason: 'The headline has it already.' })
  return { id, comment, suggestion, units: items }
}

const row = (page: Page, id: string) =>
  page.getByRole('listitem').filter({ has: page.locator(`a[href="/articles/${id}"]`) })

const search = (page: Page) => page.getByRole('searchbox')

async function find(page: Page, words: string) {
  await search(page).fill(words)
  await search(page).press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(words)
}

test('an article is found by its title, its text and what was said about it', async ({ page, browser }) => {
  const translator = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await signIn(page, 'editor')
  await signIn(translator, 'translator')
  const { id, comment, units } = await halt(page, translator)
  await page.goto('/')
  await ready(search(page))

  await test.step('in Korean, in a title', async () => {
    await page.locator('body').press('/')
    await expect(search(page)).toBeFocused()
    await find(page, '간이역의')
    await expect(row(page, id).locator('mark')).toHaveText('간이역의')
  })

  await test.step('in English, in the text, whatever the case, and led to', async () => {
    await find(page, 'WHISTLE-STOP')
    await expect(row(page, id)).toContainText('In the translation: Last year 2,400 people got off at a whistle-stop')
    await expect(row(page, id).locator('mark')).toHaveText('whistle-stop')
    let allow = () => {}
    const allowed = new Promise<void>((resolve) => {
      allow = resolve
    })
    await page.route(/\/articles\/.*[?&]_rsc=/, async (route) => {
      await allowed
      await route.continue()
    })
    await row(page, id)
      .getByRole('link', { name: /got off at a whistle-stop/ })
      .click()
    await expect(page.getByText('Opening the page…')).toHaveCSS('opacity', '1')
    allow()
    await expect(page.getByText('Opening the page…')).toHaveCount(0)
    await expect(page).toHaveURL(`/articles/${id}?unit=${units[1]?.id}`)
    await expect(unit(page, 'got off at a')).toBeFocused()
    await page.goBack()
    await ready(search(page))
  })

  await test.step('in a comment, which is led to', async () => {
    await find(page, '그렇게 부르나요')
    await expect(row(page, id).locator('mark')).toHaveText('그렇게 부르나요')
    await row(page, id)
      .getByRole('link', { name: /그렇게 부르나요/ })
      .click()
    await expect(page).toHaveURL(`/articles/${id}?thread=${comment.id}`)
    await page.goBack()
    await expect(search(page)).toHaveValue('그렇게 부르나요')
  })

  await test.step('and where nothing is, the way back to everything', async () => {
    await find(page, '100%_sure')
    await expect(page.getByText('No articles match.')).toBeVisible()
    await page.getByRole('link', { name: 'Show all articles' }).click()
    await expect(row(page, id)).toBeVisible()
    await expect(search(page)).toHaveValue('')
  })
})

test('filters and order stand in the address, and the keys lead along the list', async ({ page }) => {
  await signIn(page, 'editor')
  const title = own('A late article')
  const late = await bringIn(page, { source: '# 늦은 기사\n\n하나.', target: `# ${title}\n\nOne.` })
  const early = await bringIn(page, { source: '# 이른 기사\n\n둘.', target: '# An early article\n\nTwo.' })
  await ask(page.request, 'PATCH', `/articles/${late}`, { dueAt: '2020-02-20T23:59:59.000Z' })
  await ask(page.request, 'POST', `/articles/${late}/transition`, { to: 'in_review' })
  await page.goto('/')
  await ready(search(page))
  await page.locator('body').press('f')
  await page.getByLabel('Status').selectOption('In review')
  await expect(page).toHaveURL('/?status=in_review')
  await expect(row(page, early)).toHaveCount(0)
  await page.getByLabel('Due date').selectOption('Overdue')
  await page.getByLabel('Sort by').selectOption('Title')
  await expect(page).toHaveURL('/?status=in_review&due=overdue&sort=title')
  await page.reload()
  await expect(page.getByLabel('Status')).toHaveValue('in_review')
  await expect(page.getByLabel('Due date')).toHaveValue('overdue')
  await expect(page.getByLabel('Sort by')).toHaveValue('title')
  await expect(row(page, late)).toContainText('overdue since Feb 20, 2020')
  await expect(row(page, early)).toHaveCount(0)
  await ready(search(page))
  await tabTo(row(page, late).getByRole('link', { name: title }), 'j')

  await test.step('removed by key, and restored by key', async () => {
    await page.keyboard.press('Delete')
    await expect(page.getByLabel('Type its title to confirm')).toBeFocused()
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
    await expect(page.getByText(`“${title}” removed.`)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Restore' })).toBeFocused()
    await page.keyboard.press('z')
    await expect(row(page, late)).toBeVisible()
  })
})

test('one’s own page shows a mention, and a rejected suggestion with its reason', async ({ page, browser }) => {
  const translator = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await signIn(page, 'editor')
  await signIn(translator, 'translator')
  const { id, comment, suggestion } = await halt(page, translator)
  await openLibrary(translator)
  await translator.locator('body').press('m')
  await expect(translator.getByRole('heading', { name: 'My work', level: 1 })).toBeVisible()
  const mention = translator.locator(`a[href="/articles/${id}?thread=${comment.id}"]`)
  await expect(mention).toContainText('간이역을 그렇게 부르나요?')
  await translator.getByRole('link', { name: 'Rejected', exact: true }).click()
  await expect(translator).toHaveURL('/mine?outcome=rejected')
  const own = translator.locator('li').filter({ has: translator.locator(`a[href$="thread=${suggestion.id}"]`) })
  await expect(own.locator('del')).toHaveText('whistle-stop')
  await expect(own).toContainText('The headline has it already.')
  await own.getByRole('link').click()
  await expect(translator).toHaveURL(`/articles/${id}?thread=${suggestion.id}`)

  await test.step('what waits for the editor', async () => {
    await ask(page.request, 'POST', `/articles/${id}/transition`, { to: 'in_review' })
    await page.goto('/mine')
    await row(page, id).getByRole('link', { name: '3 units to sign off' }).click()
    await expect(page).toHaveURL(/\?unit=/)
    await expect(page.getByRole('group', { name: 'Unit 1', exact: true })).toBeFocused()
  })
})

test('axe finds nothing in the library and on one’s own page', async ({ page, browser }) => {
  const editor = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await signIn(editor, 'editor')
  await signIn(page, 'translator')
  const { id } = await halt(editor, page)
  await ask(editor.request, 'PATCH', `/articles/${id}`, { dueAt: '2020-02-20T23:59:59.000Z' })
  for (const path of ['/?q=말을', '/?q=그렇게', '/mine', '/mine?outcome=rejected']) {
    await page.goto(path)
    await clean(page, path)
  }
})
