import { describe, expect, it } from 'vitest'
import { newFinding, unitOf } from './findings.fixture'
import {
  arcPath,
  barPath,
  countMarks,
  indexAt,
  isRead,
  layOut,
  linesBetween,
  markPaths,
  rangesWhere,
  shareIn,
  visibleRange,
} from './overview'

const line = 'Four ships a day were at berth.'
const read = { userId: 'p', name: 'Yoon', at: '2026-01-01T00:00:00Z', current: true }
const units = [
  unitOf(0, '', line, { signOffs: [read] }),
  unitOf(1, '', line, { signOffs: [read] }),
  unitOf(2, '', line, { excluded: true }),
  unitOf(3, '', line, { signOffs: [{ ...read, current: false }] }),
]
const layout = layOut(units)
const shares = [...layout.tops].map((top) => Math.round(top * 100))

describe('the article on the strip', () => {
  it('gives each unit its share, less to what is set aside', () => expect(shares).toEqual([0, 28, 55, 72, 100]))

  it.each([
    [0, 0],
    [0.3, 1],
    [0.6, 2],
    [0.999, 3],
    [1.4, 3],
    [-1, 0],
  ])('at %d stands unit %d', (share, index) => expect(indexAt(layout, share)).toBe(index))

  it('of nothing has nothing', () => expect(indexAt(layOut([]), 0.5)).toBeUndefined())

  it('knows how far through its unit a place is', () => {
    const unit = unitOf(0, '', 'x'.repeat(100))
    expect(shareIn(unit, 't0', 25)).toBe(0.25)
    expect(shareIn(unit, 'elsewhere', 25)).toBe(0)
    expect(shareIn(unit, null, 0)).toBe(0)
  })

  it('joins neighbours that are signed off as they stand', () => {
    const found = rangesWhere(units, layout, (unit) => isRead(unit, 1))
    expect(found.map(([from, to]) => [Math.round(from * 100), Math.round(to * 100)])).toEqual([[0, 55]])
    expect(rangesWhere(units, layout, (unit) => isRead(unit, 2))).toEqual([])
  })

  it('counts what falls into a cell, but nothing of what is set aside', () => {
    const at = (unitId: string) => newFinding(unitId, { unitId })
    const { counts, marks } = countMarks(
      { units, threads: [], findings: [at('u0'), at('u0'), at('u2'), at('u3'), at('gone')] },
      layout,
      10,
    )
    expect(counts.finding).toBe(3)
    expect([...marks.finding]).toEqual([2, 0, 0, 0, 0, 0, 0, 1, 0, 0])
  })

  it('draws many otherwise than few', () => {
    const { few, many } = markPaths('suggestion', new Uint16Array([1, 0, 3]))
    expect(few).toBe('M6.5 1h5v2h-5z')
    expect(many).toBe('M6.5 9h5v2h-5z')
    expect(barPath([[0, 0.5]], 200, 1, 2)).toBe('M1 0h2V100h-2z')
  })

  it('shows what the window shows, whatever the rows measure', () => {
    const rows = [
      { unitId: 'u0', top: -300, bottom: -100 },
      { unitId: 'u1', top: -100, bottom: 100 },
      { unitId: 'u3', top: 100, bottom: 1100 },
    ]
    const seen = visibleRange(rows, { top: 0, bottom: 600 }, layout)
    expect(seen?.map((share) => Math.round(share * 100))).toEqual([42, 86])
    expect(visibleRange(rows, { top: 2000, bottom: 2600 }, layout)).toBeNull()
  })
})

describe('the lines between words', () => {
  it('lead from a gap to each place it is linked to, and nowhere from what is gone', () => {
    const at = (paragraphId: string, start = 0) => ({ paragraphId, start })
    const lines = linesBetween(units, layout, at('t0'), [at('t3', line.length), at('gone'), at('t1')])
    expect(lines.map((ends) => ends.map((end) => Math.round(end * 100)))).toEqual([
      [0, 100],
      [0, 28],
    ])
    expect(linesBetween(units, layout, at('gone'), [at('t1')])).toEqual([])
    expect(arcPath([[0, 0.5]], 100, 26)).toMatch(/^M26 0Q35 25 26 50M/)
  })
})
