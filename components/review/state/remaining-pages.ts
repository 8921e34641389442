'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '@/components/call'
import { everyPage } from '@/components/every-page'
import type { Thread, Unit } from '@/domain/contract/shapes'
import { mergedThreads } from '../model/merged'
import { LIMIT, threadsQuery, unitsQuery } from './article-queries'
import { useDesk, useDeskState } from './desk-context'

/** Milliseconds after which a page that did not come is asked for again. */
const RETRY = 2_000

/** What is under way of an article of which the page has brought only the beginning. */
const loads = new WeakMap<QueryClient, Promise<void>>()

/** Resolves when the whole article is there. */
export const wholeArticle = (client: QueryClient): Promise<void> => loads.get(client) ?? Promise.resolve()

/** Fetches the rest of a long article while its beginning is being read; answers whether all of it is there. */
export function useRest(): boolean {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  const cursor = useDeskState((state) => state.rest)
  useEffect(() => {
    if (cursor === null || loads.has(client)) return
    const load = loadRest(client, articleId, cursor).then(() => store.noteWhole())
    loads.set(client, load)
  }, [articleId, client, cursor, store])
  return cursor === null
}

async function loadRest(client: QueryClient, articleId: string, from: string) {
  const threads = loadThreads(articleId)
  await loadUnits(client, articleId, from)
  const loaded = await threads
  client.setQueryData(threadsQuery(articleId).queryKey, (known) => mergedThreads(loaded, known ?? []))
}

/** Put on the screen more at a time as they grow more: each time costs as much as there is. */
async function loadUnits(client: QueryClient, articleId: string, from: string) {
  const { queryKey } = unitsQuery(articleId)
  let waiting: Unit[] = []
  let cursor: string | null = from
  while (cursor !== null) {
    const at: string = cursor
    const page = await retryUntilDone(() =>
      call('GET /articles/{id}/units', { id: articleId, query: { limit: LIMIT, cursor: at } }),
    )
    waiting.push(...page.items)
    cursor = page.nextCursor
    const there = client.getQueryData(queryKey)?.length ?? 0
    if (cursor !== null && waiting.length * 2 < there) continue
    const fresh = waiting
    waiting = []
    client.setQueryData(queryKey, (known) => known && [...known, ...fresh])
  }
}

const loadThreads = (articleId: string): Promise<Thread[]> =>
  everyPage((cursor) =>
    retryUntilDone(() => call('GET /articles/{id}/threads', { id: articleId, query: { limit: LIMIT, cursor } })),
  )

/** Until it is there: without a connection the beginning can be read, and the rest comes when it is back. */
async function retryUntilDone<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY))
    }
  }
}
