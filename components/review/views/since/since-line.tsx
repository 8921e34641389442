'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Thread } from '@/domain/contract/shapes'
import { useDeskState } from '../../state/desk-context'
import { useArticle } from '../../state/on-desk'
import { useUnread } from '../../state/since'
import styles from './since.module.css'

// What it tells is asked for after the article, too.
const SinceTold = dynamic(() => import('./since-told').then((told) => told.SinceTold), {
  loading: () => null,
  ssr: false,
})

/** A summary of what others did since the last visit. Its space is reserved, so that the article doesn't move. */
export function SinceLine() {
  const article = useArticle()
  const since = useDeskState((state) => state.since)
  const [awaited] = useState(article.seq > since)
  return awaited ? (
    <div className={styles.line}>
      <SinceTold />
    </div>
  ) : null
}

/** The mark on a card with unseen changes by others. */
export function NewMark() {
  const t = useTranslations('desk.since')
  return <span className={styles.new}>{t('new')}</span>
}

/** The same mark where cards are hidden. */
export function NewMarkForThreads({ threads }: { threads: readonly Thread[] }) {
  const unread = useUnread(threads, false)
  return unread ? (
    <span className={styles.among}>
      <NewMark />
    </span>
  ) : null
}
