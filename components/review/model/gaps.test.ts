import { describe, expect, it } from 'vitest'
import type { Gap } from '@/domain/contract/gap'
import type { Thread } from '@/domain/contract/shapes'
import { GAP_ORDERS, inGapOrder } from './gaps'

const thread = (id: string, gap?: Pick<Gap, 'type' | 'severity' | 'resolution'>): Thread => ({
  id,
  articleId: 'a',
  unitId: 'u',
  paragraphId: 'p',
  kind: gap ? 'gap' : 'comment',
  status: 'open',
  anchor: null,
  author: { id: 'n', name: 'Noh' },
  createdAt: '2026-01-01T00:00:00Z',
  comments: [],
  seq: 0,
  ...(gap && { gap: { ...gap, origin: 'both', explanation: '', links: [] } }),
})

const THREADS = [
  thread('omitted', { type: 'omission', severity: 'major', resolution: 'open' }),
  thread('remark'),
  thread('claim', { type: 'unsupported-claim', severity: 'critical', resolution: 'waived' }),
  thread('leap', { type: 'causal-leap', severity: 'minor', resolution: 'fixed' }),
  thread('claimed', { type: 'unsupported-claim', severity: 'major', resolution: 'open' }),
]

describe('the gaps of an article', () => {
  it.each([
    ['text', 'omitted claim leap claimed'],
    ['type', 'claim claimed leap omitted'],
    ['severity', 'claim omitted claimed leap'],
    ['status', 'omitted claimed leap claim'],
  ] as const)('in order of %s: %s', (order, ids) => {
    expect(
      inGapOrder(THREADS, order)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(ids)
  })

  it('are the same whatever the order', () => {
    for (const order of GAP_ORDERS) expect(inGapOrder(THREADS, order)).toHaveLength(4)
  })
})
