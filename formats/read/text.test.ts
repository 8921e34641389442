import { describe, expect, test } from 'vitest'
import { readBlocks } from './read'

const texts = (text: string) => readBlocks('text', text).map((block) => block.text)

describe('plain text', () => {
  test.each([
    ['a blank line separates paragraphs', 'a\n\nb\n\n\nc', ['a', 'b', 'c']],
    ['lines of white space are blank', 'a\n \t\u3000\nb', ['a', 'b']],
    ['lines within a paragraph stay lines', 'a\nb\n\nc', ['a\nb', 'c']],
    [
      'without a blank line each line is a paragraph',
      '첫 문장이다.\n둘째 문장이다.\n',
      ['첫 문장이다.', '둘째 문장이다.'],
    ],
    [
      'lines broken at a width are one paragraph',
      'The committee met on Monday to discuss\nthe proposal that had been sent to all\nof its members.',
      ['The committee met on Monday to discuss\nthe proposal that had been sent to all\nof its members.'],
    ],
    ['outer white space goes, inner stays', '\n  \u3000a  b \n\n', ['a  b']],
    ['signs are words', '* a\n\n# b_c_\n\n\\*', ['* a', '# b_c_', '\\*']],
    [
      'a picture is words as well',
      'a ![b](c) `![d](e)`\n\n![![f](g)](h) ![i]',
      ['a !\\[b](c) `![d](e)`', '!\\[!\\[f](g)](h) !\\[i]'],
    ],
    ['byte order mark and line ends', '\uFEFFa\r\n\r\nb\rc', ['a', 'b\nc']],
    ['NFD becomes NFC', '한국'.normalize('NFD'), ['한국']],
    ['what no database keeps is replaced', 'a\0b\uD800c', ['a\uFFFDb\uFFFDc']],
    ['nothing', ' \n\t\n', []],
  ])('%s', (_, text, expected) => expect(texts(text)).toEqual(expected))

  test('every block is a paragraph', () =>
    expect(readBlocks('text', 'a\n\nb').map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']))
})
