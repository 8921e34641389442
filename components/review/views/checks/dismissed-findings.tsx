'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useFindingActions } from '../../commands/finding-actions'
import { dismissedQuery } from '../../state/article-queries'
import { useChecks } from '../../state/checks'
import { useDesk } from '../../state/desk-context'
import styles from './checks.module.css'

/** The findings that somebody said are none, with why; each can be opened again. */
export function DismissedFindings({ canReopen }: { canReopen: boolean }) {
  const t = useTranslations('desk')
  const { titleOf } = useChecks()
  const { articleId } = useDesk()
  const { data: dismissed = [] } = useQuery(dismissedQuery(articleId))
  const { reopen, busy } = useFindingActions()
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
                  onClick={() => void reopen(finding)}
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
