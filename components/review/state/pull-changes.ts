import type { QueryClient } from '@tanstack/react-query'
import { call } from '@/components/call'
import { mergedThreads, mergedUnits } from '../model/merged'
import { key, type Part, seenKey, threadsQuery, unitsQuery } from './article-queries'
import { wholeArticle } from './remaining-pages'
import { happen } from './since'

/** A look at what has changed that is under way, and whether something may have happened since it began. */
type Look = { done: Promise<void>; again: boolean }
const looks = new WeakMap<QueryClient, Map<string, Look>>()

/**
 * Asks for what has changed in the units and threads since the last time, and puts it into what the desk shows: one look at a
 * time, and another one if something may have been missed by it. Nothing is fetched twice, however long the article is.
 */
export function catchUp(client: QueryClient, articleId: string): Promise<void> {
  const mine = looks.get(client) ?? new Map<string, Look>()
  looks.set(client, mine)
  const under = mine.get(articleId)
  if (under) {
    under.again = true
    return under.done
  }
  const look: Look = { done: Promise.resolve(), again: false }
  mine.set(articleId, look)
  look.done = (async () => {
    try {
      do {
        look.again = false
        await once(client, articleId)
      } while (look.again)
    } finally {
      mine.delete(articleId)
    }
  })()
  return look.done
}

async function once(client: QueryClient, articleId: string) {
  await wholeArticle(client)
  const since = client.getQueryData<number>(seenKey(articleId)) ?? 0
  const changes = await call('GET /articles/{id}/changes', { id: articleId, query: { since } })
  client.setQueryData(seenKey(articleId), changes.seq)
  happen(client, articleId, changes.events)
  if (changes.tooMany) {
    await Promise.all(
      [unitsQuery(articleId), threadsQuery(articleId)].map(({ queryKey }) => client.invalidateQueries({ queryKey })),
    )
    return
  }
  const { units, unitIds, threads } = changes
  if (units.length > 0 || unitIds)
    client.setQueryData(unitsQuery(articleId).queryKey, (known) => known && mergedUnits(known, changes))
  if (threads.length > 0)
    client.setQueryData(threadsQuery(articleId).queryKey, (known) => known && mergedThreads(known, threads))
}

/** Brings parts of an article up to date: of its units and threads only what has changed is fetched. */
export function refetch(client: QueryClient, id: string, parts: readonly Part[]): Promise<unknown> {
  const rest = parts.filter((part) => part !== 'units' && part !== 'threads')
  return Promise.all([
    rest.length < parts.length && catchUp(client, id),
    ...rest.map((part) => client.invalidateQueries({ queryKey: key(id, part) })),
  ])
}
