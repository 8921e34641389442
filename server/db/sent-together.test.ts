import { afterAll, beforeAll, expect, test } from 'vitest'
import { Prisma } from '@/generated/prisma/client'
import { statementsOf } from '../testing/statements'
import { type Beginning, beginning } from './beginning'
import { database, prisma } from './database'
import { readSnapshot, rowsOf, type Tx, transaction, WITH_NEXT } from './transaction'

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

const RAISES = ['serialization_failure', 'deadlock_detected'].flatMap((code) => {
  const raise = Prisma.raw(`DO $$ BEGIN RAISE 'again' USING ERRCODE = '${code}'; END $$`)
  return [
    [code, 'by Prisma’s client', (tx: Tx) => tx.$executeRaw(raise)],
    [code, 'past it', (tx: Tx) => rowsOf(tx, raise)],
    [code, 'with its end', (tx: Tx) => rowsOf(tx, Prisma.sql`${WITH_NEXT} ${raise}`)],
  ] as const
})
test.each(RAISES)(
  'if the database asks for it, its transaction is done again: %s, told %s',
  async (_code, _how, raise) => {
    let attempts = 0
    await transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO "Line" VALUES ('f')`
      if (++attempts === 1) await raise(tx)
      else await tx.$executeRaw`DELETE FROM "Line" WHERE text = 'f'`
    })
    expect([attempts, await lines()]).toEqual([2, ['a', 'b', 'c']])
  },
)

test('what is asked in a transaction that took too long isn’t asked in the next one on its connection', async () => {
  const { prisma: client, connections } = await database()
  const its: Beginning = { mayBeLate: false }
  const slowly = async (tx: Tx) => {
    // It may be over before that.
    await tx.$queryRaw`SELECT 1`.catch(() => {})
    await expect.poll(() => connections().inUse, { timeout: 60_000 }).toBe(0)
    await transaction(async (next) => {
      await next.$executeRaw`INSERT INTO "Line" VALUES ('g')`
      for (const mark of ['', WITH_NEXT.sql]) {
        const late = its.connection?.query(`${mark} INSERT INTO "Line" VALUES ('late${mark}')`)
        await expect(late).rejects.toThrow('in a transaction that is over')
      }
    })
  }
  const slow = beginning.run(its, () => client.$transaction(slowly, { maxWait: 60_000, timeout: 50 }))
  await expect(slow).rejects.toMatchObject({ code: 'P2028' })
  expect(await lines()).toEqual(['a', 'b', 'c', 'g'])
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
