import { queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '@/components/call'
import { guessFormat } from '@/components/library/import/formats'
import type { ImportFormat, Side } from '@/domain/contract/names'
import type { BodyIn } from '@/domain/contract/routes'
import type { SourceComparison } from '@/domain/contract/source-routes'
import type { BroughtAs, TranslationComparison } from '@/domain/contract/translation-routes'
import { useDesk } from './desk-context'

/** A next version of one side on its way in. Kept while its dialog is closed: what was put in isn't lost. */
export type NewVersion = {
  readonly file: File | null
  readonly text: string
  /** Empty: as it is detected. */
  readonly format: ImportFormat | ''
  readonly as: BroughtAs
  /** Of a translation, where somebody chose what it began from: the number of an event, 0: as imported. */
  readonly base: number | null
  /** Whom names in the file are given to, by name, where one chose: a member, or empty for nobody. */
  readonly authors: Readonly<Record<string, string>>
  /** Once it is compared: tells one comparison from the next. */
  readonly compared: string | null
  /** Once it is here: what came, in words. */
  readonly done: string | null
}

const EMPTY: NewVersion = {
  ...{ file: null, text: '', format: '', as: 'suggestions', base: null, authors: {} },
  ...{ compared: null, done: null },
}

const newVersionQuery = (articleId: string, side: Side) =>
  queryOptions<NewVersion>({
    queryKey: ['articles', articleId, 'new-version', side],
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
  })

export type ChangeVersion = (change: Partial<NewVersion> | null) => void

/** `change(null)`: nothing is on its way any more. */
export function useNewVersion(side: Side): [NewVersion, ChangeVersion] {
  const { client, articleId } = useDesk()
  const query = newVersionQuery(articleId, side)
  // Kept for the next time; what is drawn is a state of its own, since the cache tells of a change a moment later.
  useQuery(query)
  const [version, setVersion] = useState(() => client.getQueryData(query.queryKey) ?? EMPTY)
  const change: ChangeVersion = (changed) => {
    const next = changed ? { ...(client.getQueryData(query.queryKey) ?? EMPTY), ...changed } : EMPTY
    client.setQueryData(query.queryKey, next)
    setVersion(next)
  }
  return [version, change]
}

/** As it is sent: a file, or the text itself. */
export const sentVersion = ({ file, text, format }: NewVersion): BodyIn<'POST /articles/{id}/source'> => ({
  ...(file ? { document: file, ...(format !== '' && { format }) } : { text, format: format || guessFormat(text) }),
})

/** What a comparison has of either side. */
export type Comparison =
  | ({ readonly side: 'source' } & SourceComparison)
  | ({ readonly side: 'target' } & TranslationComparison)

/** What a new version would change. Nothing is stored. */
export const comparisonQuery = (articleId: string, side: Side, version: NewVersion, base: number | null) =>
  queryOptions({
    queryKey: ['articles', articleId, 'new-version', side, version.compared, base],
    queryFn: async ({ signal }): Promise<Comparison> => {
      const body = sentVersion(version)
      if (side === 'source')
        return { side, ...(await call('POST /articles/{id}/source/preview', { id: articleId, body, signal })) }
      const begun = base === null ? body : { ...body, base }
      return {
        side,
        ...(await call('POST /articles/{id}/translation/preview', { id: articleId, body: begun, signal })),
      }
    },
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })

/** How the source of units changed since an event, unit by unit; `seq`: the article's last. */
export const sourceChangesQuery = (articleId: string, since: number, seq: number) =>
  queryOptions({
    queryKey: ['articles', articleId, 'source-changes', since, seq],
    queryFn: ({ signal }) =>
      call('GET /articles/{id}/compare', {
        id: articleId,
        query: { from: String(Math.max(0, since - 1)), to: 'now', side: 'source' },
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
