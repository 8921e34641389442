'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import type { Offers } from '@/domain/offers'
import { awaitsDecision } from '@/domain/thread-kinds'
import { useThreadActions } from '../../commands/thread-actions'
import styles from './card.module.css'

/** Closing the discussion, and opening it again. */
export function Standing({ thread, offers }: { thread: Thread; offers: Offers }) {
  const t = useTranslations('desk.card')
  const { resolve, reopen, busy } = useThreadActions()
  // What is still to be decided is decided first.
  const resolvable = offers.resolve && !awaitsDecision(thread)
  if (!resolvable && !offers.reopen) return null
  return (
    <div className={styles.actions}>
      {resolvable && (
        <Button disabled={busy} onClick={() => void resolve(thread)}>
          {t('resolve')}
        </Button>
      )}
      {offers.reopen && (
        <Button disabled={busy} onClick={() => void reopen(thread)}>
          {t('reopen')}
        </Button>
      )}
    </div>
  )
}
