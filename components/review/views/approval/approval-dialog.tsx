'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { ApprovalSummary as Summary } from '@/domain/contract/approval'
import type { Gate } from '@/domain/contract/shapes'
import { approvalQuery, gateQuery } from '../../state/article-queries'
import { useDesk } from '../../state/desk-context'
import { useArticle } from '../../state/on-desk'
import { CommandButton } from '../command-button'
import { DeskDialog } from '../dialogs/desk-dialog'
import dialogs from '../dialogs/dialogs.module.css'
import styles from './approval.module.css'
import { ApprovalSheet } from './approval-sheet'
import { ApprovalSummary, LeftOpen } from './approval-summary'
import { Blockers } from './blockers'

/** What blocks the approval, or else what an approval is about and the button for it. */
export function ApprovalDialog() {
  const t = useTranslations('desk.gate')
  const { articleId, store } = useDesk()
  // What the last sign-off has just changed must be known before anything is said.
  const { data: gate, isFetchedAfterMount, isPaused } = useQuery({ ...gateQuery(articleId), refetchOnMount: 'always' })
  const known = isFetchedAfterMount || isPaused ? gate : undefined
  // Asked for behind the gate: beside it, it may come without the sign-off that has just opened it.
  const { data, isFetchedAfterMount: isFresh } = useQuery({
    ...approvalQuery(articleId),
    enabled: known?.open === true,
    refetchOnMount: 'always',
  })
  const summary = isFresh || isPaused ? data : undefined
  const isReady = known && (!known.open || summary !== undefined)
  return (
    <DeskDialog open onClose={store.closeDialog} title={t(known?.open ? 'ready' : 'title')}>
      {known && isReady ? <Known gate={known} summary={summary} /> : <p aria-busy="true">{t('loading')}</p>}
    </DeskDialog>
  )
}

/** `summary`: there, where nothing blocks. */
function Known({ gate, summary }: { gate: Gate; summary: Summary | undefined }) {
  const t = useTranslations('desk.gate')
  const { status, abilities } = useArticle()
  if (!gate.open || !summary) return <Blockers gate={gate} />
  const able = abilities.includes('transition')
  return (
    <>
      <ApprovalSheet gate={gate} summary={summary} able={able && status === 'in_review'} />
      {able && status === 'draft' && (
        <p className={styles.hint}>
          {t('startFirst')} <CommandButton command="start" noKey className={styles.link} />
        </p>
      )}
    </>
  )
}

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
