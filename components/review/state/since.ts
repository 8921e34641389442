import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '@/components/call'
import type { Event } from '@/domain/contract/shapes'
import { type Since, withEvents } from '../model/since'
import { seenKey } from './article-queries'

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

/** Adds what happens while one is here. */
export function happen(client: QueryClient, articleId: string, events: readonly Event[]) {
  client.setQueryData<Since>(sinceKey(articleId), (known) => known && withEvents(known, events))
}

/** The last event that the desk shows. */
export const knownSeq = (client: QueryClient, articleId: string): number =>
  Math.max(
    client.getQueryData<number>(seenKey(articleId)) ?? 0,
    client.getQueryData<Since>(sinceKey(articleId))?.seq ?? 0,
  )
