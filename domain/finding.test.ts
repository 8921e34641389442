import { describe, expect, it } from 'vitest'
import { type Known, reconcile, type Seen } from './finding'

const seen = (quote: string, more: Partial<Seen> = {}): Seen => ({
  unitId: 'u',
  paragraphId: 'p',
  side: 'target',
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
const known = (all: readonly Seen[], status: Known['status'] = 'open'): Known[] =>
  reconcile([], all).added.map(({ fingerprint }, index) => ({ id: `f${index}`, fingerprint, status }))

describe('a finding', () => {
  it('is added when it is first seen', () => {
    const { added, kept, fixed } = reconcile([], [seen('1.43 billion')])
    expect([added.map(({ quote }) => quote), kept, fixed]).toEqual([['1.43 billion'], [], []])
  })

  it('is the same one wherever its words move in the paragraph', () => {
    const moved = seen('1.43 billion', { start: 40, end: 52 })
    const { added, kept, fixed } = reconcile(known([seen('1.43 billion')]), [moved])
    expect([added, kept, fixed]).toEqual([[], [{ id: 'f0', seen: moved, status: 'open' }], []])
  })

  it('stays dismissed as long as its words are there', () => {
    const before = known([seen('1.43 billion')], 'dismissed')
    expect(reconcile(before, [seen('1.43 billion', { start: 3, end: 15 })]).kept[0]?.status).toBe('dismissed')
    expect(reconcile(before, []).fixed).toEqual(['f0'])
  })

  it('is fixed when it is no longer seen, and open again when it is', () => {
    expect(reconcile(known([seen('1.43 billion')]), []).fixed).toEqual(['f0'])
    expect(reconcile(known([seen('1.43 billion')], 'fixed'), [seen('1.43 billion')]).kept[0]?.status).toBe('open')
    expect(reconcile(known([seen('1.43 billion')], 'fixed'), []).fixed).toEqual([])
  })

  it('that became a thread stays one', () => {
    expect(reconcile(known([seen('1.43 billion')], 'promoted'), []).fixed).toEqual([])
    expect(reconcile(known([seen('1.43 billion')], 'promoted'), [seen('1.43 billion')]).kept[0]?.status).toBe(
      'promoted',
    )
  })

  it('on equal words is told apart by its turn, its check, its side, its paragraph and what it is held against', () => {
    const all = [
      seen('two'),
      seen('two', { start: 9, end: 12 }),
      seen('two', { check: 'term' }),
      seen('two', { side: 'source' }),
      seen('two', { paragraphId: 'q' }),
      seen('two', { counterpart: { paragraphId: 'q', start: 0, end: 1, quote: '두' } }),
    ]
    expect(new Set(reconcile([], all).added.map(({ fingerprint }) => fingerprint)).size).toBe(all.length)
    expect(reconcile(known(all), all.toReversed()).added).toEqual([])
  })
})
