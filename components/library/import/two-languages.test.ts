import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { holdsTwo } from './two-languages'

const KOREAN = '강을 건너던 나루터에 배 세 척이 묶여 있다. 사공은 오지 않았다.'
const ENGLISH = 'Three boats are moored at the ferry that used to cross the river. The ferryman did not come.'
const both = [KOREAN, ENGLISH, KOREAN, ENGLISH]

const page = (paragraphs: string[]) =>
  `<html><body>${paragraphs.map((text) => `<p><b>${text}</b></p>`).join('')}</body></html>`
const word = (paragraphs: string[]) =>
  zipSync({
    'word/document.xml': strToU8(paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')),
  })
const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name)

test.each([
  ['a text', (paragraphs: string[]) => paragraphs.join('\n\n')],
  ['a text file', (paragraphs: string[]) => file('a.txt', paragraphs.join('\n\n'))],
  ['a Markdown file', (paragraphs: string[]) => file('a.md', paragraphs.join('\n\n'))],
  ['a page', (paragraphs: string[]) => file('a.html', page(paragraphs))],
  ['a Word document', (paragraphs: string[]) => file('a.docx', new Uint8Array(word(paragraphs)))],
])('%s is in two languages, or in one', async (_, made) => {
  expect(await holdsTwo(made(both))).toBe(true)
  expect(await holdsTwo(made([KOREAN, KOREAN, KOREAN]))).toBe(false)
  expect(await holdsTwo(made([ENGLISH, ENGLISH, ENGLISH]))).toBe(false)
})

test('what can’t be read is left to the import', async () => {
  expect(await holdsTwo(file('a.docx', 'no archive'))).toBe(false)
  expect(await holdsTwo(file('a.tmx', both.join('\n')))).toBe(false)
})
