import { expect, test } from 'vitest'
import { HistoryExport, HistoryPage } from './record'

test('no database looks for a type with NUL or half a character in it', () => {
  for (const type of ['a\u0000', '\ud83d'])
    for (const [schema, given] of [
      [HistoryPage, { type }],
      [HistoryExport, { type, format: 'csv' }],
    ] as const)
      expect(schema.safeParse(given).success).toBe(false)
  expect(HistoryPage.safeParse({ type: 'comment.added' }).success).toBe(true)
})
