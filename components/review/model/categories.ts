import { rankOf } from './name-search'

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

export type CategoryChoices = {
  readonly name: 'recent' | (typeof CATEGORY_GROUPS)[number]['dimension']
  readonly options: readonly string[]
}

/** How many of the categories chosen last are offered first. */
export const RECENT = 5

/**
 * What a field offers: those chosen last, then all by their dimension; once something is typed, those of that name.
 * `wordsOf`: how a category is called on the screen.
 */
export function categoryChoices(
  typed: string,
  recent: readonly string[],
  wordsOf: (path: string) => string,
): CategoryChoices[] {
  const all = CATEGORY_GROUPS.map(({ dimension, categories }) => ({ name: dimension, options: categories }))
  const groups: readonly CategoryChoices[] =
    typed.trim() === ''
      ? [{ name: 'recent', options: recent.slice(0, RECENT) }, ...all]
      : all.map(({ name, options }) => ({
          name,
          options: options.filter((path) => rankOf(typed, wordsOf(path)) !== null),
        }))
  return groups.filter(({ options }) => options.length > 0)
}

/** The categories chosen last with one more, the newest first. */
export const withRecent = (recent: readonly string[], chosen: string): string[] =>
  [chosen, ...recent.filter((path) => path !== chosen)].slice(0, RECENT)
