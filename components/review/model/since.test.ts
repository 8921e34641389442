import { describe, expect, it } from 'vitest'
import type { Event } from '@/domain/contract/shapes'
import { runsOf, summaryOf } from './activity-runs'
import { event, LEE, ME, NOH } from './events.fixture'
import { eventsOfOthers, nothingSince, type Since, touchedAt, withEvents } from './since'

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
    ['before the first event received', thread(5), since(4, [event(300, NOH, 'article.changed', {})]), 5],
    ['among more than is listed', thread(5), since(4, [], { tooMany: true, seq: 900 }), 5],
  ])('%s', (_, touched, happened, expected) => {
    expect(touchedAt(touched, happened, ME.id)).toBe(expected)
  })
})

it('what happens while one is here comes in once and in order', () => {
  const known = since(4, [reply(6)])
  const updated = withEvents(known, [reply(5), reply(6), reply(3)])
  expect(updated.events.map(({ seq }) => seq)).toEqual([5, 6])
  expect(withEvents(updated, [reply(5)])).toBe(updated)
})

it('of what others did, what is left to see', () => {
  const happened = since(4, [reply(5), reply(6, ME), reply(7)])
  const left = (seenTo: number) => {
    const { all, unseen, isSeen } = eventsOfOthers(happened, { meId: ME.id, seenTo })
    return [all.length, unseen.length, isSeen]
  }
  expect([left(4), left(5), left(7)]).toEqual([
    [2, 2, false],
    [2, 1, false],
    [2, 0, true],
  ])
})

/** “Noh accepted 2: t1 t2”, a run each. */
const summarise = (events: readonly Event[]) =>
  runsOf(events).map(({ actor, what, count, places }) =>
    [actor?.name ?? 'Stet', what, count, ...places.map(({ id }) => id)].join(' '),
  )

describe('what happened, as a person would tell it', () => {
  it('is one run as long as the same person does the same kind of thing', () => {
    const events = [
      event(1, NOH, 'suggestion.accepted', { threadId: 't1' }),
      event(2, NOH, 'suggestion.accepted', { threadId: 't2' }),
      event(3, LEE, 'suggestion.accepted', { threadId: 't3' }),
      event(4, NOH, 'suggestion.accepted', { threadId: 't4' }),
      event(5, NOH, 'suggestion.rejected', { threadId: 't5' }),
    ]
    expect(summarise(events)).toEqual([
      'Noh accepted 2 t1 t2',
      'Lee accepted 1 t3',
      'Noh accepted 1 t4',
      'Noh rejected 1 t5',
    ])
  })
  it('counts a bulk decision as the decisions it made', () => {
    const events = [
      event(1, NOH, 'suggestion.accepted', { threadId: 't1' }),
      event(2, NOH, 'suggestions.decided', { decision: 'accept', threadIds: ['t2', 't3'] }),
      event(3, NOH, 'suggestions.decided', { decision: 'reject', threadIds: ['t4'] }),
    ]
    expect(summarise(events)).toEqual(['Noh accepted 3 t1 t2 t3', 'Noh rejected 1 t4'])
  })
  it('names what was opened, how a gap ended and whither an article went', () => {
    const events = [
      event(1, NOH, 'thread.opened', { threadId: 't1', kind: 'gap', paragraphId: 'p1' }),
      event(2, NOH, 'gap.resolved', { threadId: 't1', resolution: 'waived' }),
      event(3, NOH, 'article.transitioned', { from: 'in_review', to: 'approved' }),
      event(4, NOH, 'article.transitioned', { from: 'approved', to: 'in_review' }),
      event(5, NOH, 'article.transitioned', { from: 'in_review', to: 'draft' }),
      event(6, null, 'unit.signed-off', { unitId: 'u1' }),
    ]
    expect(summarise(events)).toEqual([
      'Noh markedGap 1 t1',
      'Noh gapWaived 1 t1',
      'Noh approvedArticle 1',
      'Noh reopenedArticle 1',
      'Noh returnedToDraft 1',
      'Stet signedOff 1 u1',
    ])
  })
  it('leads to each place once', () => {
    const events = [1, 2, 3].map((seq) => event(seq, NOH, 'comment.added', { threadId: seq < 3 ? 't1' : 't2' }))
    expect(summarise(events)).toEqual(['Noh replied 3 t1 t2'])
  })
  it('leads to each reply, and to one that was edited later once', () => {
    const events = ['c1', 'c2', 'c1'].map((commentId, index) =>
      event(index, NOH, 'comment.edited', { threadId: 't1', commentId }),
    )
    expect(summarise(events)).toEqual(['Noh edited 3 t1 t1'])
  })
  it('tells of each member, and leaves out what it has no words for', () => {
    const events = [
      event(1, NOH, 'member.set', { userId: 'a', name: 'A', role: 'editor' }),
      event(2, NOH, 'member.set', { userId: 'b', name: 'B', role: 'viewer' }),
      event(3, NOH, 'article.framed', {}),
    ]
    expect(runsOf(events).map(({ member }) => member)).toEqual([
      { name: 'A', role: 'editor' },
      { name: 'B', role: 'viewer' },
    ])
  })
})

it('in a line it is counted by kind, whoever did it', () => {
  const events = [
    event(1, NOH, 'suggestion.accepted', { threadId: 't1' }),
    event(2, LEE, 'thread.opened', { threadId: 't2', kind: 'suggestion' }),
    event(3, NOH, 'suggestions.decided', { decision: 'reject', threadIds: ['t3', 't4'] }),
    event(4, LEE, 'unit.merged', { unitId: 'u1' }),
  ]
  expect(summaryOf(events).map(({ of, count }) => `${count} ${of}`)).toEqual([
    '1 suggestions',
    '3 decisions',
    '1 others',
  ])
})
