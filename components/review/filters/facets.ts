import type { Finding, Thread } from '@/domain/contract/shapes'
import { type Facts, type Filter, isLeft, LIST_NAMES, type ListName, matching, VALUES } from './filter'

export type Option = { readonly value: string; readonly count: number }

/** What a filter can be set to, each with how many it would leave as the others are set. */
export type Facets = { readonly [Name in ListName]: readonly Option[] } & {
  readonly blocks: number
  readonly since: number
}

export function facetsOf(items: readonly (Thread | Finding)[], filter: Filter, facts: Facts): Facets {
  const lists = LIST_NAMES.map((name) => [name, optionsOf(name, items, filter, facts)] as const)
  const left = (over: Partial<Filter>) => countOf(items, { ...filter, ...over }, facts)
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

/** The values that occur, and those chosen; where the list has an order of its own, in that. */
function optionsOf(name: ListName, items: readonly (Thread | Finding)[], filter: Filter, facts: Facts): Option[] {
  const others = { ...filter, [name]: [] }
  const matches = matching(others, facts)
  // How things stand is chosen among all of them.
  const left = name === 'status' ? () => true : isLeft(others)
  const counts = new Map<string, number>(filter[name].map((value) => [value, 0]))
  for (const item of items) {
    const counted = left(item) && matches(item)
    for (const value of VALUES[name](item)) counts.set(value, (counts.get(value) ?? 0) + (counted ? 1 : 0))
  }
  return [...counts].map(([value, count]) => ({ value, count }))
}
