'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { CheckId } from '@/domain/contract/names'
import { reopenFinding } from '../../commands/acts/findings'
import { chooseFindings, findingsChosen, isFiltering } from '../../model/filter'
import { dismissedQuery } from '../../state/article-queries'
import { useChecks } from '../../state/checks'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { useOnDesk } from '../../state/on-desk'
import { CommandButton } from '../command-button'
import dismissedStyles from './dismissed.module.css'
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

/** The dismissed findings, with reasons; each can be reopened. */
function DismissedFindings({ canReopen }: { canReopen: boolean }) {
  const t = useTranslations('desk')
  const { titleOf } = useChecks()
  const desk = useDesk()
  const { data: dismissed = [] } = useQuery(dismissedQuery(desk.articleId))
  const busy = useBusy(...dismissed.map(({ id }) => id))
  if (dismissed.length === 0) return null
  return (
    <details className={dismissedStyles.dismissed}>
      <summary>{t('findings.dismissed', { count: dismissed.length })}</summary>
      <ul>
        {dismissed.map((finding) => {
          const { id, check, message, reason, judgedBy } = finding
          return (
            <li key={id}>
              <p>
                <b>{titleOf(check)}</b> {message}
              </p>
              <p className={dismissedStyles.reason}>
                {judgedBy ? t('findings.dismissedBy', { reason: reason ?? '', name: judgedBy.name }) : reason}
              </p>
              {canReopen && (
                <Button
                  disabled={busy}
                  aria-label={t('findings.reopenNamed', { message })}
                  onClick={() => void reopenFinding(desk, finding)}
                >
                  {t('findings.reopen')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
