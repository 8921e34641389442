'use client'

import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { Check } from '@/domain/contract/findings'
import { refetch } from './article-changes'
import { type ArticlePart, articleQuery, checksQuery, findingsQuery } from './article-queries'
import type { DeskStore } from './desk-store'
import type { CheckingProgress } from './slices/sync'

const NONE: readonly Check[] = []

/** The automatic checks in their order, and what one of them is called; a check that was removed, by its id. */
export function useChecks() {
  const { data: checks = NONE } = useQuery(checksQuery)
  return { checks, titleOf: (id: string) => checks.find((check) => check.id === id)?.title ?? id }
}

/** How often an article that isn't checked yet is asked whether it is: word of it can get lost. */
const ASK = 2_000

const RESULTS: readonly ArticlePart[] = ['article', 'findings']

type Following = {
  client: QueryClient
  articleId: string
  store: DeskStore
  /** Called when checks that take long begin, and with the number of open findings when the person waits no more. */
  announce: (what: 'started' | 'finished', count: number) => void
}

/** Follows the checks on the article, and brings what they see to the screen when they are through. */
export function followChecks({ client, articleId, store, announce }: Following) {
  const unchecked = () => client.getQueryData(articleQuery(articleId).queryKey)?.checked === false
  // Checks that are quick say nothing: it would be said over what the person has just done.
  let awaited = false

  const through = async () => {
    const wasAwaited = awaited
    awaited = false
    store.noteChecking(null)
    await refetch(client, articleId, RESULTS)
    if (wasAwaited) announce('finished', client.getQueryData(findingsQuery(articleId).queryKey)?.length ?? 0)
  }
  const ask = async () => {
    if (document.hidden || !unchecked()) return
    const now = await client.fetchQuery({ ...articleQuery(articleId), staleTime: 0 }).catch(() => undefined)
    if (now?.checked) void through()
  }
  const asking = setInterval(() => void ask(), ASK)

  return {
    told: (progress: CheckingProgress) => {
      if (progress.done >= progress.total) return void through()
      if (!awaited) announce('started', 0)
      awaited = true
      store.noteChecking(progress)
      if (!unchecked()) void refetch(client, articleId, ['article'])
    },
    stop: () => clearInterval(asking),
  }
}
