import fs from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { bringIn, deskReady, select, signIn } from './setting/desk'

const SOURCE = '# 항구의 밤\n\n크레인은 두 기다.'
const TARGET = '# The port at night\n\nThere are two cranes.'

test('the article in the form that its readers need, by keyboard', async ({ page }) => {
  await signIn(page, 'editor')
  await page.goto(`/articles/${await bringIn(page, { source: SOURCE, target: TARGET })}`)
  await deskReady(page)
  await select(page, 'two')
  await page.keyboard.press('s')
  await page.getByLabel('Replace with').fill('three')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article', { name: /^Suggestion/ })).toBeVisible()

  await test.step('with every correction as a tracked change', async () => {
    const { name, content } = await exported(page, 'Word, With tracked changes')
    expect(name).toMatch(/^The port at night \(en, tracked\) \d{4}-\d\d-\d\d\.docx$/)
    const document = strFromU8(unzipSync(content)['word/document.xml'] ?? new Uint8Array())
    expect(document).toMatch(/<w:del .*>two<.*<w:ins .*>three</)
  })

  await test.step('for paper', async () => {
    const { name, content } = await exported(page, 'PDF')
    expect(name).toMatch(/^The port at night \(en\) .*\.pdf$/)
    expect(strFromU8(content.subarray(0, 5))).toBe('%PDF-')
  })

  await test.step('for those who count', async () => {
    const { content } = await exported(page, 'CSV, Suggestions')
    expect(strFromU8(content)).toMatch(/,two,three,/)
  })
})

/** Through the menu: to the item by arrows, chosen by Enter. */
async function exported(page: Page, item: string): Promise<{ name: string; content: Uint8Array }> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  const chosen = page.getByRole('menuitem', { name: item, exact: true })
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  while (!(await chosen.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('ArrowDown')
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  await expect(page.getByText(`Exported: ${file.suggestedFilename()}`)).toBeAttached()
  return { name: file.suggestedFilename(), content: fs.readFileSync(await file.path()) }
}
