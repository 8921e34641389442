import type { Severity, Side } from '../contract/names'
import type { ArticleScore, CategoryScore, CountedErrors, Score, Weights } from '../contract/quality'
import { groupBy } from '../group-by'

/** What one error counts for. */
export const weightOf = (category: string, severity: Severity, weights: Weights): number =>
  severity === 'minor' && PUNCTUATION.test(category) ? weights.punctuation : weights[severity]

const PUNCTUATION = /(?:^|\/)punctuation$/

/** `of`: all errors, those of the text as it was delivered; or the open ones, those of the text as it is now. */
export function scoreOf(errors: readonly CountedErrors[], words: number, weights: Weights, of: 'all' | 'open'): Score {
  const sum = (value: (one: CountedErrors) => number) => errors.reduce((total, one) => total + value(one), 0)
  const penalty = sum((one) => one[of] * weightOf(one.category, one.severity, weights))
  return {
    words,
    errors: sum((one) => one[of]),
    penalty: rounded(penalty),
    per1000: words === 0 ? null : rounded((1_000 * penalty) / words),
    mqm: words === 0 ? null : rounded(100 - (100 * penalty) / words),
  }
}

/** Of an article: its translation, each of its sides, and the categories on each, the heaviest first. */
export function articleScore(
  errors: readonly CountedErrors[],
  words: Readonly<Record<Side, number>>,
  weights: Weights,
): Omit<ArticleScore, 'agreement'> {
  const on = (side: Side) => errors.filter((one) => one.side === side)
  const both = (side: Side) => ({
    before: scoreOf(on(side), words[side], weights, 'all'),
    after: scoreOf(on(side), words[side], weights, 'open'),
  })
  const target = both('target')
  return {
    ...target.before,
    after: target.after,
    bySide: { source: both('source'), target },
    byCategory: (['target', 'source'] as const).flatMap((side) => categoryScores(on(side), words[side], weights, side)),
    weights,
  }
}

/** Those of one side. */
export function categoryScores(
  errors: readonly CountedErrors[],
  words: number,
  weights: Weights,
  side: Side,
): CategoryScore[] {
  return [...groupBy(errors, ({ category }) => category)]
    .map(([category, own]) => {
      const { errors: all, penalty, per1000 } = scoreOf(own, words, weights, 'all')
      const severities = { neutral: 0, minor: 0, major: 0, critical: 0 }
      for (const one of own) severities[one.severity] += one.all
      return {
        category,
        side,
        errors: all,
        open: scoreOf(own, words, weights, 'open').errors,
        severities,
        penalty,
        per1000,
      }
    })
    .sort(
      (one, other) =>
        other.penalty - one.penalty || other.errors - one.errors || (one.category < other.category ? -1 : 1),
    )
}

/** To hundredths: a tenth can’t be added up exactly. */
const rounded = (value: number) => Math.round(value * 100) / 100
