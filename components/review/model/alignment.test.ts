import { describe, expect, it } from 'vitest'
import {
  arrangementBefore,
  firstPlaceIn,
  nextUncertain,
  offersAt,
  placeAcross,
  placeBeside,
  placesOn,
  splitBefore,
  withUnits,
} from './alignment'
import { unitNotation, unitsOf } from './units.fixture'

const units = unitsOf('a b | x', 'c | ', '- | tags', '~ d | y z')
const source = (place: string) => ({ place, side: 'source' as const })
const target = (place: string) => ({ place, side: 'target' as const })

describe('the places of a side', () => {
  it('are its paragraphs, its empty sides, and what is set aside', () => {
    expect(placesOn(units, 'source').map(({ id }) => id)).toEqual(['a', 'b', 'c', 'u-tags', 'd'])
    expect(placesOn(units, 'target').map(({ id }) => id)).toEqual(['x', 'u-c:target', 'u-tags', 'y', 'z'])
  })
  it('are gone through by arrows, and left for the other side at the same height', () => {
    expect(placeBeside(units, source('b'), 1)).toEqual(source('c'))
    expect(placeBeside(units, target('u-tags'), 1)).toEqual(target('y'))
    expect(placeBeside(units, source('a'), -1)).toBeUndefined()
    expect(placeAcross(units, source('b'), 'target')).toEqual(target('x'))
    expect(placeAcross(units, target('z'), 'source')).toEqual(source('d'))
    expect(placeAcross(units, source('c'), 'target')).toEqual(target('u-c:target'))
    expect(placeAcross(units, source('u-tags'), 'target')).toEqual(target('u-tags'))
  })
  it('begin at the paragraph one is at', () => {
    const [first, second, aside] = units
    expect(first && firstPlaceIn(first, 'target', 'b')).toEqual(source('b'))
    expect(first && firstPlaceIn(first, 'target', 'y')).toEqual(target('x'))
    expect(second && firstPlaceIn(second, 'target')).toEqual(target('u-c:target'))
    expect(aside && firstPlaceIn(aside, 'source')).toEqual(source('u-tags'))
  })
})

describe('what can be done at a place', () => {
  const can = (at: ReturnType<typeof source> | ReturnType<typeof target>) =>
    Object.entries(offersAt(units, at)).flatMap(([deed, offered]) => (offered ? [deed] : []))

  it.each([
    [source('a'), ['merge', 'split', 'exclude', 'realign']],
    [source('b'), ['merge', 'split', 'down', 'exclude', 'realign']],
    [source('c'), ['up', 'down', 'exclude', 'realign']],
    [target('u-c:target'), ['exclude', 'realign']],
    [target('u-tags'), ['include']],
    [target('y'), ['split', 'exclude', 'confirm']],
    [source('d'), ['split', 'up', 'exclude', 'confirm']],
    [target('gone'), []],
  ])('%j: %j', (at, deeds) => expect(can(at)).toEqual(deeds))
})

describe('a unit split before a paragraph', () => {
  it.each([
    ['a b | x', 'b', { source: 1, target: 1 }],
    ['a b | x y', 'b', { source: 1, target: 1 }],
    ['a b | x y', 'y', { source: 1, target: 1 }],
    ['a*9 b | x*3 y*3 z*3 w', 'b', { source: 1, target: 3 }],
    ['a b*9 | x*3 y*3 z*3 w', 'b', { source: 1, target: 1 }],
    ['a b | ', 'b', { source: 1, target: 0 }],
    ['a | x', 'x', { source: 1, target: 0 }],
    ['a | x', 'a', { source: 0, target: 1 }],
    ['a | ', 'a', undefined],
    ['a | x', 'q', undefined],
  ])('%s before %s', (line, paragraph, at) => {
    const [unit] = unitsOf(line)
    expect(unit && splitBefore(unit, paragraph)).toEqual(at)
  })
})

describe('the next unsure pair', () => {
  const doubtful = unitsOf('~ a | x', 'b | y', '~ c | z')
  it('comes behind the unit one is in, and goes round', () => {
    expect(nextUncertain(doubtful, 'u-a')?.id).toBe('u-c')
    expect(nextUncertain(doubtful, 'u-c')?.id).toBe('u-a')
    expect(nextUncertain(doubtful, null)?.id).toBe('u-a')
  })
  it('may be the only one, or none', () => {
    expect(nextUncertain(unitsOf('~ a | x'), 'u-a')?.id).toBe('u-a')
    expect(nextUncertain(unitsOf('a | x'), 'u-a')).toBeUndefined()
  })
})

const known = unitsOf('a | x', 'b | y', '- | tags', 'c d | z')
const idsOf = (units: ReturnType<typeof arrangementBefore>) => units.map(({ source, target }) => [source, target])

/** What the server answers: units at their new places. */
const answer = (...lines: string[]) => {
  const [first, ...rest] = lines
  const at = Number(first)
  return unitsOf(...rest).map((unit, index) => ({ ...unit, position: at + index }))
}

describe('units whose alignment was edited, put in their place', () => {
  it.each([
    ['merged', answer('0', 'a b | x y'), ['a b | x y', ' | tags', 'c d | z']],
    ['split', answer('3', 'c | z', 'd | '), ['a | x', 'b | y', ' | tags', 'c | z', 'd | ']],
    ['a paragraph moved', answer('0', 'a b | x', ' | y'), ['a b | x', ' | y', ' | tags', 'c d | z']],
    ['one left empty goes', answer('0', 'a b | x y'), ['a b | x y', ' | tags', 'c d | z']],
    ['put back', answer('0', 'a | x', 'b | y'), ['a | x', 'b | y', ' | tags', 'c d | z']],
  ])('%s', (_, answered, after) => {
    const put = withUnits(known, answered)
    expect(unitNotation(put)).toEqual(after)
    expect(put.map(({ position }) => position)).toEqual(after.map((_line, index) => index))
  })
  it('leaves what stands between the changed ones where it is', () => {
    const [first] = answer('1', 'b | y z')
    const [last] = answer('3', 'c d | ')
    expect(
      unitNotation(
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
