import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ceil, floor, isBoundary } from './grapheme'
import { boundaries, paragraph, RUNS, writing } from './writing.fixture'

/** The characters of a text, as `isBoundary` separates them. */
function split(text: string): string[] {
  const places = Array.from({ length: text.length + 1 }, (_, k) => k).filter((k) => isBoundary(text, k))
  return places.slice(1).map((end, k) => text.slice(places[k], end))
}

describe('a reader sees as one character', () => {
  test.each([
    ['Hangul syllables', '가|나| |다'],
    ['jamo that make a syllable', '\u1112\u1161\u11ab|\u1100\u1173\u11af'],
    ['old jamo, for which there is no syllable', '\u113c\u1161|가'],
    ['a letter and its marks', 'e\u0301|x\u0323\u0301|a'],
    ['kana with a voicing mark', 'は\u309a|か|は'],
    ['an emoji of several', '👩‍👩‍👧‍👦|👩|💻'],
    ['an emoji and its colour', '👍🏽|👍'],
    ['a flag', '🇰🇷|🇺🇸|🇯'],
    ['a line end of two', 'a|\r\n|b|\n|\r|c'],
    ['Hebrew with its points', 'ש\u05c1\u05b8|ל|ו\u05b9|ם'],
    ['a Hindi conjunct', 'क्षि|क'],
    ['a character outside the basic plane', '𠮷|野'],
    ['words with soft hyphens', 'a|\u00ad|b'],
  ])('%s', (_, parted) => expect(split(parted.replaceAll('|', ''))).toEqual(parted.split('|')))
})

it('finds the place before and the place after', () => {
  const text = 'a👩‍💻b'
  expect([0, 1, 2, 4, 5, 6, 7].map((at) => [floor(text, at), ceil(text, at)])).toEqual([
    ...[
      [0, 0],
      [1, 1],
      [1, 6],
      [1, 6],
      [1, 6],
      [6, 6],
      [7, 7],
    ],
  ])
})

it('takes an offset outside the text for its nearer end, and for no boundary', () => {
  expect([floor('ab', -3), ceil('ab', -3), floor('ab', 9), ceil('ab', 9)]).toEqual([0, 0, 2, 2])
  expect([isBoundary('ab', -1), isBoundary('ab', 3), isBoundary('', 0)]).toEqual([false, false, true])
})

/** A look-back of fixed length would begin inside a flag, an emoji or a run of marks. */
describe('in a long row without a space', () => {
  test.each([
    ['of flags', '🇰🇷'.repeat(300)],
    ['of families', '👨‍👩‍👧‍👦'.repeat(60)],
    ['of marks on one letter', `a${'\u0301'.repeat(900)}b`],
    ['of old jamo', '\u113c\u1161'.repeat(300)],
    ['of Hangul', '가나다'.repeat(300)],
  ])('%s', (_, text) => {
    const known = boundaries(text)
    for (let at = 0; at <= text.length; at++) {
      expect(floor(text, at)).toBe(known.findLast((place) => place <= at))
      expect(ceil(text, at)).toBe(known.find((place) => place >= at))
    }
  })
})

it('says what reading the text from its beginning says', () => {
  fc.assert(
    fc.property(fc.oneof(paragraph, writing(24)), (text) => {
      const known = boundaries(text)
      for (let at = 0; at <= text.length; at++) {
        expect(floor(text, at)).toBe(known.findLast((place) => place <= at))
        expect(ceil(text, at)).toBe(known.find((place) => place >= at))
      }
    }),
    RUNS,
  )
})

it('looks only around the place in a long paragraph', () => {
  const text = '가나다 라마 é 漢字 '.repeat(20_000)
  for (let at = 0; at < text.length; at += 20) expect(ceil(text, at)).toBe(at)
})
