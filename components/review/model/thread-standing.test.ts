import { describe, expect, it } from 'vitest'
import type { Decision } from '@/domain/contract/names'
import type { Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import { markOf } from './marks'
import { asksAboutWords, hasNoPlace, hasNoWords, isDetached, isSettled, placesOf } from './threads'

const thread = (over: Partial<Thread>): Thread => ({
  id: 't',
  articleId: 'a',
  unitId: 'u',
  paragraphId: 'p',
  kind: 'comment',
  status: 'open',
  anchor: null,
  author: { id: 'me', name: 'Me' },
  createdAt: '2026-01-01T00:00:00Z',
  comments: [],
  seq: 0,
  ...over,
})
const suggestion = (decision: Decision, conflict = false) =>
  thread({
    kind: 'suggestion',
    suggestion: { original: 'a', replacement: 'b', decision, conflict, decidedAt: '2026-01-02T00:00:00Z' },
  })
const said = (createdAt: string) => ({
  id: 'c',
  threadId: 't',
  author: { id: 'me', name: 'Me' },
  body: 'But…',
  createdAt,
  mentions: [],
})

describe('what is settled', () => {
  it('an open comment is not, a resolved one is', () => {
    expect(isSettled(thread({}))).toBe(false)
    expect(isSettled(thread({ status: 'resolved' }))).toBe(true)
  })
  it('a decided suggestion is, unless somebody goes on talking', () => {
    expect(isSettled(suggestion('pending'))).toBe(false)
    expect(isSettled(suggestion('rejected'))).toBe(true)
    expect(isSettled({ ...suggestion('rejected'), comments: [said('2026-01-01T12:00:00Z')] })).toBe(true)
    expect(isSettled({ ...suggestion('rejected'), comments: [said('2026-01-03T00:00:00Z')] })).toBe(false)
  })
})

describe('what has lost its place', () => {
  const places = placesOf([{ id: 'u', source: [], target: [{ id: 'p' }] } as unknown as Unit])
  it.each([
    ['p', 'u', false],
    ['removed', 'u', true],
    [null, 'u', false],
    [null, 'merged', true],
    [null, null, false],
  ])('paragraph %s, unit %s: %s', (paragraphId, unitId, adrift) =>
    expect(isDetached(thread({ paragraphId, unitId }), places)).toBe(adrift),
  )
})

const paragraph = (text: string, version: number): Paragraph => ({
  ...{ id: 'p', articleId: 'a', unitId: 'u', side: 'target', position: 0, kind: 'paragraph', imported: true },
  ...{ text, version },
})

describe('a thread and a text that come one after the other', () => {
  const anchor = { version: 3, start: 4, end: 7, quote: 'two', prefix: '', suffix: '', state: 'exact' } as const
  it.each([
    ['of one version: where it says', 'one 2, two.', 3, [4, 7]],
    ['of two: where the words are', 'At first one two three.', 2, [13, 16]],
    ['of two: nowhere, where they aren’t', 'one 2, three.', 2, undefined],
    ['of two: nowhere, where it can’t be told which they are', 'two or two.', 2, undefined],
  ])('%s', (_, text, version, range) => {
    const mark = markOf(thread({ anchor }), paragraph(text, version))
    expect(mark && [mark.start, mark.end]).toEqual(range)
  })

  it('draws the change at the words', () => {
    const change = { original: 'two', replacement: '2', decision: 'pending' as const, conflict: false }
    const one = thread({ kind: 'suggestion', anchor, suggestion: change })
    expect(markOf(one, paragraph('At first one two three.', 2))).toMatchObject({
      deletes: { start: 13, end: 16 },
      inserts: { at: 16, text: '2' },
    })
  })
})

describe('a thread whose words are gone', () => {
  const anchor = { version: 2, start: 3, end: 3, quote: 'two', prefix: '', suffix: '', state: 'orphaned' } as const
  const comment = thread({ anchor })

  it('has a mark where they were', () => {
    expect(markOf(comment, paragraph('one , three.', 2))).toMatchObject({ start: 3, end: 3 })
    expect(markOf({ ...suggestion('accepted'), anchor }, paragraph('one , three.', 2))).toBeUndefined()
  })

  it('asks until it is ended, or kept open', () => {
    expect(asksAboutWords(comment)).toBe(true)
    expect(asksAboutWords({ ...comment, status: 'resolved' })).toBe(false)
    const kept = { ...comment, anchor: { ...anchor, state: 'changed' as const } }
    expect([asksAboutWords(kept), hasNoWords(kept)]).toEqual([false, true])
  })

  it('has its place in its unit also when its paragraph was removed', () => {
    expect(hasNoPlace(comment, new Set(['u']))).toBe(false)
    expect(hasNoPlace(comment, new Set(['p']))).toBe(false)
    expect(hasNoPlace(comment, new Set(['other']))).toBe(true)
    expect(hasNoPlace(thread({ unitId: null, paragraphId: null }), new Set())).toBe(false)
  })
})
