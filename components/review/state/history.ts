import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '@/components/call'
import type { Event } from '@/domain/contract/shapes'
import { type EventKind, eventKindOf } from '@/domain/event-kinds'

/** How many events a page of the record holds. */
const PAGE = 100

/** What of the record is shown: what one person did, events of one kind. */
export type HistoryFilter = { readonly actor: string | null; readonly kind: EventKind | null }

/** The record from the latest event backwards. */
export const historyQuery = (articleId: string, { actor, kind }: HistoryFilter) =>
  infiniteQueryOptions({
    queryKey: ['articles', articleId, 'history', actor, kind] as const,
    queryFn: ({ pageParam, signal }) =>
      call('GET /articles/{id}/history', {
        id: articleId,
        query: {
          ...{ order: 'newest', limit: PAGE, cursor: pageParam },
          ...(actor !== null && { actor }),
          ...(kind !== null && { kind }),
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchOnWindowFocus: false,
  })

/** The events loaded backwards, and those that have happened since, in order. */
export function withLatest(
  loaded: readonly Event[],
  latest: readonly Event[],
  { actor, kind }: HistoryFilter,
): Event[] {
  const known = loaded[0]?.seq ?? 0
  const since = latest.filter(
    (event) =>
      event.seq > known &&
      (actor === null || event.actor?.id === actor) &&
      (kind === null || eventKindOf(event.type) === kind),
  )
  return [...loaded.toReversed(), ...since]
}
