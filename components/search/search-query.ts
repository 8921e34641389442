import { SearchKind } from '@/domain/contract/names'

/** What is asked of the search page. It stands in the address, so that a search can be kept and sent to someone. */
export type SearchAsked = {
  readonly q: string
  readonly kind: SearchKind | undefined
  readonly person: string | undefined
  readonly articleId: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
}

export const isNarrowed = ({ kind, person, articleId, from, to }: SearchAsked): boolean =>
  [kind, person, articleId, from, to].some((filter) => filter !== undefined)

/** The page of a search; `cursor`: from there on. */
export function addressOfSearch({ q, ...filters }: Partial<SearchAsked>, cursor?: string): string {
  const given = { q: q?.trim(), ...filters, cursor }
  const search = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return search.size > 0 ? `/search?${search}` : '/search'
}

/** A choice of a field: nothing chosen is no filter. */
export const chosen = (value: string): string | undefined => (value === '' ? undefined : value)

export const kindNamed = (value: string): SearchKind | undefined => SearchKind.safeParse(value).data
