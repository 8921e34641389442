import { describe, expect, test } from 'vitest'
import { readDocument } from './document'

function sketch(text: string, name: string) {
  const read = readDocument(new TextEncoder().encode(text), { name })
  if (!read.ok) throw new Error(read.message)
  if (read.reading.kind === 'single') return 'single'
  const pairs = read.reading.pairs.map(({ source, target }) =>
    [source, target].map(({ blocks }) => blocks.map(({ text }) => text).join(' ¶ ')).join(' | '),
  )
  return [Object.values(read.reading.languages).join(), ...pairs]
}

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

const wide = (cell: string) => `|${`${cell}|`.repeat(51)}`

describe('a document that is a table of two columns', () => {
  test.each([
    ['tabs', 'a.txt', '가\tone\n나\ttwo', ['', '가 | one', '나 | two']],
    ['tabs with names', 'a.txt', '한국어\tEnglish\n가\tone', ['ko,en', '가 | one']],
    [
      'pipes',
      'a.md',
      '| 원문 | Translation |\n|---|---|\n| **가** | one<br>two |\n| 나 \\| 다 | `a<br>b` |',
      ['', '**가** | one ¶ two', '나 | 다 | `a<br>b`'],
    ],
    ['pipes without names', 'a.md', '| 가 | one |\n|---|---|\n| 나 | two |', ['', '가 | one', '나 | two']],
    [
      'a page',
      'a.html',
      `<!doctype html><h1>제목</h1><table>${row('가나다', '<p>one<p>two')}${row('라마바', '<b>three</b>')}</table>`,
      ['', '제목 | ', '가나다 | one ¶ two', '라마바 | **three**'],
    ],
    [
      'a page with names',
      'a.html',
      `<table><thead>${row('Target', 'Source')}</thead>${row('one', '가')}</table>`,
      ['', '가 | one'],
    ],
    ['a table of fifty-one columns, which is a text', 'a.md', [wide('a'), wide('-'), wide('b')].join('\n'), 'single'],
    [
      'the same as a page',
      'a.html',
      `<table>${row(...Array(51).fill('a'))}${row(...Array(51).fill('b'))}</table>`,
      'single',
    ],
    [
      'a cell that is empty',
      'a.txt',
      '가\tone\n나\ttwo\nthree four\t다라\n\tfive',
      ['', '가 | one', '나 | two', 'three four | 다라', ' | five'],
    ],
  ])('%s', (_, name, text, expected) => expect(sketch(text, name)).toEqual(expected))

  test.each([
    ['words around it', 'a.md', `${'긴 문단이 이어진다. '.repeat(5)}\n\n| a | b |\n|---|---|\n| c | d |`],
    ['three columns', 'a.txt', 'a\tb\tc\nd\te\tf'],
    ['one column says it all', 'a.txt', 'a\tthis is a long line\nb\tand another long line'],
    ['a page laid out in a table', 'a.html', `<table>${row('menu item', 'words words')}</table>`],
    ['no tabs', 'a.txt', 'a\nb'],
    ['half of the cells are empty', 'a.txt', 'abc\tdef\nghi\t\njkl\t\nmno\t'],
  ])('not one: %s', (_, name, text) => expect(sketch(text, name)).toBe('single'))
})
