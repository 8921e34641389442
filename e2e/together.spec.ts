import { type Browser, expect, test } from '@playwright/test'
import { violationsOn } from './setting/axe'
import { bringIn, deskReady, select, signIn, unit, type Who } from './setting/desk'

const SOURCE = `# 새 도서관

시는 지난해 43억 원을 들여 도서관을 지었다.

관장은 “겨울이면 달라질 것으로 본다”고 말했다.`

const TARGET = `# A new library

The city spent 4.3 billion won on a library last year.

The director said, “Things will change this winter.”`

test('two editors see where the other is and what the other does', async ({ browser }) => {
  const noh = await deskOf(browser, 'editor')
  const id = await bringIn(noh, { source: SOURCE, target: TARGET }, { editor2: 'editor' })
  const seo = await deskOf(browser, 'editor2')
  for (const page of [noh, seo]) {
    await page.goto(`/articles/${id}`)
    await deskReady(page)
  }

  await test.step('both are here', async () => {
    await expect(noh.getByRole('button', { name: /is viewing/ })).toBeVisible()
    await expect(seo.getByRole('button', { name: /is viewing/ })).toBeVisible()
  })

  await test.step('where the other is, and that the other writes', async () => {
    await unit(seo, 'The director').focus()
    await expect(unit(noh, 'The director').getByRole('img', { name: /^Here: / })).toBeVisible()
    await seo.keyboard.press('w')
    await seo.keyboard.type('So ')
    await expect(unit(noh, 'The director').getByText(/^Typing here: /)).toBeVisible()
    expect(await violationsOn(noh)).toEqual([])
  })

  await test.step('what the other suggests comes up by itself', async () => {
    await seo.keyboard.press('Control+Enter')
    await expect(noh.getByRole('article', { name: /^Suggestion/ })).toHaveCount(1)
    await expect(unit(noh, 'The director').getByText(/^Typing here: /)).toHaveCount(0)
  })

  await test.step('who goes is no longer here', async () => {
    await seo.close()
    await expect(noh.getByRole('button', { name: /is viewing/ })).toHaveCount(0)
  })
})

test('what one has selected stays so while the other says something about it', async ({ browser }) => {
  const noh = await deskOf(browser, 'editor')
  const id = await bringIn(noh, { source: SOURCE, target: TARGET }, { editor2: 'editor' })
  const seo = await deskOf(browser, 'editor2')
  for (const page of [noh, seo]) {
    await page.goto(`/articles/${id}`)
    await deskReady(page)
  }
  const words = '4.3 billion won'
  await select(noh, words)
  await select(seo, 'billion')
  await seo.keyboard.press('c')
  await seo.getByRole('textbox', { name: 'Comment' }).fill('Sure?')
  await seo.keyboard.press('Control+Enter')
  await expect(noh.getByRole('article', { name: /^Comment/ })).toBeVisible()
  expect(await noh.evaluate(() => String(getSelection()))).toBe(words)
  await expect(noh.getByRole('toolbar', { name: 'Selected text' })).toBeVisible()
})

async function deskOf(browser: Browser, who: Who) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, who)
  return page
}
