import type { Finding } from '@/domain/contract/findings'
import { CHECK_FAMILIES, GAP_ORIGINS, SEVERITIES } from '@/domain/contract/lists'
import type { CheckFamily, CheckId, ThreadKind } from '@/domain/contract/names'
import type { QueryState } from '@/domain/contract/query'
import type { Gate, Thread } from '@/domain/contract/shapes'
import { oneOfEach } from '@/domain/groups'
import { queryState } from '@/domain/query-state'
import { type Since, touchedAt } from './since'
import { isFinding, isOrphaned, isSettled } from './threads'

/** A kind of thread, or a finding. */
const KINDS = ['comment', 'suggestion', 'issue', 'gap', 'finding'] as const satisfies readonly (
  | ThreadKind
  | 'finding'
)[]

/** The states a thread or finding can be in, by the model's names. `open`: something is left to do. */
const STATUSES = [
  'open',
  'pending',
  'conflict',
  'accepted',
  'rejected',
  'withdrawn',
  'superseded',
  'outside',
  'fixed',
  'noted',
  'waived',
  'resolved',
  'orphaned',
] as const

/** How a query to somebody outside stands. */
const QUERIES = ['asked', 'overdue', 'answered'] as const satisfies readonly QueryState[]

/** The criteria of a filter, each with any number of values: those there are, or what one looks like. A category is an MQM path or a type of gap. */
export const LISTS = {
  kind: KINDS,
  status: STATUSES,
  author: /^.{1,64}$/s,
  category: /^.{1,120}$/s,
  severity: SEVERITIES,
  origin: GAP_ORIGINS,
  query: QUERIES,
  family: CHECK_FAMILIES,
  check: /^(?=.{1,40}$)[a-z]+(-[a-z]+)*$/,
} as const
export type ListName = keyof typeof LISTS
export const LIST_NAMES = Object.keys(LISTS) as ListName[]

type ValueOf<List> = List extends readonly (infer Name)[] ? Name : string

/** Which threads and findings are on the desk: those that every criterion set holds for. An empty list sets none. */
export type Filter = { readonly [Name in ListName]: readonly ValueOf<(typeof LISTS)[Name]>[] } & {
  /** It blocks approval. */
  readonly blocks: boolean
  /** Others have changed it since the last visit. */
  readonly since: boolean
  /** Only units with matches are drawn. */
  readonly only: boolean
}

export const NO_FILTER: Filter = {
  kind: [],
  status: [],
  author: [],
  category: [],
  severity: [],
  origin: [],
  query: [],
  family: [],
  check: [],
  blocks: false,
  since: false,
  only: false,
}

export const isFiltering = (filter: Filter): boolean =>
  filter.blocks || filter.since || LIST_NAMES.some((name) => filter[name].length > 0)

/** The values of a thread or finding for each criterion, at a time; none where it has no such property. */
export const VALUES: { readonly [Name in ListName]: (item: Thread | Finding, now: Date) => readonly string[] } = {
  kind: (item) => [isFinding(item) ? 'finding' : item.kind],
  status: statusesOf,
  author: (item) => (isFinding(item) ? [] : [item.author.id]),
  category: (item) => (isFinding(item) ? [] : some(categoryOf(item))),
  severity: (item) => (isFinding(item) ? [item.severity] : some(item.issue?.severity ?? item.gap?.severity)),
  origin: (item) => (isFinding(item) ? [] : some(item.gap?.origin)),
  query: (item, now) => (isFinding(item) ? [] : [...new Set(item.queries?.map((query) => queryState(query, now)))]),
  family: (item) => (isFinding(item) ? [item.family] : []),
  check: (item) => (isFinding(item) ? [item.check] : []),
}

export const categoryOf = ({ suggestion, issue, gap }: Thread): string | undefined =>
  suggestion?.category ?? issue?.category ?? gap?.type

function statusesOf(item: Thread | Finding): string[] {
  if (isFinding(item)) return [item.status]
  const { status, suggestion, gap } = item
  return [
    ...(isSettled(item) ? [] : ['open']),
    ...(status === 'resolved' ? ['resolved'] : []),
    ...(suggestion
      ? [suggestion.decision === 'pending' && suggestion.conflict ? 'conflict' : suggestion.decision]
      : []),
    ...(suggestion?.outside ? ['outside'] : []),
    ...(gap && gap.resolution !== 'open' ? [gap.resolution] : []),
    ...(isOrphaned(item) ? ['orphaned'] : []),
  ]
}

const some = (value: string | undefined): string[] => (value === undefined ? [] : [value])

/** What a filter needs to know besides threads and findings. */
export type Facts = {
  /** By id: the threads that block approval, and the units that lack a sign-off. */
  readonly blocking: ReadonlySet<string>
  readonly unsigned: ReadonlySet<string>
  readonly isNew: (thread: Thread) => boolean
  /** A date that somebody was to answer by may have passed. */
  readonly now: Date
}

export const factsFrom = (gate: Gate | undefined, since: Since | undefined, meId: string, now: Date): Facts => ({
  blocking: new Set(gate?.blockers.map(({ id }) => id)),
  unsigned: new Set(gate?.blockers.flatMap(({ kind, id }) => (kind === 'sign-off' ? id : []))),
  isNew: (thread) => since !== undefined && touchedAt(thread, since, meId) > 0,
  now,
})

/** If the filter shows only what blocks approval, it includes the units that lack a sign-off. */
export const unitsAskedFor = (filter: Filter, { unsigned }: Pick<Facts, 'unsigned'>): ReadonlySet<string> =>
  filter.blocks && !isFiltering({ ...filter, blocks: false }) ? unsigned : NO_UNITS

const NO_UNITS: ReadonlySet<string> = new Set()

export function matcherOf(filter: Filter, { blocking, isNew, now }: Facts): (item: Thread | Finding) => boolean {
  const lists = LIST_NAMES.filter((name) => filter[name].length > 0).map((name) => ({
    of: VALUES[name],
    wanted: new Set<string>(filter[name]),
  }))
  return (item) =>
    lists.every(({ of, wanted }) => of(item, now).some((value) => wanted.has(value))) &&
    (!filter.blocks || blocking.has(item.id)) &&
    (!filter.since || (!isFinding(item) && isNew(item)))
}

/** A filter by status decides itself whether closed items are shown. */
export const filtersByStatus = (filter: Filter): boolean => filter.status.length > 0

export const isLeft = (filter: Filter) => (item: Thread | Finding) =>
  filtersByStatus(filter) || isFinding(item) || !isSettled(item)

/** Whether closed items are shown. */
export const showsSettled = ({ showResolved, filter }: { showResolved: boolean; filter: Filter }): boolean =>
  showResolved || filtersByStatus(filter)

export function toggled(filter: Filter, name: ListName, value: string): Filter {
  const list: readonly string[] = filter[name]
  const chosen = list.includes(value) ? list.filter((other) => other !== value) : [...list, value]
  return { ...filter, [name]: chosen }
}

/** The findings a filter shows: all, none, those of one family, or those of one check. */
export type ShownFindings = 'all' | 'none' | { readonly family: CheckFamily } | { readonly check: CheckId }

/** Null: none of these. */
export function findingsChosen({ kind, family, check }: Filter): ShownFindings | null {
  if (kind.length > 0 && !kind.includes('finding')) return 'none'
  const [first, ...others] = [...family.map((one) => ({ family: one })), ...check.map((one) => ({ check: one }))]
  if (others.length > 0) return null
  return first ?? (kind.length === 0 ? 'all' : null)
}

/** A check has findings only, so filtering by check or family hides threads. */
export function chooseFindings(filter: Filter, chosen: ShownFindings): Filter {
  const every = { ...filter, kind: [], family: [], check: [] }
  if (chosen === 'all') return every
  if (chosen === 'none') return { ...every, kind: KINDS.filter((kind) => kind !== 'finding') }
  return 'family' in chosen ? { ...every, family: [chosen.family] } : { ...every, check: [chosen.check] }
}

export type Option = { readonly value: string; readonly count: number }

/** The values of each criterion, each with how many items match it and the other criteria. */
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

/** A group is counted once. */
export function asDecisions(items: readonly (Thread | Finding)[]): (Thread | Finding)[] {
  const counted = new Set(oneOfEach(items.filter((item): item is Thread => !isFinding(item))).map(({ id }) => id))
  return items.filter((item) => isFinding(item) || counted.has(item.id))
}

export function countOf(items: readonly (Thread | Finding)[], filter: Filter, facts: Facts): number {
  const [matches, left] = [matcherOf(filter, facts), isLeft(filter)]
  return asDecisions(items.filter((item) => left(item) && matches(item))).length
}

/** The order of lists that have a fixed one. */
const ORDER: { readonly [Name in ListName]?: readonly string[] } = {
  kind: KINDS,
  status: STATUSES,
  severity: SEVERITIES,
  origin: GAP_ORIGINS,
  query: QUERIES,
  family: CHECK_FAMILIES,
}

/** The values that occur, in the list's order or the article's; then chosen values that don't occur. */
function optionsOf(
  name: ListName,
  items: readonly (Thread | Finding)[],
  filter: Filter,
  facts: Facts,
  order?: readonly string[],
): Option[] {
  const others = { ...filter, [name]: [] }
  const { now } = facts
  const matches = matcherOf(others, facts)
  // Statuses are counted among all items, closed ones too.
  const left = name === 'status' ? () => true : isLeft(others)
  const counts = new Map<string, number>()
  const counted = asDecisions(items.filter((item) => left(item) && matches(item)))
  for (const item of items) for (const value of VALUES[name](item, now)) counts.set(value, counts.get(value) ?? 0)
  for (const item of counted)
    for (const value of VALUES[name](item, now)) counts.set(value, (counts.get(value) ?? 0) + 1)
  const known = order?.filter((value) => counts.has(value)) ?? counts.keys()
  return [...new Set([...known, ...filter[name]])].map((value) => ({ value, count: counts.get(value) ?? 0 }))
}
