import { expect, test } from 'vitest'
import { Kept } from './kept'

test('what was not asked for longest goes first', () => {
  const kept = new Kept<number>(4_000)
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) kept.set(key, 1, 198)
  expect(kept.get('a')).toBe(1)
  kept.set('k', 1, 198)
  expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 1])
})

test('however much is kept, it fits', () => {
  const kept = new Kept<number>(10_000)
  for (let n = 0; n < 1_000; n++) {
    kept.set(`key ${n % 70}`, n, (n * 37) % 1_500)
    expect(kept.bytes).toBeLessThanOrEqual(10_000)
  }
  for (let n = 0; n < 70; n++) kept.delete(`key ${n}`)
  expect(kept.bytes).toBe(0)
})

test('one that would leave little room for others is not kept', () => {
  const kept = new Kept<string>(8_000)
  kept.set('key', 'small', 10)
  kept.set('key', 'large', 2_000)
  expect(kept.get('key')).toBeUndefined()
})
