import { called } from '@/domain/contract/lists'
import type { LinkTarget } from '@/domain/link-target'
import { type Filter, isFiltering, LIST_NAMES, LISTS } from './filter'

type Search = Pick<URLSearchParams, 'get'>

/** The filter in the desk's address, of what can be read in it. `checks`: the ids of those there are. */
export function filterIn(search: Search, checks: readonly string[]): Filter {
  const words = (name: keyof typeof LISTS) => [...new Set((search.get(name) ?? '').split(','))]
  const named = <Name extends string>(name: keyof typeof LISTS, list: readonly Name[]) =>
    words(name).flatMap((word) => called(list, word) ?? [])
  const like = (name: 'author' | 'category' | 'check') => words(name).filter((word) => LISTS[name].test(word))
  return {
    kind: named('kind', LISTS.kind),
    status: named('status', LISTS.status),
    author: like('author'),
    category: like('category'),
    severity: named('severity', LISTS.severity),
    origin: named('origin', LISTS.origin),
    query: named('query', LISTS.query),
    family: named('family', LISTS.family),
    check: like('check').filter((id) => checks.includes(id)),
    blocks: search.get('blocks') === 'approval',
    since: search.get('since') === 'visit',
    only: search.get('only') === 'hits',
  }
}

/** The link target in the desk's address. */
export function placeIn(search: Search): LinkTarget | null {
  for (const at of ['thread', 'finding', 'unit'] as const) {
    const id = search.get(at)
    if (id !== null && isId(id)) return { at, id }
  }
  return null
}

/** What the contract takes for an id; more than that nothing is asked for by it. */
const isId = (id: string) => id.length > 0 && id.length <= 64 && id.isWellFormed() && !id.includes('\u0000')

/** The address of the desk with a filter. Commas and slashes aren't encoded, so that people can read it. */
export function addressOfView(articleId: string, filter: Filter): string {
  const lists = LIST_NAMES.filter((name) => filter[name].length > 0).map((name) => [name, filter[name].join(',')])
  const given = [
    ...lists,
    ...(filter.blocks ? [['blocks', 'approval']] : []),
    ...(filter.since ? [['since', 'visit']] : []),
    ...(filter.only && isFiltering(filter) ? [['only', 'hits']] : []),
  ]
  const search = String(new URLSearchParams(given)).replaceAll('%2C', ',').replaceAll('%2F', '/')
  return `/articles/${articleId}${search && `?${search}`}`
}
