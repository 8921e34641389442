import type { Random } from './random'

/** Strings that a client of good will doesn't send. */
export const STRINGS: readonly string[] = [
  '',
  ' ',
  '\n',
  'NaN',
  'Infinity',
  '-0',
  '1e400',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  'constructor',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udc00b',
  '\ufeff',
  '\u202eegap\u202c',
  '\u2066\u2069',
  '\u0301\u0301',
  '한국어'.normalize('NFD'),
  '👩🏽‍🚒'.repeat(50),
  'ﷺ'.repeat(200),
  'x'.repeat(10_000),
  '%'.repeat(200),
  '\' OR 1=1; DROP TABLE "Article"; --',
  '\\',
  '../../../etc/passwd',
  'a/../b',
  '..%2f..%2f',
  '{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '\r\nSet-Cookie: a=b',
  '(a+)+$',
  '2026-02-30T25:61:00Z',
  '0000-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  'a@b@c',
  'x-y-z-klingon-u-',
  'http://169.254.169.254/latest/meta-data',
]

const NUMBERS = [-1, 0, 0.5, 1, 201, 2 ** 31, 2 ** 32, 2 ** 53, 1e21, 1e308, -1e308, 5e-324]

/** Something of any type, as JSON has them. */
export function hostileValue(random: Random): unknown {
  switch (random.below(8)) {
    case 0:
      return null
    case 1:
      return random.oneOf([true, false])
    case 2:
      return random.oneOf(NUMBERS)
    case 3:
      return random.oneOf([[], {}, [[]], [{}], { length: 1 }, [null]])
    case 4:
      return Array.from({ length: random.oneOf([1, 60, 5_000]) }, () => random.oneOf(STRINGS.slice(0, 12)))
    case 5:
      return nested(random.oneOf([20, 600]))
    default:
      return random.oneOf(STRINGS)
  }
}

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { value }
  return value
}

/** Bodies that are no JSON, or hardly: as bytes, since some are no text either. */
export function hostileBytes(random: Random, json: string): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder()
  switch (random.below(8)) {
    case 0:
      return new Uint8Array([0xc3, 0x28, 0xff, 0xfe, 0x7b, 0x7d])
    case 1:
      // Broken UTF-8 within a string.
      return new Uint8Array([...text.encode('{"body":"'), 0xed, 0xa0, 0x80, ...text.encode('"}')])
    case 2:
      return text.encode(json.slice(0, random.below(json.length + 1)))
    case 3:
      return text.encode(`\ufeff${json}`)
    case 4:
      return text.encode('['.repeat(20_000))
    case 5:
      return text.encode(json.replace(/\d+/, '1e999').replace(/"[^"]*"(?=[,}])/, 'NaN'))
    case 6:
      return text.encode(`{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},${json.slice(1)}`)
    default:
      return text.encode(`${json.slice(0, -1)},${json.slice(1)}`)
  }
}
