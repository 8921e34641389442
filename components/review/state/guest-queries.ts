import { queryOptions } from '@tanstack/react-query'
import { call } from '@/components/call'
import { everyPage } from '@/components/every-page'
import { LIMIT } from './article-queries'

/** What is asked of people without an account. No event says that a link has expired, so these are fetched when shown. */

export const guestsQuery = (articleId: string) =>
  queryOptions({
    queryKey: ['articles', articleId, 'guests'],
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        call('GET /articles/{id}/guests', { id: articleId, query: { limit: LIMIT, cursor }, signal }),
      ),
  })

export const guestLinkQuery = (guestId: string) =>
  queryOptions({
    queryKey: ['guests', guestId, 'link'],
    queryFn: ({ signal }) => call('GET /guests/{id}/link', { id: guestId, signal }),
    retry: false,
  })
