'use client'

import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { CheckId } from '@/domain/contract/names'
import { chooseFindings, findingsChosen, isFiltering } from '../../model/filter'
import { useChecks } from '../../state/checks'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useOnDesk } from '../../state/on-desk'
import { CommandButton } from '../command-button'
import { DismissedFindings } from './dismissed-findings'
import { ItemList } from './item-list'
import styles from './panel.module.css'

/** What is open, as the filter leaves it: a row each. */
export function ListPanel() {
  const t = useTranslations('desk.panel')
  const { article, shown } = useOnDesk()
  const filtering = useDeskState(({ filter }) => isFiltering(filter))
  const able = (action: string) => article.abilities.includes(action)
  return (
    <>
      <div className={styles.tools}>
        <ShownFindings />
        <CommandButton command="filter" noKey className={styles.link} />
        {able('edit-article') && (
          <CommandButton command="checks" noKey className={styles.link}>
            {t('settings')}
          </CommandButton>
        )}
      </div>
      <ItemList panel="list" label={t('list')} items={shown.items}>
        {t(filtering ? 'nothingShown' : 'nothing')}
      </ItemList>
      <DismissedFindings canReopen={able('judge-finding')} />
    </>
  )
}

/** Chooses the findings of one check, all or none: the same filter as everywhere. */
function ShownFindings() {
  const t = useTranslations('desk')
  const id = useId()
  const { store } = useDesk()
  const { findings } = useOnDesk()
  const { checks } = useChecks()
  const chosen = useDeskState(({ filter }) => findingsChosen(filter))
  const counts = useMemo(() => {
    const counted = new Map<string, number>()
    for (const { check } of findings) counted.set(check, (counted.get(check) ?? 0) + 1)
    return counted
  }, [findings])
  const choose = (value: string) => {
    const check = CheckId.safeParse(value).data
    if (value === 'all' || value === 'none') store.changeFilter(chooseFindings(store.get().filter, value))
    else if (check) store.changeFilter(chooseFindings(store.get().filter, check))
  }
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{t('panel.showing')}</label>
      <select
        id={id}
        className={styles.select}
        value={chosen ?? 'some'}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="all">{t('panel.findings.all', { count: findings.length })}</option>
        {checks
          .filter(({ id: check }) => counts.has(check) || check === chosen)
          .map(({ id: check, title }) => (
            <option key={check} value={check}>
              {t('panel.findings.of', { check: title, count: counts.get(check) ?? 0 })}
            </option>
          ))}
        <option value="none">{t('findings.showNone')}</option>
        {chosen === null && <option value="some">{t('panel.findings.some')}</option>}
      </select>
    </span>
  )
}
