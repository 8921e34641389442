import { describe, expect, test } from 'vitest'
import { englishStem } from './english-stem'
import { englishConcepts, koreanConcepts } from './ko-en'
import { verbForms, withoutParticles } from './korean-stem'
import { regionNames } from './regions'

/** Do a Korean and an English word share a concept? */
const match = (korean: string, english: string) => {
  const known = new Set(koreanConcepts(korean))
  return englishConcepts(english).some((concept) => known.has(concept))
}

describe('a Korean word and an English one', () => {
  test.each([
    ['정부', 'government'],
    ['정부는', 'Government'],
    ['시장에서', 'market'],
    ['공장을', 'factories'],
    ['밝혔다', 'said'],
    ['밝힌', 'announced'],
    ['연구원들은', 'researchers'],
    ['국제회의', 'conference'],
    ['피', 'blood'],
  ])('%s is %s', (korean, english) => expect(match(korean, english)).toBe(true))

  test.each([
    ['정부', 'river'],
    ['시장', 'government'],
    ['피아노', 'blood'],
    ['', 'government'],
    ['정부', ''],
    ['뷁', 'government'],
  ])('%s is not %s', (korean, english) => expect(match(korean, english)).toBe(false))
})

describe('a verb in its forms', () => {
  test.each([
    ['밝히다', ['밝히', '밝혔', '밝혀', '밝힌']],
    ['가다', ['가', '갔', '간', '갈']],
    ['보다', ['보', '봤', '본']],
    ['어렵다', ['어렵', '어려운', '어려워']],
    ['만들다', ['만들', '만드', '만든']],
    ['먹다', ['먹']],
    ['다', ['']],
  ])('%s', (verb, forms) => expect(verbForms(verb)).toEqual(expect.arrayContaining(forms)))
})

describe('a word without its particles', () => {
  test.each([
    ['부시에게는', ['부시에게는', '부시에게', '부시']],
    ['서울에서', ['서울에서', '서울']],
    ['강', ['강']],
    ['은', ['은']],
    ['', ['']],
  ])('%s', (word, forms) => expect(withoutParticles(word)).toEqual(forms))
})

describe('an English stem is the same for', () => {
  test.each([
    ['play plays played playing', 'play'],
    ['company companies company’s', 'company'],
    ['plan planned planning', 'plan'],
    ['studied studies study', 'study'],
    ['watches watched watch', 'watch'],
    ['us', 'us'],
  ])('%s', (words, stem) => expect([...new Set(words.split(' ').map(englishStem))]).toEqual([stem]))
})

describe('a country has its name in each language', () => {
  test.each([
    ['ko', '프랑스', 'FR'],
    ['en', 'france', 'FR'],
    ['de', 'frankreich', 'FR'],
    ['ja', 'フランス', 'FR'],
    ['en', 'united', undefined],
  ])('%s %s', (language, name, code) => expect(regionNames(language).get(name)).toBe(code))
})
