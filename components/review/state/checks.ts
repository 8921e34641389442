'use client'

import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { Check } from '@/domain/contract/findings'
import { refetch } from './article-changes'
import { type ArticlePart, articleQuery, checksQuery, findingsQuery, noteChecked } from './article-queries'
import type { DeskStore } from './desk-store'
import type { CheckingProgress } from './slices/sync'

const NONE: readonly Check[] = []

/** The automatic checks in order, and a check's title; that of a removed check is its id. */
export function useChecks() {
  const { data: checks = NONE } = useQuery(checksQuery)
  return { checks, titleOf: (id: string) => checks.find((check) => check.id === id)?.title ?? id }
}

/** How often to ask whether the checks have finished, in case the event is lost, in milliseconds. */
const ASK = 2_000

/** What depends on the checks: whether they block, the article’s policy says. */
const resultsIn = (client: QueryClient, articleId: string): readonly ArticlePart[] => {
  const blocks = client.getQueryData(articleQuery(articleId).queryKey)?.policy.checksBlocking !== undefined
  return blocks ? ['article', 'findings', 'gate'] : ['article', 'findings']
}

type Following = {
  client: QueryClient
  articleId: string
  store: DeskStore
  /** Called when slow checks start, and with the number of open findings when they finish. */
  announce: (what: 'started' | 'finished', count: number) => void
}

/** Follows the checks of the article and refetches the findings when they finish. */
export function followChecks({ client, articleId, store, announce }: Following) {
  const unchecked = () => client.getQueryData(articleQuery(articleId).queryKey)?.checked === false
  // Quick checks aren't announced: that would interrupt the announcement of the person's own act.
  let awaited = false

  const through = async () => {
    const wasAwaited = awaited
    awaited = false
    store.noteChecking(null)
    await refetch(client, articleId, resultsIn(client, articleId))
    if (!unchecked()) noteChecked(client, articleId)
    if (wasAwaited) announce('finished', client.getQueryData(findingsQuery(articleId).queryKey)?.length ?? 0)
  }
  const ask = async () => {
    if (document.hidden || !unchecked()) return
    const now = await client.fetchQuery({ ...articleQuery(articleId), staleTime: 0 }).catch(() => undefined)
    if (now?.checked) void through()
  }
  const asking = setInterval(() => void ask(), ASK)

  return {
    progressed: (progress: CheckingProgress) => {
      if (progress.done >= progress.total) return void through()
      if (!awaited) announce('started', 0)
      awaited = true
      store.noteChecking(progress)
      if (!unchecked()) void refetch(client, articleId, ['article'])
    },
    stop: () => clearInterval(asking),
  }
}
