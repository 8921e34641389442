import { describe, expect, it } from 'vitest'
import { classify, fieldsFrom } from './promotion'

const number = {
  category: 'accuracy/number',
  gapType: 'mistranslated-relation',
  lack: 'without-counterpart',
} as const
const counterpart = {}

describe('a finding is classified', () => {
  it.each([
    ['by its check', number, { side: 'target', counterpart }, 'accuracy/number', 'mistranslated-relation', undefined],
    ['as an omission', number, { side: 'source' }, 'accuracy/omission', 'omission', 'translation'],
    ['as an addition', number, { side: 'target' }, 'accuracy/addition', 'addition', 'translation'],
    [
      'as a lack, whatever it is held against',
      { ...number, lack: 'always' },
      { side: 'source', counterpart },
      'accuracy/omission',
      'omission',
      'translation',
    ],
    [
      'as no lack, where its check knows none',
      { ...number, lack: 'never' },
      { side: 'source' },
      'accuracy/number',
      'mistranslated-relation',
      undefined,
    ],
  ] as const)('%s', (_, rule, finding, category, gapType, gapOrigin) =>
    expect(classify(finding, rule)).toEqual({ category, gapType, ...(gapOrigin && { gapOrigin }) }),
  )
})

const wrong = {
  message: 'The numbers differ.',
  severity: 'major',
  side: 'target',
  expected: '$14.3 billion',
  classification: classify({ side: 'target', counterpart }, number),
} as const
const unknown = { ...wrong, expected: undefined, classification: classify({ side: 'target' }, number) }
const lost = { ...unknown, side: 'source', classification: classify({ side: 'source' }, number) } as const
const { message } = wrong

describe('what the fields of a thread hold that is made of it', () => {
  it.each([
    ['suggestion', wrong, { replacement: '$14.3 billion', category: 'accuracy/number', reason: message }],
    ['suggestion', unknown, { category: 'accuracy/addition', reason: message }],
    ['suggestion', { ...wrong, side: 'source' }, { category: 'accuracy/number', reason: message }],
    ['comment', wrong, { body: message }],
    ['issue', wrong, { category: 'accuracy/number', severity: 'major', body: message }],
    ['gap', wrong, { type: 'mistranslated-relation', severity: 'major', explanation: message }],
    ['gap', lost, { type: 'omission', severity: 'major', explanation: message, origin: 'translation' }],
  ] as const)('a %s', (kind, finding, fields) => expect(fieldsFrom(finding, kind)).toEqual(fields))
})
