import { expect, it } from 'vitest'
import { contextIn, contextOf, opening } from './context'

it.each([
  ['all there is', 'the firm fell', 'the [firm] fell'],
  ['no half word', 'yesterday the firm fell again', '… the [firm] fell …'],
  ['no half emoji', '👩‍🚀👩‍🚀 the firm', '… the [firm]'],
  ['no half 어절', '어제 서울시가 회사를 인수했다고 밝혔다', '어제 서울시가 [회사]를 인수했다고 …'],
])('context: %s', (_, text, expected) => {
  const words = text.includes('firm') ? 'firm' : '회사'
  const start = text.indexOf(words)
  const { before, after } = contextIn(text, { start, end: start + words.length }, 9)
  expect(`${before}[${words}]${after}`).toBe(expected)
})

it('has of an anchor what it keeps, and knows by its length whether more was there', () => {
  const anchor = {
    prefix: 'a b',
    suffix: ' and then the firm rose again yesterd',
    start: 3,
    end: 7,
    state: 'conflict',
  } as const
  expect(contextOf(anchor, undefined)).toEqual({ before: 'a b', after: ' and then the firm rose again …' })
  expect(contextOf({ ...anchor, state: 'exact' }, `a bfirm${anchor.suffix}`)).toEqual({
    before: 'a b',
    after: anchor.suffix,
  })
})

it.each([
  ['The port at night', 40, 'The port at night'],
  ['The port at night', 12, 'The port at…'],
  ['  The\n\nport  ', 40, 'The port'],
  ['항구의 밤은 길다', 6, '항구의…'],
  ['글자사이에빈칸이없는글', 4, '글자사이…'],
  ['👩‍👩‍👧‍👧 family', 5, '…'],
])('the first words of %j, at most %i code units, are %j', (text, most, words) => {
  expect(opening(text, most)).toBe(words)
})
