import { describe, expect, it, test } from 'vitest'
import { changesOf, EVENT_TYPES, type EventType, exactData, parseEvent, typesThatChange } from './event'

describe('what an event holds', () => {
  it('is told by its type', () => {
    const data = {
      threadId: 't1',
      reason: 'No.',
      concerns: [{ userId: 'u1', reason: 'rejected' as const, threadIds: ['t1'] }],
    }
    expect(exactData('suggestion.rejected', data)).toEqual(data)
    expect(parseEvent({ type: 'suggestion.rejected', data })).toEqual({ type: 'suggestion.rejected', data })
  })

  test('nothing is recorded that the table doesn’t have', () => {
    const more = { threadId: 't1', kind: 'gap' as const, concerns: [], loud: true }
    expect(exactData('thread.opened', more)).toEqual({ threadId: 't1', kind: 'gap', concerns: [] })
    const elsewhere = { ...more, kind: 'remark' }
    expect(() => Reflect.apply(exactData, undefined, ['thread.opened', elsewhere])).toThrow()
  })

  test.each([
    [
      'from before events named whom they concern',
      { type: 'comment.added', data: { threadId: 't1', commentId: 'c1' } },
    ],
    [
      'with a key that is no longer written',
      { type: 'comment.added', data: { threadId: 't1', commentId: 'c1', at: 3 } },
    ],
  ])('one %s is read', (_, row) =>
    expect(parseEvent(row)?.data).toEqual({ threadId: 't1', commentId: 'c1', concerns: [] }),
  )

  test.each([
    ['of a type that only a later Stet knows', { type: 'article.framed', data: {} }],
    ['with a name that every object has', { type: 'toString', data: {} }],
    ['that lacks what it is about', { type: 'comment.added', data: { commentId: 'c1' } }],
    ['that holds no object', { type: 'article.deleted', data: null }],
  ])('one %s can’t be', (_, row) => expect(parseEvent(row)).toBeNull())
})

describe('what an event changes', () => {
  test.each<[EventType, string]>([
    ['article.exported', ''],
    ['comment.added', 'threads'],
    ['thread.opened', 'article threads findings gate'],
    ['unit.signed-off', 'article units gate'],
    ['suggestion.rejected', 'article threads gate'],
    ['suggestion.accepted', 'article units threads gate text order'],
    ['unit.excluded', 'article units threads gate text'],
  ])('%s: %s', (type, expected) => expect(changesOf(type)?.join(' ')).toBe(expected))

  it('is not known of a type that isn’t', () => expect(changesOf('article.framed')).toBeUndefined())

  it('is found by what it is', () => {
    const order = typesThatChange('order')
    expect(order).toContain('unit.moved')
    expect(order).not.toContain('unit.excluded')
    // Only events that change what the checks read may change the order of units.
    expect(order.filter((type) => !typesThatChange('text').includes(type))).toEqual([])
    expect(typesThatChange('members').every((type) => type in EVENT_TYPES)).toBe(true)
  })
})
