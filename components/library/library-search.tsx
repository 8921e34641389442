'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useOptimistic, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { useKeys } from '@/components/use-keys'
import { LibraryFilters } from './library-filters'
import { addressOf, type LibraryQuery } from './library-query'
import styles from './library-search.module.css'

type Props = { query: LibraryQuery; admin: boolean; beside: ReactNode; children: ReactNode }

/** Search, filters and order above what they find. A plain form: it works before any script does, only slower. */
export function LibrarySearch({ query, admin, beside, children }: Props) {
  const t = useTranslations('library')
  const router = useRouter()
  const [busy, start] = useTransition()
  const [shown, show] = useOptimistic(query)
  const [typed, type] = useTyped(query.q)
  const ask = (change: Partial<LibraryQuery>) =>
    start(() => {
      const next = { ...shown, q: typed, ...change }
      show(next)
      router.push(addressOf(next))
    })
  useKeys({ '/': () => document.getElementById('library-search')?.focus() })
  return (
    <>
      <search>
        <form
          action="/"
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            ask({})
          }}
        >
          <div className={styles.first}>
            <input
              id="library-search"
              type="search"
              name="q"
              maxLength={200}
              value={typed}
              placeholder={t('search')}
              aria-label={t('search')}
              aria-keyshortcuts="/"
              onChange={(event) => type(event.target.value)}
            />
            <Button type="submit">{t('searchButton')}</Button>
            {beside}
          </div>
          <LibraryFilters shown={shown} admin={admin} onChoose={ask} />
        </form>
      </search>
      <p role="status" className={styles.busy}>
        {busy && t('searching')}
      </p>
      <div className={styles.found} aria-busy={busy}>
        {children}
      </div>
    </>
  )
}

/** What is typed; where the address changes by other means, what it asks. */
function useTyped(query: string) {
  const [typed, type] = useState(query)
  const [known, know] = useState(query)
  if (query !== known) {
    know(query)
    type(query)
  }
  return [typed, type] as const
}
