import { afterAll, beforeAll, expect, test } from 'vitest'
import { Prisma } from '@/generated/prisma/client'
import { statementsOf } from '../testing/statements'
import { database, prisma } from './database'
import { readSnapshot, rowsOf, transaction, WITH_NEXT } from './transaction'

beforeAll(async () => {
  await (await prisma()).$executeRaw`CREATE TABLE IF NOT EXISTS "Line" (text text PRIMARY KEY)`
})
afterAll(async () => void (await (await prisma()).$executeRaw`DROP TABLE "Line"`))

const lines = async () => {
  const rows = await (await prisma()).$queryRaw<{ text: string }[]>`SELECT text FROM "Line" ORDER BY text`
  return rows.map(({ text }) => text)
}

test('what nobody waits for is done before what comes after it, and before the end', async () => {
  const seen = await transaction(async (tx) => {
    await tx.$executeRaw`${WITH_NEXT} INSERT INTO "Line" VALUES ('a')`
    await tx.$executeRaw`${WITH_NEXT} INSERT INTO "Line" VALUES ('b')`
    const rows = await tx.$queryRaw<unknown[]>`SELECT * FROM "Line"`
    await tx.$executeRaw`${WITH_NEXT} INSERT INTO "Line" VALUES ('c')`
    return rows.length
  })
  expect([seen, await lines()]).toEqual([2, ['a', 'b', 'c']])
})

test('it is sent with the end, wherever in a line it begins: until then nobody hears that it fails', async () => {
  let isOver = false
  const doubled = transaction(async (tx) => {
    await rowsOf(
      tx,
      Prisma.sql`
      ${WITH_NEXT} INSERT INTO "Line" VALUES ('a')`,
    )
    isOver = true
  })
  await expect(doubled).rejects.toThrow()
  expect([isOver, await lines()]).toEqual([true, ['a', 'b', 'c']])
})

test('if it fails, so does its transaction, of which nothing is left; and the next one doesn’t', async () => {
  const doubled = transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO "Line" VALUES ('d')`
    await tx.$executeRaw`${WITH_NEXT} INSERT INTO "Line" VALUES ('d')`
  })
  await expect(doubled).rejects.toThrow()
  const given = transaction(async (tx) => {
    await tx.$executeRaw`${WITH_NEXT} INSERT INTO "Line" VALUES ('e')`
    throw new Error('never mind')
  })
  await expect(given).rejects.toThrow('never mind')
  expect(await lines()).toEqual(['a', 'b', 'c'])
})

test('if the database asks for it, its transaction is done again', async () => {
  let attempts = 0
  await transaction(async (tx) => {
    attempts++
    await tx.$executeRaw`INSERT INTO "Line" VALUES ('f')`
    if (attempts === 1)
      await tx.$executeRawUnsafe(
        `${WITH_NEXT.sql} DO $$ BEGIN RAISE 'again' USING ERRCODE = 'serialization_failure'; END $$`,
      )
  })
  expect([attempts, await lines()]).toEqual([2, ['a', 'b', 'c', 'f']])
})

test('a transaction in which nothing is asked asks nothing, and a snapshot is one', async () => {
  expect(await statementsOf(() => transaction(async () => {}))).toEqual([])
  const read = () =>
    readSnapshot((tx) => tx.$queryRaw<{ level: string }[]>`SELECT current_setting('transaction_isolation') AS level`)
  const [row] = await read()
  // The embedded database has one session, where nothing can come in between.
  const { kind } = await database()
  expect(row?.level).toBe(kind === 'server' ? 'repeatable read' : 'read committed')
  expect(await statementsOf(read)).toHaveLength(3)
})
