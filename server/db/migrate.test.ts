import { expect, inject, test } from 'vitest'
import { database } from './database'
import { drift, NewerDatabaseError } from './migrate'

// It compares on a database of its own, so once is enough.
test.runIf(inject('postgres') === '')('the migrations make what schema.prisma says, and nothing else', async () => {
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

test('one that was left half-done is not passed over', async () => {
  const open = await database()
  await open.prisma.$executeRaw`
    INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('half', '', '20200101000000_half')`
  try {
    await expect(open.migrate()).rejects.toThrow(/20200101000000_half/)
  } finally {
    await open.prisma.$executeRaw`DELETE FROM _prisma_migrations WHERE id = 'half'`
  }
})

test('a database of a newer Stet is left alone', async () => {
  const open = await database()
  await open.prisma.$executeRaw`
    INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
    VALUES ('newer', '', '29990101000000_newer', now())`
  try {
    await expect(open.migrate()).rejects.toThrow(NewerDatabaseError)
    await expect(open.migrate()).rejects.toThrow(/^the database is of a newer Stet, [^\n]*29990101000000_newer[^\n]*$/)
  } finally {
    await open.prisma.$executeRaw`DELETE FROM _prisma_migrations WHERE id = 'newer'`
  }
})
