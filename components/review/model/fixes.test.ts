import { expect, it } from 'vitest'
import type { Thread } from '@/domain/contract/shapes'
import { endedBy } from './threads'

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
