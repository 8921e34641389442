import { describe, expect, test } from 'vitest'
import { runsOf } from './inline-runs'

const shown = (text: string) => runsOf('paragraph', text).map(({ text, style }) => [text, style])

describe('the runs of a paragraph', () => {
  test('are its words with their style, without the marks', () => {
    expect(shown('A **bold *and* slanted** word')).toEqual([
      ['A ', {}],
      ['bold ', { strong: true }],
      ['and', { strong: true, emphasis: true }],
      [' slanted', { strong: true }],
      [' word', {}],
    ])
  })

  test('keep an address that is safe to follow, and no other', () => {
    expect(shown('[here](https://example.org)')).toEqual([['here', { href: 'https://example.org' }]])
    expect(shown('[here](javascript:alert(1))')).toEqual([['here', {}]])
  })

  test('say where they stand in the raw text, an escape as a whole', () => {
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

  test('of code are its text', () => {
    expect(runsOf('code', 'a **b**')).toEqual([{ start: 0, end: 7, text: 'a **b**', style: {} }])
  })

  test('show a hard break as a new line', () => {
    expect(shown('one\\\ntwo')).toEqual([
      ['one', {}],
      ['\n', {}],
      ['two', {}],
    ])
  })
})
