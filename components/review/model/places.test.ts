import { describe, expect, it } from 'vitest'
import { nextUnsure, offersAt, splitBefore } from './alignment'
import { across, begin, beside, placesOn } from './places'
import { unitsOf } from './units.fixture'

const units = unitsOf('a b | x', 'c | ', '- | tags', '~ d | y z')
const source = (place: string) => ({ place, side: 'source' as const })
const target = (place: string) => ({ place, side: 'target' as const })

describe('the places of a side', () => {
  it('are its paragraphs, its empty sides, and what is set aside', () => {
    expect(placesOn(units, 'source').map(({ id }) => id)).toEqual(['a', 'b', 'c', 'u-tags', 'd'])
    expect(placesOn(units, 'target').map(({ id }) => id)).toEqual(['x', 'u-c:target', 'u-tags', 'y', 'z'])
  })
  it('are gone through by arrows, and left for the other side at the same height', () => {
    expect(beside(units, source('b'), 1)).toEqual(source('c'))
    expect(beside(units, target('u-tags'), 1)).toEqual(target('y'))
    expect(beside(units, source('a'), -1)).toBeUndefined()
    expect(across(units, source('b'), 'target')).toEqual(target('x'))
    expect(across(units, target('z'), 'source')).toEqual(source('d'))
    expect(across(units, source('c'), 'target')).toEqual(target('u-c:target'))
    expect(across(units, source('u-tags'), 'target')).toEqual(target('u-tags'))
  })
  it('begin at the paragraph one is at', () => {
    const [first, second, aside] = units
    expect(first && begin(first, 'target', 'b')).toEqual(source('b'))
    expect(first && begin(first, 'target', 'y')).toEqual(target('x'))
    expect(second && begin(second, 'target')).toEqual(target('u-c:target'))
    expect(aside && begin(aside, 'source')).toEqual(source('u-tags'))
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
    expect(nextUnsure(doubtful, 'u-a')?.id).toBe('u-c')
    expect(nextUnsure(doubtful, 'u-c')?.id).toBe('u-a')
    expect(nextUnsure(doubtful, null)?.id).toBe('u-a')
  })
  it('may be the only one, or none', () => {
    expect(nextUnsure(unitsOf('~ a | x'), 'u-a')?.id).toBe('u-a')
    expect(nextUnsure(unitsOf('a | x'), 'u-a')).toBeUndefined()
  })
})
