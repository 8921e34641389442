import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '@/components/call'
import { everyPage } from '@/components/every-page'
import type { Check, Finding } from '@/domain/contract/findings'
import type { Member } from '@/domain/contract/people'
import type { Article, Event, Gate, Thread, Unit } from '@/domain/contract/shapes'

/** What the desk reads of an article. The page brings it along; from then on it is refetched when an event says so. */
export type Loaded = {
  article: Article
  units: Unit[]
  threads: Thread[]
  /** The open ones. Of a long article they, and what stands before its approval, are fetched later. */
  findings?: Finding[]
  gate?: Gate
  members: Member[]
  /** In the language of the screen. */
  checks: Check[]
  /** Where the units go on, of an article so long that the page brings only its beginning. */
  rest: string | null
  /** The last event that one has seen; null: one is here for the first time. */
  visited: number | null
}
export type ArticlePart = Exclude<keyof Loaded, 'rest' | 'visited' | 'checks'>

/** The longest page the contract gives. */
export const LIMIT = 200

export const key = (id: string, part: ArticlePart) => ['articles', id, part] as const

/** The last event whose changes the units and threads have. */
export const seenKey = (id: string) => ['articles', id, 'seen'] as const

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
      everyPage((cursor) => call('GET /articles/{id}/units', { id, query: { limit: LIMIT, cursor }, signal })),
    ...lasting,
  })

export const threadsQuery = (id: string) =>
  queryOptions({
    queryKey: key(id, 'threads'),
    queryFn: ({ signal }) =>
      everyPage((cursor) => call('GET /articles/{id}/threads', { id, query: { limit: LIMIT, cursor }, signal })),
    ...lasting,
  })

export const findingsQuery = (id: string) =>
  queryOptions({
    queryKey: key(id, 'findings'),
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        call('GET /articles/{id}/findings', { id, query: { limit: LIMIT, cursor, status: 'open' }, signal }),
      ),
    ...lasting,
  })

/** Only who looks at them asks for these; what makes the open findings out of date does so to them too. */
export const dismissedQuery = (id: string) =>
  queryOptions({
    queryKey: [...key(id, 'findings'), 'dismissed'] as const,
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        call('GET /articles/{id}/findings', { id, query: { limit: LIMIT, cursor, status: 'dismissed' }, signal }),
      ),
    ...lasting,
  })

/** The automatic checks there are, in their order. */
export const checksQuery = queryOptions({
  queryKey: ['checks'],
  queryFn: ({ signal }) => call('GET /checks', { signal }),
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
      everyPage((cursor) => call('GET /articles/{id}/members', { id, query: { limit: LIMIT, cursor }, signal })),
    ...lasting,
  })

/** How a paragraph came to read as it does. A version never changes, so an answer holds for the version asked for. */
export const versionsQuery = (paragraphId: string, version: number) =>
  queryOptions({
    queryKey: ['paragraphs', paragraphId, 'versions', version],
    queryFn: ({ signal }) => call('GET /paragraphs/{id}/versions', { id: paragraphId, signal }),
    ...lasting,
  })

/** Which sentences of a unit render each other, as it reads in the versions given. */
export const sentencesQuery = ({ id, ...sides }: Pick<Unit, 'id' | 'source' | 'target'>) =>
  queryOptions({
    queryKey: ['units', id, 'sentences', versionsIn(sides)],
    queryFn: ({ signal }) => call('GET /units/{id}/sentences', { id, signal }),
    ...lasting,
  })

/** The names and numbers of some units, as they read in the versions given. */
export const ledgerQuery = (id: string, units: readonly Pick<Unit, 'id' | 'source' | 'target'>[]) =>
  queryOptions({
    queryKey: ['articles', id, 'ledger', units.map((unit) => [unit.id, ...versionsIn(unit)])],
    queryFn: ({ signal }) =>
      call('GET /articles/{id}/ledger', { id, query: { from: units[0]?.id, limit: units.length }, signal }),
    ...lasting,
  })

/** Where one of them is written in the whole article, after the event `seq`. */
export const ledgerPlacesQuery = (id: string, of: string, seq: number) =>
  queryOptions({
    queryKey: ['articles', id, 'ledger', 'places', of, seq],
    queryFn: ({ signal }) => call('GET /articles/{id}/ledger/places', { id, query: { key: of }, signal }),
    ...lasting,
  })

const versionsIn = ({ source, target }: Pick<Unit, 'source' | 'target'>) =>
  [...source, ...target].map((one) => `${one.id} ${one.version}`)

/** Puts what the page loaded where the queries look for it. */
export function fillCache(client: QueryClient, { article, units, threads, findings, gate, members, checks }: Loaded) {
  client.setQueryData(checksQuery.queryKey, checks)
  client.setQueryData(articleQuery(article.id).queryKey, article)
  client.setQueryData(unitsQuery(article.id).queryKey, units)
  client.setQueryData(threadsQuery(article.id).queryKey, threads)
  if (findings) client.setQueryData(findingsQuery(article.id).queryKey, findings)
  if (gate) client.setQueryData(gateQuery(article.id).queryKey, gate)
  client.setQueryData(membersQuery(article.id).queryKey, members)
  client.setQueryData(seenKey(article.id), article.seq)
}

export const EVERYTHING: readonly ArticlePart[] = ['article', 'units', 'threads', 'findings', 'gate', 'members']

/**
 * What an event makes out of date. After a change of the text the findings are out of date too, but no earlier known than
 * when the checks have seen it (checking.ts).
 */
export function touchedBy({ changes }: Pick<Event, 'changes'>): readonly ArticlePart[] {
  // Of what the server doesn't know itself anything may have changed.
  return changes ? EVERYTHING.filter((part) => changes.includes(part)) : EVERYTHING
}
