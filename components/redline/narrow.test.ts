import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrow } from './narrow'

const shown = (original: string, replacement: string) => {
  const { range, replacement: words } = narrow(original, replacement)
  const cut = original.slice(range.start, range.end)
  return `${original.slice(0, range.start)}${cut && `[-${cut}-]`}${words && `{+${words}+}`}${original.slice(range.end)}`
}

const graphemes = fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC'))

describe('narrowing a change to what differs', () => {
  it.each([
    ['1.43 billion won', '14.3 billion won', '[-1.43-]{+14.3+} billion won'],
    ['the old text', 'the new text', 'the [-old-]{+new+} text'],
    ['the text', 'the whole text', 'the {+whole +}text'],
    ['cats', 'cat', '[-cats-]{+cat+}'],
    ['네 척에 그쳤다', '다섯 척에 그쳤다', '[-네-]{+다섯+} 척에 그쳤다'],
    ['same', 'same', 'same'],
    ['', 'new', '{+new+}'],
    ['gone', '', '[-gone-]'],
    ['a a', 'a a a', 'a a{+ a+}'],
    ['fur-lined shoes', 'fur slippers', '[-fur-lined shoes-]{+fur slippers+}'],
    ['the well-known firm', 'the little-known firm', 'the [-well-known-]{+little-known+} firm'],
    ['it’s late', 'its late', '[-it’s-]{+its+} late'],
    ['1,000.5 won', '1,000.7 won', '[-1,000.5-]{+1,000.7+} won'],
    ['5% more', '5.5% more', '[-5%-]{+5.5%+} more'],
    ['$5 a day', '€5 a day', '[-$5-]{+€5+} a day'],
    ['정부는 법안을', '정부가 법안을', '정부[-는-]{+가+} 법안을'],
    ['👩‍🚀 flies', '👨‍🚀 flies', '[-👩‍🚀-]{+👨‍🚀+} flies'],
  ])('%s → %s', (original, replacement, should) => expect(shown(original, replacement)).toBe(should))

  it('means the same change', () => {
    fc.assert(
      fc.property(graphemes, graphemes, (original, replacement) => {
        const { range, replacement: words } = narrow(original, replacement)
        expect(original.slice(0, range.start) + words + original.slice(range.end)).toBe(replacement)
      }),
    )
  })
})
