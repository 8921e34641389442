'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Gate } from '@/domain/contract/shapes'
import { type Facts, factsFrom } from '../model/filter'
import { useDesk } from './desk-context'
import { useSinceQuery } from './use-since'

/** `since`: whether it matters what others did. Where it doesn't, their doing it draws nothing anew. */
export function useFacts(gate: Gate, since: boolean): Facts {
  const { me } = useDesk()
  const { data } = useQuery({ ...useSinceQuery(), select: (known) => (since ? known : null) })
  return useMemo(() => factsFrom(gate, data ?? undefined, me.id), [gate, data, me.id])
}
