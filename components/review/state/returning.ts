import { queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import { call } from '@/components/call'
import type { BroughtBack } from '@/domain/contract/returns'
import { useDesk } from './desk-context'

/** A reviewed file on its way back. Kept while its dialog is closed: what was put in isn't lost. */
export type Returning = {
  readonly file: File
  /** Tells it from another file of the same name. */
  readonly key: string
  /** Whom names in the file are given to, by name, where one chose: a member, or empty for nobody. */
  readonly authors: Readonly<Record<string, string>>
  /** Which paragraph of the text one of the file is, where one chose; null: one of its own. */
  readonly pairs: Readonly<Record<number, string | null>>
  /** Once it is back. */
  readonly brought?: BroughtBack
}

const returningQuery = (articleId: string) =>
  queryOptions<Returning | null>({
    queryKey: ['articles', articleId, 'returning'],
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
  })

export function useReturning(): [Returning | null, (returning: Returning | null) => void] {
  const { client, articleId } = useDesk()
  const { data } = useQuery(returningQuery(articleId))
  return [data ?? null, (returning) => client.setQueryData(returningQuery(articleId).queryKey, returning)]
}

/** The file as it is sent, with the paragraphs paired by hand. */
export const sentOf = ({ file, pairs }: Returning): { file: File; pairs?: string } => {
  const chosen = Object.entries(pairs).map(([index, paragraphId]) => ({ index: Number(index), paragraphId }))
  return { file, ...(chosen.length > 0 && { pairs: JSON.stringify(chosen) }) }
}

/** What a file would bring. Nothing is stored. */
export const returnPreviewQuery = (articleId: string, returning: Returning) =>
  queryOptions({
    queryKey: ['articles', articleId, 'return', returning.key, returning.pairs],
    queryFn: ({ signal }) =>
      call('POST /articles/{id}/returns/preview', { id: articleId, body: sentOf(returning), signal }),
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
