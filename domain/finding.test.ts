import { describe, expect, it } from 'vitest'
import { type Known, reconcile, type Seen } from './finding'

const seen = (quote: string, more: Partial<Seen> = {}): Seen => ({
  paragraphId: 'p',
  version: 1,
  start: 0,
  end: quote.length,
  quote,
  check: 'number',
  severity: 'major',
  message: { key: 'number.value', values: {} },
  confidence: 1,
  ...more,
})

/** Those seen once, as the database knows them. */
const known = (all: readonly Seen[], judged: Known['judged'] = 'open', status: Known['status'] = judged): Known[] =>
  reconcile([], all).added.map((said, index) => ({
    id: `f${index}`,
    fingerprint: said.fingerprint,
    said,
    status,
    judged,
  }))

const AMOUNT = seen('1.43 billion')

describe('a finding', () => {
  it('is added when it is first seen', () => {
    const { added, kept, fixed } = reconcile([], [AMOUNT])
    expect([added.map(({ quote }) => quote), kept, fixed]).toEqual([['1.43 billion'], [], []])
  })

  it('is the same one wherever its words move in the paragraph', () => {
    const moved = seen('1.43 billion', { start: 40, end: 52 })
    const { added, kept, fixed } = reconcile(known([AMOUNT]), [moved])
    expect([added, fixed]).toEqual([[], []])
    expect(kept).toEqual([{ id: 'f0', seen: expect.objectContaining(moved), status: 'open' }])
  })

  it('stays dismissed as long as its words are there', () => {
    const before = known([AMOUNT], 'dismissed')
    expect(reconcile(before, [seen('1.43 billion', { start: 3, end: 15 })]).kept[0]?.status).toBe('dismissed')
    expect(reconcile(before, []).fixed).toEqual(['f0'])
  })

  it('goes with its words to another paragraph', () => {
    const { added, kept, fixed } = reconcile(known([AMOUNT], 'dismissed'), [seen('1.43 billion', { paragraphId: 'q' })])
    expect([added, fixed, kept.map(({ id, status }) => [id, status])]).toEqual([[], [], [['f0', 'dismissed']]])
  })

  it('is not mistaken for one that is still where it was', () => {
    const { added, kept } = reconcile(known([AMOUNT], 'dismissed'), [
      AMOUNT,
      seen('1.43 billion', { paragraphId: 'q' }),
    ])
    expect([added.map(({ paragraphId }) => paragraphId), kept.map(({ id }) => id)]).toEqual([['q'], ['f0']])
  })

  it('is fixed when it is no longer seen, and what it was when it is seen again', () => {
    for (const judged of ['open', 'dismissed', 'promoted'] as const) {
      expect(reconcile(known([AMOUNT], judged), []).fixed).toEqual(['f0'])
      expect(reconcile(known([AMOUNT], judged, 'fixed'), [AMOUNT]).kept[0]?.status).toBe(judged)
      expect(reconcile(known([AMOUNT], judged, 'fixed'), []).fixed).toEqual([])
    }
  })

  it('on equal words is told apart by its turn, its check, its paragraph and what it is held against', () => {
    const all = [
      seen('two'),
      seen('two', { start: 9, end: 12 }),
      seen('two', { check: 'term' }),
      seen('two', { paragraphId: 'q' }),
      seen('two', { counterpart: { paragraphId: 'q', version: 1, start: 0, end: 1, quote: '두' } }),
    ]
    expect(new Set(reconcile([], all).added.map(({ fingerprint }) => fingerprint)).size).toBe(all.length)
    expect(reconcile(known(all), all.toReversed()).added).toEqual([])
  })
})
