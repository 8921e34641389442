import { expect, type Page, test } from '@playwright/test'
import { clean } from './setting/axe'
import { bringIn, checked, deskReady, signIn, unit } from './setting/desk'

const SOURCE = `# 목포신항, 3년 만에 최대 수출

목포신항의 지난해 수출은 143억 달러로 늘었다. 정박한 배는 하루 평균 네 척이었다.

항만공사는 12일 직원 38명을 새로 뽑았다고 밝혔다.

시민들은 반신반의했다.`

const TARGET = `# Mokpo New Port sees its largest exports in three years

Exports at Mokpo New Port rose to $1.43 billion last year. Four ships a day were at berth.

The port authority said on the 12th that it had hired 83 people.

Citizens were half in doubt.`

const EXPORTS = 'Exports at Mokpo'
const HIRED = 'The port authority'

/** An article with two wrong numbers in it, on the desk of its editor. */
async function open(page: Page): Promise<string> {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET }, { translator: 'translator' }, { checks: true })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  return id
}

const findings = (page: Page) => page.getByRole('article', { name: 'Finding: Numbers' })
const toast = (page: Page) => page.getByRole('region', { name: 'Last action' })
const checks = (page: Page) => page.getByRole('dialog', { name: 'Settings for checks' })
const list = (page: Page) => page.getByRole('tabpanel', { name: 'List' })
const rows = (page: Page) => page.getByRole('listbox').getByRole('option')
/** The words that are about something, on both sides of a unit. */
const marked = (page: Page, words: string) => unit(page, words).locator('[data-threads]')

test('a finding becomes a correction by keys alone, and settles itself once that is accepted', async ({ page }) => {
  const id = await open(page)
  await expect(findings(page)).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Checks: 2' })).toBeVisible()

  await test.step('its words are underlined on both sides, and highlighted together', async () => {
    await expect(marked(page, EXPORTS)).toHaveText(['143억 달러', '$1.43 billion'])
    await page.keyboard.press('f')
    const card = findings(page).first()
    await expect(card).toBeFocused()
    await expect(card).toContainText('The source has 143억 달러 (14,300,000,000 USD), the translation $1.43 billion')
    await expect(card.locator('ins')).toHaveText('$14.3')
    await expect(unit(page, EXPORTS).locator('[data-highlighted]')).toHaveText(['143억 달러', '$1.43 billion'])
  })

  await test.step('suggested with what the check knows filled in', async () => {
    await page.keyboard.press('s')
    await expect(page.getByLabel('Replace with')).toBeFocused()
    await expect(page.getByLabel('Replace with')).toHaveText('$14.3 billion')
    await expect(page.getByLabel('Category (optional)')).toHaveValue('Wrong number')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('article', { name: 'Suggestion · wrong number' })).toBeVisible()
    await expect(findings(page)).toHaveCount(1)
  })

  await test.step('taken back, the finding is open again; then suggested once more', async () => {
    await expect(toast(page)).toContainText('Suggestion added.')
    await page.keyboard.press('z')
    await expect(findings(page)).toHaveCount(2)
    await expect(findings(page).first()).toBeFocused()
    await expect(page.getByRole('article', { name: /^Suggestion/ })).toHaveCount(0)
    await page.keyboard.press('s')
    await expect(page.getByLabel('Replace with')).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('article', { name: /^Suggestion/ })).toBeVisible()
  })

  await test.step('accepted, nothing is found there any more', async () => {
    await page.keyboard.press('a')
    await expect(unit(page, EXPORTS)).toContainText('rose to $14.3 billion')
    await checked(page, id)
    await expect(page.getByRole('button', { name: 'Checks: 1' })).toBeVisible()
    await page.goto('/')
    const row = page.getByRole('listitem').filter({ has: page.locator(`a[href="/articles/${id}"]`) })
    await expect(row).toContainText('1 finding')
  })
})

test('a dismissal stays with its words', async ({ page }) => {
  const id = await open(page)

  await test.step('with one of the usual reasons, and undone', async () => {
    await page.keyboard.press('f')
    await page.keyboard.press('f')
    await expect(findings(page).nth(1)).toBeFocused()
    await page.keyboard.press('d')
    await expect(page.getByRole('button', { name: 'Correct as is' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(findings(page)).toHaveCount(1)
    await expect(findings(page)).toBeFocused()
    await toast(page).getByRole('button', { name: 'Undo' }).click()
    await expect(findings(page)).toHaveCount(2)
    await expect(marked(page, HIRED)).toHaveText(['38명', '83 people'])
  })

  await test.step('dismissed with a reason of one’s own, it is gone after a reload', async () => {
    await expect(findings(page).nth(1)).toBeFocused()
    await page.keyboard.press('d')
    await page.getByLabel('Other reason').fill('The port authority corrected itself.')
    await page.keyboard.press('Control+Enter')
    await expect(findings(page)).toHaveCount(1)
    await page.reload()
    await deskReady(page)
    await expect(findings(page)).toHaveCount(1)
    await expect(marked(page, HIRED)).toHaveCount(0)
  })

  await test.step('and after a change elsewhere', async () => {
    await page.keyboard.press('f')
    await expect(findings(page)).toBeFocused()
    await page.keyboard.press('s')
    await expect(page.getByLabel('Replace with')).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('article', { name: /^Suggestion/ })).toBeVisible()
    await page.keyboard.press('a')
    await expect(unit(page, EXPORTS)).toContainText('rose to $14.3 billion')
    await checked(page, id)
    await expect(page.getByRole('button', { name: /^Checks X$/ })).toBeVisible()
    await expect(findings(page)).toHaveCount(0)
  })

  await test.step('until it is brought back', async () => {
    await page.keyboard.press('x')
    await expect(list(page)).toContainText('Nothing is open.')
    await list(page).getByText('1 dismissed').click()
    await expect(list(page).getByRole('listitem')).toContainText('The port authority corrected itself.')
    await expect(list(page).getByRole('listitem')).toContainText('Yoon Ha-rin')
    await list(page)
      .getByRole('button', { name: /^Reopen:/ })
      .click()
    await expect(list(page).getByRole('listitem')).toHaveCount(0)
    await expect(rows(page).filter({ hasText: 'Numbers' })).toBeVisible()
    await page.keyboard.press('Shift+M')
    await expect(findings(page)).toHaveCount(1)
  })
})

test('an editor says which findings are shown, which checks run, and what they are told', async ({ page }) => {
  await open(page)
  await page.keyboard.press('x')

  await test.step('hidden, nothing is underlined', async () => {
    await list(page).getByLabel('Findings', { exact: true }).selectOption('No findings')
    await expect(page.locator('[data-threads]')).toHaveCount(0)
    await list(page).getByLabel('Findings', { exact: true }).selectOption('All of Translation (2)')
    await expect(page.locator('[data-threads]')).toHaveCount(4)
    await list(page).getByLabel('Findings', { exact: true }).selectOption('All (2)')
    await expect(page.locator('[data-threads]')).toHaveCount(4)
  })
  await list(page).getByRole('button', { name: 'Settings for checks' }).click()

  await test.step('the glossary names the line that is wrong, and is held against the text', async () => {
    const glossary = checks(page).getByLabel('Article glossary')
    await glossary.fill('목포신항 = Mokpo New Port\n항만공사')
    await checks(page).getByRole('button', { name: 'Save' }).click()
    await expect(checks(page).getByText(/^Line 2: /)).toBeVisible()
    await glossary.fill('목포신항 = Mokpo New Port\n항만공사\tPort Corporation\tas on its own pages')
    await checks(page).getByRole('button', { name: 'Save' }).click()
    await expect(rows(page).filter({ hasText: 'Glossary' })).toHaveCount(1)
  })

  await test.step('a check that is switched off finds nothing', async () => {
    await checks(page).getByRole('checkbox', { name: 'Numbers', exact: true }).uncheck()
    await expect(rows(page).filter({ hasText: 'Numbers' })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+M')
    await expect(findings(page)).toHaveCount(0)
    await expect(page.getByRole('article', { name: 'Finding: Glossary' })).toContainText('“Port Corporation”')
  })

  await test.step('so does one that is switched off from its finding, until that is undone', async () => {
    const glossary = page.getByRole('article', { name: 'Finding: Glossary' })
    await glossary.getByRole('button').click()
    await expect(glossary.getByRole('button', { name: 'Switch this check off in this article' })).toBeVisible()
    await page.keyboard.press(';')
    await expect(glossary).toHaveCount(0)
    await page.keyboard.press('z')
    await expect(glossary).toHaveCount(1)
  })
})

test('a translator reads the findings, and writes on their words', async ({ page, browser }) => {
  const id = await open(page)
  const context = await browser.newContext({ locale: 'en-US' })
  const translator = await context.newPage()
  await signIn(translator, 'translator')
  await translator.goto(`/articles/${id}`)
  await deskReady(translator)
  await translator.keyboard.press('f')
  await expect(findings(translator).first()).toBeFocused()
  await expect(findings(translator).first().getByRole('button')).toHaveAccessibleName('Copy link')
  await translator.keyboard.press('s')
  await expect(translator.getByLabel('Replace with')).toHaveText('$14.3 billion')
  await translator.keyboard.press('Control+Enter')
  await expect(translator.getByRole('article', { name: /^Suggestion/ })).toBeVisible()
  await expect(findings(translator)).toHaveCount(2)
  await expect(page.getByRole('article', { name: /^Suggestion/ })).toBeVisible()
  await context.close()
})

test('in Korean, and without a finding of axe', async ({ page, context, baseURL }) => {
  const id = await open(page)
  await context.addCookies([{ name: 'stet_locale', value: 'ko', url: baseURL ?? '' }])
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  await page.keyboard.press('f')
  const card = page.getByRole('article', { name: '점검 사항: 숫자' }).first()
  await expect(card).toBeFocused()
  await expect(card).toContainText('원문은 143억 달러 (14,300,000,000 USD), 번역문은 $1.43 billion')
  await clean(page, 'a finding')
  await page.keyboard.press('d')
  await expect(page.getByRole('button', { name: '이대로 맞음' })).toBeFocused()
  await clean(page, 'a finding to be dismissed')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+X')
  await expect(page.getByRole('dialog', { name: '점검 설정' })).toBeVisible()
  await clean(page, 'the settings of the checks')
})
