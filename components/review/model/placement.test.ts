import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowestEdge, type Placeable, placeCards } from './placement'

const card = (id: string, ideal: number, height = 40): Placeable => ({ id, ideal, height })
const places = (cards: Placeable[], focused: string | null = null) => Object.fromEntries(placeCards(cards, focused, 10))

describe('placing cards', () => {
  it('leaves cards beside their words where there is room', () => {
    expect(places([card('a', 0), card('b', 100)])).toEqual({ a: 0, b: 100 })
  })

  it('pushes down those that would overlap, in the order of their words', () => {
    expect(places([card('b', 20), card('a', 0), card('c', 60)])).toEqual({ a: 0, b: 50, c: 100 })
  })

  it('gives the focused card its ideal place and makes room above and below', () => {
    expect(places([card('a', 100), card('b', 110), card('c', 120)], 'b')).toEqual({ a: 60, b: 110, c: 160 })
  })

  it('moves the focused card down only where the top leaves no room', () => {
    expect(places([card('a', 0), card('b', 5)], 'b')).toEqual({ a: 0, b: 50 })
  })

  it('keeps the order given for cards on the same words', () => {
    expect(places([card('a', 0), card('b', 0)])).toEqual({ a: 0, b: 50 })
  })

  it('never lets two cards overlap nor go over the top', () => {
    const cards = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1 }), ideal: fc.nat(2000), height: fc.integer({ min: 10, max: 400 }) }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(cards, fc.nat(40), (given, pick) => {
        const focused = given[pick]?.id ?? null
        const tops = placeCards(given, focused, 8)
        expect(tops.size).toBe(given.length)
        const spans = given
          .map(({ id, height }) => ({ top: tops.get(id) ?? Number.NaN, height }))
          .sort((a, b) => a.top - b.top)
        for (const [index, span] of spans.entries()) {
          expect(span.top).toBeGreaterThanOrEqual(0)
          const above = spans[index - 1]
          if (above) expect(span.top).toBeGreaterThanOrEqual(above.top + above.height + 8)
        }
        expect(lowestEdge(given, tops)).toBe(Math.max(...spans.map(({ top, height }) => top + height)))
      }),
    )
  })
})
