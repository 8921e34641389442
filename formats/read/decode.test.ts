import { describe, expect, test } from 'vitest'
import { decodeText } from './decode'

const bytes = (...values: number[]) => new Uint8Array(values)
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, order: 'le' | 'be') =>
  Uint8Array.from([...text].flatMap((sign) => [...sign].flatMap(() => units(sign, order))))
const units = (sign: string, order: 'le' | 'be') =>
  sign.split('').flatMap((unit) => {
    const [high, low] = [unit.charCodeAt(0) >> 8, unit.charCodeAt(0) & 0xff]
    return order === 'le' ? [low, high] : [high, low]
  })

/** 한국은행은 20일 기준금리를 올렸다. 그는 “이다”라고 했다. */
const EUC_KR = latin(
  '\xc7\xd1\xb1\xb9\xc0\xba\xc7\xe0\xc0\xba 20\xc0\xcf \xb1\xe2\xc1\xd8\xb1\xdd\xb8\xae\xb8\xa6 \xbf\xc3\xb7\xc8\xb4\xd9. \xb1\xd7\xb4\xc2 \xa1\xb0\xc0\xcc\xb4\xd9\xa1\xb1\xb6\xf3\xb0\xed \xc7\xdf\xb4\xd9.',
)

test.each([
  ['ASCII', latin('a'), 'a'],
  ['UTF-8', utf8('한국'), '한국'],
  ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a'],
  ['UTF-16 with its mark', bytes(0xff, 0xfe, 0x00, 0xac), '가'],
  ['the other way round', bytes(0xfe, 0xff, 0xac, 0x00), '가'],
  ['UTF-16 without a mark, Latin', utf16('one two', 'le'), 'one two'],
  ['UTF-16 without a mark, Korean', utf16('한국은행은 20일 금리를 올렸다.', 'be'), '한국은행은 20일 금리를 올렸다.'],
  ['half a surrogate pair', bytes(0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8), 'a\ufffd'],
  ['EUC-KR', EUC_KR, '한국은행은 20일 기준금리를 올렸다. 그는 “이다”라고 했다.'],
  [
    'CP949, which has all syllables',
    latin('\xb3\xaa\xb4\xc2 \x94\xee \xc0\xcc\xb4\xd9 \xb0\xa1\xb4\xd9 \xc7\xcf\xb0\xed \xc7\xcf\xb4\xd9'),
    '나는 뷁 이다 가다 하고 하다',
  ],
  ['what a page declares', latin('<meta charset="windows-1252"><p>caf\xe9'), '<meta charset="windows-1252"><p>café'],
  [
    'what XML declares',
    latin('<?xml version="1.0" encoding="Shift_JIS"?><a>\x82\xa0</a>'),
    '<?xml version="1.0" encoding="Shift_JIS"?><a>あ</a>',
  ],
  [
    'Windows’ signs where Latin-1 is declared, as browsers read it',
    latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>\x93Ja\x94 \x96 12 \x80\x85</a>'),
    '<?xml version="1.0" encoding="ISO-8859-1"?><a>“Ja” – 12 €…</a>',
  ],
  ['the same where ASCII is', latin('<meta charset=us-ascii>it\x92s'), '<meta charset=us-ascii>it’s'],
  [
    'Korean under the names of Windows',
    latin('<meta content="text/html; charset=ks_c_5601-1987">\x94\xee'),
    '<meta content="text/html; charset=ks_c_5601-1987">뷁',
  ],
  [
    'a sign of four bytes in GB 18030',
    latin('<meta charset="gb18030">\x81\x30\x81\x30'),
    '<meta charset="gb18030">\u0080',
  ],
  ['Japanese of seven bits', latin('<meta charset="iso-2022-jp">\x1b$B$"\x1b(B.'), '<meta charset="iso-2022-jp">あ.'],
  ['UTF-8 whatever it declares', utf8('<meta charset="euc-kr">한국'), '<meta charset="euc-kr">한국'],
  ['a stray NUL', utf8('a\0b'), 'a\0b'],
  ['nothing', bytes(), ''],
])('%s is read', (_, given, text) => expect(decodeText(given)).toEqual({ ok: true, value: text }))

describe('is refused', () => {
  test.each([
    ['Western text of no declared encoding', latin('one\ntwo caf\xe9 three'), /line 2, byte 12 .*0xE9/],
    [
      'Japanese of no declared encoding',
      latin('\x82\xb1\x82\xea\x82\xcd\x93\xfa\x96\x7b\x8c\xea\x82\xc5\x82\xb7'),
      /encoding isn’t known/,
    ],
    [
      'Chinese of no declared encoding',
      latin('\xd6\xd0\xb9\xfa\xc8\xcb\xc3\xf1\xd2\xf8\xd0\xd0\xd0\xfb\xb2\xbc\xbd\xb5\xcf\xa2'),
      /encoding isn’t known/,
    ],
    ['UTF-8 that is cut off', utf8('한국').subarray(0, 5), /ends in the middle/],
    ['UTF-8 by its mark that is none', bytes(0xef, 0xbb, 0xbf, 0x61, 0xff), /byte 5/],
    ['UTF-16 that is cut off', bytes(0xff, 0xfe, 0x61), /encoding isn’t known/],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), /UTF-32/],
    ['data', bytes(1, 2, 3, 4, 5, 6, 7, 8), /data, not text/],
    ['an encoding that no one knows', latin('<meta charset="x-nobody">\xff'), /encoding isn’t known/],
  ])('%s', (_, given, message) =>
    expect(decodeText(given)).toMatchObject({ ok: false, code: 'unreadable', message: expect.stringMatching(message) }),
  )
})
