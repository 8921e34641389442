'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Version } from '@/domain/contract/shapes'
import { type Beneath, beneath } from '../model/base-change'
import { type Draft, fieldsOf } from '../model/draft'
import { unitsQuery, versionsQuery } from './article-queries'
import { useDesk, useDeskState } from './desk-context'

export type Changed = Beneath & {
  /** The version that the words are told in. */
  readonly version: number
  /** Who changed the paragraph since, each once. */
  readonly by: readonly string[]
}

/** What became of a draft's words since it was begun; null where they read as they did, or nobody can tell yet. */
export function useBeneath(draft: Draft): Changed | null {
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
    return beneathOf(draft, versions, draft.kind === 'suggestion' ? mine : place.quote)
  }, [draft, place, paragraph, since, versions, mine])
}

/** How a paragraph came to read as it does in a version. */
export function useVersions(paragraphId: string, version: number, enabled: boolean): Version[] | undefined {
  const { data } = useQuery({ ...versionsQuery(paragraphId, version), enabled })
  return enabled ? data : undefined
}

/** Who changed a paragraph after a version: who let the change in, else who made it. */
export const changersIn = (versions: readonly Version[], since: number): string[] => [
  ...new Set(
    versions
      .filter(({ version }) => version > since)
      .flatMap(({ decidedBy, author }) => (decidedBy ?? author)?.name ?? []),
  ),
]

/**
 * A remark goes along with its words whatever becomes of them, and everything does when paragraphs are split or joined: there
 * the words are told only once the server has refused them.
 */
export function beneathOf({ kind, place, refused }: Draft, versions: readonly Version[], mine: string): Changed | null {
  const before = versions.find(({ version }) => version === place?.version)
  const last = versions.at(-1)
  if (!place?.range || !before || !last) return null
  const later = versions.filter(({ version }) => version > before.version)
  if (!refused && (kind !== 'suggestion' || later.some(({ structure }) => structure !== undefined))) return null
  const changed = beneath({ base: before.text, now: last.text, range: place.range, mine }, refused)
  return changed && { ...changed, version: last.version, by: changersIn(versions, before.version) }
}
