'use client'

import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { call } from '@/components/call'
import type { ComparedUnit } from '@/domain/contract/compare'
import { type ComparedPage, comparedIn, type DuePage, duePage, marksOf, withPage } from '../model/compared-pages'
import { useDesk, useDeskState } from './desk-context'
import { useOnDesk } from './on-desk'
import type { ChangesSpan } from './slices/focus'

/** So many units are compared at a time: the first rows don't wait for the last. */
const AT_ONCE = 100

/** What became of the translation between two states, and up to now also what is suggested, as far as it is known. */
const pagesQuery = (articleId: string, { since, until }: ChangesSpan) =>
  queryOptions<readonly ComparedPage[]>({
    queryKey: ['articles', articleId, 'compare', since, until],
    queryFn: skipToken,
  })

const useSpan = () => useDeskState((state) => state.changesSpan)

const NONE: readonly never[] = []

/**
 * While it is drawn: asks for the changes, page after page, and again for a page in which something has changed. What is
 * known stays until what is so now is there.
 */
export function useChangesLoaded(): { readonly failed: boolean; readonly retry: () => void } {
  const { articleId } = useDesk()
  const { units, threads, whole } = useOnDesk()
  const client = useQueryClient()
  const span = useSpan()
  const { data: pages = NONE } = useQuery(pagesQuery(articleId, span))
  const marks = useMemo(() => marksOf(units, threads), [units, threads])
  const due = useMemo(() => (whole ? duePage(pages, marks) : null), [whole, pages, marks])
  const [failed, setFailed] = useState(false)
  const ask = useEffectEvent(async (page: DuePage, signal: AbortSignal) => {
    // What changes meanwhile makes the page stale again.
    const asked = marks
    try {
      const query = {
        from: span.since,
        to: span.until,
        // Of which something is read again once the later change is filtered out.
        passing: 'true',
        // What nothing happened to until then may read otherwise now.
        ...(span.until === 'now' ? { pending: 'true' as const } : { all: 'true' as const }),
        limit: AT_ONCE,
        ...(page.cursor !== null && { cursor: page.cursor }),
      } as const
      const answer = await call('GET /articles/{id}/compare', { id: articleId, query, signal })
      client.setQueryData(pagesQuery(articleId, span).queryKey, (known = []) => withPage(known, page, answer, asked))
    } catch {
      if (!signal.aborted) setFailed(true)
    }
  })
  const [index, cursor] = [due?.index ?? null, due?.cursor ?? null]
  // `pages`: the same page may be due again; `span`: the first page is due for each.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (index === null || failed) return
    const controller = new AbortController()
    void ask({ index, cursor }, controller.signal)
    return () => controller.abort()
  }, [index, cursor, failed, pages, span])
  return { failed, retry: () => setFailed(false) }
}

export type LoadedChanges = {
  readonly units: readonly ComparedUnit[]
  /** Whether every unit has been gone through. */
  readonly whole: boolean
}

/** The changes that are there. */
export function useChanges(): LoadedChanges {
  const { articleId } = useDesk()
  const { data: pages = NONE } = useQuery(pagesQuery(articleId, useSpan()))
  return useMemo(() => ({ units: pages.flatMap((page) => page.units), whole: pages.at(-1)?.next === null }), [pages])
}

/** What changed in a unit; null: nothing did, as far as is known. */
export function useChangesOf(unitId: string): ComparedUnit | null {
  const { articleId } = useDesk()
  const { data } = useQuery({
    ...pagesQuery(articleId, useSpan()),
    select: (pages) => comparedIn(pages, unitId) ?? null,
  })
  return data ?? null
}
