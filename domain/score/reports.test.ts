import { describe, expect, it, test } from 'vitest'
import { DEFAULT_WEIGHTS, type QualityRow } from '../contract/quality'
import { reportBy, type ScoredArticle, weekOf } from './reports'

const article = (id: string, day: string, translatedBy: string | null, words: number, errors = 0): ScoredArticle => ({
  ...{ id, day, translatedBy, words },
  errors:
    errors === 0
      ? []
      : [
          { side: 'target', category: 'accuracy/name', severity: 'major', all: errors, open: 1 },
          { side: 'target', category: 'style', severity: 'minor', all: 1, open: 0 },
        ],
})

const ARTICLES = [
  article('a', '2026-11-30', 'DeepL', 1_000, 3),
  article('b', '2026-10-01', 'DeepL', 1_000, 1),
  article('c', '2026-11-02', null, 500),
]

const told = (rows: readonly QualityRow[]) =>
  rows.map(({ key, articles, words, errors, penalty, per1000, after }) => [
    key,
    articles,
    words,
    errors,
    penalty,
    per1000,
    after.penalty,
  ])

describe('translations compared', () => {
  it('by month, in order', () =>
    expect(told(reportBy('month', ARTICLES, DEFAULT_WEIGHTS))).toEqual([
      ['2026-10', 1, 1_000, 2, 6, 6, 5],
      ['2026-11', 2, 1_500, 4, 16, 10.67, 5],
    ]))

  it('by week', () =>
    expect(reportBy('week', ARTICLES, DEFAULT_WEIGHTS).map(({ key }) => key)).toEqual([
      '2026-W40',
      '2026-W45',
      '2026-W49',
    ]))

  it('by who translated them, those of whom nobody says it together', () =>
    expect(told(reportBy('translator', ARTICLES, DEFAULT_WEIGHTS))).toEqual([
      ['DeepL', 2, 2_000, 6, 22, 11, 10],
      ['', 1, 500, 0, 0, 0, 0],
    ]))

  it('by category, of all words', () =>
    expect(told(reportBy('category', ARTICLES, DEFAULT_WEIGHTS))).toEqual([
      ['accuracy/name', 2, 2_500, 4, 20, 8, 10],
      ['style', 2, 2_500, 2, 2, 0.8, 0],
    ]))
})

test.each([
  ['2026-01-01', '2026-W01'],
  ['2027-01-01', '2026-W53'],
  ['2024-12-30', '2025-W01'],
  ['2026-11-29', '2026-W48'],
])('%s is in the week %s', (day, week) => expect(weekOf(day)).toBe(week))
