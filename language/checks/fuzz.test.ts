import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Options, Pair } from './check'
import { CHECKS } from './list'
import { checkAll, checkPair } from './run'
import { sentence } from './sentence'
import { TRAPS } from './traps.fixture'

const options = (source: string, target: string): Options => ({
  languages: { source, target },
  date: '2024-05-06',
  glossary: [
    { source: '정부', target: 'government' },
    { source: 'the', target: '그' },
  ],
})

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '3억 ',
      '만',
      '두 명',
      '12,000',
      ' $',
      '5',
      '.',
      '%',
      '수십만',
      '분의',
      ' million',
      'one ',
      'May ',
      '8월',
      '일',
      ' ',
      '“',
      '”',
      '"',
    ],
    ...[
      '(',
      ')',
      '정부는 ',
      'Kasparov ',
      '카스파로프가 ',
      'not ',
      '않았다. ',
      '\n\n',
      '9:30',
      '1/3',
      '6-3',
      '&#36;',
      '&#999999;',
      '\ud800',
      '👩‍👩‍👧',
      'the the ',
    ],
  ),
  fc.string({ maxLength: 8, unit: 'grapheme' }),
)
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))
const languages = fc.constantFrom(['ko', 'en'], ['en', 'ko'], ['zh', 'en'], ['de', 'fr'], ['ja', 'ko'])

test('findings lie in their text and quote it, whatever it holds', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 4 }), languages, (texts, [from = '', to = '']) => {
      const pairs = texts.map(([source, target], index): Pair => ({ key: String(index), source, target }))
      for (const { pair, side, start, end, quote, counterpart, confidence, message } of checkAll(
        pairs,
        options(from, to),
      )) {
        const texts = pairs[Number(pair)]
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(texts?.[side].slice(start, end)).toBe(quote)
        expect(confidence).toBeGreaterThan(0)
        expect(sentence(message, 'en')).not.toBe(message.key)
        if (counterpart)
          expect(texts?.[counterpart.side].slice(counterpart.start, counterpart.end)).toBe(counterpart.quote)
      }
    }),
    { numRuns: 300 },
  )
})

test('a pair that is run again says the same', () => {
  fc.assert(
    fc.property(text, text, (source, target) => {
      const once = checkPair({ key: 'a', source, target }, options('ko', 'en'))
      expect(checkPair({ key: 'a', source, target }, options('ko', 'en'))).toEqual(once)
    }),
    { numRuns: 100 },
  )
})

/** Each finding quotes its words in the text of its pair. */
function expectQuotes(pairs: readonly Pair[], languages: Options) {
  const texts = new Map(pairs.map((pair) => [pair.key, pair]))
  for (const { pair, side, start, end, quote } of checkAll(pairs, languages))
    expect(texts.get(pair)?.[side].slice(start, end)).toBe(quote)
}

test.each(Object.entries(TRAPS))('20,000 characters: %s', (_, make) => {
  const [source, target] = [make(20_000), make(20_000)]
  expectQuotes([{ key: '', source, target: `${target}.` }], options('ko', 'en'))
  expectQuotes(
    [
      { key: '', source: '가', target },
      { key: 'b', source, target: '' },
    ],
    options('en', 'ko'),
  )
})

test.each(['no space', 'no space, Latin', 'digits', 'capitals', 'brackets'])('100,000 characters: %s', (name) => {
  const long = TRAPS[name]?.(100_000) ?? ''
  expectQuotes([{ key: '', source: long, target: `${long}.` }], options('ko', 'en'))
})

test('10,000 numbers in a paragraph', () => {
  const numbers = Array.from({ length: 10_000 }, (_, k) => k * 7 + 13)
  const source = numbers.map((value) => `${value}명`).join(', ')
  const target = numbers.map((value) => `${value} people`).join(', ')
  // A clock that stands still: on a busy machine the check would be left out for its time.
  const found = checkPair({ key: '', source, target }, options('ko', 'en'), () => 0)
  expect(found.filter(({ check }) => check === 'number')).toEqual([])
})

test('a check that takes too long is left out, with a notice', () => {
  let time = 0
  const slow = () => (time += 1000)
  const source = Array.from({ length: 200 }, () => '정부는 12명이라고 했다.').join(' ')
  const entries = Array.from({ length: 200 }, (_, k) => ({ source: `말${k}`, target: 'word' }))
  const found = checkPair(
    { key: 'a', source, target: 'It said so.' },
    { ...options('ko', 'en'), glossary: entries },
    slow,
  )
  expect(found).toContainEqual(
    expect.objectContaining({
      check: 'glossary',
      pair: 'a',
      severity: 'neutral',
      message: { key: 'skipped', values: {} },
    }),
  )
})

test('checks that are switched off are silent', () => {
  const disabled = CHECKS.map(({ id }) => id)
  expect(checkAll([{ key: '', source: '12명', target: 'the the 정부' }], { ...options('ko', 'en'), disabled })).toEqual(
    [],
  )
})
