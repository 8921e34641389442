import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import type { Thread, Unit } from '../domain/contract/shapes'
import {
  approve,
  ask,
  choose,
  deskReady,
  download,
  openLibrary,
  openSession,
  ready,
  select,
  signOffAll,
  type Who,
} from './setting/desk'
import { startOwn } from './setting/own-server'

/** Other people's words: read where they are, never kept here. What the test writes about stands in them by place only. */
const ARTICLE = path.resolve('../shared/data/seed/article.txt')

test.skip(!fs.existsSync(ARTICLE), 'the real article is not here')

/** Some words of the translation: of a unit by its number, from the word with this index on. */
type Words = (unit: number, from: number, count: number) => string

/** What is written while the other reads. Long enough to make the text longer by lines. */
const LONGER =
  'a much longer wording, which takes several lines more than what stood there before, and says so. '.repeat(4)

test('two people take the real article from the file to the approved, exported revision', async ({ browser }) => {
  const server = await startOwn({ demo: true })
  try {
    const editor = await pageOf(browser, server.url, 'editor')
    const reviewer = await pageOf(browser, server.url, 'reviewer')

    await test.step('one brings it in, calls the other, and asks for two readings', async () => {
      await bringIn(editor)
      await invite(editor)
      await askForTwo(editor)
      await editor.getByRole('button', { name: 'Start review' }).click()
      await expect(editor.getByText('In review', { exact: true })).toBeVisible()
    })

    const { pathname } = new URL(editor.url())
    const words = await wordsOf(editor, pathname)

    await test.step('the other finds it in the library, and both see each other', async () => {
      await reviewer.goto('/')
      const link = reviewer.locator(`a[href="${pathname}"]`).first()
      await ready(link)
      await link.click()
      await deskReady(reviewer)
      for (const page of [editor, reviewer])
        await expect(page.getByRole('button', { name: /is viewing/ })).toBeVisible()
    })

    await test.step('what is written above does not move what the other reads', async () => {
      const place = await readAt(editor, 14)
      await suggest(reviewer, words(2, 4, 3), LONGER)
      await comment(reviewer, words(2, 12, 3), 'Who says so?')
      await issue(reviewer, words(2, 20, 3), 'Not what the source says.')
      await gap(reviewer, words(2, 28, 3), 'Why would one follow from the other?')
      await suggest(reviewer, words(3, 5, 5), 'by way of trial')
      await suggest(reviewer, words(5, 10, 4), 'half right')
      await gap(reviewer, words(6, 2, 3), 'Nothing backs this.')
      await expect(cards(editor, 'Suggestion')).toHaveCount(3)
      await expect(cards(editor, 'Gap')).toHaveCount(2)
      await expect(cards(editor, 'Comment')).toHaveCount(1)
      await expect(cards(editor, 'Issue')).toHaveCount(1)
      await expect(unit(editor, 2).locator('ins')).toContainText('a much longer wording')
      expect(await place()).toBeLessThan(1)
    })

    await test.step('what is decided above neither', async () => {
      const place = await readAt(reviewer, 15)
      await open(editor, 'Comment', 'Who says so?')
      await cards(editor, 'Comment').getByLabel('Reply').fill('The ministry does.')
      await editor.keyboard.press('Control+Enter')
      await expect(cards(reviewer, 'Comment')).toHaveCount(1)

      await open(editor, 'Suggestion', 'a much longer wording')
      await cards(editor, 'Suggestion').getByRole('button', { name: 'Accept A' }).click()
      await expect(unit(reviewer, 2)).toContainText(`${words(2, 0, 4)} ${LONGER.slice(0, 60)}`)

      await expect(cards(editor, 'Suggestion').filter({ hasText: 'by way of trial' })).toBeFocused()
      await cards(editor, 'Suggestion').getByRole('button', { name: 'Reject R' }).click()
      await editor.getByLabel('Reason (sent to the suggestion’s author)').fill('It was no trial.')
      await editor.keyboard.press('Control+Enter')
      await expect(unit(reviewer, 3).locator('ins')).toHaveCount(0)

      await expect(cards(editor, 'Suggestion').filter({ hasText: 'half right' })).toBeFocused()
      await cards(editor, 'Suggestion').getByRole('button', { name: 'Accept with edits…' }).click()
      await editor.getByRole('textbox', { name: 'Replace with' }).fill('wholly right')
      await editor.keyboard.press('Control+Enter')
      await expect(unit(reviewer, 5)).toContainText('wholly right')
      await expect(unit(reviewer, 5)).not.toContainText('half right')
      expect(await place()).toBeLessThan(1)
    })

    await test.step('an issue is resolved, a gap fixed, another goes to the reader', async () => {
      await open(editor, 'Issue', 'Not what the source says.')
      await cards(editor, 'Issue').getByRole('button', { name: 'Resolve' }).click()
      await end(editor, 'Why would one follow', 'Mark as fixed', 'How it was fixed', 'The longer wording says it.')
      await end(
        editor,
        'Nothing backs this.',
        'Note to readers',
        'Note, as readers will see it',
        'The firm has not said so.',
      )
      await open(reviewer, 'Comment', 'Who says so?')
      await expect(cards(reviewer, 'Comment')).toContainText('The ministry does.')
      await cards(reviewer, 'Comment').getByRole('button', { name: 'Resolve' }).click()
    })

    await test.step('one loses the connection while both write: all of it is there, once', async () => {
      await reviewer.context().setOffline(true)
      await expect(reviewer.getByText('Connection lost. Reconnecting…')).toBeVisible()
      await suggest(reviewer, words(8, 5, 3), 'written far away', 'kept')
      await comment(reviewer, words(9, 2, 2), 'Said far away.', 'kept')
      await comment(editor, words(8, 16, 4), 'Said meanwhile.')
      await suggest(editor, words(9, 8, 2), 'written meanwhile')
      await expect(cards(reviewer, 'Comment').filter({ hasText: 'Said meanwhile.' })).toHaveCount(0)

      await reviewer.context().setOffline(false)
      await expect(reviewer.getByText('Connection lost. Reconnecting…')).toHaveCount(0)
      await expect(cards(reviewer, 'Comment').filter({ hasText: 'Said meanwhile.' })).toHaveCount(1)
      await expect(unit(reviewer, 9).locator('ins')).toHaveText('written meanwhile')
      await loseOneAnswer(reviewer)
      await again(reviewer, reviewer.getByLabel('Replace with'), 'kept')
      await again(reviewer, reviewer.getByLabel('Replace with'))
      await again(reviewer, reviewer.getByLabel('Comment', { exact: true }))
      for (const page of [editor, reviewer]) {
        await expect(unit(page, 8).locator('ins')).toHaveText('written far away')
        for (const body of ['Said far away.', 'Said meanwhile.'])
          await expect(cards(page, 'Comment').filter({ hasText: body })).toHaveCount(1)
      }
      const { items } = await ask<{ items: Thread[] }>(editor.request, 'GET', `${pathname}/threads?limit=200`)
      const said = items.flatMap(({ suggestion, comments }) => [
        suggestion?.replacement,
        ...comments.map((c) => c.body),
      ])
      for (const body of ['written far away', 'Said far away.', 'written meanwhile', 'Said meanwhile.'])
        expect([body, said.filter((one) => one === body).length]).toEqual([body, 1])
    })

    await test.step('what is left is decided, and both sign off', async () => {
      for (const replacement of ['written far away', 'written meanwhile']) {
        await open(editor, 'Suggestion', replacement)
        await editor.keyboard.press('Shift+A')
        await expect(unit(reviewer, replacement.endsWith('away') ? 8 : 9).locator('ins')).toHaveCount(0)
      }
      for (const page of [editor, reviewer]) {
        await unit(page, 1).focus()
        for (const number of [1, 2]) {
          await expect(unit(page, number)).toBeFocused()
          await page.keyboard.press('o')
          await expect(page.getByRole('button', { name: `Remove sign-off from unit ${number},` })).toBeVisible()
          await page.keyboard.press('j')
        }
      }
      const articleId = pathname.split('/')[2] ?? ''
      await Promise.all([editor, reviewer].map((page) => signOffAll(page.request, articleId)))
      await expect(editor.getByRole('button', { name: 'Approve', exact: true })).toBeVisible()
    })

    await test.step('approved for both; the documents hold what was decided, and nothing else', async () => {
      await approve(editor)
      for (const page of [editor, reviewer]) await expect(page.getByText('Approved', { exact: true })).toBeVisible()
      const markdown = fs.readFileSync(await download(reviewer, 'Markdown'), 'utf8')
      const docx = unzipSync(fs.readFileSync(await download(editor, 'Word')))
      const part = (name: string) => strFromU8(docx[name] ?? new Uint8Array())
      for (const document of [markdown, part('word/document.xml')]) {
        for (const decided of [LONGER.trim(), 'wholly right', 'written far away', 'written meanwhile', words(3, 5, 5)])
          expect(document).toContain(decided)
        for (const refused of ['by way of trial', 'half right', 'Said far away.'])
          expect(document).not.toContain(refused)
      }
      for (const document of [markdown, part('word/footnotes.xml')])
        expect(document).toContain('The firm has not said so.')
    })
    for (const page of [editor, reviewer]) await page.context().close()
    await server.stop()

    await test.step('the record holds', () => {
      const env = { ...process.env, STET_DATA_DIR: server.dataDir }
      const { status, stdout } = spawnSync(process.execPath, ['scripts/stet.mjs', 'verify'], { env, encoding: 'utf8' })
      expect([status, stdout]).toEqual([0, 'The record is intact.\n'])
    })
  } finally {
    server.clear()
  }
})

async function pageOf(browser: Browser, baseURL: string, who: Who): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'en-US', viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await openSession(page.request, who)
  await openLibrary(page)
  return page
}

async function bringIn(page: Page) {
  await page.getByRole('button', { name: 'Import article' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('One text with both').check()
  await dialog.getByLabel('Choose file').setInputFiles(ARTICLE)
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await dialog.getByRole('button', { name: 'Import', exact: true }).first().click()
  await deskReady(page)
}

async function invite(page: Page) {
  await page.getByRole('button', { name: '1 member' }).click()
  const members = page.getByRole('dialog', { name: 'Article members' })
  await members.getByLabel('Add by email').fill('reviewer@stet.test')
  await members.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(members.getByText('reviewer@stet.test')).toBeVisible()
  await page.keyboard.press('Escape')
}

async function askForTwo(page: Page) {
  await choose(page, 'Article settings')
  const settings = page.getByRole('dialog', { name: 'Article settings' })
  await settings.getByLabel('Two people must sign off each unit').check()
  await settings.getByRole('button', { name: 'Save' }).click()
  await expect(settings).toHaveCount(0)
}

async function wordsOf(page: Page, pathname: string): Promise<Words> {
  const { items } = await ask<{ items: Unit[] }>(page.request, 'GET', `${pathname}/units?limit=200`)
  const texts = items.filter(({ excluded }) => !excluded).map(({ target }) => target[0]?.text.split(' ') ?? [])
  const all = items.flatMap(({ source, target }) => [...source, ...target]).map(({ text }) => text)
  return (number, from, count) => {
    const words = (texts[number - 1] ?? []).slice(from, from + count).join(' ')
    expect([words, all.filter((text) => text.includes(words)).length]).toEqual([words, 1])
    return words
  }
}

const unit = (page: Page, number: number) => page.getByRole('group', { name: `Unit ${number}`, exact: true })
const cards = (page: Page, kind: string) => page.getByRole('article', { name: new RegExp(`^${kind}`) })

/** Brings a unit into sight, as by the wheel; tells by how many pixels it stands elsewhere since. */
async function readAt(page: Page, number: number): Promise<() => Promise<number>> {
  const top = () => unit(page, number).evaluate((element) => element.getBoundingClientRect().top)
  await unit(page, number).evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await expect(unit(page, number)).toBeInViewport()
  const before = await top()
  return async () => Math.abs((await top()) - before)
}

/** `kept`: there is no connection, which is told, and the words stay. */
type Outcome = 'sent' | 'kept'

async function sent(page: Page, outcome: Outcome, drafts: number) {
  await page.keyboard.press('Control+Enter')
  if (outcome === 'kept') return putAway(page)
  await expect(page.locator('[data-draft]')).toHaveCount(drafts)
}

async function putAway(page: Page) {
  const refused = page.getByRole('alert').filter({ hasText: 'Nothing you wrote is lost' })
  await refused.getByRole('button', { name: 'Close' }).click()
  await expect(refused).toHaveCount(0)
}

async function begin(page: Page, words: string, key: string): Promise<number> {
  const drafts = await page.locator('[data-draft]').count()
  await select(page, words)
  await page.keyboard.press(key)
  return drafts
}

async function suggest(page: Page, words: string, replacement: string, outcome: Outcome = 'sent') {
  const drafts = await begin(page, words, 's')
  await page.getByLabel('Replace with').fill(replacement)
  await sent(page, outcome, drafts)
}

async function comment(page: Page, words: string, body: string, outcome: Outcome = 'sent') {
  const drafts = await begin(page, words, 'c')
  await page.getByLabel('Comment', { exact: true }).fill(body)
  await sent(page, outcome, drafts)
}

async function issue(page: Page, words: string, body: string) {
  const drafts = await begin(page, words, 'i')
  await page.getByLabel('What’s wrong (optional)').fill(body)
  await sent(page, 'sent', drafts)
}

async function gap(page: Page, words: string, explanation: string) {
  const drafts = await begin(page, words, 'g')
  await page.getByLabel('What’s missing or doesn’t follow').fill(explanation)
  await sent(page, 'sent', drafts)
}

async function open(page: Page, kind: string, words: string) {
  await cards(page, kind).filter({ hasText: words }).getByRole('button', { expanded: false }).click()
}

async function end(page: Page, words: string, how: string, label: string, note: string) {
  await open(page, 'Gap', words)
  await page.getByRole('button', { name: new RegExp(`^${how}`) }).click()
  await page.getByLabel(label).fill(note)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel(label)).toHaveCount(0)
}

/** The next thing that is sent arrives, but its answer doesn’t. */
async function loseOneAnswer(page: Page) {
  await page.route(
    '**/threads',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
}

async function again(page: Page, field: Locator, outcome: Outcome = 'sent') {
  await field.focus()
  await sent(page, outcome, (await page.locator('[data-draft]').count()) - 1)
}
