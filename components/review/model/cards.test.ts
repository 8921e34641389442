import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Comment, Thread } from '@/domain/contract/shapes'
import { isOverflow, limitCards, lowestEdge, type Placeable, placeCards, repliesTo, takeAround } from './cards'
import { newFinding } from './findings.fixture'

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

describe('a part of a list', () => {
  const letters = [...'abcdefghij']
  it.each([
    ['from the beginning', -1, 4, 0, 'abcd', 6],
    ['around one in the middle', 5, 4, 3, 'defg', 3],
    ['up to the end', 9, 4, 6, 'ghij', 0],
    ['the whole, where there is room', 3, 20, 0, 'abcdefghij', 0],
  ] as const)('%s', (_, index, most, before, shown, after) =>
    expect(takeAround(letters, index, most)).toEqual({ before, shown: [...shown], after }),
  )
})

describe('cards beside their paragraphs', () => {
  const cards = [...'abcdef'].map((id) => ({ ...newFinding(id), paragraphId: id < 'e' ? 'crowded' : 'other' }))
  const drawn = (at: string | null, most: number) =>
    limitCards(cards, at, () => most).map((item) =>
      isOverflow(item) ? `${item.count} ${item.of}, beside ${item.beside.id}, to ${item.nearest.id}` : item.id,
    )

  it('are all drawn where there is room', () => expect(drawn(null, 4)).toEqual([...'abcdef']))
  it('are the first ones where there is none', () =>
    expect(drawn(null, 2)).toEqual(['a', 'b', '2 later, beside b, to c', 'e', 'f']))
  it('are those around the one in focus', () =>
    expect(drawn('c', 2)).toEqual(['1 earlier, beside b, to a', 'b', 'c', '1 later, beside c, to d', 'e', 'f']))
})

describe('the replies of a thread', () => {
  const said = (id: string, createdAt: string, deletedAt?: string): Comment => ({
    id,
    threadId: 't',
    author: { id: 'n', name: 'Noh' },
    body: id,
    mentions: [],
    createdAt,
    ...(deletedAt !== undefined && { deletedAt }),
  })
  const thread = (kind: Thread['kind'], comments: Comment[]): Thread => ({
    id: 't',
    articleId: 'a',
    unitId: null,
    paragraphId: null,
    kind,
    status: 'open',
    anchor: null,
    author: { id: 'n', name: 'Noh' },
    createdAt: 'at noon',
    comments,
    seq: 0,
  })
  const [opening, later, gone] = [said('a', 'at noon'), said('b', 'at one'), said('c', 'at two', 'at three')]

  it.each([
    ['a comment without an answer', thread('comment', [opening]), 0],
    ['a comment with one', thread('comment', [opening, later, gone]), 1],
    ['an issue opened with words', thread('issue', [opening, later]), 1],
    ['an issue opened without', thread('issue', [later]), 1],
    ['a suggestion', thread('suggestion', [later, gone]), 1],
  ] as const)('%s: %#', (_, of, count) => expect(repliesTo(of)).toBe(count))
})
