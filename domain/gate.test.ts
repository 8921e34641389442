import { describe, expect, it, test } from 'vitest'
import type { Decision, GapResolution, Severity, ThreadStatus } from './contract/names'
import type { Policy } from './contract/shapes'
import { blockingChecks, gate } from './gate'

const ONE: Policy = { selfApproval: true, signOffs: 1, rejectReason: true }
const TWO: Policy = { ...ONE, signOffs: 2 }

const suggestion = (decision: Decision, conflict = false) => ({
  id: 't',
  kind: 'suggestion' as const,
  status: 'open' as const,
  suggestion: { original: 'a', replacement: 'b', decision, conflict },
})
const part = (id: string, over: { apart?: true; conflict?: true } = {}) => {
  const { suggestion: one, ...thread } = suggestion('pending', over.conflict)
  return { ...thread, id, suggestion: { ...one, groupId: 'g', ...over } }
}
const issue = (severity: Severity, status: ThreadStatus = 'open') => ({
  id: 't',
  kind: 'issue' as const,
  status,
  issue: { category: 'accuracy', severity },
})
const gap = (severity: Severity, resolution: GapResolution = 'open', status: ThreadStatus = 'open') => ({
  id: 't',
  kind: 'gap' as const,
  status,
  gap: { type: 'omission' as const, origin: 'translation' as const, severity, explanation: 'x', links: [], resolution },
})

/** A unit and who signed it off: `ann` at its current revision, `(ann)` at an earlier one. */
const unit = (signed: string, excluded = false) => ({
  id: 'u',
  excluded,
  signOffs: signed
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => ({ userId: name.replace(/[()]/g, ''), name, at: '', current: !name.startsWith('(') })),
})

const blockers = (policy: Policy, units: ReturnType<typeof unit>[], threads: Parameters<typeof gate>[2] = []) =>
  gate(policy, units, threads).blockers.map(({ kind, id }) => `${kind} ${id}`)

describe('a thread blocks approval', () => {
  test.each([
    ['a suggestion not decided', suggestion('pending'), 'pending t'],
    ['a suggestion in conflict', suggestion('pending', true), 'conflict t'],
    ['a major issue', issue('major'), 'issue t'],
    ['a critical issue', issue('critical'), 'issue t'],
    ['a major gap', gap('major'), 'gap t'],
    ['a critical gap', gap('critical'), 'gap t'],
    ['a gap whose discussion is over, but not its resolution', gap('major', 'open', 'resolved'), 'gap t'],
  ])('%s', (_, thread, blocker) => expect(blockers(ONE, [], [thread])).toEqual([blocker]))
})

it('an article without a unit that is in it has nothing to approve', () => {
  expect(blockers(ONE, [unit('', true), unit('ann', true)])).toEqual(['empty u'])
  // One that is left out needs no sign-off.
  expect(blockers(ONE, [unit('', true), unit('ann')])).toEqual([])
})

it('each part of a group blocks, and says which group it is decided with', () => {
  const threads = [part('1'), part('2'), part('3', { conflict: true }), part('4', { apart: true })]
  expect(gate(ONE, [], threads).blockers.map(({ kind, id, groupId }) => [kind, id, groupId])).toEqual([
    ['pending', '1', 'g'],
    ['pending', '2', 'g'],
    ['conflict', '3', undefined],
    ['pending', '4', undefined],
  ])
})

describe('a thread does not block', () => {
  test.each([
    ['a comment', { id: 't', kind: 'comment' as const, status: 'open' as const }],
    ['an accepted suggestion', suggestion('accepted')],
    ['a rejected suggestion', suggestion('rejected')],
    ['a rejected suggestion that had been in conflict', suggestion('rejected', true)],
    ['a suggestion taken back', suggestion('withdrawn')],
    ['a superseded suggestion', suggestion('superseded')],
    ['a neutral issue', issue('neutral')],
    ['a minor issue', issue('minor')],
    ['a critical issue that is resolved', issue('critical', 'resolved')],
    ['a minor gap', gap('minor')],
    ['a gap that is fixed', gap('critical', 'fixed')],
    ['a gap that is noted', gap('critical', 'noted')],
    ['a gap that is waived', gap('critical', 'waived')],
  ])('%s', (_, thread) => expect(blockers(ONE, [], [thread])).toEqual([]))
})

describe('a unit wants as many sign-offs as the policy asks', () => {
  test.each([
    ['by nobody', ONE, unit(''), ['sign-off u']],
    ['by one', ONE, unit('ann'), []],
    ['by one, before the text changed', ONE, unit('(ann)'), ['sign-off u']],
    ['by one of two', TWO, unit('ann'), ['sign-off u']],
    ['by two', TWO, unit('ann bo'), []],
    ['twice by the same person', TWO, unit('ann ann'), ['sign-off u']],
    ['by two, one of them before the text changed', TWO, unit('ann (bo)'), ['sign-off u']],
  ])('%s', (_, policy, signed, expected) => expect(blockers(policy, [signed])).toEqual(expected))
})

it('is open when nothing blocks', () => {
  expect(gate(ONE, [unit('ann'), unit('', true)], [suggestion('accepted')])).toEqual({ open: true, blockers: [] })
})

it('lists all that blocks, threads first, and says what it is in words', () => {
  expect(gate(TWO, [unit('')], [issue('major'), suggestion('pending', true)])).toEqual({
    open: false,
    blockers: [
      { kind: 'issue', id: 't', message: 'A major issue is open.' },
      { kind: 'conflict', id: 't', message: 'A suggestion is in conflict with the current text.' },
      { kind: 'sign-off', id: 'u', unitId: 'u', message: 'Unit 1 needs 2 sign-offs.' },
    ],
  })
})

it('a check blocks where the policy says so and it runs, until nothing of it is open and the text is checked', () => {
  expect(blockingChecks({ ...ONE, checksBlocking: ['number', 'date'] }, ['date'])).toEqual(['number'])
  expect(blockingChecks(ONE, [])).toEqual([])
  const findings = [{ id: 'f', check: 'number', unitId: 'u' }]
  expect(gate(ONE, [unit('ann')], [], { findings, unchecked: 'a' })).toEqual({
    open: false,
    blockers: [
      { kind: 'unchecked', id: 'a', message: 'The automatic checks have not seen the current text yet.' },
      { kind: 'finding', id: 'f', unitId: 'u', message: 'A finding of the check “number” is open.' },
    ],
  })
})

it('says in which unit a thread is that blocks', () => {
  const threads = [
    { ...suggestion('pending'), unitId: 'u' },
    { ...issue('major'), unitId: null },
  ]
  expect(gate(ONE, [], threads).blockers.map(({ unitId }) => unitId)).toEqual(['u', undefined])
})
