import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Options, Pair } from './check'
import { CHECKS } from './list'
import { checkAll, checkPair } from './run'
import { sentence } from './sentence'

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

/** Texts on which careless patterns take quadratic time. */
const TRAPS: Record<string, (size: number) => string> = {
  'no space': (size) => '가'.repeat(size),
  'no space, Latin': (size) => 'a'.repeat(size),
  digits: (size) => '1'.repeat(size),
  'numbers in a row': (size) => '12,345만 '.repeat(size / 8),
  thousands: (size) => '111,'.repeat(size / 4),
  'digits and hyphens': (size) => '1-'.repeat(size / 2),
  colons: (size) => '9:'.repeat(size / 2),
  scales: (size) => '만억'.repeat(size / 2),
  'number words': (size) => 'one hundred and '.repeat(size / 16),
  'of of': (size) => 'hundreds of '.repeat(size / 12),
  brackets: (size) => '('.repeat(size),
  'closing brackets': (size) => ')'.repeat(size),
  quotes: (size) => '“'.repeat(size),
  'straight quotes': (size) => '" '.repeat(size / 2),
  spaces: (size) => `a${' '.repeat(size)}b`,
  'blank lines': (size) => '\n'.repeat(size),
  names: (size) => 'Kim Jong-il '.repeat(size / 12),
  capitals: (size) => 'Kasparov'.repeat(size / 8),
  'a list of names': (size) =>
    Array.from({ length: size / 10 }, (_, k) => `Kas${'abcdefghij'[k % 10]}rov${'klmno'[k % 5]} `).join(''),
  entities: (size) => '&#36;'.repeat(size / 5),
  tags: (size) => '<b '.repeat(size / 3),
  words: (size) => 'the cat '.repeat(size / 8),
  particles: (size) => '정부는 '.repeat(size / 4),
  apostrophes: (size) => "'".repeat(size),
}

describe.each(Object.entries(TRAPS))('%s', (_, make) => {
  test('takes a time that grows with the text, not with its square', () => {
    const timed = (size: number) => {
      const [source, target] = [make(size), make(size)]
      const began = performance.now()
      checkAll([{ key: '', source, target: `${target}.` }], options('ko', 'en'))
      checkAll(
        [
          { key: '', source: '가', target },
          { key: 'b', source, target: '' },
        ],
        options('en', 'ko'),
      )
      return performance.now() - began
    }
    timed(1000)
    // Ten times the text: quadratic time would be a hundred times as long.
    const [short, long] = [timed(2000), timed(20_000)]
    expect(long).toBeLessThan(Math.max(1500, short * 40))
  })
})

test.each(['no space', 'no space, Latin', 'digits', 'capitals', 'brackets'])('100,000 characters: %s', (name) => {
  const long = TRAPS[name]?.(100_000) ?? ''
  const began = performance.now()
  checkAll([{ key: '', source: long, target: `${long}.` }], options('ko', 'en'))
  expect(performance.now() - began).toBeLessThan(10_000)
})

test('10,000 numbers in a paragraph', () => {
  const numbers = Array.from({ length: 10_000 }, (_, k) => k * 7 + 13)
  const source = numbers.map((value) => `${value}명`).join(', ')
  const target = numbers.map((value) => `${value} people`).join(', ')
  const began = performance.now()
  expect(checkPair({ key: '', source, target }, options('ko', 'en')).filter(({ check }) => check === 'number')).toEqual(
    [],
  )
  expect(performance.now() - began).toBeLessThan(10_000)
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
