import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { env, useSettings } from '../env'
import { PEOPLE_AT_AN_ADDRESS, QUOTAS } from '../quotas'
import { inLine } from './lines'
import { pointsOfBytes, spend } from './spend'

const usual = env()
afterEach(() => useSettings(usual))

/** Somebody at an address of their own. */
const somebody = () => ({ person: randomUUID(), address: randomUUID() })

describe('a quota', () => {
  // On a server `exports` are counted in the database, `writes` by each process.
  test.each(['exports', 'writes'] as const)('of %s is a person’s own', async (spent) => {
    useSettings({ ...usual, limits: { ...QUOTAS, [spent]: 3 } })
    const hasty = somebody()
    for (let time = 0; time < 3; time++) expect(await spend(spent, hasty)).toBe(0)
    const seconds = await spend(spent, hasty)
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(await spend(spent, { ...hasty, person: randomUUID() })).toBe(0)
  })

  test('is one for all who share an address, and wide enough for an office', async () => {
    useSettings({ ...usual, limits: { ...QUOTAS, searches: 1 } })
    const address = randomUUID()
    for (let one = 0; one < PEOPLE_AT_AN_ADDRESS; one++)
      expect(await spend('searches', { person: randomUUID(), address })).toBe(0)
    expect(await spend('searches', { person: randomUUID(), address })).toBeGreaterThan(0)
  })

  test('of imports is of their size', async () => {
    useSettings({ ...usual, limits: { ...QUOTAS, imports: 45 } })
    const hasty = somebody()
    expect(await spend('imports', hasty, pointsOfBytes(20_000_000))).toBe(0)
    expect(await spend('imports', hasty, pointsOfBytes(20_000_000))).toBe(0)
    expect(await spend('imports', hasty, pointsOfBytes(20_000_000))).toBeGreaterThan(0)
  })

  test('can be lifted', async () => {
    const none = Number.POSITIVE_INFINITY
    useSettings({ ...usual, limits: { ...QUOTAS, exports: none } })
    expect(await spend('exports', somebody(), 1_000_000)).toBe(0)
  })
})

describe('who asks for much at once', () => {
  test('waits for themselves, and nobody else does', async () => {
    const [hasty, other] = [randomUUID(), randomUUID()]
    const begun: number[] = []
    const ends: (() => void)[] = []
    const all = Array.from({ length: 5 }, (_, index) =>
      inLine('exports', hasty, () => {
        begun.push(index)
        return new Promise<number>((resolve) => ends.push(() => resolve(index)))
      }),
    )
    expect(await inLine('exports', other, async () => 'done')).toBe('done')
    expect(await inLine('writes', hasty, async () => 'done')).toBe('done')
    expect(begun).toEqual([0, 1])
    for (let ended = 0; ended < 5; ended++) {
      ends[ended]?.()
      expect(await all[ended]).toBe(ended)
    }
  })

  test('is refused where a hundred wait', async () => {
    const hasty = randomUUID()
    let end = () => {}
    const held = new Promise<void>((resolve) => {
      end = resolve
    })
    const all = Array.from({ length: 102 }, () => inLine('imports', hasty, async () => held.then(() => 'done')))
    expect(await inLine('imports', hasty, async () => 'done')).toBeUndefined()
    end()
    expect(new Set(await Promise.all(all))).toEqual(new Set(['done']))
  })
})
