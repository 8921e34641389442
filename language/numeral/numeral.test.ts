import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numerals } from './numeral'

const read = (text: string, language: string) =>
  numerals(text, language).map(({ start, end, value, unit, approximate }) =>
    [text.slice(start, end), `${approximate ? '~' : ''}${value}`, unit.kind, unit.name]
      .filter((part) => part !== '')
      .join(' = '),
  )

describe('Korean', () => {
  test.each([
    ['1억 2,500만 달러를', '1억 2,500만 달러 = 125000000 = money = USD'],
    ['12조3천억 번', '12조3천억 번 = 12300000000000 = count'],
    ['30억6천만 원', '30억6천만 원 = 3060000000 = money = KRW'],
    ['57억1000만위안', '57억1000만위안 = 5710000000 = money = CNY'],
    ['1만8500메가와트', '1만8500메가와트 = 18500 = measure = MW'],
    ['3천5백 명', '3천5백 명 = 3500 = count = person'],
    ['수십만 명이', '수십만 명 = ~100000 = count = person'],
    ['100여 명', '100여 명 = ~100 = count = person'],
    ['3분의 2가', '3분의 2 = 0.6666666666666666 = fraction'],
    ['절반이', '절반 = 0.5 = fraction'],
    ['두 명', '두 명 = 2 = count = person'],
    ['스무 살', '스무 살 = 20 = count = year old'],
    ['2할6푼8리', '2할6푼8리 = 0.268 = fraction'],
    ['13초04의 기록', '13초04 = 13.04 = duration = second'],
    ['7월 28일에', '7월 = 7 = date = month', '28일 = 28 = date = day'],
    ['3일간', '3일간 = 3 = duration = day'],
    ['3일 만에', '3일 만에 = 3 = duration = day'],
    ['사흘 뒤', '사흘 = 3 = duration = day'],
    ['2억 6천 3백만 명', '2억 6천 3백만 명 = 263000000 = count = person'],
    ['천만 엔이다', '천만 엔 = 10000000 = money = JPY'],
    ['이십삼만오천 명', '이십삼만오천 명 = 235000 = count = person'],
    ['70여만 명', '70여만 명 = ~700000 = count = person'],
    ['스물 네 마리', '스물 네 마리 = 24 = count'],
    ['3과 1/4시간', '3과 1/4시간 = 3.25 = duration = hour'],
    ['2경 4천조 원', '2경 4천조 원 = 24000000000000000 = money = KRW'],
    ['6경기, 7조각', '6 = 6 = plain', '7 = 7 = plain'],
    ['제7조 3항', '제7 = 7 = ordinal', '3 = 3 = plain'],
    ['52억$를', '52억$ = 5200000000 = money = USD'],
    ['2008년에', '2008년 = 2008 = date = year'],
    ['20년간', '20년간 = 20 = duration = year'],
    ['제2차 회담', '제2차 = 2 = ordinal'],
    ['삼백오십만 달러', '삼백오십만 달러 = 3500000 = money = USD'],
    ['지분 49%를', '49% = 49 = percent'],
    ['２５명', '２５명 = 25 = count = person'],
  ])('%s', (text, ...expected) => {
    expect(read(text, 'ko')).toEqual(expected)
  })
  test.each(['이 사람은 일을 한다', '만약 조사가 구체적이면', '세계', '두 눈을'])('%s holds none', (text) => {
    expect(read(text, 'ko')).toEqual([])
  })
})

describe('English', () => {
  test.each([
    ['$14.3 billion', '$14.3 billion = 14300000000 = money = USD'],
    ['33.4m people', '33.4m people = 33400000 = count = person'],
    ['£2bn', '£2bn = 2000000000 = money = GBP'],
    ['£7million deal', '£7million = 7000000 = money = GBP'],
    ['8.20am today', '8 = 8 = plain', '20am = 20 = time = hour'],
    ['49 percent', '49 percent = 49 = percent'],
    ['twenty-one people', 'twenty-one people = 21 = count = person'],
    ['two hundred and fifty', 'two hundred and fifty = 250 = plain'],
    ['two hundred and fifty thousand', 'two hundred and fifty thousand = 250000 = plain'],
    ['July 28, 2008', 'July = 7 = date = month', '28 = 28 = date = day', '2008 = 2008 = date = year'],
    ['on the 14th', '14th = 14 = ordinal'],
    ['half a dozen', 'half a dozen = 6 = plain'],
    ['a dozen eggs', 'a dozen = 12 = plain'],
    ['thousands came', 'thousands = ~1000 = plain'],
    ['a decade ago', 'decade = 10 = duration = year'],
    ['a five-year plan', 'five-year = 5 = duration = year'],
    ['a 22-year-old man', '22-year-old = 22 = count = year old'],
    ['12.3 trillion', '12.3 trillion = 12300000000000 = plain'],
    ['in May', 'May = 5 = date = month'],
    ['at 5 p.m. sharp', '5 p.m. = 5 = time = hour'],
  ])('%s', (text, ...expected) => {
    expect(read(text, 'en')).toEqual(expected)
  })
  test.each([
    'You may march',
    'Someone often listens',
    'B52s',
    'fortune',
    'Theresa May said',
    'Jan Steen',
    'April Kim',
  ])('%s holds none', (text) => {
    expect(read(text, 'en')).toEqual([])
  })
})

describe('others', () => {
  test.each([
    ['zh', '3.5亿美元', '3.5亿美元 = 350000000 = money = USD'],
    ['zh', '二〇〇八年', '二〇〇八年 = 2008 = date = year'],
    ['zh', '两万五千人', '两万五千人 = 25000 = count'],
    ['zh', '百分之三十', '百分之三十 = 0.3 = fraction'],
    ['de', '8.839,8 m', '8.839,8 m = 8839.8 = measure = m'],
    ['fr', '1\u202f200,5', '1\u202f200,5 = 1200.5 = plain'],
  ])('%s %s', (language, text, expected) => {
    expect(read(text, language)).toEqual([expected])
  })
})

test('numerals stand in order, apart, inside the text, and each holds something to read a number from', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '3억 ',
      '만',
      '두 명',
      '12,000',
      ' $',
      '5',
      '.',
      '%',
      '수십만',
      '제',
      '분의',
      ' million',
      'one ',
      'May ',
      '일',
      ' ',
    ),
    fc.string({ maxLength: 6, unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom('ko', 'en', 'zh', 'de'), (parts, language) => {
      const text = parts.join('')
      let from = 0
      for (const { start, end, value } of numerals(text, language)) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(Number.isFinite(value)).toBe(true)
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        from = end
      }
    }),
  )
})

test('of two numbers with a sign between them the second begins with its own words', () => {
  const text = 'million $ million'
  expect([...numerals(text, 'de')].map(({ start, end }) => text.slice(start, end))).toEqual(['million $', 'million'])
})

test('a number written with digits is found where it stands', () => {
  const number = fc.integer({ min: 0, max: 999_999_999 })
  fc.assert(
    fc.property(number, fc.constantFrom('ko', 'en', 'de', 'zh'), (value, language) => {
      const digits = language === 'de' ? String(value) : value.toLocaleString('en')
      expect(read(`x ${digits} y`, language)[0]).toContain(`${digits} = ${value}`)
    }),
  )
})
