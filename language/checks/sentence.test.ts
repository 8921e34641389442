import { describe, expect, test } from 'vitest'
import { sentence } from './sentence'

const lost = (words: string) => sentence({ key: 'polarity.lost', values: { words } }, 'ko')

test('kinds of paragraph are named in the language of the sentence', () => {
  const message = { key: 'structure.kind', values: { source: 'heading 2', target: 'list-item' } }
  expect(sentence(message, 'ko')).toContain('원문 제목 2, 번역문 목록 항목')
  expect(sentence(message, 'en')).toBe('The source has a heading 2 here, the translation a list item.')
})

test('weekdays are Korean in a Korean sentence', () => {
  const message = { key: 'date.weekday', values: { source: '28일', expected: 'Monday', target: 'Tuesday' } }
  expect(sentence(message, 'ko')).toBe('기사 날짜로 보면 원문 28일은 월요일인데 번역문은 화요일입니다.')
})

describe('a Korean sentence', () => {
  test.each([
    ['가지 않았다', '“가지 않았다”는'],
    ['없음', '“없음”은'],
    ['(없음)', '“(없음)”은'],
    ['43', '“43”은'],
    ['42', '“42”는'],
    ['WTO', '“WTO”는'],
    ['Kim Jong-un', '“Kim Jong-un”은'],
  ])('takes the particle that %s asks for', (words, said) => {
    expect(lost(words)).toContain(`원문 ${said} 부정`)
  })
})
