import { expect, test } from 'vitest'
import { prisma } from './database'
import { newStatementNames } from './statement-names'

test('a statement that comes often has a name of its own, and only so many have one', () => {
  const nameOf = newStatementNames()
  const often = (sql: string) => Array.from({ length: 6 }, () => nameOf(sql)).at(-1)
  expect(nameOf('SELECT 0')).toBe('')
  const names = Array.from({ length: 1_000 }, (_, nth) => often(`SELECT ${nth}`)).filter((name) => name !== '')
  expect(new Set(names).size).toBe(names.length)
  expect(names).toHaveLength(200)
  expect(often('SELECT 1')).toBe(names[1])
})

test('what is kept goes on after an error in it', async () => {
  const db = await prisma()
  const divide = (by: number) => db.$queryRaw<{ is: number }[]>`SELECT 12 / ${by}::int AS is`
  for (let turn = 0; turn < 20; turn++) {
    await expect(divide(0)).rejects.toThrow('division by zero')
    expect(await divide(3)).toEqual([{ is: 4 }])
  }
})
