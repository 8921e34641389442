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
    ['18ドル、2位', '18ドル = 18 money USD', '2位 = 2 ordinal'],
    ['430メートル', '430メートル = 430 measure m'],
  ])('%s', (text, ...expected) => expect(read(text, 'ja')).toEqual(expected))
})

describe('Chinese', () => {
  test.each([
    ['第十二届，3.5亿美元', '十二 = 12 plain', '3.5亿美元 = 350000000 money USD'],
    ['共１，２００人', '１，２００人 = 1200 count'],
    ['12万5千', '12万5千 = 125000 plain'],
    ['２小时，５月', '２小时 = 2 duration hour', '５月 = 5 date month'],
  ])('%s', (text, ...expected) => expect(read(text, 'zh')).toEqual(expected))
})

describe('languages with a decimal comma', () => {
  test.each([
    ['de', '18,5 Millionen Euro', '18,5 Millionen Euro = 18500000 money EUR'],
    ['de', '3 Mrd. Euro', '3 Mrd. Euro = 3000000000 money EUR'],
    ['de', '2 Billionen Dollar', '2 Billionen = 2000000000000 plain'],
    ['de', '1.200 Menschen', '1.200 = 1200 plain'],
    ['de', '12 Millionäre', '12 = 12 plain'],
    ['de', '5 Prozent auf 430 Metern', '5 Prozent = 5 percent', '430 Metern = 430 measure m'],
    ['fr', '1,5 million d’habitants', '1,5 million = 1500000 plain'],
    ['es', '3 mil millones', '3 mil millones = 3000000000 plain'],
    ['it', '2 miliardi', '2 miliardi = 2000000000 plain'],
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
