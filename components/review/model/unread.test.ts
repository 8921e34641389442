import { describe, expect, it } from 'vitest'
import type { Event } from '@/domain/contract/shapes'
import { event, ME, NOH } from './events.fixture'
import { byOthers, nothingSince, type Since, withEvents } from './since'
import { touchedAt } from './unread'

const since = (seq: number, events: readonly Event[], more: Partial<Since> = {}): Since => ({
  ...withEvents(nothingSince(seq), events),
  ...more,
})
const thread = (seq: number) => ({ id: 't', seq })
const reply = (seq: number, by = NOH) => event(seq, by, 'comment.added', { threadId: 't' })

describe('where a thread was last touched by others', () => {
  it.each([
    ['not since one was here', thread(4), since(4, []), 0],
    ['by somebody else', thread(5), since(4, [reply(5)]), 5],
    ['by oneself', thread(5), since(4, [reply(5, ME)]), 0],
    ['by somebody else, then by oneself: one was there', thread(6), since(4, [reply(5), reply(6, ME)]), 0],
    ['by oneself, then by somebody else', thread(6), since(4, [reply(5, ME), reply(6)]), 6],
    [
      'not by a correction that only moved its words along',
      thread(5),
      since(4, [event(5, NOH, 'suggestion.accepted', { threadId: 'other', conflicts: [] })]),
      0,
    ],
    [
      'by a correction that took its words away',
      thread(5),
      since(4, [event(5, NOH, 'suggestion.accepted', { threadId: 'other', conflicts: ['t'] })]),
      5,
    ],
    ['before the first event told of', thread(5), since(4, [event(300, NOH, 'article.changed', {})]), 5],
    ['among more than is told', thread(5), since(4, [], { tooMany: true, seq: 900 }), 5],
  ])('%s', (_, touched, happened, expected) => {
    expect(touchedAt(touched, happened, ME.id)).toBe(expected)
  })
})

it('what happens while one is here comes in once and in order', () => {
  const known = since(4, [reply(6)])
  const told = withEvents(known, [reply(5), reply(6), reply(3)])
  expect(told.events.map(({ seq }) => seq)).toEqual([5, 6])
  expect(withEvents(told, [reply(5)])).toBe(told)
})

it('of what others did, what is left to see', () => {
  const happened = since(4, [reply(5), reply(6, ME), reply(7)])
  const left = (seenTo: number) => {
    const { all, unseen, isSeen } = byOthers(happened, { meId: ME.id, seenTo })
    return [all.length, unseen.length, isSeen]
  }
  expect([left(4), left(5), left(7)]).toEqual([
    [2, 2, false],
    [2, 1, false],
    [2, 0, true],
  ])
})
