import { expect, type Page, test } from '@playwright/test'
import { bringIn, deskReady, signIn, unit } from './setting/desk'

const SOURCE = `도서관이 문을 열었다.

하루 평균 아홉 명이 찾았다.

관장은 말을 아꼈다.`

const TARGET = `The library opened.

Nine people a day came.

The director said little.`

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands and search' })
const bar = (page: Page) => page.getByRole('region', { name: 'Edit alignment' })
const place = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const row = (page: Page, number: number) => page.getByRole('group', { name: `Unit ${number}`, exact: true })
const heard = (page: Page, words: string) => expect(page.locator('output')).toContainText(words)
const size = (page: Page, name: string) => expect(page.locator('html')).toHaveAttribute('data-text', name)

async function open(page: Page) {
  await signIn(page, 'editor')
  await page.goto(`/articles/${await bringIn(page, { source: SOURCE, target: TARGET })}`)
  await deskReady(page)
}

/** Runs a command from the palette. */
async function run(page: Page, name: string) {
  await page.keyboard.press('Control+k')
  await palette(page).getByRole('combobox').fill(name)
  await expect(palette(page).getByRole('option', { selected: true })).toContainText(name)
  await page.keyboard.press('Enter')
  await expect(palette(page)).toHaveCount(0)
}

/** Keeps back what the desk is told of changes: the first answer until it is to come, the others until the end. */
async function holdChanges(page: Page) {
  const first = newLatch()
  const others = newLatch()
  let answers = 0
  await page.route(/\/changes\?/, async (route) => {
    const response = await route.fetch()
    await (answers++ === 0 ? first : others).opened
    await route.fulfill({ response })
  })
  return {
    come: async () => {
      const next = page.waitForRequest(/\/changes\?/)
      first.open()
      await next
    },
    end: async () => {
      others.open()
      await page.unrouteAll({ behavior: 'wait' })
    },
  }
}

function newLatch() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

test('a command does the same by its key and from the palette, in both modes', async ({ page }) => {
  await open(page)

  await test.step('while the article is reviewed', async () => {
    await page.keyboard.press('j')
    await expect(row(page, 1)).toBeFocused()
    await page.keyboard.press('j')
    await expect(unit(page, 'Nine people')).toBeFocused()
    await run(page, 'Next unit')
    await expect(unit(page, 'The director')).toBeFocused()
    await run(page, 'Previous unit')
    await page.keyboard.press('+')
    await size(page, 'large')
    await run(page, 'Larger text')
    await size(page, 'larger')
    await run(page, 'Sign off unit')
    await heard(page, 'Signed off.')
    await page.keyboard.press('z')
    await heard(page, 'Sign-off removed.')
  })

  await test.step('while alignment is edited', async () => {
    await run(page, 'Edit alignment')
    await expect(bar(page)).toBeVisible()
    await expect(place(page, 'Translation of unit 2, one paragraph')).toBeFocused()
    await page.keyboard.press('-')
    await size(page, 'large')
    await run(page, 'Smaller text')
    await size(page, 'normal')
    await page.keyboard.press('+')
    await size(page, 'large')
    await page.keyboard.press('j')
    await expect(row(page, 3)).toBeFocused()
    await page.keyboard.press('k')
    await expect(row(page, 2)).toBeFocused()
    const late = await holdChanges(page)
    await run(page, 'Merge with the next unit')
    await heard(page, 'Units merged.')
    await page.keyboard.press('z')
    await heard(page, 'Previous alignment restored.')
    // What was asked for before takes nothing back when it comes.
    await late.come()
    await page.keyboard.press('m')
    await heard(page, 'Units merged.')
    await late.end()
    await run(page, 'Undo last')
    await expect(row(page, 3)).toBeVisible()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('e')
    await expect(page.getByRole('menuitem', { name: 'Word', exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await run(page, 'Done')
    await expect(bar(page)).toHaveCount(0)
  })
})

test('what can’t be run now says why, the same everywhere', async ({ page }) => {
  await open(page)
  const why = 'No suggestion is selected.'

  await test.step('by its key', async () => {
    await page.keyboard.press('a')
    await heard(page, why)
  })

  await test.step('in the palette, behind what can be run', async () => {
    await page.keyboard.press('Control+k')
    await palette(page).getByRole('combobox').fill('suggestion')
    const accept = palette(page).getByRole('option', { name: 'Accept suggestion and go to next' })
    await expect(accept).toHaveAttribute('aria-disabled', 'true')
    await expect(accept).toContainText(why)
    await expect(accept.locator('kbd')).toHaveText('A')
    await expect(palette(page).getByRole('option', { selected: true })).not.toHaveAttribute('aria-disabled')
    await page.keyboard.press('Escape')
  })

  await test.step('in the list of keys', async () => {
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(keys.getByRole('definition').filter({ hasText: 'Accept suggestion and go to next' })).toContainText(
      why,
    )
    await page.keyboard.press('Escape')
  })

  await test.step('at a button', async () => {
    await page.keyboard.press('l')
    const confirm = bar(page).getByRole('button', { name: 'Confirm pair' })
    await expect(confirm).toHaveAttribute('title', /\(Y\) · This pair isn’t uncertain\.$/)
    await page.keyboard.press('y')
    await heard(page, 'This pair isn’t uncertain.')
    await page.keyboard.press('s')
    await page.keyboard.press('c')
    await heard(page, 'Not available while editing alignment.')
  })
})
