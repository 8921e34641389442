import { describe, expect, it, test } from 'vitest'
import { type CountedErrors, DEFAULT_WEIGHTS } from '../contract/quality'
import { articleScore, scoreOf, weightOf } from './score'

const errors = (
  category: string,
  severity: CountedErrors['severity'],
  all: number,
  open = 0,
  side: CountedErrors['side'] = 'target',
): CountedErrors => ({ side, category, severity, all, open })

describe('the weight of an error', () => {
  test.each([
    ['accuracy/mistranslation', 'neutral', 0],
    ['accuracy/mistranslation', 'minor', 1],
    ['accuracy/mistranslation', 'major', 5],
    ['accuracy/mistranslation', 'critical', 25],
    ['linguistic-conventions/punctuation', 'minor', 0.1],
    ['linguistic-conventions/punctuation', 'major', 5],
    ['punctuation', 'minor', 0.1],
    ['style/punctuation-free', 'minor', 1],
  ] as const)('%s, %s: %s', (category, severity, weight) =>
    expect(weightOf(category, severity, DEFAULT_WEIGHTS)).toBe(weight),
  )
})

describe('a score', () => {
  const marked = [
    errors('accuracy/mistranslation', 'major', 2, 1),
    errors('linguistic-conventions/punctuation', 'minor', 3, 1),
    errors('style/awkward', 'neutral', 4),
  ]

  it('is the weighed errors by so many words, as delivered and as it is', () => {
    expect(scoreOf(marked, 500, DEFAULT_WEIGHTS, 'all')).toEqual({
      ...{ words: 500, errors: 9, penalty: 10.3, per1000: 20.6, mqm: 97.94 },
    })
    expect(scoreOf(marked, 500, DEFAULT_WEIGHTS, 'open')).toEqual({
      ...{ words: 500, errors: 2, penalty: 5.1, per1000: 10.2, mqm: 98.98 },
    })
  })

  it('weighs as the workspace says', () =>
    expect(scoreOf(marked, 1_000, { ...DEFAULT_WEIGHTS, major: 10, neutral: 0.5 }, 'all').penalty).toBe(22.3))

  it('has no rate where there are no words, and falls below zero where all is wrong', () => {
    expect(scoreOf(marked, 0, DEFAULT_WEIGHTS, 'all')).toMatchObject({ penalty: 10.3, per1000: null, mqm: null })
    expect(scoreOf([errors('accuracy', 'critical', 1)], 10, DEFAULT_WEIGHTS, 'all').mqm).toBe(-150)
  })

  it('is of each side by its own words, and by category, the heaviest first', () => {
    const score = articleScore(
      [...marked, errors('style/awkward', 'minor', 1, 1, 'source')],
      { source: 200, target: 500 },
      DEFAULT_WEIGHTS,
    )
    expect(score).toMatchObject({ words: 500, penalty: 10.3, after: { penalty: 5.1 } })
    expect(score.bySide.source).toMatchObject({ before: { per1000: 5 }, after: { per1000: 5 } })
    expect(
      score.byCategory.map(({ side, category, errors, open, penalty, per1000 }) => [
        side,
        category,
        errors,
        open,
        penalty,
        per1000,
      ]),
    ).toEqual([
      ['target', 'accuracy/mistranslation', 2, 1, 10, 20],
      ['target', 'linguistic-conventions/punctuation', 3, 1, 0.3, 0.6],
      ['target', 'style/awkward', 4, 0, 0, 0],
      ['source', 'style/awkward', 1, 1, 1, 5],
    ])
    expect(score.byCategory[0]?.severities).toEqual({ neutral: 0, minor: 0, major: 2, critical: 0 })
  })
})
