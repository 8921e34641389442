'use client'

import { useQuery } from '@tanstack/react-query'
import type { Check } from '@/domain/contract/findings'
import { checksQuery } from './article-queries'

const NONE: readonly Check[] = []

/** The automatic checks in their order, and what one of them is called; a check that was removed, by its id. */
export function useChecks() {
  const { data: checks = NONE } = useQuery(checksQuery)
  return { checks, titleOf: (id: string) => checks.find((check) => check.id === id)?.title ?? id }
}
