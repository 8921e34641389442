import { describe, expect, test } from 'vitest'
import { languageOf, scriptShares } from './script'

test.each([
  ['회사는 어제 문을 닫았다.', 'ko'],
  ['회사는 OpenAI, Google, Anthropic과 경쟁한다.', 'ko'],
  ['The mayor of Seoul (서울) resigned.', 'en'],
  ['公司昨天关门了。', 'zh'],
  ['会社は昨日閉店した。', 'ja'],
  ['Компания закрылась.', 'ru'],
  ['1,234 – 56 %', null],
  ['', null],
])('%j is taken for %s', (text, language) => {
  expect(languageOf(text)).toBe(language)
})

describe('shares', () => {
  test('add up to one', () => {
    const shares = scriptShares('회사 company 会社 かな фирма εταιρία')
    expect(Object.values(shares).reduce((a, b) => a + b)).toBeCloseTo(1)
  })
  test('are all nothing without letters', () => {
    expect(Object.values(scriptShares('12 %')).every((share) => share === 0)).toBe(true)
  })
})
