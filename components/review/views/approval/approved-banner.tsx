'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { DAY_AND_TIME } from '@/components/use-moment'
import { exportArticle, exportName, exportOf } from '../../commands/acts/article'
import { exportsFor } from '../../model/exports'
import { useBusy, useDesk, useElement } from '../../state/desk-context'
import { useArticle } from '../../state/on-desk'
import { CommandButton } from '../command-button'
import styles from './approval.module.css'

/** Above an approved article: since when, by whom, and its documents. */
export function ApprovedBanner() {
  const t = useTranslations('desk.gate')
  const format = useFormatter()
  const desk = useDesk()
  const busy = useBusy(exportOf(desk.articleId))
  const { approved } = useArticle()
  const element = useElement('banner', desk.articleId)
  const date = approved && format.dateTime(new Date(approved.at), { ...DAY_AND_TIME, dateStyle: 'long' })
  return (
    <section ref={element} tabIndex={-1} className={styles.banner} aria-label={t('approved')}>
      <p>{date ? t('approvedOn', { date, name: approved.by?.name ?? 'Stet' }) : t('approved')}</p>
      <CommandButton command="approval" noKey className={styles.link} />
      <div className={styles.exports}>
        {exportsFor('clean').map((one) => (
          <Button key={one.format} disabled={busy} onClick={() => void exportArticle(desk, one)}>
            {exportName(desk.t, one)}
          </Button>
        ))}
        <CommandButton command="export" className={styles.link}>
          {t('allExports')}
        </CommandButton>
      </div>
    </section>
  )
}
