import { expect, type Page, test } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { violationsOn } from './setting/axe'
import { ask, deskReady, openLibrary, signIn } from './setting/desk'

const SOURCE = `# 강변의 새 도서관

시는 지난해 43억 원을 들여 도서관을 지었다.

하루 평균 아홉 명이 찾는다.

관장은 “겨울이면 달라질 것으로 본다”고 말했다.

시민들은 반신반의했다.`

const TARGET = `# A new library by the river

The city spent 0.43 billion won on a library last year.

Only nine people come in a day.

The director said, “Things will change this winter.”

Citizens were half in doubt.`

const CITY = 'The city spent'

test('two files become pairs, which are edited by keys and taken back', async ({ page }) => {
  await signIn(page, 'editor')
  const before = await titled(page, 'A new library by the river')
  const dialog = await openImport(page)

  await test.step('nothing is stored before one has seen the pairs and says so', async () => {
    await dialog.getByLabel('Choose source file').setInputFiles(file('river.ko.md', SOURCE))
    await dialog.getByLabel('Choose translation file').setInputFiles(file('river.en.md', TARGET))
    await dialog.getByRole('button', { name: 'Preview' }).click()
    await expect(dialog.getByText('5 pairs')).toBeVisible()
    await expect(dialog.getByLabel('Source language')).toHaveValue('ko')
    await expect(dialog.getByLabel('Translation language')).toHaveValue('en')
    await clean(page)
    expect(await titled(page, 'A new library by the river')).toBe(before)
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'A new library by the river', level: 1 })).toBeVisible()
    await deskReady(page)
  })

  await test.step('L begins where one is, arrows choose', async () => {
    await row(page, 2).focus()
    await page.keyboard.press('l')
    await expect(place(page, 'Translation of unit 2, one paragraph')).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(place(page, 'Source of unit 2, one paragraph')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await clean(page)
  })

  await test.step('merged, and taken back by key: the focus stays with the paragraph', async () => {
    await page.keyboard.press('m')
    await expect(place(page, 'Translation of unit 2, paragraph 1 of 2')).toBeFocused()
    await expect(row(page, 2)).toContainText('Only nine people')
    await expect(said(page)).toContainText('Units merged.')
    await page.keyboard.press('z')
    await expect(place(page, 'Translation of unit 2, one paragraph')).toBeFocused()
    await expect(said(page)).toContainText('Previous alignment restored.')
    await expect(rows(page)).toHaveCount(5)
  })

  await test.step('moved to the next row, and taken back from the toast', async () => {
    await page.keyboard.press('Shift+ArrowDown')
    const moved = place(page, 'Translation of unit 3, paragraph 1 of 2')
    await expect(moved).toBeFocused()
    await expect(moved).toContainText(CITY)
    await expect(said(page)).toContainText('Paragraph moved down.')
    await page.getByRole('region', { name: 'Last action' }).getByRole('button', { name: 'Undo' }).click()
    await expect(place(page, 'Translation of unit 2, one paragraph')).toContainText(CITY)
  })

  await test.step('split where the paragraph stands, set aside, included', async () => {
    await place(page, 'Translation of unit 4, one paragraph').focus()
    await page.keyboard.press('s')
    await expect(place(page, 'Translation of unit 5, one paragraph')).toBeFocused()
    await expect(place(page, 'Source of unit 5, empty')).toBeVisible()
    await page.keyboard.press('x')
    await expect(page.getByRole('group', { name: 'Excluded: by an editor' })).toBeFocused()
    await page.keyboard.press('x')
    await expect(place(page, 'Translation of unit 5, one paragraph')).toBeFocused()
    await page.keyboard.press('Shift+ArrowUp')
    await expect(place(page, 'Translation of unit 4, one paragraph')).toBeFocused()
    await expect(row(page, 4)).toContainText('관장은')
    await expect(rows(page)).toHaveCount(5)
  })

  await test.step('what can’t be done is said', async () => {
    await page.keyboard.press('y')
    await expect(said(page)).toContainText('This pair isn’t uncertain.')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: 'Edit alignment' })).toHaveCount(0)
    await expect(row(page, 4)).toBeFocused()
  })
})

test('the pairs are edited by mouse: between rows, at a paragraph, from the menu', async ({ page }) => {
  await signIn(page, 'editor')
  const { id } = await ask<{ id: string }>(page.request, 'POST', '/articles', {
    ...{ sourceLanguage: 'ko', targetLanguage: 'en', format: 'markdown' },
    ...{ source: SOURCE, target: TARGET },
  })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  await row(page, 2).hover()
  await page.getByRole('button', { name: 'Unit 2: alignment' }).click()
  await page.getByRole('menuitem', { name: 'Edit alignment' }).click()
  await expect(place(page, 'Translation of unit 2, one paragraph')).toBeFocused()

  await page.getByRole('button', { name: 'Merge unit 2 with the next' }).click()
  await expect(rows(page)).toHaveCount(4)
  const nine = place(page, 'Translation of unit 2, paragraph 2 of 2')
  await nine.hover()
  await nine.getByRole('button', { name: 'Split here' }).click()
  await expect(rows(page)).toHaveCount(5)
  await expect(place(page, 'Source of unit 3, one paragraph')).toContainText('하루 평균')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('region', { name: 'Edit alignment' })).toHaveCount(0)
})

test('one file that holds both is told apart, and what was set aside is taken back', async ({ page }) => {
  await signIn(page, 'editor')
  await drop(page, [{ name: 'both.txt', text: BOTH }])
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('region', { name: 'Source' })).toContainText('both.txt')
  await dialog.getByLabel('One text with both').check()
  await expect(dialog.getByRole('region', { name: 'Source and translation' })).toContainText('both.txt')
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByText('3 pairs, 1 excluded')).toBeVisible()
  const aside = dialog.getByRole('listitem').filter({ hasText: 'Excluded: ' })
  await aside.getByRole('button', { name: 'Include' }).click()
  await expect(dialog.getByText('4 pairs, none excluded')).toBeVisible()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await deskReady(page)
  await expect(rows(page)).toHaveCount(4)
  await expect(page.getByText('Excluded: ')).toHaveCount(0)
})

test('a text in the wrong box is noticed, another shape keeps it, and rows set aside are one line', async ({
  page,
}) => {
  await signIn(page, 'editor')
  const dialog = await openImport(page)
  await dialog.getByLabel('Choose translation file').setInputFiles(file('both.txt', BOTH))
  await dialog.getByRole('button', { name: 'Import as one text' }).click()
  await expect(dialog.getByLabel('One text with both')).toBeChecked()
  await dialog.getByRole('button', { name: 'Remove both.txt' }).click()
  await dialog.getByLabel('Source and translation as separate texts').check()
  const text = `${BOTH}\n\nnews-desk@paper.example`
  await dialog.getByRole('textbox', { name: 'Source', exact: true }).fill(text)
  await dialog.getByRole('button', { name: 'Import as one text' }).click()
  const both = dialog.getByRole('textbox', { name: 'Source and translation' })
  await expect(both).toHaveValue(text)
  await dialog.getByLabel('Source and translation as separate texts').check()
  await expect(dialog.getByRole('textbox', { name: 'Source', exact: true })).toHaveValue(text)
  await dialog.getByLabel('One text with both').check()
  await expect(both).toHaveValue(text)
  await dialog.getByRole('button', { name: 'Preview' }).click()
  const aside = dialog.getByText('2 excluded: ')
  await expect(aside).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Include' })).toHaveCount(0)
  await aside.click()
  await expect(dialog.getByRole('button', { name: 'Include' })).toHaveCount(2)
  await clean(page)
})

/** Both languages in one, with a line that is no part of the article. */
const BOTH = `${SOURCE.replace(/^# .*\n\n.*\n\n/, '')}

${TARGET.replace(/^# .*\n\n.*\n\n/, '')}

river-desk@paper.example`

test('tracked changes and comments of a Word document come along', async ({ page }) => {
  await signIn(page, 'editor')
  await bringWordDocument(page)
  await expect(page.getByRole('article', { name: 'Suggestion, Mina Oh' })).toBeVisible()
  await expect(page.getByRole('article', { name: 'Comment, Mina Oh' })).toContainText('Ten times too little?')
})

test('an exported article comes in again with its whole review', async ({ page }) => {
  await signIn(page, 'editor')
  await bringWordDocument(page)
  const first = page.url()
  const exported = await page.request.get(`/api/v1${new URL(first).pathname}/export?format=json`)
  const dialog = await openImport(page)
  await dialog.getByLabel('Choose source file').setInputFiles(file('review.json', await exported.text()))
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByText('1 suggestion with every decision, and 1 other thread.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Swap sides' })).toHaveCount(0)
  await clean(page)
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await deskReady(page)
  expect(page.url()).not.toBe(first)
  await expect(page.getByRole('article', { name: 'Suggestion, Mina Oh' })).toBeVisible()
  await expect(page.getByRole('article', { name: 'Comment, Mina Oh' })).toContainText('Ten times too little?')
})

async function bringWordDocument(page: Page) {
  const dialog = await openImport(page)
  await dialog.getByLabel('Source', { exact: true }).fill('시는 지난해 43억 원을 들여 도서관을 지었다.')
  await dialog.getByLabel('Choose translation file').setInputFiles({
    name: 'translation.docx',
    mimeType: '',
    buffer: Buffer.from(wordDocument()),
  })
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByText('1 tracked change becomes a suggestion, 1 comment becomes a thread.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await deskReady(page)
}

/** One paragraph, with a word that Mina Oh put in and a remark of hers. */
function wordDocument(): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const packed = 'http://schemas.openxmlformats.org/package/2006'
  const linked = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const by = 'w:author="Mina Oh" w:date="2026-03-02T09:00:00Z"'
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="${word}.comments+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="r1" Type="${linked}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="r1" Type="${linked}/comments" Target="comments.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${main}"><w:body><w:p>${run('The city spent ')}<w:commentRangeStart w:id="0"/>${run('0.43 billion won')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(' on a ')}<w:ins w:id="1" ${by}>${run('new ')}</w:ins>${run('library last year.')}</w:p></w:body></w:document>`,
    'word/comments.xml': `<w:comments xmlns:w="${main}"><w:comment w:id="0" ${by}><w:p>${run('Ten times too little?')}</w:p></w:comment></w:comments>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)])))
}

test('what is wrong is said next to the file, and nothing of what was put in is lost', async ({ page }) => {
  await signIn(page, 'editor')
  const dialog = await openImport(page)
  const translation = dialog.getByLabel('Translation', { exact: true })
  await translation.fill('The city spent 0.43 billion won on a library last year.')

  await test.step('a kind that isn’t read', async () => {
    await dialog.getByLabel('Choose translation file').setInputFiles(file('scan.pdf', '%PDF-1.7'))
    await expect(dialog.getByText('scan.pdf can’t be read')).toBeVisible()
    await expect(translation).toHaveAttribute('aria-invalid', 'true')
    await expect(translation).toHaveValue(/^The city spent/)
  })

  await test.step('a document that is broken', async () => {
    await dialog.getByLabel('Choose source file').setInputFiles(file('river.docx', 'PK\u0003\u0004 and no more'))
    await dialog.getByRole('button', { name: 'Preview' }).click()
    const card = dialog.getByRole('region', { name: 'Source' })
    await expect(card.getByRole('alert')).toContainText('can’t be read')
    await expect(translation).toHaveValue(/^The city spent/)
    await clean(page)
  })

  await test.step('one whose name says something else is read, and told of', async () => {
    await dialog.getByLabel('Choose source file').setInputFiles(file('river.docx', '시는 도서관을 지었다.'))
    await dialog.getByRole('button', { name: 'Preview' }).click()
    await expect(dialog.getByRole('list', { name: 'Check before importing' })).toContainText(
      'river.docx doesn’t match its file extension. Detected format: Plain text.',
    )
    await dialog.getByRole('button', { name: 'Back' }).click()
  })

  await test.step('another file in its place, with what was typed', async () => {
    await dialog.getByLabel('Choose source file').setInputFiles(file('river.txt', '시는 도서관을 지었다.'))
    await dialog.getByRole('button', { name: 'Preview' }).click()
    await expect(dialog.getByText('1 pair')).toBeVisible()
    await dialog.getByRole('button', { name: 'Back' }).click()
    await expect(translation).toHaveValue(/^The city spent/)
  })

  await test.step('closed by mistake', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('i')
    await expect(translation).toHaveValue(/^The city spent/)
    await expect(dialog.getByRole('region', { name: 'Source' })).toContainText('river.txt')
  })
})

test('a language that is a guess is called one; sides that are swapped are put right by one click', async ({
  page,
}) => {
  await signIn(page, 'editor')
  const dialog = await openImport(page)
  await test.step('a translation too short to tell comes in as a guess', async () => {
    await dialog.getByLabel('Source', { exact: true }).fill(SOURCE)
    await dialog.getByLabel('Translation', { exact: true }).fill('Bridges inspected')
    await dialog.getByRole('button', { name: 'Preview' }).click()
    await expect(dialog.getByRole('list', { name: 'Check before importing' })).toContainText(
      'The language of the translation is a guess: English.',
    )
    await expect(dialog.getByLabel('Translation language')).toHaveValue('en')
    await dialog.getByRole('button', { name: 'Back' }).click()
  })
  await dialog.getByLabel('Source language').selectOption({ label: 'Korean' })
  await dialog.getByLabel('Translation language').selectOption({ label: 'English' })
  await dialog.getByLabel('Source', { exact: true }).fill(TARGET)
  await dialog.getByLabel('Translation', { exact: true }).fill(SOURCE)
  await dialog.getByRole('button', { name: 'Preview' }).click()
  const warnings = dialog.getByRole('list', { name: 'Check before importing' })
  await expect(warnings).toContainText('The source and the translation look swapped')
  await warnings.getByRole('button', { name: 'Swap sides' }).click()
  await expect(warnings).toHaveCount(0)
  await expect(dialog.getByRole('listitem').first()).toHaveText(/^강변의 새 도서관/)
  await expect(dialog.getByLabel('Source language')).toHaveValue('ko')
})

async function openImport(page: Page) {
  await openLibrary(page)
  await page.getByRole('button', { name: 'Import article' }).click()
  return page.getByRole('dialog')
}

const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) })

/** Lets files go over the library, as with the mouse. */
async function drop(page: Page, files: readonly { name: string; text: string }[]) {
  await openLibrary(page)
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const { name, text } of given) transfer.items.add(new File([text], name))
    return transfer
  }, files)
  await page.locator('main').dispatchEvent('dragover', { dataTransfer })
  await expect(page.getByText('Drop to import')).toBeVisible()
  await page.locator('main').dispatchEvent('drop', { dataTransfer })
}

const place = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const row = (page: Page, number: number) => page.getByRole('group', { name: `Unit ${number}`, exact: true })
const rows = (page: Page) => page.getByRole('group', { name: /^Unit \d+$/ })
const said = (page: Page) => page.locator('output')

async function titled(page: Page, title: string): Promise<number> {
  const { items } = await ask<{ items: unknown[] }>(page.request, 'GET', `/articles?q=${encodeURIComponent(title)}`)
  return items.length
}

const clean = async (page: Page) => expect(await violationsOn(page)).toEqual([])
