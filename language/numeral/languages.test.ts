import { describe, expect, test } from 'vitest'
import { legible } from './legible'
import { numerals } from './numeral'

/** Each number of a text with its value and unit: `25億円 = 2500000000 money JPY`. */
const read = (text: string, language: string) =>
  numerals(text, language).map(({ start, end, value, unit }) =>
    `${text.slice(start, end)} = ${value} ${unit.kind} ${unit.name}`.trim(),
  )

describe('Japanese', () => {
  test.each([
    ['3万1200軒', '3万1200軒 = 31200 count'],
    ['1億2500万円', '1億2500万円 = 125000000 money JPY'],
    ['１５％増えた', '１５％ = 15 percent'],
    ['2024年5月12日', '2024年 = 2024 date year', '5月 = 5 date month', '12日 = 12 date day'],
    ['5年前、3か月', '5年前 = 5 duration year', '3か月 = 3 duration month'],
    ['10時間と30分間', '10時間 = 10 duration hour', '30分間 = 30 duration minute'],
    ['三分の二', '三分の二 = 0.6666666666666666 fraction'],
    ['2 億 6 千万人、一億二千万', '2 億 6 千万人 = 260000000 count person', '一億二千万 = 120000000 plain'],
    ['18ドル、2位', '18ドル = 18 money USD', '2位 = 2 ordinal'],
    ['430メートル', '430メートル = 430 measure m'],
  ])('%s', (text, ...expected) => expect(read(text, 'ja')).toEqual(expected))
})

describe('Chinese', () => {
  test.each([
    ['第十二届，3.5亿美元', '十二 = 12 plain', '3.5亿美元 = 350000000 money USD'],
    ['共１，２００人', '１，２００人 = 1200 count'],
    ['12万5千', '12万5千 = 125000 plain'],
    ['3万2千亿元、四成', '3万2千亿元 = 3200000000000 money CNY', '四成 = 0.4 fraction'],
    ['730多万人', '730多万人 = 7300000 count'],
    ['２小时，５月', '２小时 = 2 duration hour', '５月 = 5 date month'],
  ])('%s', (text, ...expected) => expect(read(text, 'zh')).toEqual(expected))
})

describe('languages with a decimal comma', () => {
  test.each([
    ['de', '18,5 Millionen Euro', '18,5 Millionen Euro = 18500000 money EUR'],
    ['de', '3 Mrd. Euro', '3 Mrd. Euro = 3000000000 money EUR'],
    ['de', '2 Billionen Dollar', '2 Billionen Dollar = 2000000000000 money USD'],
    ['de', '1.200 Menschen', '1.200 = 1200 plain'],
    ['de', '12 Millionäre', '12 = 12 plain'],
    ['de', '5 Prozent auf 430 Metern', '5 Prozent = 5 percent', '430 Metern = 430 measure m'],
    ['fr', '1,5 million d’habitants', '1,5 million = 1500000 plain'],
    ['es', '3 mil millones', '3 mil millones = 3000000000 plain'],
    ['it', '2 miliardi', '2 miliardi = 2000000000 plain'],
    [
      'de',
      'Um 13.45 Uhr am 3. Mai 1987',
      '13 = 13 plain',
      '45 Uhr = 45 time hour',
      '3. = 3 date day',
      'Mai = 5 date month',
      '1987 = 1987 date year',
    ],
    [
      'de',
      'zweihundertfünfzigtausend, die achtziger Jahre',
      'zweihundertfünfzigtausend = 250000 plain',
      'achtziger = 80 date decade',
    ],
    ['de', 'Stärke 7.2 und 1.250 Häuser', '7.2 = 7.2 plain', '1.250 = 1250 plain'],
    ['fr', 'quatre-vingt-dix-sept, 1 250 maisons', 'quatre-vingt-dix-sept = 97 plain', '1 250 = 1250 plain'],
    ['fr', 'au XVIIIe siècle, le 1er juin', 'XVIIIe = 18 date century', '1er = 1 date day', 'juin = 6 date month'],
    [
      'es',
      'trigésimo sexto, 4500 millones de dólares',
      'trigésimo sexto = 36 plain',
      '4500 millones de dólares = 4500000000 money USD',
    ],
    [
      'es',
      'dos mil quinientos millones, en los años 70',
      'dos mil quinientos millones = 2500000000 plain',
      '70 = 70 date decade',
    ],
    ['pt', 'vinte e cinco mil pessoas', 'vinte e cinco mil pessoas = 25000 count person'],
    ['nl', 'vijfentwintig miljoen euro', 'vijfentwintig miljoen euro = 25000000 money EUR'],
  ])('%s: %s', (language, text, ...expected) => expect(read(text, language)).toEqual(expected))
})

describe('Vietnamese and Arabic', () => {
  test.each([
    ['vi', '6,4 triệu người, 12.300 căn nhà', '6,4 triệu người = 6400000 count person', '12.300 = 12300 plain'],
    ['vi', 'ngày 7 tháng 3 năm 2011', '7 = 7 date day', '3 = 3 date month', '2011 = 2011 date year'],
    [
      'vi',
      'hai mươi lăm phần trăm, 3 tỷ đô la',
      'hai mươi lăm phần trăm = 25 percent',
      '3 tỷ đô la = 3000000000 money USD',
    ],
    ['ar', '٤٧ ألف شخص', '٤٧ ألف شخص = 47000 count person'],
    ['ar', '6 ملايين دولار في 9 مارس', '6 ملايين دولار = 6000000 money USD', '9 = 9 date day', 'مارس = 3 date month'],
    ['ar', 'سبعة وثلاثون، ألفان', 'سبعة وثلاثون = 37 plain', 'ألفان = 2000 plain'],
    ['ar', 'في تسعينيات القرن', 'تسعينيات = 90 date decade'],
  ])('%s: %s', (language, text, ...expected) => expect(read(text, language)).toEqual(expected))
})

describe('words that are numbers only sometimes', () => {
  test.each([
    ['ko', '만 18세 이상', '18세 = 18 count year old'],
    ['ko', '만 명이', '만 명 = 10000 count person'],
    ['ko', '만 나이로'],
    ['en', 'two thirds of it', 'two thirds = 0.6666666666666666 fraction'],
    ['en', 'one-third, three-quarters', 'one-third = 0.3333333333333333 fraction', 'three-quarters = 0.75 fraction'],
    ['en', 'a third party', 'third = 3 ordinal'],
  ])('%s: %s', (language, text, ...expected) => expect(read(text, language)).toEqual(expected))
})

test('full-width digits become narrow where they stand; a comma between sentences stays', () => {
  expect(legible('１，２００人，３％', 'zh')).toBe('1,200人，3％')
})
