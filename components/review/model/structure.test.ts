import { describe, expect, it } from 'vitest'
import type { Paragraph, Structure, Thread } from '@/domain/contract/shapes'
import { marksIn } from './marks'
import { placeAfter, proposalsIn } from './threads'

const paragraph: Paragraph = {
  id: 'p',
  articleId: 'a',
  unitId: 'u',
  side: 'target',
  position: 0,
  kind: 'paragraph',
  text: 'Two words',
  version: 1,
  imported: true,
}

function thread(structure: Structure, over: Partial<Thread['suggestion'] & { status: Thread['status'] }> = {}): Thread {
  const { status = 'open', ...suggestion } = over
  return {
    id: structure.op,
    articleId: 'a',
    unitId: 'u',
    paragraphId: structure.op === 'insert' ? null : 'p',
    kind: 'suggestion',
    status,
    anchor: null,
    author: { id: 'h', name: 'Hana' },
    createdAt: '2026-01-01T00:00:00Z',
    comments: [],
    seq: 0,
    suggestion: { original: '', replacement: '', structure, decision: 'pending', conflict: false, ...suggestion },
  }
}

describe('changes of whole paragraphs in the text', () => {
  const ops = (threads: Thread[], focused: string | null = null) =>
    (['join-next', 'insert', 'remove', 'kind'] as const).flatMap((op) =>
      proposalsIn(threads, op, focused).map(() => op),
    )
  const remove = { op: 'remove' } as const

  it('are told apart by what they do', () => {
    const threads = [
      thread({ op: 'kind', to: 'heading', level: 2 }),
      thread(remove),
      thread({ op: 'join-next' }),
      thread({ op: 'insert', unitId: 'u', after: null, paragraphKind: 'paragraph' }),
    ]
    expect(ops(threads)).toEqual(['join-next', 'insert', 'remove', 'kind'])
  })

  it('are drawn while they wait, and can be applied', () => {
    expect(ops([thread(remove, { decision: 'accepted' })])).toEqual([])
    expect(ops([thread(remove, { decision: 'withdrawn' })])).toEqual([])
    expect(ops([thread(remove, { conflict: true })])).toEqual([])
  })

  it('go out of sight with their discussion, but not while they are in focus', () => {
    expect(ops([thread(remove, { status: 'resolved' })])).toEqual([])
    expect(ops([thread(remove, { status: 'resolved' })], 'remove')).toEqual(['remove'])
  })

  it('a removal strikes every word of its paragraph', () => {
    const [mark] = marksIn(paragraph, [thread(remove)], [], { focused: null, settled: false })
    expect(mark).toMatchObject({ id: 'remove', removes: true, by: 'Hana', deletes: { start: 0, end: 9 } })
  })
})

describe('where a new paragraph goes', () => {
  const target = [paragraph, { ...paragraph, id: 'q' }]
  it.each([
    [null, null],
    ['p', 'p'],
    ['gone', 'q'],
  ])('behind %s: behind %s', (after, should) => expect(placeAfter(after, target)).toBe(should))
  it('in a unit without any, first', () => expect(placeAfter('gone', [])).toBeNull())
})
