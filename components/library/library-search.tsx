'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SearchFrame } from '@/components/ui/search-frame'
import { LibraryFilters } from './library-filters'
import { addressOf, type LibraryQuery } from './library-query'

type Props = { query: LibraryQuery; admin: boolean; beside: ReactNode; children: ReactNode }

/** Search, filters and order above what they find. */
export function LibrarySearch({ query, admin, beside, children }: Props) {
  const t = useTranslations('library')
  return (
    <SearchFrame
      id="library-search"
      action="/"
      asked={query}
      addressOf={addressOf}
      words={{ field: t('search'), button: t('searchButton'), busy: t('searching') }}
      beside={beside}
      filters={(shown, ask) => <LibraryFilters shown={shown} admin={admin} onChoose={ask} />}
    >
      {children}
    </SearchFrame>
  )
}
