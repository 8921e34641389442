import { describe, expect, it } from 'vitest'
import { LIMITS } from './contract/limits'
import { classify, fieldsFrom, wordsFor } from './promotion'

const SOURCE = { paragraphId: 's', version: 1, start: 0, end: 7, quote: '143억 달러' }
const TARGET = { paragraphId: 't', version: 1, start: 8, end: 21, quote: '$1.43 billion' }
const message = 'The amounts differ.'
const number = {
  category: 'accuracy/number',
  gapType: 'mistranslated-relation',
  lack: 'without-counterpart',
} as const
const classified = <F extends Parameters<typeof classify>[0]>(finding: F) => ({
  ...finding,
  classification: classify(finding, number),
})
const seen = classified({ ...TARGET, side: 'target', severity: 'major', message } as const)
const wrong = classified({ ...seen, counterpart: SOURCE, expected: '$14.3 billion' })
const lost = classified({ ...seen, ...SOURCE, side: 'source' } as const)
const mirrored = classified({ ...lost, counterpart: TARGET, expected: '143' })

describe('a finding is classified', () => {
  it.each([
    ['by its check', number, 'accuracy/number', undefined],
    ['as a lack, where its check sees nothing else', { ...number, lack: 'always' }, 'accuracy/omission', 'translation'],
  ] as const)('%s', (_, rule, category, gapOrigin) =>
    expect(classify(mirrored, rule)).toMatchObject({ category, ...(gapOrigin && { gapOrigin }) }),
  )

  it('as no lack, where its check knows none', () =>
    expect(classify(lost, { ...number, lack: 'never' })).toEqual({
      category: 'accuracy/number',
      gapType: 'mistranslated-relation',
    }))
})

describe('the fields of a thread made of a finding', () => {
  it.each([
    ['suggestion', wrong, { replacement: '$14.3 billion', category: 'accuracy/number', reason: message }],
    ['suggestion', seen, { category: 'accuracy/addition', reason: message }],
    ['suggestion', mirrored, { category: 'accuracy/number', reason: message }],
    ['comment', wrong, { body: message }],
    ['issue', wrong, { category: 'accuracy/number', severity: 'major', body: message }],
    ['gap', wrong, { type: 'mistranslated-relation', severity: 'major', explanation: message }],
    ['gap', lost, { type: 'omission', severity: 'major', explanation: message, origin: 'translation' }],
  ] as const)('a %s', (kind, finding, fields) => expect(fieldsFrom(finding, kind)).toEqual(fields))

  it('hold no more than the contract takes, and whole characters', () => {
    const long = { ...wrong, message: `${'x'.repeat(LIMITS.reason - 1)}👍` }
    const { body } = fieldsFrom(long, 'comment')
    expect([body?.length, body?.isWellFormed()]).toEqual([LIMITS.reason, true])
  })
})

describe('the words that it is about', () => {
  it.each([
    ['comment', mirrored, 's'],
    ['suggestion', wrong, 't'],
    ['suggestion', mirrored, 't'],
    ['suggestion', lost, undefined],
  ] as const)('a %s', (kind, finding, paragraphId) => expect(wordsFor(kind, finding)?.paragraphId).toBe(paragraphId))
})
