'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import { useThreadActions } from '../../commands/thread-actions'
import type { Offers } from '../../model/thread-standing'
import styles from './card.module.css'

/** Closing the discussion, and opening it again. */
export function Standing({ thread, offers }: { thread: Thread; offers: Offers }) {
  const t = useTranslations('desk.card')
  const { resolve, reopen, busy } = useThreadActions()
  if (!offers.resolve && !offers.reopen) return null
  return (
    <div className={styles.actions}>
      {offers.resolve && (
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
