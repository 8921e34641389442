/**
 * The MQM-Core error types (themqm.org) that an editor of an article meets, as paths. Messages name them in
 * `desk.category`, with `_` for `/`.
 */
export const CATEGORIES = [
  'accuracy/mistranslation',
  'accuracy/overtranslation',
  'accuracy/undertranslation',
  'accuracy/addition',
  'accuracy/omission',
  'accuracy/untranslated',
  'accuracy/number',
  'accuracy/name',
  'terminology/wrong-term',
  'terminology/inconsistent',
  'linguistic-conventions/grammar',
  'linguistic-conventions/punctuation',
  'linguistic-conventions/spelling',
  'linguistic-conventions/unintelligible',
  'style/organization',
  'style/register',
  'style/awkward',
  'style/unidiomatic',
  'style/inconsistent',
  'locale-conventions/number-format',
  'locale-conventions/currency',
  'locale-conventions/measurement',
  'locale-conventions/date-time',
  'audience-appropriateness/culture-specific',
  'design-markup/formatting',
] as const
export type Category = (typeof CATEGORIES)[number]

export const isCategory = (path: string): path is Category => CATEGORIES.some((known) => known === path)

/** The dimension of a path: `accuracy` in accuracy/omission. */
export const dimensionOf = (path: Category) => path.slice(0, path.indexOf('/')) as DimensionOf<Category>

type DimensionOf<C> = C extends `${infer Dimension}/${string}` ? Dimension : never

/** In groups, as a list shows them. */
export const CATEGORY_GROUPS = [...new Set(CATEGORIES.map(dimensionOf))].map((dimension) => ({
  dimension,
  categories: CATEGORIES.filter((path) => dimensionOf(path) === dimension),
}))
