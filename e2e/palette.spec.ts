import { expect, type Page, test } from '@playwright/test'
import { clean } from './setting/axe'
import { ask, bringIn, deskReady, signIn, unit } from './setting/desk'

const SOURCE = `# 목포신항, 3년 만에 최대 수출

목포신항의 지난해 수출은 143억 달러로 늘었다.

시민들은 반신반의했다.`

const TARGET = `# Mokpo New Port sees its largest exports in three years

Exports at Mokpo New Port rose to $14.3 billion last year.

Citizens were half in doubt.`

/** An article with a comment in Korean on its last unit, on the desk of its editor. */
async function open(page: Page) {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  const { items } = await ask<{ items: { target: { id: string }[] }[] }>(page.request, 'GET', `/articles/${id}/units`)
  const last = items.at(-1)?.target[0]?.id
  const anchor = { version: 1, start: 0, end: 8 }
  await ask(page.request, 'POST', `/paragraphs/${last}/threads`, { kind: 'comment', anchor, body: '주어가 맞는지요?' })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
}

const palette = (page: Page) => page.getByRole('dialog', { name: /Commands and search|명령·찾기/ })
const field = (page: Page) => palette(page).getByRole('combobox')
const chosen = (page: Page) => palette(page).getByRole('option', { selected: true })
const strip = (page: Page) => page.getByRole('img', { name: /Article overview|기사 한눈에 보기/ })

test('every place and every command is a few letters away, by keyboard alone', async ({ page }) => {
  await open(page)

  await test.step('Korean words of the source lead to their paragraph', async () => {
    await page.keyboard.press('Control+k')
    await expect(field(page)).toBeFocused()
    await field(page).fill('반신반의')
    await expect(chosen(page)).toContainText('Unit 3 · Source')
    await expect(chosen(page).locator('mark')).toHaveText('반신반의')
    await expect(field(page)).toHaveAttribute('aria-activedescendant', (await chosen(page).getAttribute('id')) ?? '')
    await page.keyboard.press('Enter')
    await expect(palette(page)).toHaveCount(0)
    await expect(unit(page, 'Citizens were')).toBeFocused()
    expect(await page.evaluate(() => String(getSelection()))).toBe('반신반의')
  })

  await test.step('words of a comment lead to its card', async () => {
    await page.keyboard.press('Control+k')
    await field(page).fill('맞는지')
    await expect(chosen(page)).toContainText('Comment · Yoon Ha-rin')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article', { name: /^Comment/ })).toBeFocused()
  })

  await test.step('a number leads to the unit', async () => {
    await page.keyboard.press('Control+k')
    await field(page).fill('2')
    await expect(chosen(page)).toContainText('Unit 2 · Exports at Mokpo')
    await page.keyboard.press('Enter')
    await expect(unit(page, 'Exports at Mokpo')).toBeFocused()
  })

  await test.step('a command does what its key does', async () => {
    await page.keyboard.press('Control+k')
    await expect(palette(page).getByRole('option', { name: 'sign off unit' }).locator('kbd')).toHaveText('O')
    await field(page).fill('sign off')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /^Remove sign-off from unit 2/ })).toBeVisible()
    await expect(strip(page)).toHaveAccessibleName('Article overview: 1 comment; 1 of 3 units signed off.')
  })

  await test.step('arrows choose, and go round', async () => {
    await page.keyboard.press('Control+k')
    await field(page).fill('view:')
    await expect(chosen(page)).toHaveText('View: Original')
    await page.keyboard.press('ArrowUp')
    await expect(chosen(page)).toHaveText('View: Revised')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('radio', { name: 'Revised' })).toBeChecked()
  })

  await test.step('nothing of it is kept, and Esc leaves', async () => {
    await page.keyboard.press('Control+k')
    await expect(field(page)).toHaveValue('')
    await field(page).fill('nobody wrote this')
    await expect(palette(page).getByRole('status')).toContainText('No matching commands or text.')
    await page.keyboard.press('Escape')
    await expect(palette(page)).toHaveCount(0)
  })
})

test('it opens from a field, and offers only what one may do', async ({ page }) => {
  await open(page)
  await page.keyboard.press('c')
  const comment = page.getByRole('textbox', { name: 'Comment' })
  await comment.fill('Half')
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await expect(palette(page).getByRole('option', { name: 'Article settings' })).toBeVisible()
  await expect(palette(page).getByRole('option', { name: 'accept suggestion and stay' })).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toHaveCount(0)
  await expect(comment).toBeFocused()
  await expect(comment).toHaveValue('Half')
})

test('a click on the strip leads to the unit there', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page)
  const box = await strip(page).boundingBox()
  await page.mouse.click((box?.x ?? 0) + 10, (box?.y ?? 0) + (box?.height ?? 0) - 4)
  await expect(unit(page, 'Citizens were')).toBeFocused()
})

test('in Korean, and without a finding of axe', async ({ page, context, baseURL }) => {
  await open(page)
  await context.addCookies([{ name: 'stet_locale', value: 'ko', url: baseURL ?? '' }])
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.reload()
  await deskReady(page)
  await expect(strip(page)).toHaveAccessibleName('기사 한눈에 보기: 의견 1건. 구간 3개 중 0개 감수.')
  await page.keyboard.press('Control+k')
  await expect(chosen(page)).toContainText('다음 구간')
  await clean(page, 'the palette')
  await field(page).fill('수출')
  await expect(chosen(page)).toContainText('수출')
  await clean(page, 'words sought in the palette')
})
