'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import type { Offers } from '@/domain/offers'
import { awaitsDecision } from '@/domain/thread-kinds'
import { reopen, resolve } from '../../commands/acts/threads'
import { useBusy, useDesk } from '../../state/desk-context'
import styles from './card.module.css'
import { Quote } from './card-words'

/** Closing the discussion, and opening it again. */
export function Standing({ thread, offers }: { thread: Thread; offers: Offers }) {
  const t = useTranslations('desk.card')
  const desk = useDesk()
  const busy = useBusy(thread.id)
  // What is still to be decided is decided first.
  const resolvable = offers.resolve && !awaitsDecision(thread)
  if (!resolvable && !offers.reopen) return null
  return (
    <div className={styles.actions}>
      {resolvable && (
        <Button disabled={busy} onClick={() => void resolve(desk, thread)}>
          {t('resolve')}
        </Button>
      )}
      {offers.reopen && (
        <Button disabled={busy} onClick={() => void reopen(desk, thread)}>
          {t('reopen')}
        </Button>
      )}
    </div>
  )
}

/** What is said stands in the thread's comments, which every card shows. */
export const CommentBody = ({ thread }: { thread: Thread }) => <Quote thread={thread} />

export function IssueBody({ thread }: { thread: Thread }) {
  const t = useTranslations('desk')
  return (
    <>
      <Quote thread={thread} />
      {thread.issue && (
        <p className={styles.soft}>{t('severity.label', { severity: t(`severity.${thread.issue.severity}`) })}</p>
      )}
    </>
  )
}
