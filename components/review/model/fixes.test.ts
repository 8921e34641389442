import { expect, it } from 'vitest'
import type { Thread } from '@/domain/contract/shapes'
import { acceptedFixes } from './gaps'
import { endedBy, fixesOf } from './threads'

const concern = (id: string, kind: 'gap' | 'issue', status: Thread['status'] = 'open') =>
  ({ id, kind, status, unitId: 'u', gap: { resolution: 'open' } }) as Thread
const fix = (id: string, fixesId?: string) =>
  ({ id, kind: 'suggestion', status: 'resolved', suggestion: { fixesId } }) as Thread

const THREADS = [
  ...[concern('g1', 'gap'), concern('g2', 'gap'), concern('g3', 'gap', 'resolved'), concern('i1', 'issue')],
  ...[fix('f1', 'g1'), fix('f1b', 'g1'), fix('f2', 'g2'), fix('f3', 'g3'), fix('f4', 'i1'), fix('plain')],
]

it.each([
  ['a suggestion for nothing', ['plain'], { gaps: 0, issues: 0 }],
  ['one for a gap', ['f1'], { gaps: 1, issues: 0 }],
  ['two for the same gap', ['f1', 'f1b'], { gaps: 1, issues: 0 }],
  ['some for gaps and an issue', ['f1', 'f2', 'f4', 'plain'], { gaps: 2, issues: 1 }],
  ['one for a gap that ended before', ['f3'], { gaps: 0, issues: 0 }],
])('accepting %s ends', (_, accepted, ended) => {
  expect(endedBy(accepted, THREADS)).toEqual(ended)
})

it('what fixed a gap is among its fixes, whether it was made for it or chosen', () => {
  const chosen = { id: 'chosen', kind: 'suggestion', createdAt: '2026-01-02', suggestion: {} } as Thread
  const made = { id: 'made', kind: 'suggestion', createdAt: '2026-01-01', suggestion: { fixesId: 'g' } } as Thread
  const gap = { id: 'g', kind: 'gap', gap: { fixedById: 'chosen' } } as Thread
  expect(fixesOf(gap, [chosen, made, gap]).map(({ id }) => id)).toEqual(['made', 'chosen'])
})

it('those of its unit come first, the last accepted of each first', () => {
  const accepted = (id: string, unitId: string, decidedAt: string, decision = 'accepted') =>
    ({ id, unitId, kind: 'suggestion', createdAt: '2026-01-01', suggestion: { decision, decidedAt } }) as Thread
  const { own, others } = acceptedFixes({ unitId: 'u' }, [
    ...[accepted('a', 'u', '2026-01-02'), accepted('b', 'v', '2026-01-02'), accepted('c', 'u', '2026-01-03')],
    accepted('d', 'u', '2026-01-04', 'rejected'),
  ])
  expect([own, others].map((some) => some.map(({ id }) => id))).toEqual([['c', 'a'], ['b']])
})
