import fs from 'node:fs'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import {
  approve,
  checked,
  deskReady,
  download,
  LINKING,
  openLibrary,
  select,
  signIn,
  signOffAll,
  unit,
} from './setting/desk'

/** A web page saved as text, in both languages. Other people's words: read where they are, never kept here. */
const ARTICLE = path.resolve('../shared/data/seed/article.txt')

test.skip(!fs.existsSync(ARTICLE), 'the real article is not here')

/** What readers are told of the headline. */
const NOTE = 'Meta has announced no decision; the talks that this article reports are preliminary.'

const card = (page: Page, kind: string) => page.getByRole('article', { name: new RegExp(`^${kind}`) })
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('the real article is reviewed from its import to the approved text with its note', async ({ page }) => {
  await signIn(page, 'editor')

  const id = await test.step('pairs and furniture are told apart, and the checks learn the date', async () => {
    await openLibrary(page)
    await page.keyboard.press('i')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('One text with both').check()
    await dialog.getByLabel('Choose file').setInputFiles(ARTICLE)
    await dialog.getByRole('button', { name: 'Preview' }).click()
    await expect(dialog.getByText(/^21 pairs, 7 excluded/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Import', exact: true }).first().click()
    await deskReady(page)
    await expect(page.getByText('Excluded: tag list')).toBeAttached()
    const date = page.getByRole('form', { name: 'What date is the article?' })
    await date.getByLabel('What date').fill('2025-07-15')
    await page.keyboard.press('Enter')
    await expect(date).toHaveCount(0)
    const articleId = new URL(page.url()).pathname.split('/')[2] ?? ''
    await checked(page, articleId)
    await page.keyboard.press('Shift+Y')
    await expect(page.getByText('In review', { exact: true })).toBeVisible()
    return articleId
  })

  await test.step('a title that the source lacks is corrected from its finding', async () => {
    await page.getByRole('article', { name: 'Finding: Titles' }).getByRole('button').first().click()
    await suggest(page, 'head')
    await expect(unit(page, '$14.3 billion')).toContainText('Wang, the head of')
  })

  await test.step('names, a date and a quotation translated back are corrected on their words', async () => {
    const [quotation = ''] = /“we expect [^”]*”/.exec(fs.readFileSync(ARTICLE, 'utf8')) ?? []
    for (const [words, replacement, category] of [
      ["MetaIMwta's", 'Meta’s', 'Spelling'],
      ['Alexander', 'Alexandr', 'Wrong name'],
      ['Alexandre', 'Alexandr', 'Wrong name'],
      ['Tuesday', 'Tuesday, July 8', 'Date or time'],
      [quotation, 'Meta expects an exodus', 'Mistranslation'],
    ] as const) {
      await select(page, words)
      await suggest(page, replacement, category)
    }
  })

  await test.step('a gap over both sides: the headline claims what the body never shows', async () => {
    await select(page, "'failure'")
    await mark(page, { type: 'headline', origin: 'source', why: 'The body reports talks; nothing has failed yet.' })
    await link(page, '예비 단계')
    await page.keyboard.press('Control+Enter')
    await expect(card(page, 'Gap')).toBeFocused()
    await page.keyboard.press('Shift+B')
    await page.getByLabel('Note, as readers will see it').fill(NOTE)
    await page.keyboard.press('Control+Enter')
    await expect(card(page, 'Gap').filter({ hasText: `Note 1: ${NOTE}` })).toBeVisible()
  })

  await test.step('a word in two senses: the rewritten paragraph fixes it', async () => {
    await select(page, "OpenAI's superintelligence")
    await mark(page, { type: 'ambiguous', origin: 'both', why: 'Open AI models here, the company further down.' })
    await link(page, 'OpenAI, Google, Apple')
    await page.keyboard.press('Control+Enter')
    await expect(card(page, 'Gap').filter({ hasText: 'further down' })).toBeFocused()
    await page.keyboard.press('w')
    await expect(page.getByText('Fixes the gap')).toBeVisible()
    const field = page.getByRole('textbox', { name: 'Rewrite paragraph' })
    const text = await field.inputValue()
    await field.fill(
      text
        .replace(/abandoning \S+ (\w+) development failure/, 'their failure to develop open $1 models')
        .replace(/Google Anthropic/, 'Google and Anthropic')
        .replace(/by relying on OpenAI/, 'which relies on open AI models'),
    )
    await page.keyboard.press('Control+Enter')
    await expect(card(page, 'Rewrite')).toBeFocused()
    await page.keyboard.press('Shift+A')
    await expect(card(page, 'Rewrite')).toContainText('Accepted by')
    await expect(page.locator('output').first()).toContainText('The gap is fixed')
  })

  await test.step('a plan that became a fact is fixed by the correction of its card', async () => {
    await select(page, 'keeps its underlying')
    await mark(page, { type: 'omitted', origin: 'translation', why: 'In the source this is a plan.' })
    await page.keyboard.press('Control+Enter')
    await expect(card(page, 'Gap').and(page.locator(':focus'))).toContainText('this is a plan')
    await suggest(page, 'would keep its underlying', 'Mistranslation')
    await expect(page.locator('output').first()).toContainText('The gap is fixed')
  })

  await test.step('the author’s opinion stands: waived with the reason', async () => {
    await select(page, 'its stock price')
    await mark(page, { type: 'causal', origin: 'source', why: 'Nothing ties the stock price to open source.' })
    await page.keyboard.press('Control+Enter')
    await expect(card(page, 'Gap').and(page.locator(':focus'))).toContainText('stock price')
    await page.keyboard.press('Shift+I')
    await page.getByLabel('Reason for waiving it').fill('The author’s own reading, and said as one.')
    await page.keyboard.press('Control+Enter')
    await expect(card(page, 'Gap').filter({ hasText: 'said as one' })).toContainText('Waived')
  })

  await test.step('an issue stays', async () => {
    await select(page, 'Scale AI agents')
    await page.keyboard.press('i')
    await page.getByLabel('Severity').selectOption('minor')
    await page.keyboard.press('Control+Enter')
    await expect(card(page, 'Issue')).toBeVisible()
  })

  await test.step('the map has the gaps; one is chosen and read there, and leads back', async () => {
    await page.keyboard.press('9')
    const gap = page.getByRole('table').getByRole('button', { name: 'Headline not supported' })
    await gap.press('Enter')
    await expect(region(page, 'The gap').locator('blockquote')).toHaveText(["'failure'", '예비 단계'])
    await expect(page.getByText('4 gaps')).toBeVisible()
    await page.keyboard.press('o')
    await deskReady(page)
    await expect(card(page, 'Gap').and(page.locator('[data-open]'))).toContainText('Note 1')
  })

  await test.step('every unit is signed off, and the article approved', async () => {
    await page.getByRole('group', { name: 'Unit 1', exact: true }).focus()
    await page.keyboard.press('o')
    await signOffAll(page.request, id)
    await expect(page.getByText('21 of 21 signed off')).toBeVisible()
    await checked(page, id)
    await approve(page)
    await expect(page.getByText('Approved', { exact: true })).toBeVisible()
  })

  await test.step('the report counts what was delivered and what is left', async () => {
    await page.keyboard.press('Shift+D')
    const scores = region(page, 'Score').getByRole('row')
    await expect(scores.nth(1)).toHaveText(/as delivered\s*876\s*8\s*16\s*18.26\s*98.17/)
    await expect(scores.nth(2)).toHaveText(/now\s*876\s*1\s*1\s*1.14\s*99.89/)
    const gaps = region(page, 'Gaps, and how they ended').getByRole('row')
    await expect(gaps).toHaveText([/Ending/, /Note to readers, .*preliminary/, /fixed/, /fixed/, /waived/])
  })

  await test.step('the exported article holds the corrections and the note', async () => {
    await page.getByRole('link', { name: '← Back to the desk' }).click()
    await deskReady(page)
    const text = fs.readFileSync(await download(page, 'Markdown'), 'utf8')
    expect(text).toMatch(/^# .*'failure'\[\^1\]/m)
    expect(text).toContain('would keep its underlying')
    expect(text.trimEnd().endsWith(`[^1]: ${NOTE}`)).toBe(true)
  })
})

type Said = { readonly type: string; readonly origin: string; readonly why: string }

/** Begins a gap on the selected words, by keys. */
async function mark(page: Page, { type, origin, why }: Said) {
  await page.keyboard.press('g')
  await page.getByRole('combobox', { name: 'Type of gap' }).fill(type)
  await page.keyboard.press('Enter')
  await page.getByLabel('Origin', { exact: true }).selectOption(origin)
  await page.getByLabel('Severity').selectOption('major')
  await page.getByLabel('What’s missing or doesn’t follow').fill(why)
}

/** Links the gap being written to words that contradict it. */
async function link(page: Page, words: string) {
  await page.getByRole('button', { name: 'Link other text…' }).press('Enter')
  await page.keyboard.press('2')
  await select(page, words, LINKING)
  await page.keyboard.press('Shift+L')
  await expect(page.getByLabel('What’s missing or doesn’t follow')).toBeFocused()
}

/** Suggests for what is selected or in focus, and accepts it, by keys. */
async function suggest(page: Page, replacement: string, category?: string) {
  await page.keyboard.press('s')
  await expect(page.getByRole('textbox', { name: 'Replace with' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Replace with' }).fill(replacement)
  if (category) await page.getByRole('combobox', { name: 'Category (optional)' }).fill(category)
  if (category) await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(card(page, 'Suggestion').and(page.locator(':focus'))).toBeVisible()
  await page.keyboard.press('Shift+A')
  await expect(card(page, 'Suggestion').and(page.locator('[data-open]'))).toContainText('Accepted by')
}
