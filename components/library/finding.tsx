'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useOptimistic, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { useKeys } from '@/components/use-keys'
import { type Asked, addressOf } from './asked'
import { Choices } from './choices'
import styles from './finding.module.css'

type Props = { asked: Asked; admin: boolean; beside: ReactNode; children: ReactNode }

/** Search, filters and order above what they find. A plain form: it works before any script does, only slower. */
export function Finding({ asked, admin, beside, children }: Props) {
  const t = useTranslations('library')
  const router = useRouter()
  const [busy, start] = useTransition()
  const [shown, show] = useOptimistic(asked)
  const [typed, type] = useTyped(asked.q)
  const ask = (change: Partial<Asked>) =>
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
            <Button type="submit">{t('find')}</Button>
            {beside}
          </div>
          <Choices shown={shown} admin={admin} onChoose={ask} />
        </form>
      </search>
      <p role="status" className={styles.busy}>
        {busy && t('finding')}
      </p>
      <div className={styles.found} aria-busy={busy}>
        {children}
      </div>
    </>
  )
}

/** What is typed; where the address changes by other means, what it asks. */
function useTyped(asked: string) {
  const [typed, type] = useState(asked)
  const [known, know] = useState(asked)
  if (asked !== known) {
    know(asked)
    type(asked)
  }
  return [typed, type] as const
}
