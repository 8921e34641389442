import { expect, test } from 'vitest'
import { database } from './database'
import { drift } from './migrate'

test('the migrations make what schema.prisma says, and nothing else', async () => {
  expect(await drift()).toBe('')
})

test('applying them again applies nothing', async () => {
  const open = await database()
  expect(await open.migrate()).toEqual([])
})

test('two that migrate at once do not disturb each other', async () => {
  const open = await database()
  expect(await Promise.all([open.migrate(), open.migrate()])).toEqual([[], []])
})
