import { describe, expect, it } from 'vitest'
import { specimen } from './findings.fixture'
import { around, isOverflow, limitCards } from './overflow'

describe('a part of a list', () => {
  const letters = [...'abcdefghij']
  it.each([
    ['from the beginning', -1, 4, 0, 'abcd', 6],
    ['around one in the middle', 5, 4, 3, 'defg', 3],
    ['up to the end', 9, 4, 6, 'ghij', 0],
    ['the whole, where there is room', 3, 20, 0, 'abcdefghij', 0],
  ] as const)('%s', (_, index, most, before, shown, after) =>
    expect(around(letters, index, most)).toEqual({ before, shown: [...shown], after }),
  )
})

describe('cards beside their paragraphs', () => {
  const cards = [...'abcdef'].map((id) => ({ ...specimen(id), paragraphId: id < 'e' ? 'crowded' : 'other' }))
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
