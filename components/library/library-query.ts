import type { ArticleSort, ArticleStatus, DueFilter } from '@/domain/contract/names'

/** What is asked of the library. It stands in the address, so that a view can be kept and sent to someone. */
export type LibraryQuery = {
  readonly q: string
  readonly status: ArticleStatus | undefined
  readonly due: DueFilter | undefined
  readonly mine: 'true' | undefined
  readonly sort: ArticleSort | undefined
}

export const isFiltered = ({ q, status, due, mine }: LibraryQuery): boolean =>
  q !== '' || status !== undefined || due !== undefined || mine !== undefined

/** The list of removed articles; `cursor`: from there on. */
export const addressOfRemoved = (cursor?: string): string =>
  cursor === undefined ? '/?removed=true' : `/?${new URLSearchParams({ removed: 'true', cursor })}`

/** The library with this asked of it; `cursor`: from there on. */
export function addressOf({ q, status, due, mine, sort }: LibraryQuery, cursor?: string): string {
  const given = { q: q.trim(), status, due, mine, sort, cursor }
  const search = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return search.size > 0 ? `/?${search}` : '/'
}
