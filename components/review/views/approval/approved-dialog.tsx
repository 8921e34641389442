'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { approvalQuery } from '../../state/article-queries'
import { useDesk } from '../../state/desk-context'
import { useArticle } from '../../state/on-desk'
import { DeskDialog } from '../dialogs/desk-dialog'
import dialogs from '../dialogs/dialogs.module.css'
import { ApprovalSummary, LeftOpen } from './approval-summary'

/** What the approval of an approved article was about, as the record keeps it. */
export function ApprovedDialog() {
  const t = useTranslations('desk.gate')
  const { articleId, store } = useDesk()
  const { approved } = useArticle()
  const { data, isError, refetch } = useQuery(approvalQuery(articleId, approved?.at))
  return (
    <DeskDialog open onClose={store.closeDialog} title={t('record')}>
      {data ? (
        <>
          <ApprovalSummary summary={data} onGo={store.closeDialog} />
          <LeftOpen open={data.open} />
        </>
      ) : isError ? (
        <p role="alert">
          {t('recordFailed')} <Button onClick={() => void refetch()}>{t('retry')}</Button>
        </p>
      ) : (
        <p aria-busy="true">{t('recordLoading')}</p>
      )}
      <div className={dialogs.actions}>
        <Button onClick={store.closeDialog}>{t('close')}</Button>
      </div>
    </DeskDialog>
  )
}
