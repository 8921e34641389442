import * as z from 'zod/mini'
import type { LinkTarget } from '@/components/link-target'
import { Id } from '@/domain/contract/text'
import { type Filter, isFiltering, LIST_NAMES, LISTS, NO_FILTER } from './filter'

type Search = Pick<URLSearchParams, 'get'>

/** The values of a list in the address that can be read; others are ignored. */
function parseList<T>(value: z.ZodMiniType<T>) {
  const read = (words: string) =>
    [...new Set(words.split(',').flatMap((word) => value.safeParse(word).data ?? []))] as T[]
  return z.catch(z.pipe(z.string(), z.transform(read)), [])
}
const set = (word: string) =>
  z.catch(
    z.pipe(
      z.literal(word),
      z.transform(() => true),
    ),
    false,
  )

const Asked: z.ZodMiniType<Filter> = z.object({
  kind: parseList(LISTS.kind),
  status: parseList(LISTS.status),
  author: parseList(LISTS.author),
  category: parseList(LISTS.category),
  severity: parseList(LISTS.severity),
  check: parseList(LISTS.check),
  blocks: set('approval'),
  since: set('visit'),
  only: set('hits'),
})

const NAMES = Object.keys(NO_FILTER) as (keyof Filter)[]

/** The filter in the desk's address. `checks`: the ids of those there are. */
export function filterIn(search: Search, checks: readonly string[]): Filter {
  const filter = Asked.parse(Object.fromEntries(NAMES.map((name) => [name, search.get(name)])))
  return { ...filter, check: filter.check.filter((id) => checks.includes(id)) }
}

/** The link target in the desk's address. */
export function placeIn(search: Search): LinkTarget | null {
  for (const at of ['thread', 'finding', 'unit'] as const) {
    const id = Id.safeParse(search.get(at)).data
    if (id !== undefined) return { at, id }
  }
  return null
}

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
