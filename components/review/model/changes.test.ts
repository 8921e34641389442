import { describe, expect, it } from 'vitest'
import type { ComparedLine } from '@/domain/contract/compare'
import { type HiddenChange, narrowed, partsOf, withChanges } from './changes'

/** `+words` came and `-words` went for the thread that follows `@`; a line ends with `¶+@thread`, `¶-@thread` or nothing. */
function lines(...given: string[]): ComparedLine[] {
  return given.map((line) => {
    const [text = '', end] = line.split('¶')
    const words = text.split('|').map((one) => {
      const [, sign, word = '', threadId] = /^([+-]?)([^@]*)(?:@(.))?$/.exec(one) ?? []
      const is = sign === '+' ? ('inserted' as const) : ('deleted' as const)
      return { words: word, style: {}, ...(threadId && { change: { is, threadId } }) }
    })
    const is = end?.startsWith('+') ? ('inserted' as const) : ('deleted' as const)
    return { kind: 'paragraph', words, ...(end && { end: { is, threadId: end.slice(2) } }) }
  })
}

const sketch = (all: readonly ComparedLine[]) =>
  all.map(({ words, end }) => {
    const text = words.map(({ words: one, change }) =>
      change ? `${change.is === 'inserted' ? '+' : '-'}${one}@${change.threadId}` : one,
    )
    return text.join('|') + (end ? `¶${end.is === 'inserted' ? '+' : '-'}@${end.threadId}` : '')
  })

describe('changes that are not shown', () => {
  const hides = (how: HiddenChange) => (id: string) => (id === 'a' ? how : undefined)
  it.each([
    ['accepted words as they are', 'done', ['x|-old@a|+new@a|y|+z@b'], ['x|new|y|+z@b']],
    ['suggested words as they were', 'not-done', ['x|-old@a|+new@a|y|+z@b'], ['x|old|y|+z@b']],
    ['a paragraph parted', 'done', ['x¶+@a', 'y'], ['x', 'y']],
    ['a paragraph to be parted', 'not-done', ['x¶+@a', 'y'], ['x|y']],
    ['two joined', 'done', ['x¶-@a', 'y'], ['x|y']],
    ['two to be joined', 'not-done', ['x¶-@a', 'y'], ['x', 'y']],
    ['the last one removed', 'done', ['x', '-y@a¶-@a'], ['x']],
    ['one inserted', 'done', ['+x@a¶+@a', 'y'], ['x', 'y']],
  ] as const)('%s', (_, how, given, expected) =>
    expect(sketch(withChanges(lines(...given), hides(how)))).toEqual(expected),
  )

  it.each([
    ['shown as inserted, where what deletes them is hidden', 'a', 'not-done', 'x|+new@b'],
    ['shown as deleted, where what inserted them is hidden', 'b', 'done', 'x|-new@a'],
    ['gone, where both are shown', '', 'done', 'x'],
    ['gone, where what deleted them is done', 'a', 'done', 'x'],
    ['gone, where what inserted them was not done', 'b', 'not-done', 'x'],
  ] as const)('words that one inserted and another deleted are %s', (_, thread, how, expected) => {
    const [line] = lines('x')
    const passing = { words: 'new', style: {}, change: { is: 'deleted', threadId: 'a', insertedBy: 'b' } } as const
    const given: ComparedLine = { kind: 'paragraph', words: [...(line?.words ?? []), passing] }
    expect(sketch(withChanges([given], (id) => (id === thread ? how : undefined)))).toEqual([expected])
  })

  it('a kind reads as it was, or as it is', () => {
    const [turned] = lines('x')
    const line = { ...turned, kind: 'heading', level: 2, was: { kind: 'paragraph', threadId: 'a' } } as ComparedLine
    expect(withChanges([line], hides('done'))).toEqual([{ kind: 'heading', level: 2, words: line.words }])
    expect(withChanges([line], hides('not-done'))).toEqual([{ kind: 'paragraph', words: line.words }])
    expect(withChanges([line], () => undefined)).toEqual([line])
  })
})

it.each([
  ['x|-two cranes@a|+three cranes@a|y', 'x|-two@a|+three@a| cranes|y'],
  ['-a b@a|+a b c@a', 'a b|+ c@a'],
  ['-old@a|+new@b', '-old@a|+new@b'],
  ['-gone@a|y', '-gone@a|y'],
])('what a replacement leaves as it is isn’t shown as changed: %s', (given, expected) => {
  const [line] = lines(given)
  expect(sketch([{ kind: 'paragraph', words: narrowed(line?.words ?? []) }])).toEqual([expected])
})

it('what stood together and changed together is one part', () => {
  const [line] = lines('x|-old@a|+new@a|+z@b|y')
  expect(partsOf(line?.words ?? []).map(({ threadId, words }) => `${threadId ?? ''}:${words.length}`)).toEqual([
    ...[':1', 'a:2', 'b:1', ':1'],
  ])
})
