import { describe, expect, it, test } from 'vitest'
import { runsOf } from './segments'
import { type CaretStep, shownText, stepFrom, toRaw, toShown } from './text-caret'

const EN = 'Dr. Han left at 3 p.m. sharp. Nobody saw her 👩‍👩‍👧 go.'
const KO = '김하늘이 8월 떠났다. AI강국은 아무도 못 봤다.'

/** The words between a place and where a step from it leads. */
const over = (text: string, from: string, step: CaretStep, by: 1 | -1, language = 'en') => {
  const at = text.indexOf(from)
  const to = stepFrom(text, at, step, by, language)
  return text.slice(Math.min(at, to), Math.max(at, to))
}

test.each([
  ['a letter on', EN, 'left', 'character', 1, 'l'],
  ['a letter back', EN, 'left', 'character', -1, ' '],
  ['a whole emoji', EN, '👩', 'character', 1, '👩‍👩‍👧'],
  ['a word on', EN, 'left', 'word', 1, 'left'],
  ['a word on from a space', EN, ' left', 'word', 1, ' left'],
  ['a word back', EN, ' left', 'word', -1, 'Han'],
  ['a sentence on', EN, 'left', 'sentence', 1, 'left at 3 p.m. sharp.'],
  ['a sentence back', EN, ' saw', 'sentence', -1, 'Nobody'],
  ['to the end', EN, 'go', 'paragraph', 1, 'go.'],
  ['to the beginning', EN, ' Han', 'paragraph', -1, 'Dr.'],
  ['a Korean word', KO, '아무도', 'word', 1, '아무도'],
  ['a Korean number and what it counts', KO, '8', 'word', 1, '8월'],
  ['a Korean word back, Latin letters and all', KO, ' 아무도', 'word', -1, 'AI강국은'],
  ['a Korean sentence', KO, '떠났다', 'sentence', 1, '떠났다.'],
] as const)('a step leads %s', (_, text, from, step, by, words) =>
  expect(over(text, from, step, by, text === KO ? 'ko' : 'en')).toBe(words),
)

test('steps end at the ends', () => {
  expect(stepFrom(EN, EN.length, 'word', 1, 'en')).toBe(EN.length)
  expect(stepFrom(EN, 0, 'word', -1, 'en')).toBe(0)
  expect(stepFrom(EN, 0, 'character', -1, 'en')).toBe(0)
  expect(stepFrom('', 0, 'sentence', 1, 'en')).toBe(0)
})

test('a word far into a long text is whole', () => {
  const long = 'word '.repeat(2_000)
  expect(stepFrom(long, 9_000, 'word', -1, 'en')).toBe(8_995)
})

describe('what is shown of the raw text', () => {
  const runs = runsOf('paragraph', 'It **was** so &amp; more')
  it('leaves the marks out', () => expect(shownText(runs)).toBe('It was so & more'))
  it.each([
    [0, 0, 0],
    [3, 3, 5],
    [6, 8, 10],
    [16, 24, 24],
  ])('%i is %i behind what is before, and %i before what follows', (shown, end, start) => {
    expect([toRaw(runs, shown), toRaw(runs, shown, true)]).toEqual([end, start])
    expect([toShown(runs, end), toShown(runs, start)]).toEqual([shown, shown])
  })
})
