import { describe, expect, test } from 'vitest'
import { calendarNames } from './calendar'
import { englishStem } from './english-stem'
import { europeanWords } from './european'
import { koreanWords } from './ko-en'
import { verbForms, withoutParticles } from './korean-stem'
import { regionNames } from './regions'
import { simplify } from './traditional'
import { chineseWords } from './zh-en'

/** Is the English word a translation of one of these? */
const renders = (stems: readonly (readonly string[])[], english: string) => stems.flat().includes(englishStem(english))

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
  ])('%s is %s', (korean, english) => expect(renders(koreanWords(korean), english)).toBe(true))

  test.each([
    ['정부', 'river'],
    ['시장', 'government'],
    ['피아노', 'blood'],
    ['', 'government'],
    ['정부', ''],
    ['뷁', 'government'],
  ])('%s is not %s', (korean, english) => expect(renders(koreanWords(korean), english)).toBe(false))
})

describe('a run of Chinese characters holds', () => {
  test.each([
    ['政府宣布', 'government', true],
    ['政府宣布', 'announced', true],
    ['總統訪問法國', 'president', true],
    ['总统访问', 'river', false],
    ['', 'river', false],
  ])('%s: %s, %s', (run, english, expected) => expect(renders(chineseWords(run).stems, english)).toBe(expected))
  test('regions by their code', () => expect(chineseWords('在尼泊爾和蒙古国').regions).toEqual(['NP']))
  test('what is neither, to be sounded out', () => expect(chineseWords('总统奥巴马访问').rest).toEqual(['奥巴马']))
  test('traditional characters as simplified ones', () => expect(simplify('總統 abc')).toBe('总统 abc'))
})

describe('a German and a French word meet in English', () => {
  test.each([
    ['Jahren', 'années', 'year'],
    ['Regierung', 'gouvernements', 'government'],
    ['kleinen', 'petites', 'small'],
  ])('%s, %s: %s', (german, french, english) => {
    expect(europeanWords(german, 'de')).toContain(englishStem(english))
    expect(europeanWords(french, 'fr')).toContain(englishStem(english))
  })
  test('where the language has a list', () => expect(europeanWords('casa', 'it')).toEqual([]))
})

describe('a month and a weekday in each language', () => {
  test.each([
    ['de', 'märz', 'n3'],
    ['fr', 'août', 'n8'],
    ['en', 'sunday', 'w0'],
    ['ru', 'марта', 'n3'],
    ['ko', '화요일', 'w2'],
    ['en', 'soon', undefined],
  ])('%s %s', (language, name, key) => expect(calendarNames(language).get(name)).toBe(key))
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
    ['say says said', 'say'],
    ['child children', 'child'],
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
