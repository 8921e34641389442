import { describe, expect, it } from 'vitest'
import { newFinding } from './findings.fixture'
import { findingMarks, wordsByParagraph } from './marks'

describe('what the findings are about in each paragraph', () => {
  const both = newFinding('both', {
    counterpart: { paragraphId: 's0', version: 1, start: 4, end: 11, quote: '143억 달러' },
  })
  const lone = newFinding('lone', { start: 20, end: 24, quote: 'four' })
  const words = wordsByParagraph([both, lone])

  it.each([
    ['t0', 'both lone'],
    ['s0', 'both'],
    ['t1', undefined],
  ])('%s: %s', (paragraphId, ids) =>
    expect(
      words
        .get(paragraphId)
        ?.map(({ id }) => id)
        .join(' '),
    ).toBe(ids),
  )
})

describe('the mark of a finding', () => {
  it.each([
    ['where it was seen', 'It cost $1.43 billion.', [8, 21]],
    ['where its words have moved', 'All in all it cost $1.43 billion.', [19, 32]],
    ['nowhere, once they have changed', 'It cost $14.3 billion.', undefined],
    ['nowhere, where it can’t be told which they are', '$1.43 billion or $1.43 billion.', undefined],
  ])('stands %s', (_, text, range) => {
    const [mark] = findingMarks(text, [{ id: 'f', start: 8, end: 21, quote: '$1.43 billion' }])
    expect(mark && [mark.start, mark.end]).toEqual(range)
  })

  it('covers nothing where the finding is about the paragraph', () => {
    expect(findingMarks('A list.', [{ id: 'f', start: 0, end: 0, quote: '' }])).toEqual([])
    const words = wordsByParagraph([newFinding('merged', { check: 'structure', start: 0, end: 7, quote: 'A list.' })])
    expect(findingMarks('A list.', words.get('t0') ?? [])).toEqual([])
  })
})
