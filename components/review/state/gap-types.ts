'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '@/components/call'
import { GAP_TYPES } from '@/domain/contract/lists'
import type { SearchedType } from '../model/gap-types'
import type { Translate } from './desk-context'

/** The types of gap as one looks for them: in the language of the screen, and, once the server has told them, in both. */
export function useGapTypes(t: Translate): readonly SearchedType[] {
  const { data } = useQuery({
    queryKey: ['gap-types'],
    queryFn: ({ signal }) => call('GET /gap-types', { signal }),
    staleTime: 60_000,
  })
  return useMemo(
    () =>
      data?.map(({ id, used, en, ko }) => ({
        ...{ id, used, names: [en.name, ko.name] },
        words: [en, ko].flatMap(({ definition, example }) => [definition, example]),
      })) ??
      GAP_TYPES.map((id) => ({
        ...{ id, used: 0, names: [t(`gap.types.${id}.label`)] },
        words: [t(`gap.types.${id}.definition`), t(`gap.types.${id}.example`)],
      })),
    [data, t],
  )
}
