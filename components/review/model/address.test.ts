import { describe, expect, it } from 'vitest'
import { addressOfTarget } from '@/domain/link-target'
import { addressOfView, filterIn, placeIn } from './address'
import { type Filter, NO_FILTER } from './filter'

const search = (address: string) => new URLSearchParams(address)
const filter = (over: Partial<Filter>): Filter => ({ ...NO_FILTER, ...over })

describe('a filter in the address', () => {
  it.each<[string, Partial<Filter>]>([
    ['', {}],
    ['?kind=gap,issue', { kind: ['gap', 'issue'] }],
    ['?kind=gap&status=open&author=cm1', { kind: ['gap'], status: ['open'], author: ['cm1'] }],
    ['?category=accuracy/omission,omission', { category: ['accuracy/omission', 'omission'] }],
    ['?kind=gap&origin=source,both', { kind: ['gap'], origin: ['source', 'both'] }],
    ['?severity=major&check=number', { severity: ['major'], check: ['number'] }],
    ['?blocks=approval&since=visit&only=hits', { blocks: true, since: true, only: true }],
    ['?author=%EA%B9%80', { author: ['김'] }],
  ])('%s is read as it was written', (address, over) => {
    expect(filterIn(search(address), ['number', 'date'])).toEqual(filter(over))
    expect(addressOfView('a', filter(over))).toBe(`/articles/a${address}`)
  })

  it.each<[string, Partial<Filter>]>([
    ['?kind=gap,nonsense', { kind: ['gap'] }],
    ['?kind=', {}],
    ['?kind=gap,gap', { kind: ['gap'] }],
    ['?status=OPEN&severity=9&check=%00', {}],
    ['?blocks=yes&since=2020&only=1', {}],
    [`?author=${'x'.repeat(500)}`, {}],
    ['?check=number,nonsense', { check: ['number'] }],
    ['?kind=gap&utm=1', { kind: ['gap'] }],
  ])('of %s what makes no sense is passed over', (address, over) =>
    expect(filterIn(search(address), ['number', 'date'])).toEqual(filter(over)),
  )

  it('only units with hits, where nothing is chosen, says nothing', () =>
    expect(addressOfView('a', filter({ only: true }))).toBe('/articles/a'))
})

it.each([
  ['?thread=t1', { at: 'thread', id: 't1' }],
  ['?finding=f1&kind=gap', { at: 'finding', id: 'f1' }],
  ['?unit=u1', { at: 'unit', id: 'u1' }],
  ['?unit=', null],
  ['', null],
] as const)('%s leads to %j', (address, place) => {
  expect(placeIn(search(address))).toEqual(place)
  if (place) expect(placeIn(search(addressOfTarget('a', place).slice('/articles/a'.length)))).toEqual(place)
})
