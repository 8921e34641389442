'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Finding } from '@/domain/contract/shapes'
import { chooseFindings, findingsChosen, type ShownFindings } from '../../model/shown-findings'
import { useChecks } from '../../state/checks'
import { useDesk, useDeskState } from '../../state/desk-context'
import styles from './checks.module.css'

type Props = { findings: readonly Finding[]; checked: boolean }

/** The checks that have found something, with how much; the one chosen is on the desk, or all, or none. */
export function ShownChecks({ findings, checked }: Props) {
  const t = useTranslations('desk.findings')
  const { checks } = useChecks()
  const shown = useDeskState(({ filter }) => findingsChosen(filter))
  const counts = checks
    .map((check) => ({ check, count: findings.filter((finding) => finding.check === check.id).length }))
    .filter(({ check, count }) => count > 0 || check.id === shown)
  if (counts.length === 0) return <p>{t(checked ? 'nothing' : 'nothingYet')}</p>
  return (
    <fieldset className={styles.shown}>
      <legend>{t('show')}</legend>
      <Choice value="all" count={findings.length}>
        {t('showAll')}
      </Choice>
      {counts.map(({ check, count }) => (
        <Choice key={check.id} value={check.id} count={count}>
          {check.title}
          <small>{check.summary}</small>
        </Choice>
      ))}
      <Choice value="none">{t('showNone')}</Choice>
    </fieldset>
  )
}

function Choice({ value, count, children }: { value: ShownFindings; count?: number; children: ReactNode }) {
  const { store } = useDesk()
  const chosen = useDeskState(({ filter }) => findingsChosen(filter) === value)
  return (
    <label className={styles.choice}>
      <input
        type="radio"
        name="shown"
        checked={chosen}
        onChange={() => store.changeFilter(chooseFindings(store.get().filter, value))}
      />
      <span>{children}</span>
      <span className={styles.count}>{count}</span>
    </label>
  )
}
