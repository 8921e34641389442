import { describe, expect, it } from 'vitest'
import { selectedRange } from './selected-range'
import { offsetIn, placeOf, type Run } from './text-runs'

/** A **bold** &amp; C */
const runs: Run[] = [
  { start: 0, end: 2, text: 'A ', style: {} },
  { start: 4, end: 8, text: 'bold', style: { strong: true } },
  { start: 10, end: 11, text: ' ', style: {} },
  { start: 11, end: 16, text: '&', style: {} },
  { start: 16, end: 18, text: ' C', style: {} },
]

describe('from a place on the screen to an offset', () => {
  it.each([
    [0, 0, 0],
    [0, 2, 2],
    [1, 0, 4],
    [1, 3, 7],
    [3, 0, 11],
    [3, 1, 16],
    [4, 9, 18],
  ])('run %i, %i characters in → %i', (index, local, offset) => {
    expect(offsetIn(runs[index] as Run, local)).toBe(offset)
  })
})

describe('from an offset to a place on the screen', () => {
  it.each([
    [3, 'forward', { index: 1, local: 0 }],
    [3, 'back', { index: 0, local: 2 }],
    [6, 'forward', { index: 1, local: 2 }],
    [8, 'back', { index: 1, local: 4 }],
    [8, 'forward', { index: 2, local: 0 }],
    [13, 'forward', { index: 3, local: 0 }],
    [99, 'forward', { index: 4, local: 2 }],
    [0, 'back', { index: 0, local: 0 }],
  ] as const)('%i leaning %s', (offset, lean, place) => expect(placeOf(runs, offset, lean)).toEqual(place))

  it('has no place in an empty text', () => expect(placeOf([], 0, 'forward')).toBeNull())

  it('comes back to the offset it left from', () => {
    for (const run of runs)
      for (let offset = run.start; offset < run.end && run.text.length === run.end - run.start; offset++) {
        const place = placeOf(runs, offset, 'forward')
        expect(place && offsetIn(runs[place.index] as Run, place.local)).toBe(offset)
      }
  })
})

describe('what a selection means', () => {
  it.each([
    ['the words without the outer spaces', 'one two three', 3, 8, 'two'],
    ['backwards', 'one two three', 7, 4, 'two'],
    ['whole characters', 'a👩‍🚀b', 2, 4, '👩‍🚀'],
    ['white space alone', 'a  b', 1, 3, '  '],
    ['Hangul as it stands', '배를 기다리는 항구', 3, 8, '기다리는'],
    ['nothing', 'abc', 2, 2, ''],
  ])('%s', (_, text, from, to, words) => {
    const { start, end } = selectedRange(text, from, to)
    expect(text.slice(start, end)).toBe(words)
  })
})
