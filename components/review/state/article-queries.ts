import { type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import { call } from '@/components/call'
import { everyPage } from '@/components/every-page'
import type { Check, Finding } from '@/domain/contract/findings'
import type { ArticleStatus } from '@/domain/contract/names'
import type { Member } from '@/domain/contract/people'
import type { BodyIn } from '@/domain/contract/routes'
import type { Article, Event, Gate, Thread, Unit } from '@/domain/contract/shapes'
import { letGo } from './elements'

/** What the desk loads of an article. The page contains it; later it is refetched when an event changes it. */
export type Loaded = {
  article: Article
  units: Unit[]
  threads: Thread[]
  /** The open findings. For a long article these and the gate are fetched later. */
  findings?: Finding[]
  gate?: Gate
  members: Member[]
  /** In the language of the screen. */
  checks: Check[]
  /** The cursor of the remaining units, if the article is too long to be loaded with the page. */
  rest: string | null
  /** The last event the person has seen; null on the first visit. */
  visited: number | null
}
export type ArticlePart = Exclude<keyof Loaded, 'rest' | 'visited' | 'checks'>

/** The longest page the contract gives. */
export const LIMIT = 200

export const key = (id: string, part: ArticlePart) => ['articles', id, part] as const

/** The last event whose changes are in the loaded units and threads. */
export const seenKey = (id: string) => ['articles', id, 'seen'] as const

/** Events say what changed, so nothing is refetched because of its age. */
const lasting = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } as const

/** The units as the checks have seen them that made the loaded findings. */
export const checkedUnitsQuery = (id: string) =>
  queryOptions<readonly Unit[]>({ queryKey: ['articles', id, 'checked'], queryFn: skipToken, ...lasting })

/** To be called when the findings are those of the units as they are loaded. */
export function noteChecked(client: QueryClient, id: string) {
  client.setQueryData(checkedUnitsQuery(id).queryKey, client.getQueryData(unitsQuery(id).queryKey))
}

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
    queryFn: async ({ signal }) => {
      const open = await everyPage((cursor) =>
        call('GET /articles/{id}/findings', { id, query: { limit: LIMIT, cursor, status: 'open' }, signal }),
      )
      await letGo()
      return open
    },
    ...lasting,
  })

/** One finding, whatever became of it: what it says stays. */
export const findingQuery = (id: string) =>
  queryOptions({
    queryKey: ['findings', id],
    queryFn: ({ signal }) => call('GET /findings/{id}', { id, signal }),
    ...lasting,
  })

/** Dismissed findings, fetched when shown; refetched with the open ones. */
export const dismissedQuery = (id: string) =>
  queryOptions({
    queryKey: [...key(id, 'findings'), 'dismissed'] as const,
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        call('GET /articles/{id}/findings', { id, query: { limit: LIMIT, cursor, status: 'dismissed' }, signal }),
      ),
    ...lasting,
  })

/** The automatic checks, in order. */
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

/** What an approval is about: now, or `at` the time of the approval. */
export const approvalQuery = (id: string, at?: string) =>
  queryOptions({
    queryKey: ['articles', id, 'approval', at ?? null],
    queryFn: async ({ signal }) => (await call('GET /articles/{id}/approval', { id, signal })).summary,
    ...(at !== undefined && lasting),
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

/** The rounds of the review; a change of the status may begin or end one. */
export const roundsQuery = (articleId: string, status: ArticleStatus) =>
  queryOptions({
    queryKey: ['articles', articleId, 'rounds', status],
    queryFn: ({ signal }) => call('GET /articles/{id}/rounds', { id: articleId, signal }),
    select: ({ items }) => items.flatMap(({ round, approved }) => (approved ? [{ round, at: approved.at }] : [])),
  })

/** The terms of the glossaries in the source of a unit. Asked for anew with each thing that is written. */
export const unitTermsQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['units', unitId, 'terms'],
    queryFn: ({ signal }) => call('GET /units/{id}/terms', { id: unitId, signal }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })

/** The sentence pairs of a unit, for its current versions. */
export const sentencesQuery = ({ id, ...sides }: Pick<Unit, 'id' | 'source' | 'target'>) =>
  queryOptions({
    queryKey: ['units', id, 'sentences', versionsIn(sides)],
    queryFn: ({ signal }) => call('GET /units/{id}/sentences', { id, signal }),
    ...lasting,
  })

/** What was made of sentences like a unit's, for the current versions of its source. */
export const memoryQuery = ({ id, source }: Pick<Unit, 'id' | 'source'>) =>
  queryOptions({
    queryKey: ['units', id, 'memory', versionsIn({ source, target: [] })],
    queryFn: ({ signal }) => call('GET /units/{id}/memory', { id, signal }),
    ...lasting,
  })

/** The names and numbers of some units, for their current versions. */
export const ledgerQuery = (id: string, units: readonly Pick<Unit, 'id' | 'source' | 'target'>[]) =>
  queryOptions({
    queryKey: ['articles', id, 'ledger', units.map((unit) => [unit.id, ...versionsIn(unit)])],
    queryFn: ({ signal }) =>
      call('GET /articles/{id}/ledger', { id, query: { from: units[0]?.id, limit: units.length }, signal }),
    ...lasting,
  })

/** The occurrences of a name or number in the whole article, after the event `seq`. */
export const ledgerPlacesQuery = (id: string, of: string, seq: number) =>
  queryOptions({
    queryKey: ['articles', id, 'ledger', 'places', of, seq],
    queryFn: ({ signal }) => call('GET /articles/{id}/ledger/places', { id, query: { key: of }, signal }),
    ...lasting,
  })

const versionsIn = ({ source, target }: Pick<Unit, 'source' | 'target'>) =>
  [...source, ...target].map((one) => `${one.id} ${one.version}`)

/** Puts what the page loaded into the query cache. */
export function fillCache(client: QueryClient, { article, units, threads, findings, gate, members, checks }: Loaded) {
  client.setQueryData(checksQuery.queryKey, checks)
  client.setQueryData(articleQuery(article.id).queryKey, article)
  client.setQueryData(unitsQuery(article.id).queryKey, units)
  client.setQueryData(threadsQuery(article.id).queryKey, threads)
  if (findings) client.setQueryData(findingsQuery(article.id).queryKey, findings)
  if (gate) client.setQueryData(gateQuery(article.id).queryKey, gate)
  client.setQueryData(membersQuery(article.id).queryKey, members)
  client.setQueryData(seenKey(article.id), article.seq)
  noteChecked(client, article.id)
}

export const EVERYTHING: readonly ArticlePart[] = ['article', 'units', 'threads', 'findings', 'gate', 'members']

/**
 * The parts an event makes out of date. A change of the text affects findings too, but these are refetched
 * when the checks have run (checks.ts).
 */
export function touchedBy({ changes }: Pick<Event, 'changes'>): readonly ArticlePart[] {
  // An event whose type the server itself doesn't know may have changed anything.
  return changes ? EVERYTHING.filter((part) => changes.includes(part)) : EVERYTHING
}

/** Typing goes on while it is searched: what was asked last is asked when the typing pauses. */
const PAUSE = 250

/** Where words of the translation would be replaced, after the event `seq`; nothing is stored. */
export const placesQuery = (id: string, body: BodyIn<'POST /articles/{id}/replace'>, seq: number) =>
  queryOptions({
    queryKey: ['articles', id, 'places', body, seq],
    queryFn: async ({ signal }) => {
      await pause(PAUSE, signal)
      const { hits = [] } = await call('POST /articles/{id}/replace', { id, body: { ...body, preview: true }, signal })
      return hits
    },
    retry: false,
    gcTime: 0,
    ...lasting,
  })

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
