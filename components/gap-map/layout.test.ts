import { describe, expect, test } from 'vitest'
import type { Gap } from '@/domain/contract/gap'
import type { MapUnit } from '@/domain/contract/gap-map'
import type { Thread } from '@/domain/contract/shapes'
import { drawingOf } from './layout'

const paragraph = (id: string, length: number, kind: 'paragraph' | 'heading' = 'paragraph') => ({
  ...{ id, kind, length },
})
const unit = (number: number, source: number, target: number): MapUnit => ({
  ...{ type: 'unit', id: `u${number}`, number },
  source: source > 0 ? [paragraph(`s${number}`, source)] : [],
  target: target > 0 ? [paragraph(`t${number}`, target)] : [],
})

const thread = (paragraphId: string | null, range: [number, number] | null, links: Gap['links'] = []): Thread => ({
  ...{ id: `${paragraphId}`, articleId: 'a', unitId: 'u1', paragraphId, kind: 'gap', status: 'open' },
  anchor: range && { version: 1, start: range[0], end: range[1], quote: '', prefix: '', suffix: '', state: 'exact' },
  author: { id: 'p', name: 'P' },
  createdAt: '2026-01-01T00:00:00.000Z',
  comments: [],
  seq: 1,
  gap: {
    ...{ type: 'contradiction', origin: 'both', severity: 'major', explanation: '', resolution: 'open' },
    links,
  },
})
const link = (paragraphId: string, start: number, end: number): Gap['links'][number] => ({
  ...{ paragraphId, start, end, quote: '', relation: 'contradicts' },
})

describe('the map of an article', () => {
  test('draws a paragraph as its lines, the last as long as it is', () => {
    const { lines } = drawingOf({ parts: [unit(1, 84, 10)], gaps: [] })
    const [first, second] = lines
    expect(lines).toHaveLength(3)
    expect(second?.width).toBe((first?.width ?? 0) / 2)
  })

  test('mirrors the side whose language is written from the right', () => {
    const [marked] = drawingOf(
      { parts: [unit(1, 10, 28)], gaps: [thread('t1', [0, 14])] },
      { source: false, target: true },
    ).marks
    const { lines } = drawingOf({ parts: [unit(1, 10, 28)], gaps: [] }, { source: false, target: true })
    const { lines: plain } = drawingOf({ parts: [unit(1, 10, 28)], gaps: [] })
    const [source, target] = lines
    expect(source).toEqual(plain[0])
    const right = (target?.x ?? 0) + (target?.width ?? 0)
    expect(right - (plain[1]?.x ?? 0)).toBe((plain[1]?.width ?? 0) * 2)
    expect((marked?.rects[0]?.x ?? 0) + (marked?.rects[0]?.width ?? 0)).toBe(right)
  })

  test('puts units below each other, and both sides of one at the same height', () => {
    const { lines, units } = drawingOf({ parts: [unit(1, 200, 20), unit(2, 20, 20)], gaps: [] })
    const [one, other] = units
    const atTop = lines.filter(({ y }) => y === one?.y)
    expect(atTop).toHaveLength(2)
    expect(other?.y).toBeGreaterThan(Math.max(...lines.slice(0, 5).map(({ y }) => y)))
  })

  test('marks words in every line that they are in', () => {
    const { marks } = drawingOf({ parts: [unit(1, 10, 200)], gaps: [thread('t1', [50, 120])] })
    expect(marks.map(({ rects }) => rects.length)).toEqual([3])
  })

  test('marks a whole paragraph, and words that are gone, beside it', () => {
    for (const range of [null, [7, 7]] as const) {
      const { marks, lines } = drawingOf({ parts: [unit(1, 10, 200)], gaps: [thread('t1', range && [...range])] })
      expect(marks[0]?.rects[0]?.x).toBeLessThan(Math.min(...lines.filter((_, at) => at > 0).map(({ x }) => x)))
    }
  })

  test('relates words by arcs, also in a circle and to themselves', () => {
    const { arcs } = drawingOf({
      parts: [unit(1, 100, 100), unit(2, 100, 100)],
      gaps: [
        thread('t1', [0, 5], [link('t2', 0, 5), link('s2', 0, 5)]),
        { ...thread('t2', [0, 5], [link('t1', 0, 5)]), id: 'other' },
        { ...thread('t2', [8, 9], [link('t2', 8, 9)]), id: 'itself' },
      ],
    })
    expect(arcs).toHaveLength(4)
    for (const { path } of arcs) expect(path).toMatch(/^M[\d.]+ [\d.]+C(?:-?[\d.]+ ?){6}$/)
  })

  test('draws what has a place: nothing of the article as a whole, nothing of paragraphs that are gone', () => {
    const gone = thread('x9', [0, 5], [link('x8', 0, 2)])
    const whole = { ...thread(null, null), unitId: null }
    expect(drawingOf({ parts: [unit(1, 10, 10)], gaps: [whole, { ...gone, unitId: null }] })).toMatchObject({
      ...{ marks: [], arcs: [] },
    })
  })

  test('keeps a paragraph of any length within forty lines', () => {
    expect(drawingOf({ parts: [unit(1, 100_000, 0)], gaps: [] }).lines).toHaveLength(40)
  })

  test('folds what has no mark', () => {
    const { folds, units } = drawingOf({
      parts: [unit(1, 9, 9), { type: 'unmarked', units: 7 }, unit(9, 9, 9)],
      gaps: [],
    })
    expect(folds.map((one) => one.units)).toEqual([7])
    expect(units.map(({ number }) => number)).toEqual([1, 9])
  })
})
