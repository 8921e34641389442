import { expect, test } from 'vitest'
import { romanise } from './romanise'

test.each([
  ['서울', 'seoul'],
  ['부산', 'busan'],
  ['김치', 'gimchi'],
  ['한글', 'hangeul'],
  ['값', 'gap'],
  ['제주 2곳, A', 'jeju 2got, A'],
  ['\u1112\u1161\u11ab', 'han'],
])('%s is %s', (hangul, latin) => {
  expect(romanise(hangul)).toBe(latin)
})
