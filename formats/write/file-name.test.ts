import { describe, expect, test } from 'vitest'
import { contentDisposition, fileName } from './file-name'

const name = (title: string) => fileName(title, 'en', '2026-11-20', 'docx')
const END = ' (en) 2026-11-20.docx'

describe('the name of a file', () => {
  test.each([
    ['Meta’s “turn”', 'Meta’s “turn”'],
    ['메타 전환'.normalize('NFD'), '메타 전환'],
    ['a/b\\c: d? <e>|"f"*', 'a b c d e f'],
    ['..  a.b . ', 'a.b'],
    ['-rf ~', 'rf ~'],
    ['../../etc/passwd', 'etc passwd'],
    ['..\\..\\a', 'a'],
    ['a\u0000\n\tb\u202Ec\u200Bd\uFEFFe\uD800f', 'a b c d e f'],
    ['👩‍👩‍👧 a', '👩‍👩‍👧 a'],
    ['', 'article'],
    [' ... ', 'article'],
    ['CON', 'article CON'],
    ['nul.txt', 'article nul.txt'],
    ['Console', 'Console'],
  ])('%j → %j', (title, expected) => expect(name(title)).toBe(expected + END))

  test('says what it holds, where that isn’t the text alone', () => {
    expect(fileName('a', 'ko', '2026-11-20', 'csv', 'gaps')).toBe('a (ko, gaps) 2026-11-20.csv')
    expect(fileName('a', 'ko', '2026-11-20', 'csv', '논리 공백')).toBe('a (ko, 논리 공백) 2026-11-20.csv')
  })

  test.each(['가'.repeat(200), '👩‍👩‍👧'.repeat(50), `${'a'.repeat(119)}. b`])(
    'is short enough for every file system: %s',
    (title) => {
      expect(new TextEncoder().encode(name(title)).length).toBeLessThanOrEqual(143)
      expect(name(title)).not.toMatch(/\uFFFD|[. ] \(en\)/)
    },
  )

  test.each([
    ['A long title '.repeat(38), `${'A long title '.repeat(8)}A long title…`],
    [`${'A long title '.repeat(8)}ends: here, with a colon`, `${'A long title '.repeat(8)}ends here…`],
    ['긴 제목 '.repeat(125), `${'긴 제목 '.repeat(10)}긴…`],
    ['عنوان طويل '.repeat(50), `${'عنوان طويل '.repeat(5)}عنوان…`],
  ])('is cut behind a word: %.12s', (title, words) => expect(name(title)).toBe(words + END))
})

describe('the header that sends a file', () => {
  test.each([
    ['a b (en).md', 'attachment; filename="a b (en).md"; filename*=UTF-8\'\'a%20b%20%28en%29.md'],
    [
      '메타 전환 é.md',
      'attachment; filename="_ e.md"; filename*=UTF-8\'\'%EB%A9%94%ED%83%80%20%EC%A0%84%ED%99%98%20%C3%A9.md',
    ],
    ['a"\\%\'*.md', "attachment; filename=\"a___'*.md\"; filename*=UTF-8''a%22%5C%25%27%2A.md"],
  ])('%s', (file, header) => expect(contentDisposition(file)).toBe(header))
})
