import { describe, expect, it } from 'vitest'
import { arrangementBefore, withUnits } from './arrangement'
import { unitsOf, written } from './units.fixture'

const known = unitsOf('a | x', 'b | y', '- | tags', 'c d | z')
const idsOf = (units: ReturnType<typeof arrangementBefore>) => units.map(({ source, target }) => [source, target])

/** What the server answers: units at their new places. */
const answer = (...lines: string[]) => {
  const [first, ...rest] = lines
  const at = Number(first)
  return unitsOf(...rest).map((unit, index) => ({ ...unit, position: at + index }))
}

describe('units that were mended, put in their place', () => {
  it.each([
    ['merged', answer('0', 'a b | x y'), ['a b | x y', ' | tags', 'c d | z']],
    ['split', answer('3', 'c | z', 'd | '), ['a | x', 'b | y', ' | tags', 'c | z', 'd | ']],
    ['a paragraph moved', answer('0', 'a b | x', ' | y'), ['a b | x', ' | y', ' | tags', 'c d | z']],
    ['one left empty goes', answer('0', 'a b | x y'), ['a b | x y', ' | tags', 'c d | z']],
    ['put back', answer('0', 'a | x', 'b | y'), ['a | x', 'b | y', ' | tags', 'c d | z']],
  ])('%s', (_, answered, after) => {
    const put = withUnits(known, answered)
    expect(written(put)).toEqual(after)
    expect(put.map(({ position }) => position)).toEqual(after.map((_line, index) => index))
  })
  it('leaves what stands between the changed ones where it is', () => {
    const [first] = answer('1', 'b | y z')
    const [last] = answer('3', 'c d | ')
    expect(
      written(
        withUnits(
          known,
          [first, last].flatMap((unit) => unit ?? []),
        ),
      ),
    ).toEqual(['a | x', 'b | y z', ' | tags', 'c d | '])
  })
  it('knows nothing of other paragraphs', () => expect(withUnits(known, unitsOf('q | r'))).toEqual(known))
})

describe('the arrangement before', () => {
  it('is that of all units that held the paragraphs, and of those between', () => {
    expect(idsOf(arrangementBefore(known, unitsOf('a b | x y')))).toEqual([
      [['a'], ['x']],
      [['b'], ['y']],
    ])
    expect(idsOf(arrangementBefore(known, unitsOf('b | y z', 'c d | ')))).toEqual([
      [['b'], ['y']],
      [[], ['tags']],
      [['c', 'd'], ['z']],
    ])
  })
  it('holds what was known of each pair', () =>
    expect(arrangementBefore(unitsOf('~ a | x', '- | tags'), unitsOf('a | x tags'))).toEqual([
      { source: ['a'], target: ['x'], excluded: false, method: 'auto', score: 0.2 },
      { source: [], target: ['tags'], excluded: true, method: 'auto', score: 0.9 },
    ]))
})
