'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Version } from '@/domain/contract/shapes'
import { type DraftBaseChange, draftBaseChange } from '../model/base-change'
import { type Draft, fieldsOf } from '../model/draft'
import { unitsQuery, versionsQuery } from './article-queries'
import { useDesk, useDeskState } from './desk-context'

/** What became of a draft's words since it was begun; null where they read as they did, or nobody can tell yet. */
export function useBaseChange(draft: Draft): DraftBaseChange | null {
  const { articleId } = useDesk()
  const { place } = draft
  const { data: paragraph } = useQuery({
    ...unitsQuery(articleId),
    select: (units) =>
      units.flatMap((unit) => [...unit.source, ...unit.target]).find(({ id }) => id === place?.paragraphId),
  })
  const since = place?.range && paragraph && paragraph.version > place.version ? place.version : null
  const versions = useVersions(place?.paragraphId ?? '', paragraph?.version ?? 0, since !== null)
  const mine = useDeskState(({ typed }) => fieldsOf(draft, typed)('replacement'))
  return useMemo(() => {
    if (!paragraph || since === null || !versions || !place) return null
    return draftBaseChange(draft, versions, draft.kind === 'suggestion' ? mine : place.quote)
  }, [draft, place, paragraph, since, versions, mine])
}

/** How a paragraph came to read as it does in a version. */
export function useVersions(paragraphId: string, version: number, enabled: boolean): Version[] | undefined {
  const { data } = useQuery({ ...versionsQuery(paragraphId, version), enabled })
  return enabled ? data : undefined
}
