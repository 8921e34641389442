import { describe, expect, it } from 'vitest'
import { newFinding, unitOf } from './findings.fixture'
import { anchoredIn } from './standing-findings'

const ids = (findings: readonly { id: string }[]) => findings.map(({ id }) => id).join(' ')
const findings = [
  newFinding('number'),
  newFinding('name', { check: 'name', paragraphId: 't1', start: 0, end: 3, quote: 'Kim' }),
]

describe('the findings on the desk', () => {
  it.each([
    [
      'as long as their words stand',
      unitOf(0, '', 'It cost $1.43 billion.'),
      unitOf(1, '', 'Kim paid.'),
      'number name',
    ],
    ['no longer, once they are corrected', unitOf(0, '', 'It cost $14.3 billion.'), unitOf(1, '', 'Kim paid.'), 'name'],
    [
      'not of what is set aside',
      unitOf(0, '', 'It cost $1.43 billion.'),
      unitOf(1, '', 'Kim paid.', { excluded: true }),
      'number',
    ],
  ])('are there %s', (_, first, second, should) => expect(ids(anchoredIn([first, second], findings))).toBe(should))

  it('are there until either side is corrected, where they are about both', () => {
    const counterpart = { paragraphId: 't0', version: 1, start: 8, end: 21, quote: '$1.43 billion' }
    const both = newFinding('both', {
      side: 'source',
      paragraphId: 's0',
      start: 0,
      end: 6,
      quote: '143억 달러',
      counterpart,
    })
    const left = (target: string) => ids(anchoredIn([unitOf(0, '143억 달러가 들었다.', target)], [both]))
    expect(left('It cost $1.43 billion.')).toBe('both')
    expect(left('It cost $14.3 billion.')).toBe('')
  })

  it('are there until the other side is corrected, where it lacks something', () => {
    const lacking = newFinding('lacking', { side: 'source', paragraphId: 's0', start: 0, end: 6, quote: '143억 달러' })
    const of = (target: string, more: readonly string[] = []) => {
      const unit = unitOf(0, '143억 달러가 들었다.', target)
      const beside = more.map((text, k) => unitOf(k + 1, '', text)).flatMap((one) => one.target)
      return [{ ...unit, target: [...unit.target, ...beside] }]
    }
    const checked = of('It cost much.')
    const left = (units: ReturnType<typeof of>) => ids(anchoredIn(units, [lacking], checked))
    expect(left(of('It cost much.'))).toBe('lacking')
    expect(left(of('It cost $14.3 billion.'))).toBe('')
    // Paired with another paragraph.
    expect(left(of('It cost much.', ['It was $14.3 billion.']))).toBe('')
    expect(ids(anchoredIn(checked, [lacking], []))).toBe('lacking')
  })
})
