'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Thread } from '@/domain/contract/shapes'
import { useFiltering } from '../../commands/use-filtering'
import { isFiltering } from '../../model/filter'
import { useDesk, useDeskState } from '../../state/desk-context'
import { authorsOf, useFilterWords } from '../../state/filter-words'
import type { Shown } from '../../state/use-shown'
import styles from './filters.module.css'

type Props = {
  shown: Shown
  /** All of them. */
  threads: readonly Thread[]
  /** Whether all of the article is there. */
  whole: boolean
}

/** Says that not everything is on the desk, and what is; one press puts an end to it. */
export function FilterLine({ shown, threads, whole }: Props) {
  const filtering = useDeskState(({ filter }) => isFiltering(filter))
  return (
    <div className={filtering ? styles.line : undefined}>
      <p role="status">{filtering && <Told shown={shown} threads={threads} whole={whole} />}</p>
      {filtering && <Turn />}
    </div>
  )
}

function Told({ shown: { counts, besides }, threads, whole }: Props) {
  const t = useTranslations('desk.filter')
  const filter = useDeskState((state) => state.filter)
  const authors = useMemo(() => authorsOf(threads), [threads])
  const { say } = useFilterWords(authors)
  const told = counts.hits === 0 ? 'none' : 'some'
  return (
    <>
      <b>{t(whole ? told : 'soFar', counts)}</b> · {say(filter)}
      {counts.units > 0 && ` ${t('units', { count: counts.units })}`}
      {besides && <span className={styles.besides}> {t('besides')}</span>}
    </>
  )
}

function Turn() {
  const t = useTranslations('desk.filter')
  const { store } = useDesk()
  const only = useDeskState(({ filter }) => filter.only)
  const { clear } = useFiltering()
  return (
    <>
      <button
        type="button"
        className={styles.link}
        aria-pressed={only}
        onClick={() => store.set(({ filter }) => ({ filter: { ...filter, only: !only } }))}
      >
        {t('only')}
      </button>
      <button
        type="button"
        className={styles.link}
        aria-keyshortcuts="/"
        onClick={() => store.set({ dialog: 'filter' })}
      >
        {t('change')} <kbd>/</kbd>
      </button>
      <button type="button" className={styles.link} aria-keyshortcuts="0" onClick={clear}>
        {t('clear')} <kbd>0</kbd>
      </button>
    </>
  )
}
