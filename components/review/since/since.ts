import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '@/components/call'
import type { Changes, Event } from '@/domain/contract/shapes'
import { seenKey } from '../state/article-queries'

/** What has happened since an event, one's own acts among it. */
export type Since = Pick<Changes, 'seq' | 'tooMany' | 'texts' | 'events'> & { readonly since: number }

export const sinceKey = (articleId: string) => ['articles', articleId, 'since'] as const

export const sinceQuery = (articleId: string, since: number) =>
  queryOptions({
    queryKey: sinceKey(articleId),
    queryFn: async ({ signal }): Promise<Since> => {
      const { seq, tooMany, texts, events } = await call('GET /articles/{id}/changes', {
        id: articleId,
        query: { since },
        signal,
      })
      return { since, seq, tooMany, texts, events }
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })

/** Of what others did: all, and what one hasn't seen. `isSeen`: nothing of it is left, told of or not. */
export function byOthers({ since, tooMany, events }: Since, { meId, seenTo }: { meId: string; seenTo: number }) {
  const all = events.filter(({ actor }) => actor?.id !== meId)
  const unseen = all.filter(({ seq }) => seq > seenTo)
  return { all, unseen, isSeen: unseen.length === 0 && !(tooMany && seenTo <= since) }
}

/** For who has seen everything there is. */
export const nothingSince = (seq: number): Since => ({ since: seq, seq, tooMany: false, texts: [], events: [] })

/** Adds what happens while one is here. */
export function happen(client: QueryClient, articleId: string, events: readonly Event[]) {
  client.setQueryData<Since>(sinceKey(articleId), (known) => known && withEvents(known, events))
}

/** An event may be told twice, and out of order. */
export function withEvents(known: Since, told: readonly Event[]): Since {
  const there = new Set(known.events.map(({ seq }) => seq))
  const fresh = told.filter(({ seq }) => seq > known.since && !there.has(seq))
  if (fresh.length === 0) return known
  const events = [...known.events, ...fresh].toSorted((a, b) => a.seq - b.seq)
  return { ...known, events, seq: Math.max(known.seq, ...fresh.map(({ seq }) => seq)) }
}

/** The last event that the desk shows. */
export const knownSeq = (client: QueryClient, articleId: string): number =>
  Math.max(
    client.getQueryData<number>(seenKey(articleId)) ?? 0,
    client.getQueryData<Since>(sinceKey(articleId))?.seq ?? 0,
  )
