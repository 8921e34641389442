import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignSentences } from './sentence-pairs'

const KO_EN = { source: 'ko', target: 'en' }
const shown = (source: string, target: string) =>
  alignSentences(source, target, KO_EN).map((pair) => [
    pair.source && source.slice(pair.source.start, pair.source.end),
    pair.target && target.slice(pair.target.start, pair.target.end),
  ])

describe('the sentences of a paragraph', () => {
  test('one by one', () => {
    expect(
      shown(
        '정부는 3월 10일 법안을 발표했다. 야당은 반대했다.',
        'The government announced the bill on March 10. The opposition objected.',
      ),
    ).toEqual([
      ['정부는 3월 10일 법안을 발표했다.', 'The government announced the bill on March 10.'],
      ['야당은 반대했다.', 'The opposition objected.'],
    ])
  })
  test('two against one', () => {
    expect(shown('지진이 났다. 120명이 숨졌다.', 'An earthquake struck and 120 people died.')).toEqual([
      ['지진이 났다. 120명이 숨졌다.', 'An earthquake struck and 120 people died.'],
    ])
  })
  test('one that has no counterpart', () => {
    expect(shown('회사는 1998년에 설립됐다.', '')).toEqual([['회사는 1998년에 설립됐다.', null]])
  })
  test('none at all', () => expect(shown('', ' ')).toEqual([]))
})

test('ranges lie in the text, in order and apart, and leave out white space only', () => {
  const text = fc.array(
    fc.oneof(
      fc.constantFrom('정부는 말했다. ', 'It rained. ', '3억 ', '. ', '\n'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
  )
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [source, target] = [one.join(''), other.join('')]
      const pairs = alignSentences(source, target, KO_EN)
      for (const [side, ranges] of [
        [source, pairs.map((pair) => pair.source)],
        [target, pairs.map((pair) => pair.target)],
      ] as const) {
        let from = 0
        for (const range of ranges) {
          if (!range) continue
          expect(side.slice(from, range.start).trim()).toBe('')
          expect(range.end).toBeGreaterThan(range.start)
          from = range.end
        }
        expect(side.slice(from).trim()).toBe('')
      }
    }),
    { numRuns: 100 },
  )
})
