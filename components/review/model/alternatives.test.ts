import { describe, expect, it } from 'vitest'
import type { Structure, Thread } from '@/domain/contract/shapes'
import { alternativesIn, cardsOf } from './alternatives'

type Over = { structure?: Structure; conflict?: boolean; decided?: boolean; paragraphId?: string }

const at = (id: string, start: number, end: number, over: Over = {}): Thread => ({
  id,
  articleId: 'a',
  unitId: 'u',
  paragraphId: over.paragraphId ?? 'p',
  kind: 'suggestion',
  status: 'open',
  anchor: over.structure ? null : { version: 1, start, end, quote: '', prefix: '', suffix: '', state: 'exact' },
  author: { id: 'me', name: 'Me' },
  createdAt: '2026-01-01T00:00:00Z',
  comments: [],
  seq: 0,
  suggestion: {
    original: '',
    replacement: '',
    decision: over.decided ? 'accepted' : 'pending',
    conflict: over.conflict ?? false,
    ...(over.structure && { structure: over.structure }),
  },
})
const whole = (id: string, structure: Structure) => at(id, 0, 0, { structure })
const insert = (after: string | null): Structure => ({ op: 'insert', unitId: 'u', after, paragraphKind: 'paragraph' })

/** `a b | c d`: the groups, each with its members. */
const grouped = (...threads: Thread[]) =>
  [...new Set(alternativesIn(threads).values())].map((group) => group.map(({ id }) => id).join(' ')).join(' | ')

describe('alternatives', () => {
  it.each([
    ['two on the same words', grouped(at('a', 0, 3), at('b', 0, 3)), 'a b'],
    ['two that overlap', grouped(at('a', 0, 5), at('b', 3, 8)), 'a b'],
    ['one inside another', grouped(at('a', 0, 9), at('b', 3, 5)), 'a b'],
    ['two that touch are none', grouped(at('a', 0, 3), at('b', 3, 5)), ''],
    ['a chain is one group', grouped(at('a', 0, 5), at('b', 8, 12), at('c', 4, 9)), 'a b c'],
    ['the same point of insertion', grouped(at('a', 3, 3), at('b', 3, 3)), 'a b'],
    ['different points', grouped(at('a', 3, 3), at('b', 4, 4)), ''],
    ['an insertion inside replaced words', grouped(at('a', 0, 5), at('b', 3, 3)), 'a b'],
    ['an insertion at their edges', grouped(at('a', 2, 5), at('b', 2, 2), at('c', 5, 5)), ''],
    ['two insertions at an edge', grouped(at('a', 2, 5), at('b', 2, 2), at('c', 2, 2)), 'b c'],
    ['one in conflict stays out', grouped(at('a', 0, 3), at('b', 0, 3, { conflict: true })), ''],
    ['one that is decided stays out', grouped(at('a', 0, 3), at('b', 0, 3, { decided: true })), ''],
    ['another paragraph', grouped(at('a', 0, 3), at('b', 0, 3, { paragraphId: 'q' })), ''],
    ['structure of one paragraph', grouped(whole('a', { op: 'remove' }), whole('b', { op: 'join-next' })), 'a b'],
    ['structure beside words', grouped(whole('a', { op: 'remove' }), at('b', 0, 3)), ''],
    ['new paragraphs at one place', grouped(whole('a', insert('p')), whole('b', insert('p'))), 'a b'],
    ['new paragraphs at two places', grouped(whole('a', insert('p')), whole('b', insert(null))), ''],
    ['the order given', grouped(at('b', 4, 9), at('a', 0, 5)), 'b a'],
  ])('%s', (_, is, should) => expect(is).toBe(should))

  const part = (id: string, start: number, end: number, over: Over = {}) => {
    const thread = at(id, start, end, over)
    return { ...thread, suggestion: thread.suggestion && { ...thread.suggestion, groupId: 'g' } }
  }

  it('a rewrite is one alternative, wherever in the paragraph it overlaps others', () => {
    expect(grouped(part('a', 0, 3), part('b', 9, 12), at('x', 10, 14))).toBe('a x')
    expect(grouped(part('a', 0, 3), part('b', 9, 12), at('x', 1, 2), at('y', 10, 14))).toBe('a x y')
    expect(grouped(part('a', 0, 3), part('b', 9, 12), at('x', 4, 8))).toBe('')
    expect(grouped(part('a', 0, 3), part('b', 0, 3, { paragraphId: 'q' }), at('x', 0, 3))).toBe('a x')
  })

  it('a rewrite has one card in a paragraph, and shows the part in focus', () => {
    const threads = [part('a', 0, 3), at('x', 4, 5), part('b', 9, 12), part('c', 0, 3, { paragraphId: 'q' })]
    const shown = (focused: string | null) =>
      cardsOf(threads, alternativesIn(threads), focused).map(({ key, thread }) => `${key}:${thread.id}`)
    expect(shown(null)).toEqual(['a:a', 'x:x', 'c:c'])
    expect(shown('b')).toEqual(['a:b', 'x:x', 'c:c'])
  })

  it('one card stands for a group: the member in focus, else the first', () => {
    const threads = [at('a', 0, 3), at('x', 3, 4), at('b', 0, 3)]
    const shown = (focused: string | null) =>
      cardsOf(threads, alternativesIn(threads), focused).map(({ key, thread }) => `${key}:${thread.id}`)
    expect(shown(null)).toEqual(['a:a', 'x:x'])
    expect(shown('b')).toEqual(['a:b', 'x:x'])
  })
})
