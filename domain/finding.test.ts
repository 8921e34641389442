import { describe, expect, it } from 'vitest'
import { type CheckedFinding, reconcile, type StoredFinding } from './finding'

const seen = (quote: string, more: Partial<CheckedFinding> = {}): CheckedFinding => ({
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

/** A stored finding, as the database has it. */
const known = (said: CheckedFinding, more: Partial<StoredFinding> = {}): StoredFinding => ({
  id: `${said.quote} ${said.start}`,
  said,
  at: { paragraphId: said.paragraphId, start: said.start },
  status: more.judged ?? 'open',
  judged: 'open',
  ...more,
})

const AMOUNT = seen('1.43 billion')
const ids = ({ kept }: ReturnType<typeof reconcile>) => kept.map(({ id, status }) => `${id}: ${status}`)

describe('a finding', () => {
  it('is added when it is first seen', () => {
    expect(reconcile([], [AMOUNT])).toEqual({ added: [AMOUNT], kept: [], fixed: [] })
  })

  it('stays dismissed where its words stand, whatever they are held against', () => {
    const held = { counterpart: { paragraphId: 'q', version: 1, start: 0, end: 1, quote: '두' } }
    const before = known(AMOUNT, { judged: 'dismissed' })
    expect(ids(reconcile([before], [seen('1.43 billion', held)]))).toEqual(['1.43 billion 0: dismissed'])
    expect(reconcile([before], []).fixed).toEqual(['1.43 billion 0'])
  })

  it('goes with its words, and equal words elsewhere are others', () => {
    const moved = known(AMOUNT, { judged: 'dismissed', at: { paragraphId: 'q', start: 7 } })
    const all = [seen('1.43 billion'), seen('1.43 billion', { paragraphId: 'q', start: 7, end: 19 })]
    const reconciled = reconcile([moved], all)
    expect([ids(reconciled), reconciled.added]).toEqual([['1.43 billion 0: dismissed'], [all[0]]])
  })

  it('whose words were changed is fixed, though the same are said again', () => {
    const [first, second] = [seen('the the'), seen('the the', { start: 20, end: 27 })]
    const touched = known(first, { id: 'first', judged: 'dismissed', at: null })
    const reconciled = reconcile([touched, known(second, { id: 'second' })], [second])
    expect([ids(reconciled), reconciled.fixed, reconciled.added]).toEqual([['second: open'], ['first'], []])
    expect(reconcile([touched], [second])).toMatchObject({ added: [second], fixed: ['first'] })
  })

  it('is what it was when it is seen again in its place', () => {
    for (const judged of ['open', 'dismissed', 'promoted'] as const) {
      const before = known(AMOUNT, { judged, status: 'fixed' })
      expect(ids(reconcile([before], [AMOUNT]))).toEqual([`1.43 billion 0: ${judged}`])
      expect(reconcile([before], []).fixed).toEqual([])
    }
  })

  it('is another one where the glossary asks for another word', () => {
    const asks = (target: string) =>
      seen('개혁', { check: 'glossary', message: { key: 'glossary', values: { target } } })
    const before = known(asks('reform'), { judged: 'dismissed' })
    expect(reconcile([before], [asks('overhaul')])).toMatchObject({ kept: [], fixed: [before.id] })
  })

  it('of how a paragraph is divided stays while its words change', () => {
    const merged = (quote: string) =>
      seen(quote, { check: 'structure', message: { key: 'structure.merged', values: { source: '2', target: '1' } } })
    expect(ids(reconcile([known(merged('A.'), { id: 'm', judged: 'dismissed' })], [merged('A, b.')]))).toEqual([
      'm: dismissed',
    ])
  })

  it('by another check on the same words is another one', () => {
    const term = seen('1.43 billion', { check: 'term' })
    expect(reconcile([known(AMOUNT)], [AMOUNT, term]).added).toEqual([term])
  })
})
