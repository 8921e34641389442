import fs from 'node:fs'
import { expect, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { approve, deskReady, download, LINKING, openLibrary, select, signIn, unit } from './setting/desk'

const SOURCE = `# 항구, 3년 만에 되살아나다

목포신항은 지난해 143억 원을 들여 크레인 두 기를 새로 세웠다. 정박한 배는 하루 평균 네 척에 그쳤다.

항만공사 관계자는 “올가을이면 달라질 것으로 보고 있다”고 말했다.`

const TARGET = `# The port comes back to life

Mokpo New Port spent 1.43 billion won on two new cranes last year. Only four ships a day were at berth.

A port authority official said, “Things will change this autumn.”`

test('an article goes from two texts to an approved, exported revision', async ({ page, browser }) => {
  await signIn(page, 'editor')
  await openLibrary(page)

  await test.step('bring it in, having seen the pairs', async () => {
    await page.getByRole('button', { name: 'Import article' }).click()
    const dialog = page.getByRole('dialog', { name: 'Import article' })
    await dialog.getByLabel('Format').selectOption('markdown')
    await dialog.getByLabel('Source', { exact: true }).fill(SOURCE)
    await dialog.getByLabel('Translation', { exact: true }).fill(TARGET)
    await dialog.getByRole('button', { name: 'Preview' }).click()
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(3)
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'The port comes back to life', level: 1 })).toBeVisible()
  })

  await test.step('suggest a correction', async () => {
    await select(page, '1.43 billion')
    await page.getByRole('button', { name: 'Suggest S' }).click()
    await page.getByLabel('Replace with').fill('14.3 billion')
    await page.getByLabel('Reason (optional)').fill('143억 = 14,300,000,000')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('article', { name: /^Suggestion/ })).toBeVisible()
    await expect(unit(page, 'Mokpo New Port').locator('del')).toHaveText('1.43')
    await expect(unit(page, 'Mokpo New Port').locator('ins')).toHaveText('14.3')
  })

  await test.step('comment, and mark an issue, by keys', async () => {
    await select(page, 'Things will change')
    await page.keyboard.press('c')
    await page.getByLabel('Comment', { exact: true }).fill('The hedge is gone: “expects things to change”?')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('article', { name: /^Comment/ })).toBeVisible()
    await select(page, 'at berth')
    await page.keyboard.press('i')
    await page.getByLabel('Severity').selectOption('minor')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('article', { name: /^Issue/ })).toBeVisible()
  })

  await test.step('mark a gap in the logic, tied to the words that contradict it', async () => {
    await select(page, 'comes back to life')
    await page.keyboard.press('g')
    await page.getByLabel('Type of gap').fill('headline')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Type of gap')).toHaveValue('Headline not supported')
    await page.getByLabel('Severity').selectOption('major')
    await page.getByLabel('What’s missing or doesn’t follow').fill('Four ships a day is no revival.')
    await page.getByRole('button', { name: 'Link other text…' }).click()
    await select(page, 'Only four ships a day', LINKING)
    await expect(page.getByRole('button', { name: 'is contradicted by' })).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('toolbar', { name: LINKING }).getByRole('button').click()
    await page.getByRole('button', { name: 'Mark gap' }).click()
    await expect(page.getByRole('article', { name: /^Gap/ })).toBeVisible()
  })

  await test.step('hand it to a second editor', async () => {
    await page.getByRole('button', { name: '1 member' }).click()
    const members = page.getByRole('dialog', { name: 'Article members' })
    await members.getByLabel('Add by email').fill('nobody@stet.test')
    await members.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(members.getByRole('status')).toContainText('No one you work with here uses nobody@stet.test.')
    await members.getByLabel('Add by email').fill('editor2@stet.test')
    await members.getByLabel('Role', { exact: true }).selectOption('editor')
    await members.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(members.getByText('Daniel Park')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Start review' }).click()
    await expect(page.getByText('In review', { exact: true })).toBeVisible()
  })

  const context = await browser.newContext({ locale: 'en-US' })
  const second = await context.newPage()
  await signIn(second, 'editor2')
  await second.goto(page.url())
  await deskReady(second)

  await test.step('the second person answers, decides, and the first sees it', async () => {
    await second
      .getByRole('article', { name: /^Comment/ })
      .getByRole('button')
      .first()
      .click()
    const card = second.getByRole('article', { name: /^Comment/ })
    await card.getByLabel('Reply').fill('Agreed.')
    await card.getByRole('button', { name: 'Reply' }).click()
    await expect(card.getByText('Agreed.')).toBeVisible()

    await second
      .getByRole('article', { name: /^Suggestion/ })
      .getByRole('button')
      .first()
      .click()
    await second
      .getByRole('article', { name: /^Suggestion/ })
      .getByRole('button', { name: 'Accept A' })
      .click()
    await expect(unit(second, 'Mokpo New Port')).toContainText('spent 14.3 billion won')
    await expect(unit(page, 'Mokpo New Port')).toContainText('spent 14.3 billion won')
    await expect(unit(page, 'Mokpo New Port').locator('del')).toHaveCount(0)
  })

  await test.step('the gap becomes a note to the reader', async () => {
    const gap = second.getByRole('article', { name: /^Gap/ })
    await gap.getByRole('button').first().click()
    await gap.getByRole('button', { name: 'Note to readers' }).click()
    await gap.getByLabel('Note, as readers will see it').fill('Traffic is still a third below 2019.')
    await gap.getByRole('button', { name: 'Note to readers' }).click()
    await expect(second.getByText('Added to the article as a note to readers.')).toBeVisible()
  })

  await test.step('read, sign off, approve', async () => {
    for (let number = 1; number <= 3; number++) {
      await second.getByRole('button', { name: `Sign off unit ${number},` }).click()
      await expect(second.getByRole('button', { name: `Remove sign-off from unit ${number},` })).toBeVisible()
    }
    await expect(second.getByRole('button', { name: 'Approve', exact: true })).toBeVisible()
    await approve(second)
    await expect(second.getByText('Approved', { exact: true })).toBeVisible()
    await expect(page.getByText('Approved', { exact: true })).toBeVisible()
  })

  await test.step('the documents hold the revised article', async () => {
    const markdown = fs.readFileSync(await download(second, 'Markdown'), 'utf8')
    expect(markdown.replace(/^---\n.*?\n---\n\n/s, '')).toBe(
      `# The port comes back to life[^1]

Mokpo New Port spent 14.3 billion won on two new cranes last year. Only four ships a day were at berth.

A port authority official said, “Things will change this autumn.”

[^1]: Traffic is still a third below 2019.
`,
    )
    const docx = unzipSync(fs.readFileSync(await download(second, 'Word')))
    const body = strFromU8(docx['word/document.xml'] ?? new Uint8Array())
    expect(body).toContain('spent 14.3 billion won')
    expect(strFromU8(docx['word/footnotes.xml'] ?? new Uint8Array())).toContain('Traffic is still a third below 2019.')
  })
  await context.close()
})
