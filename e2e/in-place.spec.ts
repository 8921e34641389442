import { expect, type Locator, type Page, test } from '@playwright/test'
import { clean } from './setting/axe'
import { ask, bringIn, deskReady, select, signIn, unit } from './setting/desk'

const SOURCE = `# 새 도서관

시는 143억 달러를 들여 도서관을 지었다. 하루 평균 아홉 명이 찾는다.

관장은 말을 아꼈다.`

const TARGET = `# A new library

The city spent $1.43 billion on a library. Nine people come in a day, on average.

The director said little.`

const BUDGET = 'The city spent'

const wording = (page: Page) => page.getByRole('textbox', { name: 'Replace with' })
const card = (page: Page, kind: string) => page.getByRole('article', { name: new RegExp(`^${kind}`) })

/** Of the text around the words nothing has moved. */
const left = (element: Locator) => element.evaluate((node) => node.getBoundingClientRect().left)

test('words are suggested where they stand, by mouse and by keys alone', async ({ page }) => {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  const row = unit(page, BUDGET)

  await test.step('the words are selected in the text; what is typed takes their place, the old ones struck', async () => {
    const behind = row.locator('[data-side=target] [data-start]').last()
    await select(page, 'Nine people')
    const before = await left(behind)
    await page.getByRole('button', { name: 'Suggest S' }).click()
    await expect(wording(page)).toBeFocused()
    expect(await page.evaluate(() => String(getSelection()))).toBe('Nine people')
    expect(await left(row.locator('[data-side=target] [data-start]').last())).toBeGreaterThanOrEqual(before)
    await expect(page.getByRole('toolbar')).toHaveCount(0)
    await page.keyboard.type('About nine people')
    await expect(row.locator('del')).toHaveText('Nine people')
    await expect(wording(page)).toHaveText('About nine people')
    await clean(page, 'words being written in place')
  })

  await test.step('Tab leads to the category, found by its name, to the reason and to the button', async () => {
    await page.keyboard.press('Tab')
    const category = page.getByRole('combobox', { name: 'Category (optional)' })
    await expect(category).toBeFocused()
    await page.keyboard.type('add')
    await expect(page.getByRole('option')).toHaveText(['Addition'])
    await clean(page, 'categories offered')
    await page.keyboard.press('Tab')
    await expect(category).toHaveValue('Addition')
    await expect(page.getByLabel('Reason (optional)')).toBeFocused()
    await page.keyboard.type('It is a mean.')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: /^Suggest/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(card(page, 'Suggestion · Addition')).toBeFocused()
    await expect(card(page, 'Suggestion')).toContainText('It is a mean.')
  })

  await test.step('the category chosen last is offered first', async () => {
    await select(page, 'said little')
    await page.keyboard.press('s')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText(['Addition'])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('option')).toHaveCount(0)
    await expect(page.getByRole('combobox', { name: 'Category (optional)' })).toBeFocused()
  })

  await test.step('a syllable is put together in the words: no key is taken meanwhile', async () => {
    await page.keyboard.press('Shift+Tab')
    await expect(wording(page)).toBeFocused()
    await page.keyboard.press('Control+a')
    const cdp = await page.context().newCDPSession(page)
    const compose = (text: string) =>
      cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await compose('ㅎ')
    await compose('하')
    for (const key of ['Escape', 'Control+Enter']) await page.keyboard.press(key)
    await compose('한')
    await cdp.send('Input.insertText', { text: '한' })
    await cdp.detach()
    await page.keyboard.type('jkac?')
    await expect(wording(page)).toHaveText('한jkac?')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('a blank line splits the paragraph; left untouched it goes without a word', async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('b')
    await expect(page.getByText('Splits the paragraph at ¶.')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
    await expect(wording(page)).toHaveCount(0)
    await expect(unit(page, 'said little')).toBeFocused()
  })

  await test.step('accepted with edits in the text, the caret behind the words', async () => {
    await card(page, 'Suggestion').getByRole('button', { expanded: false }).click()
    await page.keyboard.press('Shift+E')
    await expect(wording(page)).toBeFocused()
    await page.keyboard.type(' or so')
    await page.keyboard.press('Control+Enter')
    await expect(row).toContainText('About nine people or so come in a day')
    await expect(wording(page)).toHaveCount(0)
  })
})

test('words are selected by keys alone, on both sides', async ({ page }) => {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  const caret = page.getByRole('textbox', { name: 'Caret in the text' })
  const heard = (words: string) => expect(page.locator('output')).toContainText(words)
  const selected = () => page.evaluate(() => String(getSelection()))
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  await test.step('into the translation: by word and sentence, and Shift selects', async () => {
    await unit(page, BUDGET).focus()
    await page.keyboard.press('ArrowRight')
    await expect(caret).toBeFocused()
    await press('Control+ArrowRight', 'ArrowRight', 'Shift+Control+ArrowRight', 'Shift+Control+ArrowRight')
    await heard('Selected: city spent')
    expect(await selected()).toBe('city spent')
    await press('Control+ArrowDown', 'ArrowRight', 'Shift+Control+ArrowDown')
    await heard('Selected: Nine people come in a day, on average.')
    await clean(page, 'words selected by the caret')
  })

  await test.step('on to the next paragraph and back, and a letter less', async () => {
    await press('ArrowRight', 'ArrowRight')
    await expect(unit(page, 'said little')).toHaveAttribute('data-current')
    await press('ArrowLeft', 'Shift+Control+ArrowLeft', 'Shift+ArrowRight')
    expect(await selected()).toBe('verage.')
  })

  await test.step('what is selected is suggested on', async () => {
    await press('Shift+Home', 's')
    await expect(wording(page)).toBeFocused()
    await expect(caret).toHaveCount(0)
    await press('Escape')
    await expect(unit(page, BUDGET)).toBeFocused()
  })

  await test.step('in the source a comment; Esc leaves the text', async () => {
    await press('ArrowLeft', 'Shift+End', 'c')
    await expect(page.getByLabel('Comment', { exact: true })).toBeFocused()
    await expect(page.getByRole('blockquote')).toHaveText(
      '시는 143억 달러를 들여 도서관을 지었다. 하루 평균 아홉 명이 찾는다.',
    )
    await press('Escape')
    await expect(unit(page, BUDGET)).toBeFocused()
    await press('ArrowRight')
    await expect(caret).toBeFocused()
    await press('Escape')
    await expect(unit(page, BUDGET)).toBeFocused()
    await expect(caret).toHaveCount(0)
  })
})

test('a finding is quoted above the words on it, and an @ offers people', async ({ page }) => {
  await signIn(page, 'editor')
  const people = { reviewer: 'reviewer', translator: 'translator' }
  const id = await bringIn(page, { source: SOURCE, target: TARGET }, people, { checks: true })
  const { items: members } = await ask<{ items: { userId: string; name: string; role: string }[] }>(
    page.request,
    'GET',
    `/articles/${id}/members`,
  )
  const reviewer = members.find(({ role }) => role === 'reviewer')
  if (!reviewer) throw new Error('the reviewer is a member')
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  const says = /^(Numbers )?The source has 143억 달러/
  const field = page.getByLabel('Comment', { exact: true })

  await test.step('the field is empty', async () => {
    await page.keyboard.press('f')
    await expect(page.getByRole('article', { name: 'Finding: Numbers' })).toBeFocused()
    await page.keyboard.press('c')
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('')
    await expect(page.getByRole('blockquote').filter({ hasText: says })).toBeVisible()
  })

  await test.step('an @ offers people by name; Enter takes one, and the field shows it', async () => {
    await page.keyboard.type(`Which is right, @${reviewer.name.slice(0, 2).toLowerCase()}`)
    await expect(page.getByRole('option').first()).toContainText(reviewer.name)
    await clean(page, 'people offered')
    await page.keyboard.press('Enter')
    await expect(field).toHaveValue(`Which is right, @${reviewer.name} `)
    await page.keyboard.type('or you?')
    await page.keyboard.press('Control+Enter')
  })

  await test.step('the comment holds one’s own words alone, the person by name, and the finding above', async () => {
    await expect(card(page, 'Comment')).toBeFocused()
    await expect(card(page, 'Comment').getByRole('blockquote').filter({ hasText: says })).toBeVisible()
    await expect(card(page, 'Comment').getByRole('list')).toContainText(`Which is right, @${reviewer.name} or you?`)
    const { items } = await ask<{ items: { comments: { body: string; mentions: string[] }[] }[] }>(
      page.request,
      'GET',
      `/articles/${id}/threads`,
    )
    expect(items[0]?.comments[0]).toMatchObject({
      body: `Which is right, @[${reviewer.name}](${reviewer.userId}) or you?`,
      mentions: [reviewer.userId],
    })
  })

  await test.step('edited, it still means the same person', async () => {
    await card(page, 'Comment').getByRole('button', { name: 'Edit' }).click()
    const edit = page.getByLabel('Edit comment')
    await expect(edit).toHaveValue(`Which is right, @${reviewer.name} or you?`)
    await edit.press('End')
    await page.keyboard.type('?')
    await page.keyboard.press('Control+Enter')
    await expect(card(page, 'Comment').getByRole('list')).toContainText(`@${reviewer.name} or you??`)
    await expect(card(page, 'Comment').locator('bdi', { hasText: `@${reviewer.name}` })).toBeVisible()
  })
})
