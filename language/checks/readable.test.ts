import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BlockText, readable } from './readable'

const paragraph = (id: string, text: string, kind: BlockText['kind'] = 'paragraph'): BlockText => ({ id, text, kind })

describe('a pair as the checks read it', () => {
  const { pair, wordsAt } = readable('u', {
    source: [paragraph('s1', '**143억** 달러'), paragraph('s2', '둘째')],
    target: [
      paragraph('t1', 'It is [$1.43 billion](https://example.org/2024) &amp; more'),
      paragraph('t2', 'x', 'code'),
    ],
  })

  test('has neither marks nor addresses nor code', () => {
    expect(pair).toMatchObject({ source: '143억 달러\n\n둘째', target: 'It is $1.43 billion & more' })
    expect(pair.shape).toEqual({
      source: [{ kind: 'paragraph' }, { kind: 'paragraph' }],
      target: [{ kind: 'paragraph' }],
    })
  })

  test('leads back to the words as they are written', () => {
    const at = (side: 'source' | 'target', words: string) => {
      const start = pair[side].indexOf(words)
      return wordsAt({ side, start, end: start + words.length, quote: words })
    }
    expect(at('source', '143억 달러')).toEqual({ id: 's1', start: 2, end: 11, quote: '143억** 달러' })
    expect(at('source', '둘째')).toEqual({ id: 's2', start: 0, end: 2, quote: '둘째' })
    expect(at('target', '$1.43 billion')).toMatchObject({ id: 't1', quote: '$1.43 billion' })
    expect(at('target', '&')).toMatchObject({ id: 't1', quote: '&amp;' })
    expect(at('source', '달러\n\n둘')).toMatchObject({ id: 's1', quote: '달러' })
  })

  test('says nothing of a side that is empty', () => {
    const empty = readable('u', { source: [], target: [paragraph('t', 'a')] })
    expect(empty.wordsAt({ side: 'source', start: 0, end: 0, quote: '' })).toBeUndefined()
    expect(empty.wordsAt({ side: 'target', start: 0, end: 0, quote: '' })).toMatchObject({ id: 't', start: 0, end: 0 })
  })

  test('any words lead to a place within one paragraph that reads so', () => {
    const piece = fc.constantFrom('a', '가', '**', '*', '`', ' ', '\\*', '&amp;', '[x](y)', '😀', '\\\n')
    const texts = fc.array(
      fc.array(piece, { maxLength: 8 }).map((all) => all.join('')),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(texts, fc.nat(30), fc.nat(30), (written, one, other) => {
        const target = written.map((text, index) => paragraph(String(index), text))
        const { pair, wordsAt } = readable('u', { source: [], target })
        const [start, end] = [Math.min(one, other), Math.max(one, other)].map((at) => Math.min(at, pair.target.length))
        const found = wordsAt({ side: 'target', start: start ?? 0, end: end ?? 0, quote: '' })
        const own = target.find(({ id }) => id === found?.id)
        expect(own?.text.slice(found?.start, found?.end)).toBe(found?.quote)
        expect(own === undefined).toBe(target.length === 0)
      }),
    )
  })
})
