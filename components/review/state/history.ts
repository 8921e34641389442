import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '@/components/call'
import type { Event } from '@/domain/contract/shapes'

/** How many events a page of the record holds. */
const PAGE = 100

/** The record from the latest event backwards; `actor`: what one person did. */
export const historyQuery = (articleId: string, actor: string | null) =>
  infiniteQueryOptions({
    queryKey: ['articles', articleId, 'history', actor] as const,
    queryFn: ({ pageParam, signal }) =>
      call('GET /articles/{id}/history', {
        id: articleId,
        query: { order: 'newest', limit: PAGE, cursor: pageParam, ...(actor !== null && { actor }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchOnWindowFocus: false,
  })

/** The events loaded backwards, and those that have happened since, in order. */
export function withLatest(loaded: readonly Event[], latest: readonly Event[], actor: string | null): Event[] {
  const known = loaded[0]?.seq ?? 0
  const since = latest.filter((event) => event.seq > known && (actor === null || event.actor?.id === actor))
  return [...loaded.toReversed(), ...since]
}
