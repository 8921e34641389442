import type { CountedErrors, QualityRow, ReportedBy, Weights } from '../contract/quality'
import { groupBy } from '../group-by'
import { scoreOf } from './score'

/** An article as reports across articles see it. `day`: when it was approved, else added; `words`: of its translation. */
export type ScoredArticle = {
  readonly id: string
  readonly day: string
  readonly translatedBy: string | null
  readonly words: number
  /** Of its translation. */
  readonly errors: readonly CountedErrors[]
}

/** The translations compared: months and weeks in order, the rest by what weighs most per word. */
export function reportBy(
  by: Exclude<ReportedBy, 'words'>,
  articles: readonly ScoredArticle[],
  weights: Weights,
): QualityRow[] {
  switch (by) {
    case 'month':
      return rowsOf(articles, ({ day }) => day.slice(0, 7), weights).sort(byKey)
    case 'week':
      return rowsOf(articles, ({ day }) => weekOf(day), weights).sort(byKey)
    case 'translator':
      return rowsOf(articles, ({ translatedBy }) => translatedBy ?? '', weights).sort(heaviestFirst)
    case 'category':
      return byCategory(articles, weights).sort(heaviestFirst)
  }
}

function rowsOf(
  articles: readonly ScoredArticle[],
  keyOf: (article: ScoredArticle) => string,
  weights: Weights,
): QualityRow[] {
  return [...groupBy(articles, keyOf)].map(([key, own]) =>
    rowOf(
      key,
      own.length,
      own.flatMap(({ errors }) => errors),
      wordsOf(own),
      weights,
    ),
  )
}

/** A category is compared with all the words there are. */
function byCategory(articles: readonly ScoredArticle[], weights: Weights): QualityRow[] {
  const words = wordsOf(articles)
  const errors = articles.flatMap(({ id, errors }) => errors.map((error) => ({ id, error })))
  return [...groupBy(errors, ({ error }) => error.category)].map(([category, own]) => {
    const counted = own.map(({ error }) => error)
    return rowOf(category, new Set(own.map(({ id }) => id)).size, counted, words, weights)
  })
}

const rowOf = (
  key: string,
  articles: number,
  errors: readonly CountedErrors[],
  words: number,
  weights: Weights,
): QualityRow => ({
  ...{ key, articles },
  ...scoreOf(errors, words, weights, 'all'),
  after: scoreOf(errors, words, weights, 'open'),
})

const wordsOf = (articles: readonly ScoredArticle[]) => articles.reduce((sum, { words }) => sum + words, 0)

const byKey = (one: QualityRow, other: QualityRow) => (one.key < other.key ? -1 : 1)

const heaviestFirst = (one: QualityRow, other: QualityRow) =>
  (other.per1000 ?? 0) - (one.per1000 ?? 0) || other.errors - one.errors || byKey(one, other)

/** The week of a day as ISO 8601 numbers it: `2026-W49`. It belongs to the year that its Thursday is in. */
export function weekOf(day: string): string {
  const thursday = new Date(`${day}T00:00:00Z`)
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const week = Math.floor((thursday.getTime() - first) / 604_800_000) + 1
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}
