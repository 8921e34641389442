import { describe, expect, it } from 'vitest'
import type { Decision } from '@/domain/contract/names'
import type { Structure, Thread, Unit } from '@/domain/contract/shapes'
import { isAdrift, isSettled, offersFor, placesOf } from './thread-standing'

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

describe('what is offered', () => {
  const policy = { selfApproval: true, signOffs: 1, rejectReason: true } as const
  const editor = { abilities: ['comment', 'suggest', 'rebase', 'decide', 'resolve-thread', 'resolve-gap'], policy }

  it('an editor accepts, but nothing in conflict, and nothing of their own where the policy says so', () => {
    expect(offersFor(suggestion('pending'), editor, 'me')).toMatchObject({ accept: true, reject: true, withdraw: true })
    expect(offersFor(suggestion('pending', true), editor, 'me')).toMatchObject({ accept: false, reject: true })
    const strict = { ...editor, policy: { ...policy, selfApproval: false } }
    expect(offersFor(suggestion('pending'), strict, 'me').accept).toBe(false)
    expect(offersFor(suggestion('pending'), strict, 'other').accept).toBe(true)
  })
  it('a viewer is offered nothing', () => {
    const viewer = { abilities: ['read', 'export'], policy }
    expect(Object.values(offersFor(suggestion('pending'), viewer, 'me'))).not.toContain(true)
  })
  it('a translator withdraws only what is their own', () => {
    const translator = { abilities: ['comment', 'suggest', 'rebase', 'resolve-thread'], policy }
    expect(offersFor(suggestion('pending'), translator, 'me')).toMatchObject({ accept: false, withdraw: true })
    expect(offersFor(suggestion('pending'), translator, 'other').withdraw).toBe(false)
  })
  it.each([
    ['an accepted one', suggestion('accepted'), 'takeBack', true, false],
    ['a rejected one', suggestion('rejected'), 'openAgain', true, false],
    ['a withdrawn one, to its author', suggestion('withdrawn'), 'openAgain', true, true],
    ['one in conflict', suggestion('pending', true), 'repropose', true, true],
    ['one that stands', suggestion('pending'), 'repropose', false, false],
  ] as const)('%s: %s', (_, thread, offer, toEditor, toTranslator) => {
    const translator = { abilities: ['comment', 'suggest', 'rebase', 'resolve-thread'], policy }
    expect(offersFor(thread, editor, 'me')[offer]).toBe(toEditor)
    expect(offersFor(thread, translator, 'me')[offer]).toBe(toTranslator)
    expect(offersFor(thread, translator, 'other')[offer]).toBe(false)
  })
  it('other words are granted for words only', () => {
    const proposing = (structure: Structure) => {
      const { suggestion: given, ...rest } = suggestion('pending')
      return offersFor({ ...rest, ...(given && { suggestion: { ...given, structure } }) }, editor, 'me').acceptEdited
    }
    expect(offersFor(suggestion('pending'), editor, 'me').acceptEdited).toBe(true)
    expect(proposing({ op: 'insert', unitId: 'u', after: null, paragraphKind: 'paragraph' })).toBe(true)
    expect(proposing({ op: 'remove' })).toBe(false)
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
    expect(isAdrift(thread({ paragraphId, unitId }), places)).toBe(adrift),
  )
})
