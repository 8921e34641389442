import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '@/components/call'
import type { Article, Event, Gate, Member, Thread, Unit } from '@/domain/contract/shapes'

/** What the desk reads of an article. The page brings it along; from then on it is refetched when an event says so. */
export type Loaded = { article: Article; units: Unit[]; threads: Thread[]; gate: Gate; members: Member[] }
export type Part = keyof Loaded

/** The longest page the contract gives. */
const LIMIT = 200

const key = (id: string, part: Part) => ['articles', id, part] as const

/** Events say what changed; without one nothing goes stale, so nothing is fetched for its age. */
const lasting = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } as const

export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: key(id, 'article'),
    queryFn: ({ signal }) => call('GET /articles/{id}', { id, signal }),
    ...lasting,
  })

export const unitsQuery = (id: string) =>
  queryOptions({
    queryKey: key(id, 'units'),
    queryFn: ({ signal }) =>
      all((cursor) => call('GET /articles/{id}/units', { id, query: { limit: LIMIT, cursor }, signal })),
    ...lasting,
  })

export const threadsQuery = (id: string) =>
  queryOptions({
    queryKey: key(id, 'threads'),
    queryFn: ({ signal }) =>
      all((cursor) => call('GET /articles/{id}/threads', { id, query: { limit: LIMIT, cursor }, signal })),
    ...lasting,
  })

export const gateQuery = (id: string) =>
  queryOptions({
    queryKey: key(id, 'gate'),
    queryFn: ({ signal }) => call('GET /articles/{id}/gate', { id, signal }),
    ...lasting,
  })

export const membersQuery = (id: string) =>
  queryOptions({
    queryKey: key(id, 'members'),
    queryFn: ({ signal }) =>
      all((cursor) => call('GET /articles/{id}/members', { id, query: { limit: LIMIT, cursor }, signal })),
    ...lasting,
  })

/** How a paragraph came to read as it does. A version never changes, so an answer holds for the version asked for. */
export const versionsQuery = (paragraphId: string, version: number) =>
  queryOptions({
    queryKey: ['paragraphs', paragraphId, 'versions', version],
    queryFn: ({ signal }) => call('GET /paragraphs/{id}/versions', { id: paragraphId, signal }),
    ...lasting,
  })

/** Puts what the page loaded where the queries look for it. */
export function fill(client: QueryClient, { article, units, threads, gate, members }: Loaded) {
  client.setQueryData(articleQuery(article.id).queryKey, article)
  client.setQueryData(unitsQuery(article.id).queryKey, units)
  client.setQueryData(threadsQuery(article.id).queryKey, threads)
  client.setQueryData(gateQuery(article.id).queryKey, gate)
  client.setQueryData(membersQuery(article.id).queryKey, members)
}

export const refetch = (client: QueryClient, id: string, parts: readonly Part[]) =>
  Promise.all(parts.map((part) => client.invalidateQueries({ queryKey: key(id, part) })))

export const EVERYTHING: readonly Part[] = ['article', 'units', 'threads', 'gate', 'members']

/** What an event makes out of date. */
export function touchedBy({ type }: Pick<Event, 'type'>): readonly Part[] {
  if (type.startsWith('member.')) return ['article', 'members']
  if (type.startsWith('article.')) return ['article', 'gate']
  if (type === 'unit.signed-off' || type === 'unit.sign-off-revoked') return ['article', 'units', 'gate']
  if (type.startsWith('comment.')) return ['threads']
  if (type === 'suggestion.rejected' || type === 'suggestion.withdrawn') return ['article', 'threads', 'gate']
  if (type.startsWith('thread.') || type.startsWith('gap.')) return ['article', 'threads', 'gate']
  if (type.startsWith('finding.')) return ['article', 'threads', 'gate']
  return ['article', 'units', 'threads', 'gate']
}

async function all<T>(
  load: (cursor: string | undefined) => Promise<{ items: T[]; nextCursor: string | null }>,
): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page = await load(cursor)
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return items
}
