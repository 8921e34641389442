import { expect, test } from 'vitest'
import { koreanNoun } from './korean-noun'

test.each([
  ['항구의', '항구'],
  ['경쟁력을', '경쟁력'],
  ['정부는', '정부'],
  ['중국과의', '중국'],
  ['미국으로부터', '미국'],
  ['서울로', '서울'],
  ['노동자들이', '노동자'],
  ['추진했다', '추진'],
  ['의존하는', '의존'],
])('%s is shown as %s', (word, noun) => {
  expect(koreanNoun(word)).toBe(noun)
})

test.each(['전문가', '회의', '국가', '민주주의', '고속도로', '효과', 'NATO', 'port'])('%s stays whole', (word) => {
  expect(koreanNoun(word)).toBe(word)
})
