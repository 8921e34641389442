'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import type { Person } from '@/domain/contract/shapes'
import { Desk } from './desk'
import { fill, type Loaded } from './state/article-queries'
import { DeskProvider } from './state/desk-context'
import { isOrphaned } from './threads/standing'

type Props = { loaded: Loaded; me: Person; threadId: string | null }

/** The review desk of one article, beginning with what the page loaded. */
export function ReviewDesk({ loaded, me, threadId }: Props) {
  const [client] = useState(() => {
    const made = new QueryClient({ defaultOptions: { queries: { retry: 1 } } })
    fill(made, loaded)
    return made
  })
  const led = loaded.threads.find((thread) => thread.id === threadId && !isOrphaned(thread))
  const first = loaded.units.find(({ excluded }) => !excluded)
  return (
    <QueryClientProvider client={client}>
      <DeskProvider
        articleId={loaded.article.id}
        me={me}
        unitId={led?.unitId ?? first?.id ?? null}
        threadId={led?.id ?? null}
        rest={loaded.rest}
      >
        <Desk />
      </DeskProvider>
    </QueryClientProvider>
  )
}
