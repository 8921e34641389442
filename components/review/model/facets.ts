import type { Finding } from '@/domain/contract/findings'
import type { Thread } from '@/domain/contract/shapes'
import {
  type Facts,
  type Filter,
  isLeft,
  LIST_NAMES,
  LISTS,
  type ListName,
  matching,
  unitsAskedFor,
  VALUES,
} from './filter'

export type Option = { readonly value: string; readonly count: number }

/** What a filter can be set to, each with how many it would leave as the others are set. */
export type Facets = { readonly [Name in ListName]: readonly Option[] } & {
  readonly blocks: number
  readonly since: number
}

/** `checks`: the ids of the checks, in their order. */
export function facetsOf(
  items: readonly (Thread | Finding)[],
  filter: Filter,
  facts: Facts,
  checks: readonly string[],
): Facets {
  const lists = LIST_NAMES.map(
    (name) => [name, optionsOf(name, items, filter, facts, name === 'check' ? checks : ORDER[name])] as const,
  )
  const left = (over: Partial<Filter>) => {
    const set = { ...filter, ...over }
    return countOf(items, set, facts) + unitsAskedFor(set, facts).size
  }
  return {
    ...(Object.fromEntries(lists) as Record<ListName, Option[]>),
    blocks: left({ blocks: true }),
    since: left({ since: true }),
  }
}

export function countOf(items: readonly (Thread | Finding)[], filter: Filter, facts: Facts): number {
  const [matches, left] = [matching(filter, facts), isLeft(filter)]
  return items.reduce((sum, item) => sum + (left(item) && matches(item) ? 1 : 0), 0)
}

/** Of the lists that have one of their own. */
const ORDER: { readonly [Name in ListName]?: readonly string[] } = {
  kind: LISTS.kind.options,
  status: LISTS.status.options,
  severity: LISTS.severity.options,
}

/** The values that occur, in their order or that of the article; behind them those chosen that don't. */
function optionsOf(
  name: ListName,
  items: readonly (Thread | Finding)[],
  filter: Filter,
  facts: Facts,
  order?: readonly string[],
): Option[] {
  const others = { ...filter, [name]: [] }
  const matches = matching(others, facts)
  // How things stand is chosen among all of them.
  const left = name === 'status' ? () => true : isLeft(others)
  const counts = new Map<string, number>()
  for (const item of items) {
    const counted = left(item) && matches(item)
    for (const value of VALUES[name](item)) counts.set(value, (counts.get(value) ?? 0) + (counted ? 1 : 0))
  }
  const known = order?.filter((value) => counts.has(value)) ?? counts.keys()
  return [...new Set([...known, ...filter[name]])].map((value) => ({ value, count: counts.get(value) ?? 0 }))
}
