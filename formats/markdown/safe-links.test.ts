import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Inline, parseInline, plainText } from '@/domain/text/inline'
import { safeLinks } from './safe-links'

test.each([
  ['a [b](https://c.kr/?d:e) *f*: [g](/h)', 'a [b](https://c.kr/?d:e) *f*: [g](/h)'],
  ['a [**b** c](javascript:d) e', 'a **b** c e'],
  ['**[b](java&#115;cript:d)** [](data:x)', '**b** '],
  ['<javascript:a> <https://a.kr>', 'javascript:a <https://a.kr>'],
  ['![*a*](javascript:b) ![c](d:e) ![f](https://g)', 'a c ![f](https://g)'],
  ['`[a](javascript:b)`', '`[a](javascript:b)`'],
  ['[[a](javascript:b)](/c)', '\\[a\\](/c)'],
  ['[[a](javascript:b)](javascript:c)', '\\[a\\](javascript:c)'],
])('%j', (text, expected) => expect(safeLinks(text)).toBe(expected))

const isUnsafe = (piece: Inline): boolean =>
  'children' in piece && ((piece.type === 'link' && piece.href === undefined) || piece.children.some(isUnsafe))

test('no unsafe link is left, and no word is lost', () => {
  const text = fc
    .array(fc.constantFrom(...'[]()*`<>a: '.split(''), '](javascript:a)', '![', '<data:a>', '[a](/b)', '\\'), {
      maxLength: 30,
    })
    .map((signs) => signs.join(''))
  fc.assert(
    fc.property(text, (text) => {
      const safe = safeLinks(text)
      expect(parseInline(safe).some(isUnsafe)).toBe(false)
      expect(plainText(safe)).toBe(plainText(text))
    }),
  )
})
