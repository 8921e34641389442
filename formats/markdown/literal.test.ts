import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '@/domain/text/inline'
import { readBlocks } from '../read/read'
import { guardLines, literal } from './literal'

const written = (words: string) => guardLines(literal(words))

test.each([
  ['a (b), c: d - e. 5.', 'a (b), c: d - e. 5.'],
  ['**a** _b_ `c` [d](e) <f> &lt;', '\\*\\*a\\*\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\&lt;'],
  ['# a\n- b\n1. c\n(2) d\n(deleted)\na) e', '\\# a\\\n\\- b\\\n1\\. c\\\n\\(2) d\\\n(deleted)\\\na\\) e'],
  ['a\n\n  \nb  \nc', 'a\n\nb  \\\nc'],
  ['{++a++} a|b ~~c~~ $d$ e^2^ :f:', '\\{++a++\\} a\\|b \\~\\~c\\~\\~ \\$d\\$ e\\^2\\^ \\:f:'],
  ['https://a.kr www.a.kr a@b.kr @김 14:03', 'https\\://a.kr www\\.a.kr a\\@b.kr @김 14:03'],
])('%j', (words, markdown) => expect(written(words)).toBe(markdown))

test('read again it is paragraphs of these words', () => {
  const signs = [
    ...'#>-+*_=`~|:!()[]{}<&\\^$.19aIv가 \n\t',
    '\n\n',
    '[^1]:',
    '](/x)',
    '---',
    '```',
    '    ',
    '<!--',
    '<b>',
  ]
  const words = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 14 }).map((all) => `a${all.join('')}b`)
  fc.assert(
    fc.property(words, (said) => {
      const read = readBlocks('markdown', written(said))
      const lines = (text: string) => text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
      expect(read.every(({ kind }) => kind === 'paragraph')).toBe(true)
      expect(read.flatMap(({ text }) => lines(plainText(text)))).toEqual(lines(said).filter((line) => line !== ''))
    }),
  )
})
