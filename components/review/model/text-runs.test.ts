import { describe, expect, it } from 'vitest'
import { offsetIn, type Run, runsOf, selectedRange } from './text-runs'

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

const shown = (text: string) => runsOf('paragraph', text).map(({ text, style }) => [text, style])

describe('the runs of a paragraph', () => {
  it('are its words with their style, without the marks', () => {
    expect(shown('A **bold *and* slanted** word')).toEqual([
      ['A ', {}],
      ['bold ', { strong: true }],
      ['and', { strong: true, emphasis: true }],
      [' slanted', { strong: true }],
      [' word', {}],
    ])
  })

  it('keep an address that is safe to follow, and no other', () => {
    expect(shown('[here](https://example.org)')).toEqual([['here', { href: 'https://example.org' }]])
    expect(shown('[here](javascript:alert(1))')).toEqual([['here', {}]])
  })

  it('say where they stand in the raw text, an escape as a whole', () => {
    expect(runsOf('paragraph', 'a\\*b')).toEqual([
      { start: 0, end: 1, text: 'a', style: {} },
      { start: 1, end: 3, text: '*', style: {} },
      { start: 3, end: 4, text: 'b', style: {} },
    ])
    expect(runsOf('paragraph', '**강조**는')).toEqual([
      { start: 2, end: 4, text: '강조', style: { strong: true } },
      { start: 6, end: 7, text: '는', style: {} },
    ])
  })

  it('of code are its text', () => {
    expect(runsOf('code', 'a **b**')).toEqual([{ start: 0, end: 7, text: 'a **b**', style: {} }])
  })

  it('show a hard break as a new line', () => {
    expect(shown('one\\\ntwo')).toEqual([
      ['one', {}],
      ['\n', {}],
      ['two', {}],
    ])
  })
})
