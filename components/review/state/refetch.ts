import type { QueryClient } from '@tanstack/react-query'
import { key, type Part } from './article-queries'
import { catchUp } from './catch-up'

/** Brings parts of an article up to date: of its units and threads only what has changed is fetched. */
export function refetch(client: QueryClient, id: string, parts: readonly Part[]): Promise<unknown> {
  const rest = parts.filter((part) => part !== 'units' && part !== 'threads')
  return Promise.all([
    rest.length < parts.length && catchUp(client, id),
    ...rest.map((part) => client.invalidateQueries({ queryKey: key(id, part) })),
  ])
}
