'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { reopenFinding } from '../../commands/acts/findings'
import { dismissedQuery } from '../../state/article-queries'
import { useChecks } from '../../state/checks'
import { useBusy, useDesk } from '../../state/desk-context'
import styles from './dismissed.module.css'

/** The dismissed findings, with reasons; each can be reopened. */
export function DismissedFindings({ canReopen }: { canReopen: boolean }) {
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
