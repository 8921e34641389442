import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseNotation, toNotation } from '../notation.fixture'
import { apply, growth, inverse, replace, type Splice } from './splice'
import { boundaries, change, paragraph, RUNS, rangeOf } from './writing.fixture'

describe('a splice', () => {
  test.each([
    ['one [-two-]{+twi+} three', 'one twi three'],
    ['one{+ and a half+} two', 'one and a half two'],
    ['one[- two-] three', 'one three'],
    ['[-하나-]{+둘+}', '둘'],
    ['{+a+}', 'a'],
    ['a{+\n\n+}b', 'a\n\nb'],
  ])('%j', (notation, after) => {
    const { text, splice } = parseNotation(notation)
    expect(apply(text, splice)).toBe(after)
    expect(growth(splice)).toBe(after.length - text.length)
    expect(apply(after, inverse(text, splice))).toBe(text)
    expect(JSON.parse(JSON.stringify(splice))).toEqual(splice)
    expect(toNotation(text, splice)).toBe(notation)
  })

  test.each([
    [{ start: -1, end: 1, insert: '' }],
    [{ start: 2, end: 1, insert: '' }],
    [{ start: 0, end: 4, insert: '' }],
  ])('outside the text is misuse: %j', (splice) => expect(() => apply('abc', splice)).toThrow(RangeError))
})

/** Left: the edit. Right: the splice that performs it. */
describe('a replacement', () => {
  test.each([
    ['is taken as it is', 'one [-two-]{+ twi +} three', 'one [-two-]{+ twi +} three'],
    ['is made NFC', 'a [-b-]{+\u1112\u1161\u11ab+}', 'a [-b-]{+한+}'],
    ['reaches over the letter that its mark makes another', 'cafe{+\u0301+}!', 'caf[-e-]{+é+}!'],
    ['reaches over the letter that its mark only stands on', 'ax{+\u0301+}!', 'a[-x-]{+x\u0301+}!'],
    ['reaches over the syllable that its jamo closes', '하{+\u11ab+}글', '[-하-]{+한+}글'],
    ['reaches over the vowel behind its consonant', 'x{+\u1112+}\u1161', 'x[-\u1161-]{+하+}'],
    ['reaches over what it joins to an emoji', '👩{+\u200d+}💻', '[-👩💻-]{+👩\u200d💻+}'],
    ['reaches over the flags that it pairs anew', 'a{+🇰+}🇷🇺🇸b', 'a[-🇷🇺🇸-]{+🇰🇷🇺🇸+}b'],
    ['reaches over the half of a line end', '\r{+\n+}x', '[-\r-]{+\r\n+}x'],
    ['keeps apart what it kept apart', 'e[-.-]\u0301', '[-e.\u0301-]{+é+}'],
  ])('%s', (_, asked, done) => {
    const { text, splice, after } = parseNotation(asked)
    const found = replace(text, splice, splice.insert)
    expect(toNotation(text, found)).toBe(done)
    expect(apply(text, found)).toBe(after.normalize('NFC'))
  })
})

describe('every replacement', () => {
  const asked = fc.tuple(paragraph, change)

  it('gives the text asked for in NFC, and is taken back by its inverse', () => {
    fc.assert(
      fc.property(asked, ([text, { words, ...spot }]) => {
        const range = rangeOf(text, spot)
        const splice = replace(text, range, words)
        const after = apply(text, splice)
        expect(after).toBe((text.slice(0, range.start) + words + text.slice(range.end)).normalize('NFC'))
        expect(after.length).toBe(text.length + growth(splice))
        expect(apply(after, inverse(text, splice))).toBe(text)
        expect(inverse(after, inverse(text, splice))).toEqual(splice)
      }),
      RUNS,
    )
  })

  it('covers what was asked for, and leaves every boundary outside it a boundary', () => {
    fc.assert(
      fc.property(asked, ([text, { words, ...spot }]) => {
        const range = rangeOf(text, spot)
        const splice = replace(text, range, words)
        expect(splice.start).toBeLessThanOrEqual(range.start)
        expect(splice.end).toBeGreaterThanOrEqual(range.end)
        const outside = boundaries(text).filter((at) => at <= splice.start || at >= splice.end)
        const moved = outside.map((at) => (at <= splice.start && at < splice.end ? at : at + growth(splice)))
        const after = new Set(boundaries(apply(text, splice)))
        expect([splice.start, splice.start + splice.insert.length, ...moved].filter((at) => !after.has(at))).toEqual([])
      }),
      RUNS,
    )
  })

  it('in order gives the text; its inverses in the other order take it back', () => {
    fc.assert(
      fc.property(paragraph, fc.array(change, { maxLength: 6 }), (text, changes) => {
        let now = text
        const undo: Splice[] = []
        const splices = changes.map(({ words, ...spot }) => {
          const splice = replace(now, rangeOf(now, spot), words)
          undo.unshift(inverse(now, splice))
          now = apply(now, splice)
          return splice
        })
        expect(splices.reduce(apply, text)).toBe(now)
        expect(now.isWellFormed() && now === now.normalize('NFC')).toBe(true)
        expect(undo.reduce(apply, now)).toBe(text)
      }),
      RUNS,
    )
  })
})
