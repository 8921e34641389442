'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { Finding } from '@/domain/contract/shapes'
import { findingsQuery, unitsQuery } from '../state/article-queries'
import { useDesk } from '../state/desk-context'
import { inReadingOrder } from '../threads/reading-order'
import { chosenFrom, standingIn } from './standing'

/** The findings on the desk at the moment it is asked, in reading order. */
export function useKnownFindings(): () => readonly Finding[] {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  return () => {
    const units = client.getQueryData(unitsQuery(articleId).queryKey) ?? []
    const findings = client.getQueryData(findingsQuery(articleId).queryKey) ?? []
    return inReadingOrder(units, chosenFrom(standingIn(units, findings), store.get().showFindings))
  }
}
