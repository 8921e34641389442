import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandsOf, isKept, memoryForm, similarity } from './memory'

const shares = (one: string, other: string) => {
  const known = new Set(bandsOf(memoryForm(one)))
  return bandsOf(memoryForm(other)).some((band) => known.has(band))
}

describe('alike sentences', () => {
  test.each([
    ['정부는 내년 예산을 5% 늘리기로 했다.', '정부는 내년 예산을 7% 늘리기로 했다.'],
    ['The committee will meet again in October.', 'The committee will meet again on Monday.'],
    ['그는 “다시는 그런 일이 없을 것”이라고 말했다.', '그는 "다시는 그런 일이 없을 것" 이라고 말했다.'],
  ])('are found, and are no less than 70 alike: %s', (one, other) => {
    expect(shares(one, other)).toBe(true)
    expect(similarity(one, other)).toBeGreaterThanOrEqual(70)
    expect(similarity(one, other)).toBeLessThan(100)
  })

  test('others are not alike', () => {
    expect(similarity('정부는 내년 예산을 늘리기로 했다.', '두 나라는 회담을 미뤘다.')).toBeLessThan(40)
    expect(similarity('', '')).toBe(100)
    expect(similarity('!', '?')).toBe(0)
  })

  test('100 is the same to a sign', () => {
    expect(similarity('They met.', 'They met.')).toBe(100)
    expect(similarity('They met.', 'They met')).toBe(99)
    expect(similarity('They met.', 'THEY MET.')).toBe(99)
  })
})

test('whatever is written, the bands are as many integers of 32 bits, and the same shares all of them', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const bands = bandsOf(memoryForm(text))
      expect(bands).toHaveLength(16)
      expect(bands.every((band) => Number.isInteger(band) && band === (band | 0))).toBe(true)
      expect(bandsOf(memoryForm(text.toUpperCase().toLowerCase()))).toHaveLength(16)
      expect(similarity(text, text)).toBe(100)
    }),
  ))

test('of sentences that share most words nearly all are found, of strangers hardly any', () => {
  const words =
    'river bridge market council vote budget ship harbour strike train winter school court minister report plan'.split(
      ' ',
    )
  const sentence = (from: number) =>
    Array.from({ length: 12 }, (_, k) => `${words[(from * 7 + k * (from + 3)) % words.length]}${(from * 13 + k) % 10}`)
  const sentences = Array.from({ length: 200 }, (_, nth) => sentence(nth))
  const changed = sentences.map((all) => [...all.slice(0, 5), 'however', ...all.slice(6)].join(' '))
  const found = sentences.filter((all, nth) => shares(all.join(' '), changed[nth] ?? ''))
  expect(found.length).toBeGreaterThan(190)
})

test('what is too short or too long is not kept', () => {
  expect(isKept(memoryForm('네.'))).toBe(false)
  expect(isKept(memoryForm('그는 웃었다.'))).toBe(true)
  expect(isKept('가'.repeat(2_001))).toBe(false)
})
