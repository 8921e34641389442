'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { Finding } from '@/domain/contract/findings'
import { reopenFinding } from '../../commands/acts/findings'
import { chooseFindings, findingsChosen, type ShownFindings } from '../../model/filter'
import { dismissedQuery } from '../../state/article-queries'
import { useChecks } from '../../state/checks'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { useOnDesk } from '../../state/on-desk'
import { DeskDialog } from '../dialogs/desk-dialog'
import { CheckBasis, CheckSwitches } from './check-settings'
import styles from './checks.module.css'

/** What the automatic checks saw, which of it is on the desk, and what they are told of the article. */
export function ChecksDialog() {
  const t = useTranslations('desk.findings')
  const { store } = useDesk()
  const { article, findings } = useOnDesk()
  const able = (action: string) => article.abilities.includes(action)
  return (
    <DeskDialog open onClose={store.closeDialog} title={t('title')}>
      <ShownChecks findings={findings} checked={article.checked} />
      <DismissedFindings canReopen={able('judge-finding')} />
      {able('edit-article') && (
        <>
          <CheckBasis article={article} />
          <CheckSwitches off={article.checksOff} />
        </>
      )}
    </DeskDialog>
  )
}

type Props = { findings: readonly Finding[]; checked: boolean }

/** The checks that have found something, with how much; the one chosen is on the desk, or all, or none. */
function ShownChecks({ findings, checked }: Props) {
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

/** The findings that somebody said are none, with why; each can be opened again. */
function DismissedFindings({ canReopen }: { canReopen: boolean }) {
  const t = useTranslations('desk')
  const { titleOf } = useChecks()
  const desk = useDesk()
  const { data: dismissed = [] } = useQuery(dismissedQuery(desk.articleId))
  const busy = useBusy(...dismissed.map(({ id }) => id))
  if (dismissed.length === 0) return null
  return (
    <details className={styles.dismissed}>
      <summary>{t('findings.dismissed', { count: dismissed.length })}</summary>
      <ul>
        {dismissed.map((finding) => {
          const { id, check, message, reason, judgedBy } = finding
          return (
            <li key={id}>
              <p>
                <b>{titleOf(check)}</b> {message}
              </p>
              <p className={styles.reason}>
                {judgedBy ? t('findings.saidBy', { reason: reason ?? '', name: judgedBy.name }) : reason}
              </p>
              {canReopen && (
                <Button
                  disabled={busy}
                  aria-label={t('findings.bringBackNamed', { message })}
                  onClick={() => void reopenFinding(desk, finding)}
                >
                  {t('findings.bringBack')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
