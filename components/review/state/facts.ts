'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Finding, Gate, Thread } from '@/domain/contract/shapes'
import { type Facts, factsFrom, matching } from '../model/filter'
import type { Since } from '../model/since'
import { gateQuery } from './article-queries'
import { useDesk } from './desk-context'
import { sinceKey } from './since'
import { useSinceQuery } from './use-since'

/** `since`: whether it matters what others did. Where it doesn't, their doing it draws nothing anew. */
export function useFacts(gate: Gate, since: boolean): Facts {
  const { me } = useDesk()
  const { data } = useQuery({ ...useSinceQuery(), select: (known) => (since ? known : null) })
  return useMemo(() => factsFrom(gate, data ?? undefined, me.id), [gate, data, me.id])
}

/** What the filter says to a thing at the moment it is asked. */
export function useMatchingNow(): () => (item: Thread | Finding) => boolean {
  const { articleId, me, store } = useDesk()
  const client = useQueryClient()
  return () => {
    const gate = client.getQueryData(gateQuery(articleId).queryKey)
    const since = client.getQueryData<Since>(sinceKey(articleId))
    return matching(store.get().filter, factsFrom(gate, since, me.id))
  }
}
