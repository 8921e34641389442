import { describe, expect, test } from 'vitest'
import { PersonName } from './contract/person-name'
import { nameForm, plainName, tellApart } from './person-name'

describe('a name', () => {
  test.each([
    '안나영',
    '남궁 민수',
    'María-José Núñez',
    'O’Neil',
    'J. R. R. Tolkien',
    'Владимир',
    'ณัฐวุฒิ',
    'X Æ A-12',
    '7',
    // With a non-joiner as Persian writes it, a joiner as Sinhala and Malayalam do, and pictures of several signs.
    'علی\u200Cرضا',
    'මුද්\u200Dරා',
    'വിവേകന്\u200D',
    'क्\u200Cषमा',
    'Kim 👩\u200D💻',
    'Lee 🏳\uFE0F\u200D🌈',
  ])('%s can be used', (name) => expect(PersonName.parse(name)).toBe(name))

  test('has one space where there is white space', () => {
    expect(PersonName.parse('  Kim \u3000 Minji ')).toBe('Kim Minji')
  })

  test.each([
    ['turned round', 'Kim\u202Enotide'],
    ['with a zero-width space', 'Kim\u200B Minji'],
    ['with a joiner', 'Kim\u200D'],
    ['with a non-joiner between Latin letters', 'Kim\u200CMinji'],
    ['with a non-joiner at the end', 'علی\u200C'],
    ['with a non-joiner where nothing joins', 'رضا\u200Cعلی'],
    ['with two', 'علی\u200C\u200Cرضا'],
    ['with a joiner before a picture', 'Kim\u200D👩'],
    ['with a selector', 'Kim\uFE0F'],
    ['with a soft hyphen', 'Kim\u00ADMinji'],
    ['with a control', 'Kim\u0007'],
    ['with a NUL', 'Kim\u0000'],
    ['of two lines', 'Kim\nMinji'],
    ['with a line separator', 'Kim\u2028Minji'],
    ['of fillers', '\u3164\u3164'],
    ['of braille blanks', '\u2800'],
    ['with tags', 'Kim\u{E0041}'],
    ['with a pile of marks', `K${'\u0336'.repeat(9)}im`],
    ['of signs alone', '— …'],
    ['blank', ' '],
    ['too long', 'K'.repeat(121)],
  ])('%s can’t', (_, name) => expect(PersonName.safeParse(name).success).toBe(false))
})

test('a name in a document loses what can’t be seen', () => {
  expect(plainName(' Kim\u202E\u200B\tMinji\u0000\n')).toBe('Kim Minji')
  expect(plainName('علی\u200Cرضا\u200C')).toBe('علی\u200Cرضا')
})

describe('somebody who is called like another', () => {
  test.each([
    ['Kim Minji', 'kim  minji'],
    ['김민지', '김 민지'],
    ['Kim', 'Ｋｉｍ'],
    ['Paul', 'Раul'],
    ['Leo', 'IeO'],
    ['Ann', 'Αnn'],
    ['علیرضا', 'علی\u200Cرضا'],
    ['Kim 👩💻', 'Kim 👩\u200D💻'],
  ])('%s and %s', (one, other) => {
    expect(nameForm(one)).toBe(nameForm(other))
    expect(tellApart(other, [one])).toBe(`${other} (2)`)
    expect(tellApart(other, [one, `${one} (2)`])).toBe(`${other} (3)`)
  })

  test('nobody else is numbered', () => {
    expect(tellApart('Kim Minju', ['Kim Minji', '김민지'])).toBe('Kim Minju')
  })

  test('a long name keeps within what a name may be', () => {
    const long = 'K'.repeat(120)
    expect(PersonName.safeParse(tellApart(long, [long])).success).toBe(true)
  })
})
