import { expect, it } from 'vitest'
import type { Gap } from './contract/gap'
import { ThreadKind } from './contract/names'
import type { Thread } from './contract/shapes'
import { ACTIONS } from './policy'
import { awaitsDecision, hasEnded, holdsRange, THREAD_KINDS } from './thread-kinds'

type Kinded = Pick<Thread, 'id' | 'kind' | 'status' | 'suggestion' | 'issue' | 'gap'>

const of = (kind: ThreadKind, more: Partial<Kinded> = {}): Kinded => ({ id: 't', kind, status: 'open', ...more })
const suggestion = { original: 'a', replacement: 'b', decision: 'accepted', conflict: false } as const
const gap: Gap = {
  type: 'omission',
  origin: 'both',
  severity: 'major',
  explanation: 'x',
  links: [],
  resolution: 'open',
}

it.each<[string, Kinded, boolean, boolean]>([
  ['a comment', of('comment'), false, false],
  ['a resolved comment', of('comment', { status: 'resolved' }), false, true],
  ['an issue', of('issue'), false, false],
  ['a pending suggestion', of('suggestion', { suggestion: { ...suggestion, decision: 'pending' } }), true, false],
  ['an accepted suggestion', of('suggestion', { suggestion }), false, true],
  ['an open gap', of('gap', { gap }), true, false],
  ['a waived gap', of('gap', { gap: { ...gap, resolution: 'waived' } }), false, true],
])('%s awaits a decision, or has ended', (_, thread, awaits, ended) =>
  expect([awaitsDecision(thread), hasEnded(thread)]).toEqual([awaits, ended]),
)

it('every kind is opened by an action of the policy', () => {
  for (const kind of ThreadKind.options) expect(ACTIONS).toContain(THREAD_KINDS[kind].opens)
})

it('only a suggestion stands at a point', () =>
  expect(ThreadKind.options.filter((kind) => holdsRange(kind, { start: 3, end: 3 }))).toEqual(['suggestion']))
