'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { Finding } from '@/domain/contract/shapes'
import { inReadingOrder } from '../model/reading-order'
import { standingIn } from '../model/standing-findings'
import { findingsQuery, unitsQuery } from './article-queries'
import { useDesk } from './desk-context'
import { useMatchingNow } from './facts'

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
