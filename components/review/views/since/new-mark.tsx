'use client'

import { useTranslations } from 'next-intl'
import type { Thread } from '@/domain/contract/shapes'
import { useUnread } from '../../state/use-since'
import styles from './since.module.css'

/** Stands on a card with something of others in it that one hasn't seen. */
export function NewMark() {
  const t = useTranslations('desk.since')
  return <span className={styles.new}>{t('new')}</span>
}

/** The same where the cards themselves are out of sight. */
export function NewAmong({ threads }: { threads: readonly Thread[] }) {
  const unread = useUnread(threads, false)
  return unread ? (
    <span className={styles.among}>
      <NewMark />
    </span>
  ) : null
}
