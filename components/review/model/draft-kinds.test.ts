import { describe, expect, it } from 'vitest'
import { placeFor, promotionsOf } from './draft'
import { newFinding, unitOf } from './findings.fixture'

const counterpart = { paragraphId: 's0', version: 1, start: 0, end: 7, quote: '143억 달러' }
const source = { paragraphId: 's0', side: 'source', start: 0, end: 7, quote: '143억 달러' } as const
const wrong = newFinding('wrong', { counterpart, expected: '$14.3 billion' })
const lost = newFinding('lost', source)
const mirrored = newFinding('mirrored', {
  ...source,
  counterpart: { paragraphId: 't0', version: 1, start: 8, end: 21, quote: '$1.43 billion' },
})
const units = [unitOf(0, '143억 달러가 들었다.', 'It cost $1.43 billion.')]

describe('what a finding can be made', () => {
  const EVERYTHING = ['judge-finding', 'suggest', 'comment', 'mark-issue', 'mark-gap']
  it.each([
    ['all of it', wrong, EVERYTHING, 'suggestion comment issue gap'],
    ['no correction, without words in the translation', lost, EVERYTHING, 'comment issue gap'],
    ['a correction of the words it is held against', mirrored, EVERYTHING, 'suggestion comment issue gap'],
    ['what one is able to', wrong, ['judge-finding', 'comment'], 'comment'],
    ['nothing by who may not judge it', wrong, ['suggest', 'comment'], ''],
  ])('%s', (_, finding, abilities, kinds) =>
    expect(
      promotionsOf(finding, abilities)
        .map(({ kind }) => kind)
        .join(' '),
    ).toBe(kinds),
  )
})

describe('where its draft stands', () => {
  it.each([
    ['suggestion', wrong, 't0', '$1.43 billion'],
    ['suggestion', mirrored, 't0', '$1.43 billion'],
    ['comment', mirrored, 's0', '143억 달러'],
    ['suggestion', lost, undefined, undefined],
    ['issue', newFinding('changed', { quote: '$2 billion' }), undefined, undefined],
  ] as const)('a %s', (kind, finding, paragraphId, quote) => {
    const place = placeFor(kind, finding, units)
    expect([place?.paragraphId, place?.quote]).toEqual([paragraphId, quote])
    // In the version that the words were looked up in.
    if (place) expect(place.version).toBe(3)
  })

  it('on the whole paragraph, where it covers no words', () =>
    expect(placeFor('issue', newFinding('whole', { start: 0, end: 0, quote: '' }), units)).toMatchObject({
      range: null,
      quote: 'It cost $1.43 billion.',
    }))
})
