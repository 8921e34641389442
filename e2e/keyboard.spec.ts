import fs from 'node:fs'
import { type Download, expect, type Locator, type Page, test } from '@playwright/test'
import { ask, bringIn, deskReady, PASSWORD, ready, signIn, unit } from './setting/desk'
import { focused, focusSeen, tabTo } from './setting/focus'

const SOURCE = `# 목포신항, 3년 만에 최대 수출

목포신항의 지난해 수출은 143억 달러로 늘었다. 정박한 배는 하루 평균 네 척이었다.

항만공사는 12일 직원 38명을 새로 뽑았다고 밝혔다.

시민들은 반신반의했다.`

const TARGET = `# Mokpo New Port sees its largest exports in three years

Exports at Mokpo New Port rose to $1.43 billion last year. Four ships a day were at berth.

The port authority said on the 12th that it had hired 83 people.

Citizens were half in doubt.`

const EXPORTS = 'Exports at Mokpo'
const CITIZENS = 'Citizens were'

const card = (page: Page, kind: string) => page.getByRole('article', { name: new RegExp(`^${kind}`) })
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

/** What a screen reader was told last. */
const heard = (page: Page, words: string) => expect(page.locator('output')).toContainText(words)

/** Presses keys one after the other; after each the focus is seen. */
async function press(page: Page, ...keys: string[]) {
  for (const key of keys) {
    await page.keyboard.press(key)
    await focusSeen(page)
  }
}

/** Chooses words of the article, or a command, as one without a mouse does. */
async function choose(page: Page, words: string) {
  const palette = page.getByRole('dialog', { name: 'Commands and search' })
  await page.keyboard.press('Control+k')
  await focused(palette.getByRole('combobox'))
  await page.keyboard.insertText(words)
  await expect(palette.getByRole('option', { selected: true })).toContainText(words)
  await page.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)
}

async function select(page: Page, words: string) {
  await choose(page, words)
  await expect(page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible()
  expect(await page.evaluate(() => String(getSelection()))).toBe(words)
  await focusSeen(page)
}

test('the whole main job by the keyboard alone', async ({ page }) => {
  await test.step('sign in; a wrong password is told', async () => {
    await page.goto('/sign-in')
    await ready(page.getByRole('button', { name: 'Sign in' }))
    await tabTo(page.getByLabel('Email'))
    await page.keyboard.type('editor@stet.test')
    await tabTo(page.getByLabel('Password'))
    await page.keyboard.type('a wrong password')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'Incorrect email or password' })).toBeVisible()
    await focused(page.getByLabel('Password'))
    await page.keyboard.press('Control+a')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible()
    await ready(page.getByRole('button', { name: 'Import article' }))
  })

  await test.step('the library: along the articles, and to the search and back', async () => {
    await press(page, '/')
    await focused(page.getByRole('searchbox'))
    await tabTo(page.getByRole('link', { name: 'My work' }), 'Shift+Tab')
    await press(page, 'j')
  })

  await test.step('bring in what was pasted', async () => {
    await press(page, 'i')
    const dialog = page.getByRole('dialog')
    await focused(dialog.getByLabel('Source and translation as separate texts'))
    await tabTo(dialog.getByLabel('Format'))
    await page.keyboard.type('Markdown')
    await tabTo(field(page, 'Source'))
    await page.keyboard.insertText(SOURCE)
    await tabTo(field(page, 'Translation'))
    await page.keyboard.insertText(TARGET)
    await tabTo(dialog.getByRole('button', { name: 'Preview' }))
    await page.keyboard.press('Enter')
    await focused(dialog.getByText('4 pairs'))
    await tabTo(dialog.getByRole('button', { name: 'Import', exact: true }))
    await page.keyboard.press('Enter')
    await deskReady(page)
    await expect(page.getByRole('button', { name: 'Checks: 2' })).toBeVisible()
  })

  await test.step('unit to unit, on to what is open, and back', async () => {
    await press(page, 'j')
    await focused(unit(page, 'largest exports'))
    await press(page, 'j')
    await focused(unit(page, EXPORTS))
    await press(page, 'k')
    await focused(unit(page, 'largest exports'))
    await press(page, 'j', 'ArrowDown', 'j', 'k', 'ArrowUp')
    await focused(unit(page, EXPORTS))
    await press(page, 'n')
    await focused(card(page, 'Finding').first())
    await press(page, 'n', 'p')
    await focused(card(page, 'Finding').first())
    await press(page, 'Escape')
    await focused(unit(page, EXPORTS))
  })

  await test.step('suggest over words', async () => {
    await select(page, 'Four ships')
    await press(page, 's')
    await heard(page, 'Writing a suggestion.')
    await focused(field(page, 'Replace with'))
    await press(page, 'Control+a')
    await page.keyboard.type('On average four ships')
    await page.keyboard.press('Control+Enter')
    await focused(card(page, 'Suggestion'))
    await heard(page, 'Suggestion added.')
  })

  await test.step('the focus in another row lets go of the card: keys act on what has the focus', async () => {
    await expect(card(page, 'Suggestion')).toHaveAttribute('data-open')
    await unit(page, CITIZENS).focus()
    await expect(card(page, 'Suggestion')).not.toHaveAttribute('data-open')
    await press(page, 'a')
    await heard(page, 'No suggestion is selected.')
    await focused(unit(page, CITIZENS))
  })

  await test.step('comment, mark an issue, mark a gap', async () => {
    await select(page, 'at berth')
    await press(page, 'c')
    await focused(field(page, 'Comment'))
    await composeIn(page, field(page, 'Comment'))
    await page.keyboard.press('Control+Enter')
    await focused(card(page, 'Comment'))
    await heard(page, 'Comment added.')

    await select(page, 'hired')
    await press(page, 'i')
    await focused(field(page, 'Category'))
    await tabTo(field(page, 'Severity'))
    await press(page, 'ArrowUp')
    await expect(field(page, 'Severity')).toHaveValue('minor')
    await page.keyboard.press('Control+Enter')
    await focused(card(page, 'Issue'))
    await heard(page, 'Issue marked.')

    await select(page, 'largest exports')
    await press(page, 'g')
    await focused(field(page, 'Type of gap'))
    await page.keyboard.type('headline')
    await tabTo(field(page, 'What’s missing or doesn’t follow'))
    await page.keyboard.type('No earlier figure is given.')
    await page.keyboard.press('Control+Enter')
    await focused(card(page, 'Gap'))
    await heard(page, 'Gap marked.')
  })

  await test.step('the gap becomes a note to the reader', async () => {
    await tabTo(page.getByRole('button', { name: 'Note to readers' }))
    await page.keyboard.press('Enter')
    await focused(page.getByLabel('Note, as readers will see it'))
    await page.keyboard.type('The port gave no figures before 2022.')
    await page.keyboard.press('Control+Enter')
    await heard(page, 'Note to readers added.')
    await focusSeen(page)
  })

  await test.step('accept, take it back, reject with the reason', async () => {
    await choose(page, 'On average')
    await focused(card(page, 'Suggestion'))
    await page.keyboard.press('Shift+A')
    await heard(page, 'Accepted.')
    await expect(unit(page, EXPORTS)).toContainText('On average four ships a day')
    await press(page, 'z')
    await heard(page, 'Acceptance undone.')
    await focused(card(page, 'Suggestion'))
    await press(page, 'r')
    await focused(page.getByLabel('Reason (sent to the suggestion’s author)'))
    await page.keyboard.type('Four a day says it.')
    await page.keyboard.press('Control+Enter')
    await heard(page, 'Rejected.')
    await focusSeen(page)
  })

  await test.step('a finding becomes a correction, another is dismissed', async () => {
    await press(page, 'f')
    await focused(card(page, 'Finding').first())
    await press(page, 's')
    await focused(field(page, 'Replace with'))
    await page.keyboard.press('Control+Enter')
    await focused(card(page, 'Suggestion'))
    await page.keyboard.press('Shift+A')
    await heard(page, 'Accepted.')
    await expect(unit(page, EXPORTS)).toContainText('rose to $14.3 billion')
    await press(page, 'f', 'd')
    await focused(page.getByRole('button', { name: 'Correct as is' }))
    await page.keyboard.press('Enter')
    await heard(page, 'Dismissed.')
    await focusSeen(page)
  })

  await test.step('every dialog gives the focus back to where it was', async () => {
    await choose(page, 'half in doubt')
    await focused(unit(page, CITIZENS))
    for (const [key, name] of [
      ['?', 'Keyboard shortcuts'],
      ['v', 'Changes since your last visit'],
      ['Shift+X', 'Settings for checks'],
      ['h', 'Version history of the paragraph'],
      ['Control+k', 'Commands and search'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await focusSeen(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await focused(unit(page, CITIZENS))
    }
  })

  await test.step('the issue and the comment are resolved', async () => {
    for (const kind of ['Issue', 'Comment']) {
      await press(page, 'p')
      await expect(card(page, kind)).toBeFocused()
      await tabTo(card(page, kind).getByRole('button', { name: 'Resolve' }))
      await page.keyboard.press('Enter')
      await heard(page, 'Resolved.')
      await focusSeen(page)
    }
  })

  await test.step('sign off each unit, one of them taken back and given again', async () => {
    await choose(page, '1')
    for (const words of ['largest exports', EXPORTS, 'The port authority', CITIZENS]) {
      await focused(unit(page, words))
      await press(page, 'o')
      await heard(page, 'Signed off.')
      await expect(unit(page, words).getByRole('button', { pressed: true })).toBeVisible()
      await press(page, 'j')
    }
    await press(page, 'z')
    await heard(page, 'Sign-off removed.')
    await press(page, 'o')
    await heard(page, 'Signed off.')
  })

  await test.step('start the review, approve', async () => {
    await choose(page, 'Start review')
    await heard(page, 'Article is in review.')
    await choose(page, 'Approve')
    const dialog = page.getByRole('dialog', { name: 'Approve this article?' })
    await tabTo(dialog.getByRole('button', { name: 'Approve', exact: true }))
    await page.keyboard.press('Enter')
    await heard(page, 'Article approved.')
    await expect(page.getByText('Approved', { exact: true })).toBeVisible()
  })

  await test.step('export', async () => {
    await page.keyboard.press('e')
    await expect(page.locator('[role=menu]:focus-within')).toBeVisible()
    await tabTo(page.getByRole('menuitem', { name: 'Markdown', exact: true }), 'ArrowDown')
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(await read(file)).toContain('rose to $14.3 billion last year. Four ships a day')
    expect(await read(file)).toContain('The port gave no figures before 2022.')
  })

  await test.step('to the library, and out', async () => {
    await choose(page, 'Go to library')
    await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible()
    await ready(page.getByRole('button', { name: 'Sign out' }))
    await tabTo(page.getByRole('button', { name: 'Sign out' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  })
})

/** A syllable is put together in a field: no key sends or leaves meanwhile, and no letter is a command. */
async function composeIn(page: Page, writing: Locator) {
  const cdp = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await page.keyboard.type('jknpascgiworbzxvhfdlmue?')
  await compose('ㅎ')
  await compose('하')
  for (const key of ['Escape', 'Control+Enter', 'Control+k']) await page.keyboard.press(key)
  await compose('한')
  await cdp.send('Input.insertText', { text: '한' })
  await cdp.detach()
  await focused(writing)
  await expect(writing).toHaveValue('jknpascgiworbzxvhfdlmue?한')
  await expect(page.locator('[data-draft]')).toHaveCount(1)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('menu')).toHaveCount(0)
}

const read = async (file: Download) => fs.readFileSync(await file.path(), 'utf8')

test('what leads to a card leaves the focus in a field of it that was entered meanwhile', async ({ page }) => {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: '글이다.', target: 'Text.' })
  const { items } = await ask<{ items: { target: { id: string }[] }[] }>(page.request, 'GET', `/articles/${id}/units`)
  const about = items[0]?.target[0]?.id
  await ask(page.request, 'POST', `/paragraphs/${about}/threads`, { kind: 'comment', body: 'Which text?' })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  await page.keyboard.press('n')
  const card = page.getByRole('article').filter({ hasText: 'Which text?' })
  await expect(card).toBeFocused()
  const stayed = await card.getByRole('textbox').evaluate(async (field) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', code: 'KeyN', bubbles: true }))
    if (field instanceof HTMLElement) field.focus()
    for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame)
    return document.activeElement === field
  })
  expect(stayed).toBe(true)
})
