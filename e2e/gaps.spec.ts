import { expect, type Page, test } from '@playwright/test'
import { clean } from './setting/axe'
import { ask, bringIn, checked, deskReady, select, signIn, unit } from './setting/desk'

const FILLER = Array.from(
  { length: 14 },
  (_, index) => `The harbour office counted the cranes again in week ${index + 1}.`,
)
const TARGET = [
  '# The port at night',
  'There are two cranes. There are four ships.',
  ...FILLER,
  'Nine cranes stood idle.',
]
const SOURCE = [
  '# 항구의 밤',
  '크레인은 두 기다. 배는 네 척이다.',
  ...FILLER.map((_, index) => `${index + 1}주째 크레인을 다시 셌다.`),
  '크레인 아홉 기가 멈춰 있었다.',
]

const card = (page: Page, kind: string) => page.getByRole('article', { name: new RegExp(`^${kind}`) })
const explanation = (page: Page) => page.getByLabel('What’s missing or doesn’t follow')
const bar = (page: Page) => page.getByRole('region', { name: 'Linking the gap' })
const far = (page: Page) => unit(page, 'Nine cranes')

/** The words that the gap being written is about and linked to, in the text. */
const marked = (page: Page) => page.locator('[data-paragraph] [data-threads]')

async function open(page: Page) {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE.join('\n\n'), target: TARGET.join('\n\n') })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  return id
}

test('a gap is linked to far words by mouse and by keys, fixed by a suggestion, and open again after the undo', async ({
  page,
}) => {
  await open(page)

  await test.step('the bar says the words and the relation; selecting with the mouse far away leads back', async () => {
    await select(page, 'two cranes')
    await page.keyboard.press('g')
    await explanation(page).fill('Two or nine?')
    await page.getByRole('button', { name: 'Link other text…' }).click()
    await expect(bar(page)).toContainText('two cranes')
    await page.keyboard.press('2')
    await expect(bar(page).getByRole('button', { name: 'is contradicted by' })).toHaveAttribute('aria-pressed', 'true')
    await clean(page, 'a gap being linked')
    await far(page).scrollIntoViewIfNeeded()
    await far(page)
      .getByText('Nine cranes')
      .dblclick({ position: { x: 8, y: 8 } })
    await expect(bar(page)).toHaveCount(0)
    await expect(explanation(page)).toBeFocused()
    await expect(explanation(page)).toBeInViewport()
    await expect(explanation(page)).toHaveValue('Two or nine?')
    await expect(marked(page)).toHaveText(['two cranes', 'Nine'])
    await expect(page.locator('path[d*=Q]')).toBeAttached()
  })

  await test.step('likewise by keys alone; Escape leaves without a link', async () => {
    const link = page.getByRole('button', { name: 'Link other text…' })
    await link.press('Enter')
    await expect(bar(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(explanation(page)).toBeFocused()
    await link.press('Enter')
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('textbox', { name: 'Caret in the text' })).toBeFocused()
    for (let word = 0; word < 3; word++) await page.keyboard.press('Control+Shift+ArrowRight')
    await page.keyboard.press('Shift+L')
    await expect(explanation(page)).toBeFocused()
    await expect(marked(page)).toHaveText(['two cranes', /^The harbour office/, 'Nine'])
    await expect(page.getByRole('button', { name: /^Mark gap/ })).toBeInViewport({ ratio: 1 })
  })

  await test.step('each quote leads to its words, with a way back', async () => {
    await page.keyboard.press('Control+Enter')
    await expect(card(page, 'Gap')).toBeFocused()
    await card(page, 'Gap').getByRole('button', { name: '“Nine”' }).click()
    await expect(far(page)).toBeInViewport()
    await expect(page.getByRole('button', { name: 'Back to the card' })).toBeVisible()
    await page.keyboard.press('Backspace')
    await expect(card(page, 'Gap')).toBeFocused()
    await expect(unit(page, 'There are two cranes')).toBeInViewport()
    await expect(page.getByRole('button', { name: 'Back to the card' })).toHaveCount(0)
    await clean(page, 'a gap with links')
  })

  await test.step('a suggestion for it says so on both cards; accepting it fixes the gap, the undo opens it', async () => {
    await page.keyboard.press('s')
    await expect(page.getByRole('textbox', { name: 'Replace with' })).toBeFocused()
    await expect(page.getByText('Fixes the gap')).toBeVisible()
    await page.keyboard.type('nine cranes')
    await page.keyboard.press('Control+Enter')
    const suggestion = card(page, 'Suggestion')
    await expect(suggestion).toContainText('Two or nine?')
    await page.keyboard.press('Shift+A')
    await expect(suggestion).toContainText('Accepted by')
    await expect(page.locator('output')).toContainText('Accepted. The gap is fixed.')
    await suggestion.getByRole('button', { name: /^Fixes the gap/ }).click()
    await expect(card(page, 'Gap')).toContainText('Fixed by a correction.')
    await expect(card(page, 'Gap')).toContainText('“two cranes” → “nine cranes”')
    await expect(card(page, 'Gap').getByRole('button', { name: /^Fixed by:/ })).toBeVisible()
    await page.keyboard.press('z')
    await expect(suggestion.getByRole('button', { name: /^Accept/ }).first()).toBeVisible()
    await suggestion.getByRole('button', { name: /^Fixes the gap/ }).click()
    await expect(card(page, 'Gap').getByRole('button', { name: 'Mark as fixed' })).toBeVisible()
  })
})

test('what is said about words that are corrected stays at its place, and asks whether it is fixed', async ({
  page,
}) => {
  const id = await open(page)
  type Unit = { target: { id: string; text: string; version: number }[] }
  const { items } = await ask<{ items: Unit[] }>(page.request, 'GET', `/articles/${id}/units`)
  const paragraph = items.flatMap(({ target }) => target).find(({ text }) => text.startsWith('There are two'))
  if (!paragraph) throw new Error('the article has this paragraph')
  const at = (words: string) => {
    const start = paragraph.text.indexOf(words)
    return { version: 1, start, end: start + words.length }
  }
  const threads = `/paragraphs/${paragraph.id}/threads`
  const say = (words: string, body: string) =>
    ask(page.request, 'POST', threads, { kind: 'comment', anchor: at(words), body })
  const suggest = (words: string, replacement: string) =>
    ask<{ id: string }>(page.request, 'POST', threads, { kind: 'suggestion', anchor: at(words), replacement })
  const accept = ({ id }: { id: string }) => ask(page.request, 'POST', `/suggestions/${id}/accept`, {})
  await say('two cranes', 'Count the cranes.')
  await say('four ships', 'Count the ships.')
  await accept(await suggest('two cranes', 'cranes'))
  const fewer = await suggest('four ships', 'ships')

  const cranes = card(page, 'Comment').filter({ hasText: 'Count the cranes.' })
  const ships = card(page, 'Comment').filter({ hasText: 'Count the ships.' })
  const question = page.getByRole('group', { name: 'The text this is about is gone. Is it fixed, or still open?' })
  await expect(cranes).toContainText('text gone')
  await expect(card(page, 'Suggestion')).toBeVisible()
  // What the checks find doesn't come between pointing and pressing.
  await checked(page, id)
  // What others do meanwhile doesn't move a card away from under the pointer that presses it.
  await cranes.getByRole('button').hover()
  await page.mouse.down()
  const looked = page.waitForResponse(/\/changes\?/)
  await accept(fewer)
  await (await looked).finished()
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await page.mouse.up()
  await expect(question).toBeVisible()
  await expect(ships).toContainText('text gone')
  await clean(page, 'a comment whose words are gone')
  const beside = async () => {
    const [row, box] = [await unit(page, 'There are cranes').boundingBox(), await cranes.boundingBox()]
    return Math.abs((row?.y ?? 0) - (box?.y ?? 0))
  }
  expect(await beside()).toBeLessThan(200)

  await question.getByRole('button', { name: 'Still open' }).click()
  await expect(cranes).toContainText('It was kept open here.')
  await select(page, 'There are cranes')
  await page.getByRole('button', { name: 'Move here' }).click()
  await expect(cranes.getByRole('blockquote')).toHaveText('There are cranes')

  await ships.getByRole('button').first().click()
  await question.getByRole('button', { name: 'Fixed' }).click()
  await expect(page.getByText('Resolved.').first()).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(ships).toHaveCount(0)
})

test('a gap over two paragraphs: its type by Korean words being composed, its note in the revised text', async ({
  page,
}) => {
  const id = await open(page)
  const type = page.getByRole('combobox', { name: 'Type of gap' })

  await test.step('what is selected over paragraphs is the gap’s, and only a gap can be about it', async () => {
    await selectAcross(page, 'There are four ships.', 'The harbour office counted')
    const toolbar = page.getByRole('toolbar', { name: 'Selected text' })
    await expect(toolbar.getByRole('button')).toHaveCount(1)
    await page.keyboard.press('g')
    await expect(type).toBeFocused()
    await expect(marked(page)).toHaveText(['There are four ships.', 'The harbour office counted'])
    await expect(page.getByText('continues in')).toBeVisible()
  })

  await test.step('an input method’s letters search, and its Enter is its own', async () => {
    const input = await page.context().newCDPSession(page)
    await page.keyboard.press('Control+A')
    await input.send('Input.imeSetComposition', { text: '모수', selectionStart: 2, selectionEnd: 2 })
    const first = page.getByRole('option').first()
    await expect(first).toHaveText('Contradiction')
    await expect(page.getByText('Two places in the article can’t both be true.')).toBeVisible()
    await clean(page, 'the types of gap')
    await type.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
    await expect(first).toBeVisible()
    await input.send('Input.insertText', { text: '모순' })
    await page.keyboard.press('Enter')
    await expect(type).toHaveValue('Contradiction')
    await expect(page.getByLabel('Origin', { exact: true })).toHaveValue('translation')
  })

  await test.step('noted, it has its number on the card and in the text', async () => {
    await page.getByLabel('Origin', { exact: true }).selectOption('source')
    await explanation(page).fill('Four ships, or two?')
    await page.keyboard.press('Control+Enter')
    const gap = card(page, 'Gap')
    await expect(gap.getByRole('button', { name: /^Note to readers/ })).toBeVisible()
    await page.keyboard.press('Shift+B')
    await page.getByLabel('Note, as readers will see it').fill('Sources differ.')
    await page.keyboard.press('Control+Enter')
    await expect(gap).toContainText('Note 1: Sources differ.')
    const text = await page.request.get(`/api/v1/articles/${id}/export?format=text`)
    expect(await text.text()).toMatch(/four ships\.\[1\]\n[\s\S]*\[1\] Sources differ\.\n$/)
  })

  await test.step('and is found by its origin', async () => {
    await page.goto(`/articles/${id}?origin=source&status=noted`)
    await expect(card(page, 'Gap')).toBeVisible()
    await expect(page.getByText('In the source', { exact: false }).first()).toBeVisible()
    await page.goto(`/articles/${id}?origin=translation&status=noted`)
    await expect(page.getByText(/^None of/)).toBeVisible()
  })
})

/** Selects from some words of a paragraph to others of a later one. */
async function selectAcross(page: Page, from: string, to: string) {
  await page.evaluate(
    ([from, to]) => {
      const find = (words: string) => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const at = node.parentElement?.closest('[data-paragraph]') ? (node.nodeValue ?? '').indexOf(words) : -1
          if (at >= 0) return { node, at }
        }
        throw new Error(`no words “${words}”`)
      }
      const [start, end] = [find(from), find(to)]
      getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + to.length)
    },
    [from, to] as const,
  )
}
