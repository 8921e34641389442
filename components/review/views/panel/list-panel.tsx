'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { CHECK_FAMILIES } from '@/domain/contract/lists'
import { reopenFinding } from '../../commands/acts/findings'
import { chooseFindings, findingsChosen, isFiltering, type ShownFindings } from '../../model/filter'
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
        <FindingsChoice />
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

/** As the value of an option: families and checks share no names. */
const choiceName = (shown: ShownFindings): string => {
  if (typeof shown === 'string') return shown
  return 'family' in shown ? `family ${shown.family}` : shown.check
}

/** Chooses the findings of one check or family, all or none: the same filter as everywhere. */
function FindingsChoice() {
  const t = useTranslations('desk')
  const id = useId()
  const { store } = useDesk()
  const { findings } = useOnDesk()
  const { checks } = useChecks()
  const filter = useDeskState((state) => state.filter)
  const chosen = findingsChosen(filter)
  const value = chosen === null ? 'some' : choiceName(chosen)
  const counts = useMemo(() => {
    const counted = new Map<string, number>()
    for (const { check, family } of findings)
      for (const value of [choiceName({ check }), choiceName({ family })])
        counted.set(value, (counted.get(value) ?? 0) + 1)
    return counted
  }, [findings])
  const isListed = (one: ShownFindings) => counts.has(choiceName(one)) || (chosen !== null && choiceName(one) === value)
  const families = CHECK_FAMILIES.map((family) => ({
    family,
    own: checks.filter((check) => check.family === family && isListed({ check: check.id })),
  })).filter(({ family, own }) => own.length > 0 || isListed({ family }))
  const options: readonly ShownFindings[] = [
    'all',
    ...families.flatMap(({ family, own }) => [{ family }, ...own.map(({ id: check }) => ({ check }))]),
    'none',
  ]
  const choose = (next: string) => {
    const found = options.find((one) => choiceName(one) === next)
    if (found) store.changeFilter(chooseFindings(store.get().filter, found))
  }
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{t('panel.showing')}</label>
      <select id={id} className={styles.select} value={value} onChange={({ target }) => choose(target.value)}>
        <option value="all">{t('panel.findings.all', { count: findings.length })}</option>
        {families.map(({ family, own }) => (
          <optgroup key={family} label={t(`findings.family.${family}`)}>
            <option value={choiceName({ family })}>
              {t('panel.findings.family', {
                family: t(`findings.family.${family}`),
                count: counts.get(choiceName({ family })) ?? 0,
              })}
            </option>
            {own.map(({ id: check, title }) => (
              <option key={check} value={choiceName({ check })}>
                {t('panel.findings.of', { check: title, count: counts.get(choiceName({ check })) ?? 0 })}
              </option>
            ))}
          </optgroup>
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
