'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import type { TextSize } from '@/components/text-size'
import type { Person } from '@/domain/contract/shapes'
import { filterIn, placeIn } from '../model/address'
import { nothingSince } from '../model/since'
import { fillCache, type Loaded } from '../state/article-queries'
import { DeskProvider } from '../state/desk-context'
import { OnDeskProvider } from '../state/on-desk'
import { sinceQuery } from '../state/since'
import type { Panel } from '../state/slices/reading'
import { LATER_SCRIPTS } from './later'

type Props = { loaded: Loaded; me: Person; textSize: TextSize; panel: Panel; children: ReactNode }

/**
 * The review desk of one article, starting from what the page loaded: what is loaded, and the store. The page puts its keys
 * and its views into it: a browser that begins with each of them by itself is held up by none for long.
 */
export function ReviewDesk({ loaded, me, textSize, panel, children }: Props) {
  const search = useSearchParams()
  const [{ filter, place }] = useState(() => ({
    filter: filterIn(
      search,
      loaded.checks.map((check) => check.id),
    ),
    place: placeIn(search),
  }))
  const { id, seq } = loaded.article
  const since = loaded.visited ?? seq
  const [client] = useState(() => {
    const made = new QueryClient({ defaultOptions: { queries: { retry: 1 } } })
    fillCache(made, loaded)
    if (since >= seq) made.setQueryData(sinceQuery(id, since).queryKey, nothingSince(since))
    return made
  })
  const target = loaded.threads.find(({ id }) => id === place?.id)
  const first = loaded.units.find(({ excluded }) => !excluded)
  return (
    <QueryClientProvider client={client}>
      <DeskProvider
        articleId={loaded.article.id}
        me={me}
        scripts={LATER_SCRIPTS}
        unitId={target?.unitId ?? first?.id ?? null}
        threadId={target?.id ?? null}
        rest={loaded.rest}
        since={since}
        noted={loaded.visited}
        textSize={textSize}
        panel={panel}
        filter={filter}
      >
        <OnDeskProvider>{children}</OnDeskProvider>
      </DeskProvider>
    </QueryClientProvider>
  )
}
