import { expect, type Page, type Route, test } from '@playwright/test'
import { ask, bringIn, deskReady, signIn, unit } from './setting/desk'

const SOURCE = `수출은 143억 달러로 늘었다.

시민들은 반신반의했다.`

const TARGET = `Exports rose to $14.3 billion last year.

Citizens were half in doubt.`

/** Letters that each do something on the desk. */
const WORDS = 'jaso zq half'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands and search' })
const coming = (page: Page) => page.getByText('Loading…', { exact: true })

/** Opens the desk of an article with a suggestion, with nothing fetched before it is asked for, and holds what comes later. */
async function open(page: Page, id: string) {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  const held: Route[] = []
  let how: 'hold' | 'continue' | 'abort' = 'hold'
  await page.route('**/_next/static/**/*.js', (route) => (how === 'hold' ? void held.push(route) : route[how]()))
  const go = (on: 'continue' | 'abort') => async () => {
    how = on
    await Promise.all(held.splice(0).map((route) => route[on]()))
  }
  return { release: go('continue'), lose: go('abort') }
}

async function bringInOne(page: Page) {
  const id = await bringIn(page, { source: SOURCE, target: TARGET }, { translator: 'translator' })
  const { items } = await ask<{ items: { target: { id: string }[] }[] }>(page.request, 'GET', `/articles/${id}/units`)
  const anchor = { version: 1, start: 0, end: 7 }
  const body = { kind: 'suggestion', anchor, replacement: 'Shipments' }
  await ask(page.request, 'POST', `/paragraphs/${items[0]?.target[0]?.id}/threads`, body)
  return id
}

const decisions = async (page: Page, id: string) => {
  type Threads = { items: { suggestion?: { decision: string } }[] }
  const { items } = await ask<Threads>(page.request, 'GET', `/articles/${id}/threads`)
  return items.map(({ suggestion }) => suggestion?.decision)
}

test('what is typed while a view is on its way gets into it, and nothing else acts on it', async ({ page }) => {
  await signIn(page, 'editor')
  const id = await bringInOne(page)

  await test.step('the palette, asked for and typed into at once', async () => {
    const { release } = await open(page, id)
    await page.keyboard.press('Control+k')
    await page.keyboard.type(WORDS)
    await page.keyboard.press('Backspace')
    await expect(coming(page)).toBeVisible()
    await expect(palette(page)).toHaveCount(0)
    await release()
    await expect(palette(page).getByRole('combobox')).toBeFocused()
    await expect(palette(page).getByRole('combobox')).toHaveValue(WORDS.slice(0, -1))
    await expect(coming(page)).toHaveCount(0)
    await expect(page.getByRole('dialog')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(palette(page)).toHaveCount(0)
    expect(await decisions(page, id)).toEqual(['pending'])
  })

  await test.step('afterwards Enter presses a button, and letters act', async () => {
    await page.getByRole('button', { name: 'Filter', exact: true }).focus()
    await page.keyboard.press('Enter')
    const filter = page.getByRole('dialog', { name: 'Filter' })
    await expect(filter).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(filter).toHaveCount(0)
    await unit(page, 'last year').focus()
    await page.keyboard.press('j')
    await expect(unit(page, 'Citizens were')).toBeFocused()
  })

  await test.step('the reason of a rejection, in a card whose body is on its way', async () => {
    const { release } = await open(page, id)
    await page.keyboard.press('n')
    await expect(page.getByRole('article', { name: /^Suggestion/ })).toBeFocused()
    await page.keyboard.press('r')
    await page.keyboard.type(WORDS)
    await release()
    const reason = page.getByRole('textbox', { name: /^Reason/ })
    await expect(reason).toBeFocused()
    await expect(reason).toHaveValue(WORDS)
    expect(await decisions(page, id)).toEqual(['pending'])
  })

  await test.step('a correction of words, a comment, and a paragraph written anew', async () => {
    const suggesting = await open(page, id)
    await unit(page, 'Citizens were').locator('[data-side=target]').dblclick()
    await page.keyboard.press('s')
    await page.keyboard.type(WORDS)
    await suggesting.release()
    await expect(page.getByRole('textbox', { name: 'Replace with' })).toHaveText(WORDS)

    const commenting = await open(page, id)
    await unit(page, 'last year').focus()
    await page.keyboard.press('c')
    await page.keyboard.type(`${WORDS}\n`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await commenting.release()
    await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue(`${WORDS}\n`)
    await page.getByRole('textbox', { name: 'Comment' }).fill('')
    await page.getByRole('textbox', { name: 'Comment' }).press('Escape')

    const rewriting = await open(page, id)
    await unit(page, 'last year').focus()
    await page.keyboard.press('w')
    await page.keyboard.type(WORDS)
    await rewriting.release()
    await expect(page.getByRole('textbox', { name: 'Rewrite paragraph' })).toHaveValue(new RegExp(WORDS))
    expect(await decisions(page, id)).toEqual(['pending'])
  })
})

test('what doesn’t come can be given up, or asked for again', async ({ page }) => {
  await signIn(page, 'editor')
  const id = await bringInOne(page)
  const { release, lose } = await open(page, id)
  const first = unit(page, 'last year')
  const second = unit(page, 'Citizens were')

  await test.step('Esc gives it up, and the keys act', async () => {
    await first.focus()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('ja')
    await page.keyboard.press('Escape')
    await expect(first).toBeFocused()
    await page.keyboard.press('j')
    await expect(second).toBeFocused()
  })

  await test.step('where it is lost that is said, and trying again opens it without what was typed', async () => {
    await page.keyboard.press('?')
    await page.keyboard.type('ka')
    await lose()
    await expect(page.getByText('This part of the desk couldn’t be loaded.')).toBeVisible()
    await expect(second).toBeFocused()
    await page.keyboard.press('k')
    await expect(first).toBeFocused()
    await release()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page.getByText('This part of the desk couldn’t be loaded.')).toHaveCount(0)
    expect(await decisions(page, id)).toEqual(['pending'])
  })
})

test('the words of an article are the first to arrive: before what the scripts need, and with its title', async ({
  page,
}) => {
  await signIn(page, 'editor')
  const id = await bringInOne(page)
  const sent = await (await page.request.get(`/articles/${id}`)).text()
  const at = (words: string) => sent.indexOf(words)
  expect(at('data-unit=')).toBeGreaterThan(0)
  expect(at('data-unit=')).toBeLessThan(at('self.__next_f'))
  expect(at('<title>')).toBeGreaterThan(0)
  expect(at('<title>')).toBeLessThan(at('<body'))
})
