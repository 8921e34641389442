import { describe, expect, test } from 'vitest'
import type { Thread } from '@/domain/contract/shapes'
import { isOvertaken, mergedThreads, mergedUnits } from './merged'
import { unitsOf } from './units.fixture'

const units = unitsOf('a | x', 'b | y', 'c | z')
const [first, second, third] = units
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).join(' ')

describe('units with what has changed', () => {
  test('take the place of those known, and the others are the same', () => {
    if (!second) throw new Error('three units')
    const changed = { ...second, seq: 4, excluded: true }
    const merged = mergedUnits(units, { units: [changed] })
    expect(merged).toEqual([first, changed, third])
    expect(merged[0]).toBe(first)
  })

  test('come, go and move as the order says', () => {
    const [, , , made] = unitsOf('a | x', 'b | y', 'c | z', 'd | w')
    const merged = mergedUnits(units, { units: made ? [{ ...made, seq: 5 }] : [], unitIds: ['u-d', 'u-a', 'u-c'] })
    expect(ids(merged)).toBe('u-d u-a u-c')
    expect(merged.map(({ position }) => position)).toEqual([0, 1, 2])
    expect(merged[2]).toBe(third)
  })

  test('that are older than those known are left', () => {
    if (!first) throw new Error('three units')
    const rewritten = { ...first, seq: 0, target: first.target.map((one) => ({ ...one, version: 2, text: 'new' })) }
    expect(mergedUnits([rewritten], { units: [{ ...first, seq: 3 }] })).toEqual([rewritten])
    expect(mergedUnits([{ ...first, seq: 3 }], { units: [{ ...first, excluded: true, seq: 2 }] })[0]?.excluded).toBe(
      false,
    )
  })

  test('are overtaken if their order is from before a unit that is known', () => {
    const [own] = unitsOf('a | x')
    if (!own) throw new Error('a unit')
    const known = [{ ...own, seq: 4 }]
    expect(isOvertaken(known, { seq: 3, unitIds: [] })).toBe(true)
    expect(isOvertaken(known, { seq: 4, unitIds: [] })).toBe(false)
    expect(isOvertaken(known, { seq: 3 })).toBe(false)
  })
})

describe('threads with what has changed', () => {
  const thread = (id: string, seq: number): Thread => ({
    ...{ id, seq, articleId: 'a', unitId: null, paragraphId: null, kind: 'comment', status: 'open', anchor: null },
    ...{ author: { id: 'p', name: 'P' }, createdAt: '2026-01-01T00:00:00.000Z', comments: [] },
  })

  test('take the place of those known, new ones at the end, older ones not at all', () => {
    const merged = mergedThreads([thread('a', 1), thread('b', 5)], [thread('a', 6), thread('b', 4), thread('c', 6)])
    expect(merged.map(({ id, seq }) => [id, seq])).toEqual([
      ['a', 6],
      ['b', 5],
      ['c', 6],
    ])
  })
})
