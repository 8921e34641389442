import { describe, expect, it } from 'vitest'
import type { Comparison } from '@/domain/contract/compare'
import type { Unit } from '@/domain/contract/shapes'
import { type ComparedPage, comparedIn, duePage, marksOf, withPage } from './compared-pages'
import { unitsOf } from './units.fixture'

const UNITS = unitsOf('a | x', 'b | y', 'c | z', 'd | w')

const answer = (through: string | null, ...unitIds: string[]): Comparison => ({
  units: unitIds.map((unitId) => ({ unitId, paragraphs: [], lines: [] })),
  nextCursor: through,
  through,
})

/** Two pages of two units. */
const marks = marksOf(UNITS, [])
const first = withPage([], { index: 0, cursor: null }, answer('u-b', 'u-a'), marks)
const both = withPage(first, { index: 1, cursor: 'u-b' }, answer(null, 'u-c'), marks)

const corrected = (id: string) =>
  UNITS.map((unit) => (unit.id === id ? { ...unit, target: unit.target.map((one) => ({ ...one, version: 2 })) } : unit))
const due = (pages: readonly ComparedPage[], units: readonly Unit[]) => duePage(pages, marksOf(units, []))

describe('the pages of what changed', () => {
  it('are asked for one after another', () => {
    expect(due([], UNITS)).toEqual({ index: 0, cursor: null })
    expect(due(first, UNITS)).toEqual({ index: 1, cursor: 'u-b' })
    expect(due(both, UNITS)).toBe(null)
    expect([comparedIn(both, 'u-c')?.unitId, comparedIn(both, 'u-d')]).toEqual(['u-c', undefined])
  })

  it('are asked for again where something changed, and nowhere else', () => {
    const now = corrected('u-d')
    expect(due(both, now)).toEqual({ index: 1, cursor: 'u-b' })
    const again = withPage(both, { index: 1, cursor: 'u-b' }, answer(null, 'u-c', 'u-d'), marksOf(now, []))
    expect(due(again, now)).toBe(null)
    const front = corrected('u-a')
    const kept = withPage(both, { index: 0, cursor: null }, answer('u-b', 'u-a'), marksOf(front, []))
    expect([due(kept, front), kept[1]]).toEqual([null, both[1]])
  })

  it('are no longer known behind one that ends elsewhere', () => {
    const fewer = UNITS.filter(({ id }) => id !== 'u-b')
    expect(due(both, fewer)).toEqual({ index: 0, cursor: null })
    const again = withPage(both, { index: 0, cursor: null }, answer('u-c', 'u-a'), marksOf(fewer, []))
    expect(due(again, fewer)).toEqual({ index: 1, cursor: 'u-c' })
  })

  it('aren’t asked for again and again while the desk doesn’t know their last unit', () => {
    const unknown = withPage([], { index: 0, cursor: null }, answer('u-new'), marks)
    expect(due(unknown, UNITS)).toEqual({ index: 1, cursor: 'u-new' })
    expect(due(unknown, [...UNITS, ...unitsOf('new | v')])).toEqual({ index: 0, cursor: null })
  })
})
