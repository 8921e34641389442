import { describe, expect, test } from 'vitest'
import { sentence } from './sentence'

const lost = (words: string) => sentence({ key: 'polarity.lost', values: { words } }, 'ko')

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
