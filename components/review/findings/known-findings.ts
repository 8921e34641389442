'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { Finding } from '@/domain/contract/shapes'
import { useMatchingNow } from '../filters/facts'
import { findingsQuery, unitsQuery } from '../state/article-queries'
import { useDesk } from '../state/desk-context'
import { inReadingOrder } from '../threads/reading-order'
import { standingIn } from './standing'

/** The findings on the desk at the moment it is asked, in reading order. */
export function useKnownFindings(): () => readonly Finding[] {
  const { articleId } = useDesk()
  const client = useQueryClient()
  const matchingNow = useMatchingNow()
  return () => {
    const units = client.getQueryData(unitsQuery(articleId).queryKey) ?? []
    const findings = client.getQueryData(findingsQuery(articleId).queryKey) ?? []
    return inReadingOrder(units, standingIn(units, findings).filter(matchingNow()))
  }
}
