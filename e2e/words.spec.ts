import { expect, type Page, test } from '@playwright/test'
import en from '../messages/en.json' with { type: 'json' }
import { clean } from './setting/axe'
import { ask, bringIn, deskReady, ready, select, signIn } from './setting/desk'

const words = en.words
const VALE =
  'extends: substitution\nmessage: "Use %s."\nlevel: error\nignorecase: true\nswap:\n  floccinaucinihilipilification: disdain\n---\nextends: script\n'

test('an admin writes the style guide and the glossary, tries, imports, takes back and meets another admin', async ({
  page,
  context,
}) => {
  await signIn(page, 'admin')
  for (const [path, none] of [
    ['/style-guide', { rules: [] }],
    ['/glossary', { terms: [] }],
  ] as const)
    await ask(page.request, 'PUT', path, none)
  await bringIn(page, {
    source: '뒤섞인 것\n\n뒤섞인 것이다.',
    target: 'A gallimaufry\n\nIt is a gallimaufry.',
  })
  await page.goto('/')
  await page.getByRole('link', { name: en.shell.words }).click()
  const add = page.getByRole('button', { name: words.style.add })
  await ready(add)
  const cell = (name: string) => page.getByRole('textbox', { name, exact: true }).first()

  await test.step('a rule is a line, saved once it says enough', async () => {
    await page.keyboard.press('n')
    await cell(words.style.find).fill('gallimaufry')
    await cell(words.style.instead).fill('jumble')
    await cell(words.style.instead).press('Enter')
    await expect(page.getByText('1 rule', { exact: true })).toBeVisible()
    await clean(page, 'the style guide')
  })

  await test.step('it is tried on the articles', async () => {
    await page.getByRole('button', { name: 'Try the' }).click()
    const trial = page.getByRole('region', { name: words.trial.title })
    await expect(trial.getByText(/^\d+ findings in/)).toBeVisible()
    await expect(trial.getByRole('link').first()).toHaveAttribute('href', /\/articles\/.+\?unit=/)
    await trial.getByRole('button', { name: words.trial.close }).click()
  })

  await test.step('Vale’s rules come in after a look at them', async () => {
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'House.yml', mimeType: 'text/yaml', buffer: Buffer.from(VALE) })
    const dialog = page.getByRole('dialog', { name: words.import.title })
    await expect(dialog.getByText('1 new, 0 changed, 0 unchanged, 1 not read.')).toBeVisible()
    await clean(page, 'an import of rules')
    await dialog.getByRole('button', { name: 'Import one' }).click()
    await expect(page.getByText('2 rules', { exact: true })).toBeVisible()
  })

  await test.step('what is removed comes back', async () => {
    await page.getByRole('button', { name: 'Remove line 1' }).click()
    await expect(page.getByText('1 rule', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: words.undo }).click()
    await expect(page.getByText('2 rules', { exact: true })).toBeVisible()
  })

  await test.step('two admins at one line: nothing is lost', async () => {
    const other = await context.newPage()
    await other.goto('/style-guide')
    const theirs = other.getByRole('textbox', { name: words.style.whyColumn, exact: true }).first()
    await ready(other.getByRole('button', { name: words.style.add }))
    await theirs.fill('Theirs.')
    await theirs.press('Enter')
    await expect(other.getByText(words.saving)).toHaveCount(0)
    await cell(words.style.instead).fill('mine')
    await cell(words.style.instead).press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'Someone else changed this' })).toBeVisible()
    await page.getByRole('button', { name: words.putMine }).click()
    await expect(cell(words.style.instead)).toHaveValue('mine')
    await other.close()
  })

  await test.step('rows of a spreadsheet become terms', async () => {
    await page.getByRole('link', { name: words.glossary.title }).click()
    await ready(page.getByRole('button', { name: words.glossary.add }))
    await page.keyboard.press('n')
    await cell(words.glossary.source).fill('뒤죽박죽섬')
    await cell(words.glossary.target).fill('Jumble Island')
    await cell(words.glossary.target).press('Enter')
    await expect.poll(() => saved(page)).toContain('Jumble Island')
    await cell(words.glossary.source).evaluate((field) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '가나다라섬\tABCD Island\n마바사섬\tEFG Island\n')
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await page.getByRole('dialog').getByRole('button', { name: 'Import 2' }).click()
    await expect.poll(() => saved(page)).toEqual(expect.arrayContaining(['Jumble Island', 'ABCD Island', 'EFG Island']))
    await clean(page, 'the glossary')
  })

  await test.step('a term of it shows under the pointer while a suggestion is written', async () => {
    const id = await bringIn(page, {
      source: '# 섬으로\n\n배는 뒤죽박죽섬에 닿았다.',
      target: '# To the island\n\nThe boat reached the muddled island.',
    })
    await page.goto(`/articles/${id}`)
    await deskReady(page)
    await select(page, 'muddled')
    await page.keyboard.press('s')
    const term = page.getByRole('list', { name: en.desk.houseTerms.title }).getByRole('listitem')
    await expect(term).toContainText('Jumble Island')
    await expect(term).not.toHaveAttribute('data-pointed')
    await pointAt(page, '뒤죽박죽섬')
    await expect(term).toHaveAttribute('data-pointed', 'true')
    await clean(page, 'terms while suggesting')
  })
})

/** The translations of the glossary, beside which other tests' approvals propose more. */
async function saved(page: Page): Promise<string[]> {
  const { terms } = await ask<{ terms: { target: string }[] }>(page.request, 'GET', '/glossary')
  return terms.map(({ target }) => target)
}

/** Moves the mouse to words of the text. */
async function pointAt(page: Page, words: string) {
  const { x, y } = await page.evaluate((wanted) => {
    for (const paragraph of document.querySelectorAll('[data-paragraph]')) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        const box = range.getBoundingClientRect()
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      }
    }
    throw new Error(`no paragraph holds “${wanted}”`)
  }, words)
  await page.mouse.move(x, y)
}
