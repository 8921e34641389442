import { describe, expect, it } from 'vitest'
import type { Paragraph, Suggestion, Thread, Unit } from '@/domain/contract/shapes'
import { stepThrough } from './steps'
import { inReadingOrder, nextToDecide } from './threads'

const paragraph = (id: string, unitId: string, side: 'source' | 'target'): Paragraph => ({
  id,
  articleId: 'a',
  unitId,
  side,
  position: 0,
  kind: 'paragraph',
  text: '',
  version: 1,
  imported: true,
})
const unit = (position: number): Unit => ({
  id: `u${position}`,
  position,
  alignment: { score: 1, method: 'auto' },
  source: [paragraph(`s${position}`, `u${position}`, 'source')],
  target: [paragraph(`t${position}`, `u${position}`, 'target')],
  signOffs: [],
  excluded: false,
  seq: 0,
})
const units = [unit(0), unit(1), unit(2)]
const thread = (id: string, paragraphId: string | null, start?: number): Thread => ({
  id,
  articleId: 'a',
  unitId: paragraphId && `u${paragraphId.slice(1)}`,
  paragraphId,
  kind: 'comment',
  status: 'open',
  anchor:
    start === undefined
      ? null
      : { version: 1, start, end: start + 1, quote: 'x', prefix: '', suffix: '', state: 'exact' },
  author: { id: 'p', name: 'P' },
  createdAt: '2026-01-01T00:00:00Z',
  comments: [],
  seq: 0,
})
const ids = (threads: readonly Thread[]) => threads.map(({ id }) => id).join(' ')

describe('reading order', () => {
  const threads = [
    thread('article', null),
    thread('c', 't1', 9),
    thread('b', 't1', 2),
    thread('whole', 't1'),
    thread('a', 't0', 5),
  ]
  const ordered = inReadingOrder(units, threads)

  it('follows the units, then the words; the article comes last', () =>
    expect(ids(ordered)).toBe('a whole b c article'))

  it.each([
    ['b', 'u1', 1, 'c 4/5'],
    ['b', 'u1', -1, 'whole 2/5'],
    ['article', null, 1, 'a 1/5, around'],
    ['a', 'u0', -1, 'article 5/5, around'],
    [null, 'u1', 1, 'whole 2/5'],
    [null, 'u0', -1, 'a 1/5'],
    [null, null, 1, 'a 1/5'],
    [null, null, -1, 'article 5/5, around'],
    [null, 'u2', 1, 'article 5/5'],
  ] as const)('from thread %s in unit %s by %i: %s', (threadId, unitId, by, told) => {
    expect(say(stepThrough(ordered, units, { threadId, unitId }, by))).toBe(told)
  })

  it('goes on from a thread that isn’t listed, where it would stand', () => {
    const closed = thread('closed', 't1', 5)
    const at = { threadId: 'closed', unitId: 'u1' }
    expect(say(stepThrough(ordered, units, at, 1, closed))).toBe('c 4/5')
    expect(say(stepThrough(ordered, units, at, -1, closed))).toBe('b 3/5')
  })

  it('goes nowhere from the only one, nor where there is none', () => {
    const at = { threadId: 'a', unitId: 'u0' }
    expect(stepThrough([thread('a', 't0', 5)], units, at, 1)).toBeUndefined()
    expect(stepThrough([], units, at, 1)).toBeUndefined()
  })

  function say(step: ReturnType<typeof stepThrough<Thread>>) {
    return step && `${step.item.id} ${step.number}/${step.of}${step.wrapped ? ', around' : ''}`
  }
})

describe('the suggestion to decide next', () => {
  const proposed = (id: string, over: Partial<Suggestion> = {}): Thread => ({
    ...thread(id, 't1', 0),
    kind: 'suggestion',
    suggestion: { original: 'x', replacement: 'y', decision: 'pending', conflict: false, ...over },
  })
  const ordered = [
    proposed('a'),
    proposed('done', { decision: 'rejected' }),
    proposed('b'),
    thread('remark', 't1', 5),
    proposed('clash', { conflict: true }),
    proposed('c'),
  ]
  it.each([
    ['a', [], 'b'],
    ['b', [], 'c'],
    ['c', [], 'a'],
    ['a', ['b'], 'c'],
    ['c', ['a', 'b'], undefined],
    ['done', [], 'b'],
  ] as const)('after %s without %j: %s', (from, gone, id) =>
    expect(nextToDecide(ordered, from, new Set(gone))?.id).toBe(id),
  )
})
