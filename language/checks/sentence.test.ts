import { describe, expect, test } from 'vitest'
import { sentence } from './sentence'

const lost = (words: string) => sentence({ key: 'polarity.lost', values: { words } }, 'ko')

test('kinds of paragraph are named in the language of the sentence', () => {
  const message = { key: 'structure.kind', values: { source: 'heading 2', target: 'list-item' } }
  expect(sentence(message, 'ko')).toContain('원문 제목 2, 번역문 목록 항목')
  expect(sentence(message, 'en')).toBe('The source has a heading 2 here, the translation a list item.')
})

describe('a Korean sentence', () => {
  test.each([
    ['가지 않았다', '가지 않았다는'],
    ['없음', '없음은'],
    ['(없음)', '(없음)은'],
    ['43', '43은'],
    ['42', '42는'],
    ['WTO', 'WTO은(는)'],
  ])('takes the particle that %s asks for', (words, said) => {
    expect(lost(words)).toContain(`원문 ${said} 부정`)
  })
})
