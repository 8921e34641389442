import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Prisma } from '@/generated/prisma/client'
import { type Beginning, beginning } from './beginning'
import { database, prisma } from './database'
import { rowsOf, transaction } from './transaction'

beforeAll(async () => {
  const db = await prisma()
  await db.$executeRaw`CREATE TABLE "Late" (id int PRIMARY KEY, times int NOT NULL DEFAULT 0)`
  await db.$executeRaw`INSERT INTO "Late" (id) VALUES (1), (2)`
})
afterAll(async () => void (await (await prisma()).$executeRaw`DROP TABLE "Late"`))

test.each([false, true])(
  'whoever still asks in a transaction that timed out asks in nobody else’s (late: %s)',
  async (mayBeLate) => {
    const db = await prisma()
    const begun: Beginning = { mayBeLate }
    const tooLong = async (tx: Prisma.TransactionClient) => {
      await tx.$executeRaw`UPDATE "Late" SET times = times + 1 WHERE id = 1`
      // Prisma's client has rolled it back, and given its connection to whoever waits for one.
      await vi.waitFor(() => expect(tx.$queryRaw`SELECT 1`).rejects.toMatchObject({ code: 'P2028' }), 60_000)
      return begun.connection?.query('UPDATE "Late" SET times = 100 WHERE id = 1')
    }
    await expect(beginning.run(begun, () => db.$transaction(tooLong, { timeout: 200 }))).rejects.toThrow(
      'in a transaction that is over',
    )
    expect(await db.$queryRaw`SELECT times FROM "Late" WHERE id = 1`).toEqual([{ times: 0 }])
  },
)

test('two transactions in each other’s way are both done, one of them again', async ({ skip }) => {
  const { kind } = await database()
  if (kind === 'embedded') return skip('in one session nobody is in the way')
  for (const isPast of [false, true]) {
    const times = (sql: Prisma.Sql, tx: Prisma.TransactionClient) => (isPast ? rowsOf(tx, sql) : tx.$queryRaw(sql))
    let attempts = 0
    let began = 0
    let bothBegan = () => {}
    const both = new Promise<void>((resolve) => (bothBegan = resolve))
    const inOrder = (first: number, second: number) =>
      transaction(async (tx) => {
        attempts++
        await times(Prisma.sql`UPDATE "Late" SET times = times + 1 WHERE id = ${first} RETURNING id`, tx)
        if (++began === 2) bothBegan()
        await both
        await times(Prisma.sql`UPDATE "Late" SET times = times + 1 WHERE id = ${second} RETURNING id`, tx)
      })
    await Promise.all([inOrder(1, 2), inOrder(2, 1)])
    expect(attempts).toBe(3)
  }
  const rows = await (await prisma()).$queryRaw`SELECT times FROM "Late" ORDER BY id`
  expect(rows).toEqual([{ times: 4 }, { times: 4 }])
})
