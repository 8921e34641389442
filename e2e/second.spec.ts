import { type Browser, expect, type Page, test } from '@playwright/test'
import { ask, bringIn, choose, deskReady, select, signIn, unit } from './setting/desk'

const SOURCE = ['시는 43억 원을 들여 도서관을 지었다.', '관장은 말을 아꼈다.']
const TARGET = ['The city spent 4.3 billion won on a small library.', 'The director said little.']

type Paragraph = { id: string; text: string; version: number }
type Thread = { id: string }

/** Two editors at one article; the second acts through the API, at the moment that the test says. */
async function two(browser: Browser) {
  const seo = await (await browser.newContext()).newPage()
  const noh = await (await browser.newContext()).newPage()
  await signIn(seo, 'editor')
  await signIn(noh, 'editor2')
  const id = await bringIn(seo, { source: SOURCE.join('\n\n'), target: TARGET.join('\n\n') }, { editor2: 'editor' })
  await seo.goto(`/articles/${id}`)
  await deskReady(seo)
  const suggest = async (words: string, replacement: string): Promise<Thread> => {
    const paragraph = (await paragraphs(noh, id)).find(({ text }) => text.includes(words))
    if (!paragraph) throw new Error(`no paragraph holds “${words}”`)
    const start = paragraph.text.indexOf(words)
    const anchor = { version: paragraph.version, start, end: start + words.length }
    return ask(noh.request, 'POST', `/paragraphs/${paragraph.id}/threads`, { kind: 'suggestion', anchor, replacement })
  }
  const accept = (thread: Thread) => ask(noh.request, 'POST', `/suggestions/${thread.id}/accept`, {})
  const change = async (words: string, replacement: string) => accept(await suggest(words, replacement))
  const name = (await ask<{ name: string }>(noh.request, 'GET', '/me')).name
  return { id, seo, noh, suggest, accept, change, name }
}

async function paragraphs(page: Page, id: string): Promise<Paragraph[]> {
  const { items } = await ask<{ items: { target: Paragraph[] }[] }>(page.request, 'GET', `/articles/${id}/units`)
  return items.flatMap(({ target }) => target)
}

const wording = (page: Page) => page.getByRole('textbox', { name: 'Replace with' })
const notice = (page: Page) => page.locator('[role=alert]').filter({ hasText: /\S/ })

test.describe('who comes second at the same words', () => {
  test('sees what became of them while writing, and puts the own change into it', async ({ browser }) => {
    const { seo, change, suggest, name } = await two(browser)
    await select(seo, '4.3 billion won on a small library')
    await seo.keyboard.press('s')
    await wording(seo).fill('4.3 billion won on a tiny library')

    await test.step('another suggestion on the words stands beside', async () => {
      await suggest('small library', 'reading room')
      await expect(seo.getByText(`${name} suggests:`)).toBeVisible()
    })

    await test.step('a correction that is let in changes them beneath', async () => {
      await change('4.3', '43')
      await expect(seo.getByText(`${name} changed this text while you were writing.`)).toBeVisible()
      await expect(seo.getByRole('button', { name: /^Suggest Ctrl/ })).toBeDisabled()
      await expect(wording(seo)).toHaveValue('4.3 billion won on a tiny library')
    })

    await test.step('and both can stand', async () => {
      await seo.getByRole('button', { name: 'Apply my changes to the new text' }).click()
      await expect(wording(seo)).toHaveText('43 billion won on a tiny library')
      await wording(seo).press('Control+Enter')
      await expect(wording(seo)).toHaveCount(0)
      await expect(unit(seo, 'The city spent').locator('ins', { hasText: 'tiny' })).toBeVisible()
      await expect(notice(seo)).toHaveCount(0)
    })
  })

  test('is told by the card where sending was a moment too late, and suggests the own wording instead', async ({
    browser,
  }) => {
    const { seo, change, name } = await two(browser)
    await select(seo, 'said little')
    await seo.keyboard.press('s')
    await wording(seo).fill('kept silent')
    // The words change on the way there: the desk doesn't know yet.
    await seo.context().route('**/threads', async (route) => {
      if (route.request().method() === 'POST') await change('said little', 'was tight-lipped')
      await route.continue()
    })
    await wording(seo).press('Control+Enter')
    await expect(seo.getByText(`${name} changed this text while you were writing.`)).toBeVisible()
    await expect(notice(seo)).toHaveCount(0)
    await seo.context().unroute('**/threads')
    await seo.getByRole('button', { name: 'Suggest my wording instead' }).click()
    await expect(wording(seo)).toHaveText('kept silent')
    await wording(seo).press('Control+Enter')
    await expect(unit(seo, 'The director').locator('del')).toContainText('was tight-lipped')
    await expect(unit(seo, 'The director').locator('ins')).toContainText('kept silent')
  })

  test('gives the own words up only when asked for it', async ({ browser }) => {
    const { seo, change } = await two(browser)
    await select(seo, 'said little')
    await seo.keyboard.press('s')
    await wording(seo).fill('kept silent')
    await change('said little', 'was tight-lipped')
    await seo.getByRole('button', { name: 'Discard my draft' }).click()
    await seo.getByRole('button', { name: 'Keep writing' }).click()
    await expect(wording(seo)).toHaveValue('kept silent')
  })

  test('sees who changed a paragraph that is being rewritten, and keeps the own words', async ({ browser }) => {
    const { seo, change, name } = await two(browser)
    await unit(seo, 'The director').focus()
    await seo.keyboard.press('w')
    const field = seo.getByRole('textbox', { name: 'Rewrite paragraph' })
    await field.fill('The director kept silent.')
    await change('said little', 'was tight-lipped')
    await expect(seo.getByText(`${name} changed this text while you were writing.`)).toBeVisible()
    await seo.getByRole('button', { name: 'Keep my draft' }).click()
    await expect(field).toHaveValue('The director kept silent.')
    await field.press('Control+Enter')
    await expect(unit(seo, 'The director').locator('ins').first()).toContainText('kept silent')
  })
})

test.describe('who comes second with a decision', () => {
  test('keeps the reason that was being written, and can say it all the same', async ({ browser }) => {
    const { seo, suggest, accept, name } = await two(browser)
    const thread = await suggest('small', 'tiny')
    const card = seo.locator(`[data-card="${thread.id}"]`)
    await card.getByRole('button').first().click()
    await seo.keyboard.press('r')
    await card.getByRole('textbox').first().fill('Small is what the source says.')
    await accept(thread)
    await expect(card.getByText(`${name} accepted this in the meantime.`)).toBeVisible()
    const draft = card.getByLabel('Your draft')
    await expect(draft).toHaveValue('Small is what the source says.')
    await expect(draft).toBeFocused()
    await draft.fill('')
    await expect(draft).toBeFocused()
    await expect(card.getByRole('button', { name: 'Post as a comment' })).toBeDisabled()
    await draft.fill('Small is what the source says.')
    await card.getByRole('button', { name: 'Post as a comment' }).click()
    await expect(card.getByRole('listitem').filter({ hasText: 'Small is what the source says.' })).toBeVisible()
    await expect(card.getByText('accepted this in the meantime')).toHaveCount(0)
  })

  test('is told who was faster', async ({ browser }) => {
    const { seo, suggest, accept, name } = await two(browser)
    const thread = await suggest('small', 'tiny')
    await seo.locator(`[data-card="${thread.id}"]`).getByRole('button').first().click()
    await seo.context().route('**/accept', async (route) => {
      await accept(thread)
      await route.continue()
    })
    await seo.keyboard.press('a')
    await expect(notice(seo)).toContainText(`Already accepted by ${name}.`)
  })

  test('signs nothing off that has not been read', async ({ browser }) => {
    const { id, seo, change } = await two(browser)
    await unit(seo, 'The director').focus()
    await seo.context().route('**/sign-off', async (route) => {
      await change('said little', 'was tight-lipped')
      await route.continue()
    })
    await seo.keyboard.press('o')
    await expect(notice(seo)).toContainText('The text changed just before you signed off.')
    await expect(unit(seo, 'was tight-lipped')).toBeVisible()
    const { counts } = await ask<{ counts: { signedOff: number } }>(seo.request, 'GET', `/articles/${id}`)
    expect(counts.signedOff).toBe(0)
  })

  test('sets nothing back that somebody else has set', async ({ browser }) => {
    const { id, seo, noh } = await two(browser)
    await choose(seo, 'Article settings')
    const title = seo.getByLabel('Translation title')
    await title.fill('A tiny library')
    await ask(noh.request, 'PATCH', `/articles/${id}`, {
      title: { source: '도서관', target: 'A reading room' },
      policy: { selfApproval: true, signOffs: 2, rejectReason: true },
    })
    await expect(seo.getByText(/^Someone else changed this in the meantime:/)).toBeVisible()
    await seo.getByRole('button', { name: 'Save' }).click()
    await expect(title).toHaveCount(0)
    expect(await ask(seo.request, 'GET', `/articles/${id}`)).toMatchObject({
      title: { source: '도서관', target: 'A tiny library' },
      policy: { signOffs: 2 },
    })
  })
})
