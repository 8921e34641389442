'use client'

import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '@/components/call'
import type { ComparedUnit } from '@/domain/contract/compare'
import { useDesk } from './desk-context'
import { useArticle } from './on-desk'

/** So many units are compared at a time: the first rows don't wait for the last. */
const AT_ONCE = 100

/** What became of the translation since it was imported, and what is suggested, as of an event. */
const changesQuery = (articleId: string, seq: number) =>
  infiniteQueryOptions({
    queryKey: ['articles', articleId, 'compare', seq],
    queryFn: ({ pageParam, signal }) =>
      call('GET /articles/{id}/compare', {
        id: articleId,
        query: { pending: 'true', limit: AT_ONCE, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // An event doesn't empty the view: what is known stays until the changes as of now are there.
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })

export type LoadedChanges = {
  readonly units: readonly ComparedUnit[]
  readonly state: 'loading' | 'failed' | 'whole'
  readonly retry: () => void
}

/** All changes, page after page; what is there so far can be read meanwhile. */
export function useChanges(): LoadedChanges {
  const { articleId } = useDesk()
  const { seq } = useArticle()
  const { data, hasNextPage, isFetching, isError, isPlaceholderData, fetchNextPage, refetch } = useInfiniteQuery(
    changesQuery(articleId, seq),
  )
  const goesOn = hasNextPage && !isFetching && !isError
  useEffect(() => {
    if (goesOn) void fetchNextPage()
  }, [goesOn, fetchNextPage])
  return {
    units: data?.pages.flatMap(({ units }) => units) ?? [],
    state: isError ? 'failed' : !data || hasNextPage || isPlaceholderData ? 'loading' : 'whole',
    retry: () => void (data ? fetchNextPage() : refetch()),
  }
}

/** What changed in a unit; null: nothing did, as far as is known. */
export function useChangesOf(unitId: string): ComparedUnit | null {
  const { articleId } = useDesk()
  const { seq } = useArticle()
  const { data } = useInfiniteQuery({
    ...changesQuery(articleId, seq),
    select: ({ pages }) => pages.flatMap(({ units }) => units).find((unit) => unit.unitId === unitId) ?? null,
  })
  return data ?? null
}
