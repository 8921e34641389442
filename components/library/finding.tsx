'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useOptimistic, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { useKeys } from '@/components/use-keys'
import { ArticleSort, ArticleStatus, DueFilter } from '@/domain/contract/names'
import { type Asked, addressOf } from './asked'
import { Choice } from './choice'
import styles from './finding.module.css'

type Props = { asked: Asked; admin: boolean; beside: ReactNode; children: ReactNode }

/** Search, filters and order above what they find. A plain form: it works before any script does, only slower. */
export function Finding({ asked, admin, beside, children }: Props) {
  const t = useTranslations('library')
  const status = useTranslations('desk.status')
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
  useKeys({
    '/': () => focus('library-search'),
    f: () => focus('library-status'),
    d: () => focus('library-due'),
    s: () => focus('library-sort'),
    ...(admin && { w: () => focus('library-whose') }),
  })
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
          <div className={styles.choices}>
            <Choice
              name="status"
              shortcut="F"
              label={t('status')}
              options={{ '': t('anyStatus'), ...wordsFor(ArticleStatus.options, status) }}
              value={shown.status ?? ''}
              onChoose={(value) => ask({ status: ArticleStatus.safeParse(value).data })}
            />
            <Choice
              name="due"
              shortcut="D"
              label={t('dueFilter')}
              options={{ '': t('anyDue'), ...wordsFor(DueFilter.options, (name) => t(`dueFilters.${name}`)) }}
              value={shown.due ?? ''}
              onChoose={(value) => ask({ due: DueFilter.safeParse(value).data })}
            />
            {admin && (
              <Choice
                name="mine"
                id="library-whose"
                shortcut="W"
                label={t('whose')}
                options={{ '': t('everyones'), true: t('onlyMine') }}
                value={shown.mine ?? ''}
                onChoose={(value) => ask({ mine: value === 'true' ? value : undefined })}
              />
            )}
            <Choice
              name="sort"
              shortcut="S"
              label={t('sort')}
              options={wordsFor(ArticleSort.options, (name) => t(`sorts.${name}`))}
              value={shown.sort ?? 'changed'}
              onChoose={(value) => ask({ sort: ArticleSort.exclude(['changed']).safeParse(value).data })}
            />
          </div>
        </form>
      </search>
      <p role="status" className={styles.busy} data-busy={busy || undefined}>
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

const wordsFor = <T extends string>(names: readonly T[], say: (name: T) => string) =>
  Object.fromEntries(names.map((name) => [name, say(name)]))

const focus = (id: string) => document.getElementById(id)?.focus()
