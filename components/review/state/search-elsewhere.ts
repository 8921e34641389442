'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '@/components/call'
import type { SearchHit } from '@/domain/contract/search-routes'
import { searchParts } from '@/domain/search'
import { useDesk } from './desk-context'

/** Somebody who types on doesn't want to know yet; in milliseconds. */
const REST = 200

const MOST = 8

/** What has the words in the other articles that one may read, and people; it comes when typing rests. */
export function useSearchElsewhere(typed: string): readonly SearchHit[] {
  const { articleId } = useDesk()
  const words = typed.trim().slice(0, 200)
  const enabled = isTelling(words)
  const { data } = useQuery({
    queryKey: ['search', words],
    queryFn: async ({ signal }) => {
      await rest(signal)
      return call('GET /search', { query: { q: words, limit: MOST * 2 }, signal })
    },
    enabled,
    retry: false,
    staleTime: 10_000,
    placeholderData: keepPreviousData,
  })
  if (!enabled || !data) return []
  return data.items.filter((hit) => hit.kind !== 'person' && hit.articleId !== articleId).slice(0, MOST)
}

/** One letter of an alphabet is nearly everywhere; one syllable says more. */
const isTelling = (words: string) => searchParts(words).some(({ form }) => form.length > 1 || form >= 'ㄱ')

const rest = (signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, REST)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
