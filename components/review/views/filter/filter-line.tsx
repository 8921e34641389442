'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { isFiltering } from '../../model/filter'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useOnDesk, useShown } from '../../state/on-desk'
import { authorsOf, useFilterWords } from '../../state/words'
import { CommandButton } from '../command-button'
import styles from './filters.module.css'

/** Says that a filter is set and what it shows; a button clears it. It comes with what it shows, so that all of that moves once. */
export function FilterLine() {
  const filtering = isFiltering(useShown().filter)
  return (
    <div className={filtering ? styles.line : undefined}>
      <p role="status">{filtering && <FilterInWords />}</p>
      {filtering && <FilterButtons />}
    </div>
  )
}

function FilterInWords() {
  const t = useTranslations('desk.filter')
  const { shown, threads, whole } = useOnDesk()
  const { filter, counts, besides } = shown
  const authors = useMemo(() => authorsOf(threads), [threads])
  const { say } = useFilterWords(authors)
  const some = counts.hits === 0 ? 'none' : 'some'
  return (
    <>
      <b>{t(whole ? some : 'soFar', counts)}</b> · {say(filter)}
      {counts.units > 0 && ` ${t('units', { count: counts.units })}`}
      {besides && <span className={styles.besides}> {t('besides')}</span>}
    </>
  )
}

function FilterButtons() {
  const t = useTranslations('desk.filter')
  const { store } = useDesk()
  const only = useDeskState(({ filter }) => filter.only)
  return (
    <>
      <button
        type="button"
        className={styles.link}
        aria-pressed={only}
        onClick={() => store.changeFilter({ only: !only })}
      >
        {t('only')}
      </button>
      <CommandButton command="filter" className={styles.link}>
        {t('change')}
      </CommandButton>
      <CommandButton command="clearFilter" className={styles.link}>
        {t('clear')}
      </CommandButton>
    </>
  )
}
