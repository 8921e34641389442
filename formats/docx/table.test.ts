import { expect, test } from 'vitest'
import { tableCell, tableRow } from './table'

test('a heading is repeated on each page, and no row is torn', () => {
  const cell = tableCell('<w:p/>', 1)
  expect(tableRow([cell], 'heading')).toBe(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cell}</w:tr>`)
  expect(tableRow([cell], 'whole')).toBe(`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell}</w:tr>`)
  expect(tableRow([cell])).toBe(`<w:tr>${cell}</w:tr>`)
})
