import { describe, expect, test } from 'vitest'
import { Day, Id, LanguageTag, line, saying, Time, words } from './text'

describe('a language is written in its canonical case', () => {
  test.each([
    ['ko', 'ko'],
    ['KO', 'ko'],
    ['pt-br', 'pt-BR'],
    ['ZH-hant-tw', 'zh-Hant-TW'],
    ['en-US', 'en-US'],
    ['iw', 'he'],
    ['und', 'und'],
  ])('%s is %s', (given, tag) => expect(LanguageTag.parse(given)).toBe(tag))

  test.each(['', ' ', 'k', 'korean language', 'ko_KR', 'en-', '한국어', 'x', 'a'.repeat(36), 'en\u0000'])(
    '%j is none',
    (given) => expect(LanguageTag.safeParse(given).success).toBe(false),
  )
})

describe('text', () => {
  test.each<[what: string, schema: ReturnType<typeof words>, given: string, taken: string | null]>([
    ['may be empty', words(3), '', ''],
    ['is as long as may be', words(3), 'abc', 'abc'],
    ['is no longer', words(3), 'abcd', null],
    ['is NFC', words(3), 'e\u0301', 'é'],
    ['keeps its spaces', words(9), ' a\n\n b ', ' a\n\n b '],
    ['holds no NUL', words(9), 'a\u0000', null],
    ['holds no half character', words(9), '\ud83d!', null],
    ['holds whole ones', words(9), '👩‍💻', '👩‍💻'],
    ['that must say something keeps its spaces', saying(9), ' a ', ' a '],
    ['that must say something is not blank', saying(9), ' \u3000\n', null],
    ['of one line loses outer spaces', line(9), ' a b\n', 'a b'],
    ['of one line has no second', line(9), 'a\nb', null],
    ['of one line is not blank', line(9), '\n', null],
  ])('%s', (_, schema, given, taken) => expect(schema.safeParse(given).data ?? null).toBe(taken))
})

describe('an id and a time', () => {
  test.each(['', 'a'.repeat(65), 'a\u0000', '\udc00'])('%j is no id', (id) =>
    expect(Id.safeParse(id).success).toBe(false),
  )
  test.each([
    ...['2026-01-02', '2026-01-02T03:04:05', '2026-13-02T03:04:05Z', '2026-01-02T03:04:05+09:00', 'now'],
    '0000-12-31T23:59:59Z',
  ])('%s is no time in UTC', (time) => expect(Time.safeParse(time).success).toBe(false))
  test.each(['0000-12-31', '2026-02-29', '2026-1-2'])('%s is no day', (day) =>
    expect(Day.safeParse(day).success).toBe(false),
  )
  test.each(['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.678Z'])('%s is one', (time) =>
    expect(Time.parse(time)).toBe(time),
  )
})
